/** Knows what a request for plans says once it is read: the clinic and its courses; refuses to know how it was written. */
import type { Clinic, TherapistId } from '../domain/clinic/clinic'
import type { Preferences, Slot } from '../domain/course/course'
import type { Protocol, SessionId } from '../domain/protocol/protocol'
import type { Day, DayRange } from '../domain/time/day'

export interface PlanningCourse {
  readonly id: string
  readonly protocol: Protocol
  readonly start: Day
  readonly startLatest: Day | null
  readonly end: Day | null
  /** Null leaves this half of the pair to the planner. */
  readonly lead: TherapistId | null
  readonly co: TherapistId | null
  readonly prefers: Preferences
  readonly away: readonly DayRange[]
  /** Sessions that are done or may not move. Their therapists are the pair's, and stand in no slot yet. */
  readonly kept: readonly { readonly session: SessionId; readonly slot: Slot; readonly done: boolean }[]
  readonly includeOptional: boolean
}

export interface PlanningRequest {
  readonly clinic: Clinic
  /** In the order in which they were written. */
  readonly courses: readonly PlanningCourse[]
}

export interface PlanningFault {
  /** Where in the request, such as `courses.0.sessions.2.day`; empty for the request itself. */
  readonly path: string
  /** One plain sentence. */
  readonly text: string
}
