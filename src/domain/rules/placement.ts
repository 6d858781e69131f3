/** Knows what a rule looks at: one session's slot, its course's other sessions, the clinic and what is booked there. */
import type { Clinic } from '../clinic/clinic'
import type { Slot } from '../course/course'
import type { Protocol, SessionId, Visit } from '../protocol/protocol'
import type { Day, DayRange } from '../time/day'
import type { Booking, Breach } from './breach'

/** A session of the plan: planned, or lived already (then its actual day and times count). */
export interface Placed {
  readonly session: SessionId
  readonly slot: Slot
  /** It lies in the past as a fact and does not move. */
  readonly done: boolean
  /** It holds people and room; a missed, cancelled or waived one only keeps the day that windows are counted from. */
  readonly happens: boolean
}

/** One course as the rules see it. */
export interface Plan {
  readonly protocol: Protocol
  readonly start: Day
  readonly startLatest: Day | null
  readonly end: Day | null
  readonly away: readonly DayRange[]
  readonly placed: ReadonlyMap<SessionId, Placed>
}

/** The clinic as the rules see it: itself, and the bookings of all other courses that touch a day. */
export interface Site {
  readonly clinic: Clinic
  readonly bookingsOn: (day: Day) => readonly Booking[]
}

/** One session asked about; it stands in `plan.placed` too. */
export interface Question {
  readonly visit: Visit
  readonly slot: Slot
  readonly plan: Plan
  readonly site: Site
}

/** One rule: what it finds broken, nothing where it holds. */
export type Rule = (question: Question) => readonly Breach[]
