/** Knows how entries become the text of a calendar file; refuses to know where they come from. */
import { type Day, type DayRange, addDays } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import type { InstantAt } from '../../domain/time/zone'
import type { CalendarEntry } from './calendar-entry'
import { contentLine, extraTextLine, textLine, wordLine } from './content-line'
import { entryTimes } from './entry-times'
import { utcTime } from './local-time'
import { timeZoneText } from './time-zone'

export interface CalendarHead {
  /** What a program may call the calendar. */
  readonly name: string
  readonly zone: string
  /** When the file is written. */
  readonly at: InstantAt
}

/** The whole file. The same entries give the same text, in whatever order they are handed in. */
export function calendarText(head: CalendarHead, entries: readonly CalendarEntry[]): string {
  const ordered = inOrder(entries)
  return calendarBegin(head, ordered) + ordered.map((entry) => entryText(head, entry)).join('') + calendarEnd
}

/** By day, time and UID. */
export function inOrder(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const key = ({ when, uid }: CalendarEntry) => `${when.day} ${when.time ?? ''} ${uid}`
  const keyed = entries.map((entry) => ({ entry, key: key(entry) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ entry }) => entry)
}

/** Everything before the first entry. The zone is spelled out from the first day of the entries to the last. */
export function calendarBegin({ name, zone }: CalendarHead, entries: readonly CalendarEntry[]): string {
  const days = daysOf(entries)
  return [
    wordLine('BEGIN', 'VCALENDAR'),
    textLine('version', '2.0'),
    textLine('prodid', '-//Eighteen Weeks//Calendar//EN'),
    textLine('calscale', 'GREGORIAN'),
    extraTextLine('X-WR-CALNAME', name),
    days === null ? '' : timeZoneText(zone, days),
  ].join('')
}

export const calendarEnd = wordLine('END', 'VCALENDAR')

export function entryText({ zone, at }: CalendarHead, entry: CalendarEntry): string {
  const { uid, sequence, status, when, summary, location, description, categories, window } = entry
  return [
    wordLine('BEGIN', 'VEVENT'),
    textLine('uid', uid),
    contentLine('dtstamp', { type: 'date-time', values: [utcTime(Date.parse(at))] }),
    contentLine('sequence', { type: 'integer', values: [sequence] }),
    textLine('status', status),
    textLine('class', 'PRIVATE'),
    textLine('transp', when.time === null || status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'),
    entryTimes(when, zone),
    textLine('summary', summary),
    location === '' ? '' : textLine('location', location),
    description.length === 0 ? '' : textLine('description', description.join('\n')),
    categories.length === 0 ? '' : textLine('categories', ...categories),
    window === null
      ? ''
      : [
          contentLine('x-eighteen-weeks-earliest', { type: 'date', values: [window.opens] }),
          contentLine('x-eighteen-weeks-target', { type: 'date', values: [window.target] }),
          contentLine('x-eighteen-weeks-latest', { type: 'date', values: [window.closes] }),
        ].join(''),
    wordLine('END', 'VEVENT'),
  ].join('')
}

/** From the first day of all to the last, with a day around them, because some go on past midnight. */
function daysOf(entries: readonly CalendarEntry[]): DayRange | null {
  const timed = entries.flatMap(({ when }) => (when.time === null ? [] : [{ from: when.day, to: addDays(when.day, Math.ceil(when.minutes / minutesInDay)) }]))
  const [first] = timed
  if (first === undefined) return null
  const least = (one: Day, other: Day) => (one < other ? one : other)
  const most = (one: Day, other: Day) => (one > other ? one : other)
  const whole = timed.reduce((all, { from, to }) => ({ from: least(all.from, from), to: most(all.to, to) }), first)
  return { from: addDays(whole.from, -1), to: addDays(whole.to, 1) }
}
