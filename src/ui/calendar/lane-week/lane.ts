/** Knows what a week of lanes is made of; refuses to know who or what a lane is. */
import type { Day } from '../../../domain/time/day'
import type { CalendarEntry } from '../calendar-entry'
import { type AboveHours, countAbove } from '../time-grid/above-hours'
import type { Ground } from '../time-grid/ground'
import type { Piece } from '../time-grid/pieces'

/** One lane on one day; keys meet sessions without a time first, then the others, and its calls last. */
export interface LaneDay extends AboveHours {
  readonly day: Day
  readonly ground: readonly Ground[]
  readonly pieces: readonly Piece[]
}

export function countOf(day: LaneDay | undefined): number {
  return day === undefined ? 0 : countAbove(day) + day.pieces.length
}

/** The session with this number; undefined where that is none, or the calls of the day. */
export function entryAt({ untimed = [], pieces }: LaneDay, at: number): CalendarEntry | undefined {
  return untimed[at] ?? pieces[at - untimed.length]?.entry
}

/** The week of a person or a room. */
export interface WeekLane {
  readonly key: string
  readonly name: string
  /** How long it is used in the week, such as "22 h". */
  readonly total: string
  readonly days: readonly LaneDay[]
}
