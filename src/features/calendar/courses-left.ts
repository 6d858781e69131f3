/** Knows which courses have a session that the filters leave, reading no more of each than the filters ask; refuses to know how they are drawn. */
import type { Book } from '../../desk/book'
import { entriesOf } from '../../desk/lines'
import { type Course, type CourseId, effectiveDay } from '../../domain/course/course'
import { visitOf } from '../../domain/protocol/protocol'
import { lookOf } from '../../domain/protocol/stages'
import { type Day, type DayRange, isWithin } from '../../domain/time/day'
import type { Filters } from './asked-in-url'
import { filtered, passes } from './filtering'

/** Courses with a session in these days that the filters leave. */
export function coursesLeft(book: Book, filters: Filters, range: DayRange, today: Day): readonly CourseId[] {
  // Conflicts alone rest on the rules, and asking them of every course takes long.
  const asksRules = filters.states.includes('conflict')
  return book
    .coursesBetween(range.from, range.to)
    .filter((course) => hasPlainly(course, filters, range) || (asksRules && hasByRule(book, course, filters, range, today)))
    .map(({ id }) => id)
}

function hasPlainly(course: Course, filters: Filters, range: DayRange): boolean {
  return course.sessions.some((session) => {
    const day = effectiveDay(session)
    const visit = visitOf(course.protocol, session.id)
    if (day === undefined || visit === undefined || !isWithin(day, range)) return false
    const { therapists = [], room = null } = session.slot ?? {}
    return passes({ courseId: course.id, look: lookOf(visit.kind), status: session.status, therapists, room, isInConflict: false }, filters)
  })
}

function hasByRule(book: Book, course: Course, filters: Filters, range: DayRange, today: Day): boolean {
  // What has passed is in no conflict.
  if (!course.sessions.some((session) => (effectiveDay(session) ?? '') >= today)) return false
  return filtered(entriesOf(book, course, today), filters).some(({ line }) => line.day !== null && isWithin(line.day, range))
}
