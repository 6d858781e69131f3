/** Knows where a target and a day lie between the brackets of a window; refuses to know pixels. */
import type { SessionWindow } from '../../domain/course/session-line'
import { type Day, daysBetween } from '../../domain/time/day'

/** Shares of the strip's length, 0 to 1. */
export interface WindowScale {
  readonly opens: number
  readonly target: number
  readonly closes: number
  readonly day: number | undefined
}

/** A window of one day puts everything in the middle; a day outside widens the scale, so the brackets draw in. */
export function windowScale(window: Pick<SessionWindow, 'opens' | 'target' | 'closes'>, day: Day | null): WindowScale {
  const from = day !== null && day < window.opens ? day : window.opens
  const to = day !== null && day > window.closes ? day : window.closes
  const length = daysBetween(from, to)
  const at = (of: Day) => (length === 0 ? 0.5 : daysBetween(from, of) / length)
  return {
    opens: length === 0 ? 0 : at(window.opens),
    target: at(window.target),
    closes: length === 0 ? 1 : at(window.closes),
    day: day === null ? undefined : at(day),
  }
}
