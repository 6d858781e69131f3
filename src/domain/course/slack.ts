/** Knows how far each session of a course could still move, and on whose presence the course rests; refuses to find it out. */
import type { RoomId, TherapistId } from '../clinic/clinic'
import type { SessionId } from '../protocol/protocol'
import type { Day } from '../time/day'

/** One session ahead: the days on which it could lie with everything else of its course planned again. */
export interface SessionSlack {
  readonly session: SessionId
  /** The day it is booked on; null where it has none. */
  readonly booked: Day | null
  /** In order, each with the score of the best plan that puts it there; the booked day too, unless no plan goes through it. */
  readonly days: readonly { readonly day: Day; readonly score: number }[]
  /** How many of them are not the booked one. */
  readonly others: number
  /** Whole days from the booked day back to the earliest of them, and on to the latest; 0 where it cannot move that way. */
  readonly earlier: number
  readonly later: number
  /** The other day with the lowest score, the nearest of equals, the earlier of those; null where there is none. */
  readonly best: Day | null
}

/** Somebody, or a room, that is not there for one whole day. */
export type Absence =
  | { readonly kind: 'therapist'; readonly therapist: TherapistId; readonly day: Day }
  | { readonly kind: 'room'; readonly room: RoomId; readonly day: Day }

export interface CourseSlack {
  /** One for each session ahead, in the protocol's order. */
  readonly sessions: readonly SessionSlack[]
  /** Whether any plan is left that keeps every rule. */
  readonly hasPlan: boolean
  /** Each of them alone would leave the course without a plan; by day, people before rooms. */
  readonly absences: readonly Absence[]
  /** Weeks around its planned beginning that were looked at, for a course that names no latest start; null for any other. */
  readonly weeksAround: number | null
  /** Whether everything was looked at; else some days may be missing and some absences too many. */
  readonly isExact: boolean
}

/** The session with the fewest other days, the first of equals; null where none is ahead. */
export function tightestOf({ sessions }: Pick<CourseSlack, 'sessions'>): SessionSlack | null {
  const [first, ...others] = sessions.toSorted((one, other) => ((one.booked ?? '') < (other.booked ?? '') ? -1 : 1))
  return first === undefined ? null : others.reduce((least, one) => (one.others < least.others ? one : least), first)
}
