/** Knows how this device keeps where a week begins and on which clock; refuses to know what follows from it. */
import type { Desk } from '../desk/desk'
import { type DatesShown, clocks, usualDates, weekStarts } from '../ui/dates-shown'

const preference = 'dates-shown'

/** As last chosen on this device; the usual where nothing was, or what is kept is none. */
export function keptDates(desk: Pick<Desk, 'preference'>): DatesShown {
  const kept = desk.preference(preference)
  if (typeof kept !== 'object' || kept === null) return usualDates
  const { weekStart, clock } = kept as { weekStart?: unknown; clock?: unknown }
  return {
    weekStart: weekStarts.find((known) => known === weekStart) ?? usualDates.weekStart,
    clock: clocks.find((known) => known === clock) ?? usualDates.clock,
  }
}

export function keepDates(desk: Pick<Desk, 'setPreference'>, dates: DatesShown): ReturnType<Desk['setPreference']> {
  return desk.setPreference(preference, dates)
}
