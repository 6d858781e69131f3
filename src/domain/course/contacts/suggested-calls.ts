/** Knows the contacts of a course that are still to be made, each on the day the app spreads it to; refuses to book any. */
import type { TherapistId } from '../../clinic/clinic'
import { type SessionId, visitOf } from '../../protocol/protocol'
import { shortTitle } from '../../protocol/short-title'
import type { Day } from '../../time/day'
import { type Course, type CourseId, membersOf } from '../course'
import { isOngoing } from '../lifecycle'
import { contactSeriesOf } from './contact-series'

/** A suggestion takes no time, holds nobody and is no session: it is answered by recording a contact. */
export interface SuggestedCall {
  readonly courseId: CourseId
  readonly code: string
  /** The session after which it is made, and that session's short title. */
  readonly after: SessionId
  readonly title: string
  readonly mode: string
  readonly day: Day
  readonly state: 'ahead' | 'due' | 'overdue'
  /** Its place in the series, from 1 on. */
  readonly number: number
  /** As many as the protocol names, or its least where it names none. */
  readonly wanted: number
  readonly isCounted: boolean
  /** The pair, who know the patient. */
  readonly pair: readonly TherapistId[]
}

/** Of every series that is open or opens, after sessions that were held, as long as the course goes on; in the protocol's order. */
export function suggestedCallsOf(course: Course, today: Day): readonly SuggestedCall[] {
  if (!isOngoing(course.standing)) return []
  const shared = { courseId: course.id, code: course.patient.code, pair: membersOf(course.pair) }
  return contactSeriesOf(course, today)
    .filter(({ isHeld }) => isHeld)
    .flatMap(({ after, mode, wanted, isCounted, suggested }) => {
      const visit = visitOf(course.protocol, after)
      const title = visit === undefined ? after : shortTitle(visit, course.protocol)
      return suggested.flatMap(({ day, state }, index): readonly SuggestedCall[] =>
        state === 'done' || state === 'missed' ? [] : [{ ...shared, after, title, mode, day, state, number: index + 1, wanted, isCounted }],
      )
    })
}
