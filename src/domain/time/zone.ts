/** Knows how wall time and instants meet in a named zone; refuses to know what zone the host is in. */
import { tzOffset } from '@date-fns/tz'
import { millisecondsInMinute } from 'date-fns/constants'
import { type ClockTime, minutesOf, timeOfMinutes } from './clock-time'
import { type Day, type DayRange, dayFromNumber, dayNumber } from './day'
import { minutesInDay } from './span'

/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export type InstantAt = string

export interface WallTime {
  readonly day: Day
  readonly time: ClockTime
}

/** Whether `zone` is a time zone this machine knows, such as `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone.includes('/') || zone === 'UTC'
  } catch {
    return false
  }
}

/**
 * The instants (milliseconds since 1970, UTC) at which the wall clock of `zone` shows this day and time:
 * one as a rule, none where clocks jump over it, two where they pass it twice.
 * The offsets of the days before and after are tried, because a zone may change by half an hour or skip a day.
 */
export function instantsOf(day: Day, time: ClockTime, zone: string): readonly number[] {
  const asUtc = (dayNumber(day) * minutesInDay + minutesOf(time)) * millisecondsInMinute
  const tried = new Set([-1, 0, 1].map((days) => offsetMinutes(asUtc + days * minutesInDay * millisecondsInMinute, zone)))
  return [...tried]
    .map((offset) => ({ offset, instant: asUtc - offset * millisecondsInMinute }))
    .filter(({ offset, instant }) => offsetMinutes(instant, zone) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b)
}

/** What the wall clock of `zone` shows at an instant (milliseconds since 1970, UTC). */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const minutes = Math.floor(instant / millisecondsInMinute) + offsetMinutes(instant, zone)
  const number = Math.floor(minutes / minutesInDay)
  return { day: dayFromNumber(number), time: timeOfMinutes(minutes - number * minutesInDay) }
}

/** Minutes by which the clocks of `zone` are ahead of UTC as `day` begins there. */
export function clockOffsetAt(day: Day, zone: string): number {
  const start = dayNumber(day) * minutesInDay * millisecondsInMinute
  return offsetMinutes(start - offsetMinutes(start, zone) * millisecondsInMinute, zone)
}

/** Minutes by which the clocks of `zone` change during `day`; 0 on an ordinary day, 60 when they go forward an hour. */
export function clockChangeOn(day: Day, zone: string): number {
  const start = dayNumber(day) * minutesInDay * millisecondsInMinute
  const before = start - offsetMinutes(start, zone) * millisecondsInMinute
  const after = before + minutesInDay * millisecondsInMinute
  return offsetMinutes(after, zone) - offsetMinutes(before, zone)
}

/** Whether the wall clocks of two zones ever show different times during these days of the first, looked at every three hours. */
export function clocksDifferWithin({ from, to }: DayRange, zone: string, other: string): boolean {
  if (zone === other) return false
  const start = dayNumber(from) * minutesInDay * millisecondsInMinute
  const first = start - offsetMinutes(start, zone) * millisecondsInMinute
  const steps = (dayNumber(to) - dayNumber(from) + 1) * 8
  return Array.from({ length: steps + 1 }, (_, step) => first + step * 180 * millisecondsInMinute).some(
    (instant) => offsetMinutes(instant, zone) !== offsetMinutes(instant, other),
  )
}

/** Looking an offset up takes a formatter of the platform, and the same instants are asked about over and over. */
const offsets = new Map<string, Map<number, number>>()
const mostOffsets = 50_000

function offsetMinutes(instant: number, zone: string): number {
  let ofZone = offsets.get(zone)
  if (ofZone === undefined || ofZone.size >= mostOffsets) offsets.set(zone, (ofZone = new Map<number, number>()))
  const known = ofZone.get(instant)
  if (known !== undefined) return known
  const found = tzOffset(zone, new Date(instant))
  ofZone.set(instant, found)
  return found
}
