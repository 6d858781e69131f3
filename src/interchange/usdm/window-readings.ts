/** Knows the four ways in which the two sides of a window are read in the field; refuses to know which of them a file means. */
import type { OffsetDays } from '../../domain/protocol/protocol'

/**
 * `around-…`: the sides are distances from the target, or `from-…` distances from the visit it is counted from.
 * `…-in-time`: the lower side is the earlier one, or `…-by-type` the one with fewer days between the visits.
 * Before and after alike, this app writes `around-in-time`.
 */
export const windowReadings = ['around-in-time', 'around-by-type', 'from-in-time', 'from-by-type'] as const
export type WindowReading = (typeof windowReadings)[number]

/** All in whole days, none negative. */
export interface WrittenWindow {
  readonly isBefore: boolean
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/** Undefined where the window would not hold its target, so that it cannot have been meant. */
export function daysUnder(reading: WindowReading, { isBefore, value, lower, upper }: WrittenWindow): OffsetDays | undefined {
  const isAround = reading === 'around-in-time' || reading === 'around-by-type'
  const near = isAround ? value - lower : lower
  const far = isAround ? value + upper : upper
  const days = isBefore ? daysBefore(reading, { value, lower, upper }, near, far) : { earliest: near, target: value, latest: far }
  return days.earliest <= days.target && days.target <= days.latest ? days : undefined
}

function daysBefore(reading: WindowReading, { value, lower, upper }: Omit<WrittenWindow, 'isBefore'>, near: number, far: number): OffsetDays {
  // Zero has no sign here: -0 is another day than 0 to whoever compares them.
  const back = (days: number): number => (days === 0 ? 0 : -days)
  const target = back(value)
  if (reading === 'around-in-time') return { earliest: back(value + lower), target, latest: back(value - upper) }
  if (reading === 'from-in-time') return { earliest: back(lower), target, latest: back(upper) }
  return { earliest: back(far), target, latest: back(near) }
}

/** The readings under which every window holds its target, one for each different outcome; the first is this app's own. */
export function possibleReadings(windows: readonly WrittenWindow[]): readonly WindowReading[] {
  const seen = new Set<string>()
  return windowReadings.filter((reading) => {
    const days = windows.map((window) => daysUnder(reading, window))
    if (days.includes(undefined)) return false
    const outcome = JSON.stringify(days)
    if (seen.has(outcome)) return false
    seen.add(outcome)
    return true
  })
}
