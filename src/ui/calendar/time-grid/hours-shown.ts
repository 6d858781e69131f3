/** Knows which hours of the day a time grid has to show, and where a minute lies between them; refuses to know pixels. */
import type { WeeklyHours } from '../../../domain/clinic/clinic'
import { minutesOf } from '../../../domain/time/clock-time'
import type { Piece } from './pieces'

/** Whole hours after midnight; `from` before `to`. */
export interface HoursShown {
  readonly from: number
  readonly to: number
}

const usual: HoursShown = { from: 9, to: 17 }

/** From the earliest opening or start to the latest closing or end, in whole hours; nights do not widen it. */
export function hoursShown(open: WeeklyHours, pieces: readonly Piece[]): HoursShown {
  const opening = Object.values(open).flatMap((hours) => hours.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })))
  const lying = pieces.filter(({ part }) => part === 'session')
  const all = [...opening, ...lying]
  if (all.length === 0) return usual
  const from = Math.floor(Math.min(...all.map((one) => one.from)) / 60)
  const to = Math.ceil(Math.max(...all.map((one) => one.to)) / 60)
  return { from, to: Math.max(to, from + 1) }
}

/** Where a minute of the day lies: 0 at the top of the grid, 1 at its bottom, cut to these. */
export function shareAt(minute: number, { from, to }: HoursShown): number {
  return Math.min(1, Math.max(0, (minute / 60 - from) / (to - from)))
}
