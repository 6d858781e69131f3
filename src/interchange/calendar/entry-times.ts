/** Knows how the beginning and the end of an entry stand in a calendar file; refuses to know what happens meanwhile. */
import { minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { type WallTime, clockStepOn, instantsOf, minutesPassing, wallTimeAt } from '../../domain/time/zone'
import type { EntryTime } from './calendar-entry'
import { type LineValue, contentLine } from './content-line'
import { localTime, utcTime } from './local-time'
import { isPlainUtc } from './time-zone'

/** A whole day has its end left out, as the format wants it. */
export function entryTimes(when: EntryTime, zone: string): string {
  if (when.time === null) return timeLines({ type: 'date', values: [when.day] }, { type: 'date', values: [addDays(when.day, 1)] })
  const start = startOf(when, zone)
  const [first, again] = instantsOf(start.day, start.time, zone)
  if (first === undefined) return timeLines(onClock(start, zone), onClock(wallAfter(start.day, minutesOf(start.time) + when.minutes), zone))
  const last = first + minutesPassing(start.day, minutesOf(start.time), when.minutes, zone) * 60_000
  const end = wallTimeAt(last, zone)
  // Where the clock shows one of the two twice, programs differ on which of both is meant.
  const isTwice = again !== undefined || instantsOf(end.day, end.time, zone).length > 1
  if (isTwice || isPlainUtc(zone)) return timeLines(inUtc(first), inUtc(last))
  return timeLines(onClock(start, zone), onClock(end, zone))
}

function timeLines(start: LineValue, end: LineValue): string {
  return contentLine('dtstart', start) + contentLine('dtend', end)
}

/** A start that the clock jumps over is told as the time that it would have been. */
function startOf({ day, time }: Extract<EntryTime, { time: string }>, zone: string): WallTime {
  const isOnClock = instantsOf(day, time, zone).length > 0
  return isOnClock ? { day, time } : wallAfter(day, minutesOf(time) + (clockStepOn(day, zone)?.by ?? 0))
}

function wallAfter(day: Day, minutes: number): WallTime {
  const ahead = Math.floor(minutes / minutesInDay)
  return { day: addDays(day, ahead), time: timeOfMinutes(minutes - ahead * minutesInDay) }
}

function onClock({ day, time }: WallTime, zone: string): LineValue {
  return { type: 'date-time', values: [localTime(day, time)], tzid: zone }
}

function inUtc(instant: number): LineValue {
  return { type: 'date-time', values: [utcTime(instant)] }
}
