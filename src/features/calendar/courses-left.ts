/** Knows how many sessions of some months the filters leave, and in which courses, reading no more than the filters ask; refuses to know how they are drawn. */
import type { Book } from '../../desk/book'
import { entriesOf } from '../../desk/lines'
import { type Course, type CourseId, type Session, effectiveDay } from '../../domain/course/course'
import { visitOf } from '../../domain/protocol/protocol'
import { lookOf } from '../../domain/protocol/stages'
import { type Day, type DayRange, isWithin } from '../../domain/time/day'
import type { Filters } from './asked-in-url'
import { filtered, isFiltering, passes } from './filtering'

export interface CoursesLeft {
  /** Courses with a session in these months that the filters leave; null where nothing is filtered. */
  readonly courses: readonly CourseId[] | null
  /** Sessions of these months that the filters leave, and all of them. */
  readonly left: number
  readonly all: number
}

export function coursesLeft(book: Book, filters: Filters, range: DayRange, today: Day): CoursesLeft {
  // Conflicts alone rest on the rules, and asking them of every course takes long.
  const asksRules = filters.states.includes('conflict')
  const courses: CourseId[] = []
  let [left, all] = [0, 0]
  for (const course of book.coursesBetween(range.from, range.to)) {
    const sessions = course.sessions.filter((session) => isWithinRange(session, range))
    const count = !isFiltering(filters)
      ? sessions.length
      : asksRules && isStillAhead(course, today)
        ? filtered(entriesOf(book, course, today), filters).filter(({ line }) => line.day !== null && isWithin(line.day, range)).length
        : sessions.filter((session) => isLeft(course, session, filters)).length
    if (count > 0) courses.push(course.id)
    left += count
    all += sessions.length
  }
  return { courses: isFiltering(filters) ? courses : null, left, all }
}

function isWithinRange(session: Session, range: DayRange): boolean {
  const day = effectiveDay(session)
  return day !== undefined && isWithin(day, range)
}

/** What has passed is in no conflict. */
function isStillAhead(course: Course, today: Day): boolean {
  return course.sessions.some((session) => (effectiveDay(session) ?? '') >= today)
}

function isLeft(course: Course, { id, slot, status }: Session, filters: Filters): boolean {
  const visit = visitOf(course.protocol, id)
  if (visit === undefined) return false
  const { therapists = [], room = null } = slot ?? {}
  return passes({ courseId: course.id, look: lookOf(visit.kind), status, therapists, room, isInConflict: false }, filters)
}
