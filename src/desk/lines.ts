/** Knows how courses of the book read session by session, worked out once for each commit; refuses to know any screen. */
import type { Course, CourseId } from '../domain/course/course'
import type { SessionLine } from '../domain/course/session-line'
import { sessionLinesOf } from '../domain/course/session-lines'
import type { Site } from '../domain/rules/placement'
import type { Day } from '../domain/time/day'
import type { Book } from './book'

interface Kept {
  readonly revision: number
  readonly today: Day
  readonly lines: readonly SessionLine[]
}

const kept = new WeakMap<Course, Kept>()

/** One session of one course, as lists over many courses show it. */
export interface Entry {
  readonly courseId: CourseId
  readonly code: string
  readonly line: SessionLine
}

/** The clinic and what other courses have booked there; null until a clinic is set up. */
export function siteFor(book: Book, courseId: CourseId): Site | null {
  const clinic = book.clinic()
  return clinic === null ? null : { clinic, bookingsOn: (day) => book.bookingsOn(day, courseId) }
}

/** The course's lines as of `today`; none without a clinic. */
export function linesOf(book: Book, course: Course, today: Day): readonly SessionLine[] {
  const known = kept.get(course)
  const revision = book.revision()
  if (known !== undefined && known.revision === revision && known.today === today) return known.lines
  const site = siteFor(book, course.id)
  const lines = site === null ? [] : sessionLinesOf(course, site, today)
  kept.set(course, { revision, today, lines })
  return lines
}

/** Every session of every course that has a date within the days, by day, time and code. */
export function entriesBetween(book: Book, from: Day, to: Day, today: Day): readonly Entry[] {
  return book
    .courses()
    .flatMap((course) => entriesOf(book, course, today))
    .filter(({ line }) => line.day !== null && line.day >= from && line.day <= to)
    .sort(byDayAndTime)
}

export function entriesOf(book: Book, course: Course, today: Day): readonly Entry[] {
  return linesOf(book, course, today).map((line) => ({ courseId: course.id, code: course.patient.code, line }))
}

export function byDayAndTime(one: Entry, other: Entry): number {
  const key = ({ line, code }: Entry) => `${line.day ?? '9999'} ${line.time ?? '24:00'} ${code}`
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0
}
