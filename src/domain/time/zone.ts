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

/** The last millisecond (since 1970, UTC) at which the wall clock of `zone` shows this day; of a day that it leaves out, the one before the next begins. */
export function endOfDay(day: Day, zone: string): number {
  // Clocks may be set back over the day's last minutes, or forward over them.
  for (let minutes = minutesInDay - 1; minutes >= 0 && !isLeftOut(day, zone); minutes -= 1) {
    const last = instantsOf(day, timeOfMinutes(minutes), zone).at(-1)
    if (last !== undefined) return last + millisecondsInMinute - 1
  }
  const next = dayNumber(day) + 1
  return (next * minutesInDay - clockOffsetAt(dayFromNumber(next), zone)) * millisecondsInMinute - 1
}

/** The same as an instant. */
export function endOfDayAt(day: Day, zone: string): InstantAt {
  return new Date(endOfDay(day, zone)).toISOString()
}

/** Minutes by which the clocks of `zone` change during `day`; 0 on an ordinary day, 60 when they go forward an hour. */
export function clockChangeOn(day: Day, zone: string): number {
  const start = dayNumber(day) * minutesInDay * millisecondsInMinute
  const before = start - offsetMinutes(start, zone) * millisecondsInMinute
  const after = before + minutesInDay * millisecondsInMinute
  return offsetMinutes(after, zone) - offsetMinutes(before, zone)
}

/** What the wall clock does on a day on which it is set. */
export interface ClockStep {
  /** Minutes after midnight on the clock as it was: where it jumps from; 0 to 1440. */
  readonly at: number
  /** Minutes by which it is set: forward is positive, and those minutes do not exist; back is negative, and they come twice. */
  readonly by: number
}

/** The length of every session asks what the clocks do meanwhile, and there are not many days. */
const steps = new Map<string, Map<Day, ClockStep | null>>()

/** The step of the clocks of `zone` on this day; null on an ordinary day. A day that never was is one step of 1440 minutes. */
export function clockStepOn(day: Day, zone: string): ClockStep | null {
  let ofZone = steps.get(zone)
  if (ofZone === undefined) steps.set(zone, (ofZone = new Map<Day, ClockStep | null>()))
  let step = ofZone.get(day)
  if (step === undefined) ofZone.set(day, (step = findStep(day, zone)))
  return step
}

function findStep(day: Day, zone: string): ClockStep | null {
  const start = dayNumber(day) * minutesInDay * millisecondsInMinute
  const begin = start - offsetMinutes(start, zone) * millisecondsInMinute
  const end = begin + minutesInDay * millisecondsInMinute
  // A step forward at midnight opens the day, a step back at midnight closes it.
  return stepBetween(begin - millisecondsInMinute, end - millisecondsInMinute, start, zone, 1) ?? stepBetween(begin, end, start, zone, -1)
}

/**
 * Minutes that really pass while the wall clock of `zone` goes on from `from` minutes after midnight of `day` by `minutes`
 * (0 or more): fewer where clocks go forward meanwhile, more where they go back.
 */
export function minutesPassing(day: Day, from: number, minutes: number, zone: string): number {
  let passing = minutes
  for (let ahead = 0; ahead * minutesInDay < from + minutes; ahead += 1) {
    const step = clockStepOn(ahead === 0 ? day : dayFromNumber(dayNumber(day) + ahead), zone)
    if (step !== null) passing -= stepWithin(step, from - ahead * minutesInDay, from + minutes - ahead * minutesInDay)
  }
  return passing
}

/** What of a step lies within a stretch of its day, signed as the step is; a stretch that ends as clocks are set back has gone through it. */
function stepWithin({ at, by }: ClockStep, from: number, to: number): number {
  if (by < 0) return from < at && to >= at ? by : 0
  return Math.max(0, Math.min(to, at + by) - Math.max(from, at))
}

/** Whether the calendar of `zone` leaves this day out, as that of Samoa did with 30 December 2011. */
export function isLeftOut(day: Day, zone: string): boolean {
  const step = clockStepOn(day, zone)
  return step !== null && step.by >= minutesInDay
}

/** The days that the calendar of `zone` leaves out; looked at week by week, and day by day only where a week lacks one. */
export function daysLeftOut({ from, to }: DayRange, zone: string): readonly Day[] {
  const found: Day[] = []
  for (let week = dayNumber(from); week <= dayNumber(to); week += 7) {
    const isShort = clockOffsetAt(dayFromNumber(week + 7), zone) - clockOffsetAt(dayFromNumber(week - 1), zone) > minutesInDay / 2
    const days = isShort ? Array.from({ length: 7 }, (_, ahead) => dayFromNumber(week + ahead)) : []
    found.push(...days.filter((day) => day <= to && isLeftOut(day, zone)))
  }
  return found
}

function stepBetween(from: number, to: number, dayStart: number, zone: string, direction: 1 | -1): ClockStep | null {
  const before = offsetMinutes(from, zone)
  const by = offsetMinutes(to, zone) - before
  if (Math.sign(by) !== direction) return null
  let [low, high] = [from, to]
  while (high - low > millisecondsInMinute) {
    const middle = low + Math.floor((high - low) / (2 * millisecondsInMinute)) * millisecondsInMinute
    if (offsetMinutes(middle, zone) === before) low = middle
    else high = middle
  }
  const at = (high - dayStart) / millisecondsInMinute + before
  // Where a whole day is left out, the next one begins with the same instant.
  return at + by > 0 || by < 0 ? { at, by } : null
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
