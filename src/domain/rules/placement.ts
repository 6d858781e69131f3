/** Knows what a rule looks at: one session's slot, its course's other sessions, the clinic and what is booked there. */
import type { Clinic } from '../clinic/clinic'
import type { Slot } from '../course/course'
import type { Protocol, SessionId, Visit } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day, DayRange } from '../time/day'
import type { Booking, Breach } from './breach'

/** A session of the plan: planned, or lived already (then its actual day and times count). */
export interface Placed {
  readonly session: SessionId
  readonly slot: Slot
  readonly done: boolean
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

/** Minutes after midnight at which a slot starts and ends; half-open. */
export interface Minutes {
  readonly from: number
  readonly to: number
}

export type { Breach, Booking, ClockTime }
