/** Knows when a held session ended and how long it lasted; refuses to know who was there. */
import { minutesOf } from '../../time/clock-time'
import { type Day, daysBetween } from '../../time/day'
import { minutesInDay } from '../../time/span'
import { minutesPassing } from '../../time/zone'
import type { Encounter } from '../course'

export function endDayOf({ day, endDay }: Pick<Encounter, 'day' | 'endDay'>): Day {
  return endDay ?? day
}

/** Minutes on the wall clock from its start to its end, as slots count them; null without both times. */
export function wallMinutesOf(encounter: Encounter): number | null {
  const { day, from, to } = encounter
  if (from === null || to === null) return null
  return daysBetween(day, endDayOf(encounter)) * minutesInDay + minutesOf(to) - minutesOf(from)
}

/** Minutes that really passed, clock changes counted; null without both times, and where the end lies before the start. */
export function heldMinutes(encounter: Encounter, zone: string): number | null {
  const wall = wallMinutesOf(encounter)
  if (wall === null || wall < 0 || encounter.from === null) return null
  return minutesPassing(encounter.day, minutesOf(encounter.from), wall, zone)
}
