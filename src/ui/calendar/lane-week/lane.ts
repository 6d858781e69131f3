/** Knows what a week of lanes is made of; refuses to know who or what a lane is. */
import type { Day } from '../../../domain/time/day'
import type { CalendarEntry } from '../calendar-entry'
import type { Ground } from '../time-grid/ground'
import type { Piece } from '../time-grid/pieces'

/** One lane on one day. */
export interface LaneDay {
  readonly day: Day
  readonly ground: readonly Ground[]
  readonly pieces: readonly Piece[]
  /** Sessions that have no time; keys meet them before the others. None unless told. */
  readonly untimed?: readonly CalendarEntry[]
}

export function countOf(day: LaneDay | undefined): number {
  return (day?.untimed?.length ?? 0) + (day?.pieces.length ?? 0)
}

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
