/** Knows whether a slot fits whole into weekly hours; refuses to know whose hours they are. */
import type { Hours } from '../clinic/clinic'
import type { Slot } from '../course/course'
import { minutesOf } from '../time/clock-time'

/** Whole inside one interval; a slot that runs past midnight fits none. */
export function liesWithin(slot: Slot, hours: readonly Hours[]): boolean {
  const from = minutesOf(slot.time)
  const to = from + slot.minutes
  return hours.some((interval) => from >= minutesOf(interval.from) && to <= minutesOf(interval.to))
}
