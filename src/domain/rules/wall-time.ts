/** Knows the rules about the clock itself: real start and end instants, and starts on the grid; refuses to know who comes. */
import { type ClockTime, minutesOf, timeOfMinutes } from '../time/clock-time'
import { type Day, dayFromNumber } from '../time/day'
import { minutesInDay, spanOf } from '../time/span'
import { instantsOf, isLeftOut } from '../time/zone'
import type { Breach } from './breach'
import type { Question } from './placement'

/** Start and end each name exactly one instant in the clinic's zone. */
export function wallTime({ visit, slot, site: { clinic } }: Question): readonly Breach[] {
  const { to } = spanOf(slot.day, slot.time, slot.minutes)
  const endDay = dayFromNumber(Math.floor(to / minutesInDay))
  const ends: readonly (readonly [Day, ClockTime])[] = [
    [slot.day, slot.time],
    [endDay, timeOfMinutes(to % minutesInDay)],
  ]
  return ends.flatMap(([day, time]): readonly Breach[] => {
    const instants = instantsOf(day, time, clinic.zone).length
    if (instants === 0) return [{ code: 'wall-time-does-not-exist', session: visit.id, day, time, ...(isLeftOut(day, clinic.zone) && { isDayLeftOut: true }) }]
    if (instants > 1) return [{ code: 'wall-time-is-ambiguous', session: visit.id, day, time }]
    return []
  })
}

/** Times start on the clinic's planning grid. */
export function offGrid({ visit, slot, site: { clinic } }: Question): readonly Breach[] {
  const { gridMinutes } = clinic
  if (minutesOf(slot.time) % gridMinutes === 0) return []
  return [{ code: 'off-grid', session: visit.id, day: slot.day, time: slot.time, gridMinutes }]
}
