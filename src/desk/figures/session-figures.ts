/** Knows what became of the sessions and calls of all courses over a range of days, every course counted that is not discarded; refuses to judge. */
import type { CourseId } from '../../domain/course/course'
import { type Adherence, type KindAdherence, byKind, countParts, countedSessionsOf } from '../../domain/course/figures/adherence'
import { type Calls, callsOf, sumOfCalls } from '../../domain/course/figures/calls'
import type { Day, DayRange } from '../../domain/time/day'
import type { Book } from '../book'

export interface CourseAdherence {
  readonly courseId: CourseId
  readonly code: string
  readonly parts: Adherence
}

export interface SessionFigures {
  readonly kinds: readonly KindAdherence[]
  readonly calls: Calls
  /** Courses with a session within the days, by patient code. */
  readonly byCourse: readonly CourseAdherence[]
}

/** `today` is the clinic's day. */
export function sessionFigures(book: Book, today: Day, within: DayRange): SessionFigures {
  const courses = book.courses()
  const counted = courses.map((course) => ({ course, sessions: countedSessionsOf(course, today, within) }))
  return {
    kinds: byKind(counted.flatMap(({ sessions }) => sessions)),
    calls: sumOfCalls(courses.map((course) => callsOf(course, today, within))),
    byCourse: counted
      .filter(({ sessions }) => sessions.length > 0)
      .map(({ course, sessions }) => ({ courseId: course.id, code: course.patient.code, parts: countParts(sessions) })),
  }
}
