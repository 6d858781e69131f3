/** Knows what one entry of a calendar file says; refuses to know which session it came from, or how a file writes it. */
import type { ClockTime } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'

/** On the clinic's wall clock. An entry without a time takes the day, and keeps nobody. */
export type EntryTime =
  | { readonly day: Day; readonly time: ClockTime; /** Of the clock on the wall; greater than 0. */ readonly minutes: number }
  | { readonly day: Day; readonly time: null }

export interface EntryWindow {
  readonly opens: Day
  readonly target: Day
  readonly closes: Day
}

export interface CalendarEntry {
  /** The same in every file that tells of it; opaque. */
  readonly uid: string
  /** Rises whenever the entry says something else, and never falls. */
  readonly sequence: number
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  readonly when: EntryTime
  readonly summary: string
  /** Empty where there is none. */
  readonly location: string
  /** Lines; none where nothing is told. */
  readonly description: readonly string[]
  readonly categories: readonly string[]
  readonly window: EntryWindow | null
}
