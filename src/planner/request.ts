/** Knows the form in which a plan is asked for and answered inside the app; refuses to know how one is found. */
import type { Pair, Preferences, Slot } from '../domain/course/course'
import type { Protocol, SessionId } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import type { Day, DayRange } from '../domain/time/day'

/** One course to plan at one clinic. `site.bookingsOn` gives the bookings of all other courses. */
export interface PlanRequest {
  readonly site: Site
  readonly protocol: Protocol
  readonly start: Day
  readonly startLatest: Day | null
  readonly end: Day | null
  /** Null leaves the choice of the pair to the planner. */
  readonly pair: Pair | null
  readonly prefers: Preferences
  readonly away: readonly DayRange[]
  /** Sessions that are done (`done: true`) or may not move; everything else is planned. */
  readonly kept: readonly { readonly session: SessionId; readonly slot: Slot; readonly done: boolean }[]
  /** Also plan visits the protocol calls optional. */
  readonly includeOptional: boolean
}

/** One thing the score counts; `points` is what it adds (lower is better). */
export interface Cost {
  readonly kind: 'off-target' | 'weekday' | 'half-of-day' | 'late-start'
  /** Null for the late start, which is the whole course's. */
  readonly session: SessionId | null
  readonly points: number
  /** Days off target (signed), or days late. */
  readonly days: number
}

export interface Proposal {
  readonly outcome: 'planned'
  readonly pair: Pair
  readonly slots: readonly { readonly session: SessionId; readonly slot: Slot }[]
  readonly score: number
  readonly costs: readonly Cost[]
  /** Whether the search was exhausted, so that no plan scores lower. */
  readonly exact: boolean
}

/** Why no plan exists: the session at which every day failed, and day by day which rule stood in the way. */
export interface Impossible {
  readonly outcome: 'impossible'
  readonly session: SessionId
  readonly opens: Day
  readonly closes: Day
  /** For each day of the window, the breaches of the slot that came closest. */
  readonly days: readonly { readonly day: Day; readonly breaches: readonly Breach[] }[]
}

export type PlanAnswer = Proposal | Impossible
