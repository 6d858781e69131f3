/** Knows the clinic's zone as a calendar file spells it out, worked out from its clocks day by day; refuses any rule of its own. */
import { time, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays, day, dayNumber, daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { clockOffsetAt, clockStepOn, instantsOf } from '../../domain/time/zone'
import { contentLine, textLine, wordLine } from './content-line'
import { localTime } from './local-time'

/** Written as UTC, so that no zone is named. */
export function isPlainUtc(zone: string): boolean {
  return zone === 'UTC'
}

/**
 * Every change of the clocks from the first day to the last, each with the offsets before and after it; a reader needs no
 * rules of its own. Empty for UTC.
 */
export function timeZoneText(zone: string, { from, to }: DayRange): string {
  if (isPlainUtc(zone)) return ''
  let begin = from
  while (clockStepOn(begin, zone) !== null) begin = addDays(begin, -1)
  let offset = offsetOn(begin, zone)
  let text = observance({ zone, day: begin, at: 0, before: offset, after: offset })
  for (const on of daysWithin({ from: begin, to })) {
    const step = clockStepOn(on, zone)
    if (step === null) continue
    text += observance({ zone, day: on, at: step.at, before: offset, after: offset + step.by })
    offset += step.by
  }
  return [wordLine('BEGIN', 'VTIMEZONE'), textLine('tzid', zone), text, wordLine('END', 'VTIMEZONE')].join('')
}

interface Observance {
  readonly zone: string
  readonly day: Day
  /** Minutes after midnight on the clock as it was. */
  readonly at: number
  readonly before: number
  readonly after: number
}

function observance({ zone, day: on, at, before, after }: Observance): string {
  const name = isSummer(on, after, zone) ? 'DAYLIGHT' : 'STANDARD'
  const [start, minutes] = at >= minutesInDay ? [addDays(on, 1), at - minutesInDay] : [on, at]
  return [
    wordLine('BEGIN', name),
    contentLine('dtstart', { type: 'date-time', values: [localTime(start, timeOfMinutes(minutes))] }),
    contentLine('tzoffsetfrom', { type: 'utc-offset', values: [offsetText(before)] }),
    contentLine('tzoffsetto', { type: 'utc-offset', values: [offsetText(after)] }),
    wordLine('END', name),
  ].join('')
}

/** Of a day on which nothing is set, so that its noon speaks for all of it. */
function offsetOn(on: Day, zone: string): number {
  const [noon = 0] = instantsOf(on, time('12:00'), zone)
  return dayNumber(on) * minutesInDay + minutesInDay / 2 - noon / 60_000
}

/** The higher of the two offsets of a year with two; only a name, no reader counts with it. */
function isSummer(on: Day, offset: number, zone: string): boolean {
  const year = on.slice(0, 4)
  const [winter, summer] = [clockOffsetAt(day(`${year}-01-01`), zone), clockOffsetAt(day(`${year}-07-01`), zone)]
  return offset > Math.min(winter, summer)
}

/** "+05:30", as the library takes it. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${timeOfMinutes(size)}`
}
