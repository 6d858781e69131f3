/** Knows which sessions a sheet of paper is about, as they stand now; refuses to know what was printed on it. */
import { isOrMayBeWith } from '../../domain/course/raters-meant'
import { type Day, type DayRange, addDays, monthOf } from '../../domain/time/day'
import type { Book } from '../book'
import { type Entry, entriesBetween, entriesOf } from '../lines'
import type { PaperTarget } from './paper-target'

/** By day and time; of a course all its sessions in the protocol's order. None of what is not here any more. */
export function sessionsOnPaper(target: PaperTarget, book: Book, today: Day): readonly Entry[] {
  if (target.about === 'course' || target.about === 'session') {
    const course = book.course(target.courseId)
    const all = course === undefined ? [] : entriesOf(book, course, today)
    return target.about === 'course' ? all : all.filter(({ line }) => line.session === target.session)
  }
  const { from, to } = daysOfPaper(target)
  const entries = entriesBetween(book, from, to, today)
  return target.about === 'fortnight' ? entries.filter(({ line }) => isOrMayBeWith(line, target.person, book.clinic() ?? { raters: [] })) : entries
}

const daysLong = { fortnight: 14, rooms: 7, day: 1 } as const

/** The days a sheet covers, the last one included. */
export function daysOfPaper(target: Exclude<PaperTarget, { readonly about: 'course' | 'session' }>): DayRange {
  if (target.about === 'month') return monthOf(target.from)
  return { from: target.from, to: addDays(target.from, daysLong[target.about] - 1) }
}
