/** Knows how days and times of a clinic become instants that name their offset; refuses to read the host's zone. */
import { heldMinutes } from '../../domain/course/encounter/held-span'
import type { Encounter, Slot } from '../../domain/course/course'
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, dayFromNumber, dayNumber } from '../../domain/time/day'
import { instantsOf, minutesPassing, wallTimeAt } from '../../domain/time/zone'
import type { Period } from './elements'

const minute = 60_000
const minutesInDay = 1440

export interface Stretch {
  readonly start: string
  readonly end: string
  /** Those that really pass, clock changes counted. */
  readonly minutes: number
}

export function stretchOf({ day, time, minutes }: Slot, zone: string): Stretch {
  return stretchFrom(day, time, minutesPassing(day, minutesOf(time), minutes, zone), zone)
}

/** A session that was held; days alone where no times were noted, and no end while it lasts. */
export function heldPeriod(encounter: Encounter, zone: string): Period & { readonly minutes?: number } {
  const { day, from, to } = encounter
  if (from === null) return { start: day, end: encounter.endDay ?? day }
  const lasted = heldMinutes(encounter, zone)
  return to === null || lasted === null ? { start: zonedAt(instantOf(day, from, zone), zone) } : stretchFrom(day, from, lasted, zone)
}

function stretchFrom(day: Day, time: ClockTime, minutes: number, zone: string): Stretch {
  const start = instantOf(day, time, zone)
  return { start: zonedAt(start, zone), end: zonedAt(start + minutes * minute, zone), minutes }
}

/** The first of two where the time comes twice; where it never comes, as much later as clocks jump. */
function instantOf(day: Day, time: ClockTime, zone: string): number {
  const wall = dayNumber(day) * minutesInDay + minutesOf(time)
  // Zones have left out a whole day and the hours around it, and never more.
  for (let back = 0; back <= 2 * minutesInDay; back += 1) {
    const on = Math.floor((wall - back) / minutesInDay)
    const [found] = instantsOf(dayFromNumber(on), timeOfMinutes(wall - back - on * minutesInDay), zone)
    if (found !== undefined) return found + back * minute
  }
  return wall * minute
}

/** `2027-03-28T09:30:00+02:00` */
export function zonedAt(instant: number, zone: string): string {
  const { day, time } = wallTimeAt(instant, zone)
  const ahead = dayNumber(day) * minutesInDay + minutesOf(time) - Math.floor(instant / minute)
  const offset = timeOfMinutes(Math.abs(ahead))
  return `${day}T${time}:00${ahead < 0 ? '-' : '+'}${offset}`
}
