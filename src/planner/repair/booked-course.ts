/** Knows courses as they are booked, in plain data, and what of them may still move; refuses to know where they are kept. */
import type { Pair, Preferences, Slot } from '../../domain/course/course'
import type { Protocol, SessionId } from '../../domain/protocol/protocol'
import type { ClockTime } from '../../domain/time/clock-time'
import type { Day, DayRange } from '../../domain/time/day'

/** The day and the time of day of the question, on the clinic's wall clock. Nothing that has begun by then moves. */
export interface Now {
  readonly day: Day
  readonly time: ClockTime
}

export interface BookedSession {
  readonly session: SessionId
  readonly slot: Slot
  /**
   * `ahead` may move; `fixed` is booked too, but nobody may move it now; `lived` was held or is being held; `not-held` was
   * missed, cancelled or waived and only keeps the day that windows are counted from.
   */
  readonly state: 'ahead' | 'fixed' | 'lived' | 'not-held'
}

/** A course with every session that has a day, milestones included. */
export interface BookedCourse {
  readonly id: string
  readonly protocol: Protocol
  readonly pair: Pair
  readonly prefers: Preferences
  readonly start: Day
  readonly startLatest: Day | null
  readonly end: Day | null
  readonly away: readonly DayRange[]
  readonly sessions: readonly BookedSession[]
}

/** Whether the session has begun by now, recorded or not. */
export function hasBegun({ slot }: BookedSession, { day, time }: Now): boolean {
  return slot.day < day || (slot.day === day && slot.time <= time)
}

/** Whether a repair may give the session another slot. */
export function mayMove(booked: BookedSession, now: Now): boolean {
  return booked.state === 'ahead' && !hasBegun(booked, now)
}

/** Whether it holds people and a room, now or later. */
export function isHeld({ state, slot }: BookedSession): boolean {
  return state !== 'not-held' && slot.minutes > 0
}
