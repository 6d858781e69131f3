/** Knows which booked sessions a changed clinic would put in conflict; refuses to move any of them. */
import { titlesOf } from '../../acts/titles'
import type { Book } from '../../desk/book'
import { type Entry, byDayAndTime, linesOf } from '../../desk/lines'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { isOngoing } from '../../domain/course/lifecycle'
import { sessionLinesOf } from '../../domain/course/session-lines'
import type { Day } from '../../domain/time/day'
import { breachSentence } from '../../ui/wording/breach-sentence'

export interface ConflictMade extends Entry {
  /** The rules it would newly break, each as a sentence. */
  readonly sentences: readonly string[]
}

/** Sessions that break no such rule in the clinic as it is, but would in `edited`; by day and time. */
export function conflictsMade(book: Book, edited: Clinic, today: Day): readonly ConflictMade[] {
  return book
    .courses()
    .filter(({ standing }) => isOngoing(standing))
    .flatMap((course) => conflictsIn(book, course, edited, today))
    .sort(byDayAndTime)
}

function conflictsIn(book: Book, course: Course, edited: Clinic, today: Day): readonly ConflictMade[] {
  const site = { clinic: edited, bookingsOn: (day: Day) => book.bookingsOn(day, course.id) }
  const before = new Map(linesOf(book, course, today).map((line) => [line.session, line.conflicts]))
  const titleOf = titlesOf(course.protocol)
  return sessionLinesOf(course, site, today).flatMap((line) => {
    const known = new Set((before.get(line.session) ?? []).map(({ code }) => code))
    const fresh = line.conflicts.filter(({ code }) => !known.has(code))
    if (fresh.length === 0) return []
    const sentences = fresh.map((breach) => breachSentence(breach, titleOf))
    return [{ courseId: course.id, code: course.patient.code, line, sentences }]
  })
}
