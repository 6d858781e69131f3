/** Knows one event of a calendar file: when it is, for how long, how it repeats; refuses to know whose days these are. */
import { type Day, daysBetween } from '../../../domain/time/day'
import { wallTimeAt } from '../../../domain/time/zone'
import { type CalendarFault, type Read, faulty, read } from './file-fault'
import { type FileLength, type FileMoment, lengthOf, momentOf, momentsOf } from './file-moment'
import type { FilePart } from './file-parts'
import { type FileProperty, lineOf, propertyOf } from './file-property'
import { type ZoneClock, type ZonesKnown, clockOf, utcClock } from './file-zones'
import { type Repetition, repetitionOf } from './repetition'

/** A time that is taken out of a repetition. */
export interface Point {
  /** The day that it names for an event of whole days. */
  readonly day: Day
  /** Milliseconds since 1970, UTC; null where only the day is named. */
  readonly instant: number | null
  /** Whether all later times of the repetition are taken out with it. */
  readonly isOnwards: boolean
}

/** A day or a time, with the clock on which it stands. */
export interface Timed extends FileMoment {
  readonly clock: ZoneClock
  /** Its own, as of a period; null where it is as long as its event. */
  readonly lasts: FileLength | null
}

export interface FileEvent {
  /** Where it begins in the file. */
  readonly line: number
  /** All of it: those of Outlook have 112 signs and differ only in the last. */
  readonly uid: string
  readonly name: string
  readonly isCancelled: boolean
  readonly start: FileMoment
  readonly clock: ZoneClock
  /** Of an event of whole days at least one day and no minutes; of one with times, days on its own clock and what passes beyond them, both 0 or more. */
  readonly length: FileLength
  readonly rule: Repetition | null
  /** It repeats in a way that this app does not follow. */
  readonly isBeyond: boolean
  /** Further times at which it is, each on a clock of its own. */
  readonly also: readonly Timed[]
  readonly without: readonly Point[]
  /** The day or instant of the repeated event that it stands for; null where it stands for itself. */
  readonly instead: Point | null
}

const longestName = 80

export function eventOf(part: FilePart, zones: ZonesKnown, zone: string): Read<FileEvent> {
  const faults: CalendarFault[] = []
  const take = <T>(one: Read<T> | null): T | null => {
    if (one === null || one.ok) return one?.value ?? null
    faults.push(...one.faults)
    return null
  }
  const propertyIn = (name: string): FileProperty | null => {
    const line = lineOf(part, name)
    return line === undefined ? null : take(propertyOf(line))
  }
  /** A whole day stands on no clock, whatever zone is written beside it. */
  const clockIn = (property: FileProperty, { time, isUtc }: FileMoment): Read<ZoneClock> => {
    if (isUtc) return read(utcClock)
    if (property.tzid === '' || time === null) return read(clockOf(zone))
    return zones(property.tzid) ?? faulty(property.line, property.name, 'This names a time zone that this device does not know and that the file does not spell out.')
  }
  const pointsIn = (name: string): readonly Point[] => allLines(part, name).flatMap((line) => {
    const property = take(propertyOf(line))
    const moments = property === null ? null : take(momentsOf(property))
    return property === null ? [] : (moments ?? []).flatMap((moment) => take(pointOf(dayTold(moment, zone), moment, clockIn(property, moment), property)) ?? [])
  })

  const startProperty = propertyIn('DTSTART')
  const start = startProperty === null ? null : (take(momentsOf(startProperty))?.[0] ?? null)
  if (lineOf(part, 'DTSTART') === undefined) faults.push({ line: part.line, property: 'BEGIN', text: 'This event has no DTSTART, so nobody can say when it is.' })
  const clock = startProperty === null || start === null ? null : take(clockIn(startProperty, start))
  const repeats = propertyIn('RRULE')
  const rule = repeats === null ? null : repetitionOf(repeats.values[0])
  if (repeats !== null && rule?.is === 'faulty') faults.push({ line: repeats.line, property: 'RRULE', text: 'This is no rule of repetition.' })
  const length = start === null || clock === null ? null : take(lengthFrom(start, clock))
  const without = pointsIn('EXDATE')
  const also = allLines(part, 'RDATE').flatMap((line) => {
    const property = take(propertyOf(line))
    const moments = property === null ? null : take(momentsOf(property))
    return property === null ? [] : (moments ?? []).flatMap((moment, index): readonly Timed[] => {
      const own = take(clockIn(property, moment))
      const period: unknown = property.values[index]
      if (own === null || !Array.isArray(period)) return own === null ? [] : [{ ...moment, clock: own, lasts: null }]
      const lasts = take(lengthOfPeriod(moment, own, { ...property, values: [period[1]] }))
      return lasts === null ? [] : [{ ...moment, clock: own, lasts }]
    })
  })
  const instead = pointsIn('RECURRENCE-ID')[0] ?? null
  const name = [...textIn(propertyIn('SUMMARY'))].slice(0, longestName).join('').trim()
  const uid = textIn(propertyIn('UID'))
  const isCancelled = textIn(propertyIn('STATUS')).toUpperCase() === 'CANCELLED'
  const [first, ...others] = faults
  if (first !== undefined) return { ok: false, faults: [first, ...others] }
  // Without faults none of them is missing.
  if (start === null || clock === null || length === null) return faulty(part.line, 'BEGIN', 'This event cannot be read.')
  return read({
    line: part.line,
    uid,
    name,
    isCancelled,
    start,
    clock,
    length,
    rule: rule?.is !== 'rule' ? null : start.time === null ? ofWholeDays(rule.rule, zone) : rule.rule,
    isBeyond: rule?.is === 'beyond' || allLines(part, 'RRULE').length > 1 || lineOf(part, 'EXRULE') !== undefined || (instead?.isOnwards ?? false),
    also,
    without,
    instead,
  })

  function lengthFrom(from: FileMoment, own: ZoneClock): Read<FileLength> {
    const end = propertyIn('DTEND')
    const lasts = propertyIn('DURATION')
    if (lasts !== null && end === null) {
      const length = lengthTold(lasts)
      return !length.ok || from.time !== null ? length : read(wholeDays(length.value.days + Math.ceil(length.value.minutes / 1440)))
    }
    if (end === null) return read(from.time === null ? wholeDays(1) : { days: 0, minutes: 0 })
    const moments = momentsOf(end)
    if (!moments.ok) return moments
    const [until] = moments.value
    if (until === undefined || (until.time === null) !== (from.time === null)) return faulty(end.line, 'DTEND', 'An event that begins on a day ends on a day, and one that begins at a time ends at a time.')
    if (from.time === null || until.time === null) {
      const days = daysBetween(from.day, until.day)
      if (days > longestDays) return lastsLong(end)
      return days < 0 ? endsEarly(end) : read(wholeDays(days))
    }
    const endClock = end.tzid === startProperty?.tzid && !until.isUtc && !from.isUtc ? read(own) : clockIn(end, until)
    return endClock.ok ? lengthBetween(own(from.day, from.time), endClock.value(until.day, until.time), end) : endClock
  }

  /** Of a period that begins so; `end` has what stands behind the stroke, a time or a length. */
  function lengthOfPeriod(from: FileMoment, own: ZoneClock, end: FileProperty): Read<FileLength> {
    const until = momentOf(end.values[0])
    if (from.time === null || until?.time === null) return faulty(end.line, end.name, 'A period begins and ends at a time.')
    if (until === undefined) return lengthTold(end)
    const endClock = clockIn(end, until)
    return endClock.ok ? lengthBetween(own(from.day, from.time), endClock.value(until.day, until.time), end) : endClock
  }
}

function lengthTold(property: FileProperty): Read<FileLength> {
  const length = lengthOf(property)
  return length.ok && length.value.days + length.value.minutes / 1440 > longestDays ? lastsLong(property) : length
}

/** Between two instants. */
function lengthBetween(from: number, until: number, end: FileProperty): Read<FileLength> {
  const minutes = (until - from) / 60_000
  if (minutes > longestDays * 1440) return lastsLong(end)
  return minutes < 0 ? endsEarly(end) : read({ days: 0, minutes })
}

/** Many programs write the same day as the end of an event of one. */
function wholeDays(days: number): FileLength {
  return { days: Math.max(1, days), minutes: 0 }
}

/** Longer ones are slips of the pen. */
const longestDays = 1100

function lastsLong({ line, name }: FileProperty) {
  return faulty(line, name, 'This event lasts longer than three years.')
}

function endsEarly({ line, name }: FileProperty) {
  return faulty(line, name, 'This event ends before it begins.')
}

function pointOf(told: Day, { day, time }: FileMoment, clock: Read<ZoneClock>, { range }: FileProperty): Read<Point> {
  const isOnwards = range === 'THISANDFUTURE'
  if (time === null) return read({ day, instant: null, isOnwards })
  return clock.ok ? read({ day: told, instant: clock.value(day, time), isOnwards }) : clock
}

/**
 * The day that is meant where a whole day is told as a time. Many programs write the instant at which the day begins or ends for
 * them as UTC, which may lie on the day before or after; others write the day itself, with any time in UTC.
 */
function dayTold({ day, time, isUtc }: FileMoment, zone: string): Day {
  if (!isUtc || time === null) return day
  const wall = wallTimeAt(utcClock(day, time), zone)
  return wall.time === '00:00' || wall.time === '23:59' ? wall.day : day
}

/** A rule for whole days ends on one. */
function ofWholeDays(rule: Repetition, zone: string): Repetition {
  return rule.until === null ? rule : { ...rule, until: { day: dayTold(rule.until, zone), time: null, isUtc: false } }
}

function allLines({ lines }: FilePart, wanted: string) {
  return lines.filter(({ name }) => name === wanted)
}

/** One line of readable signs. */
function textIn(property: FileProperty | null): string {
  const value = property?.values[0]
  const text = typeof value === 'string' ? value : ''
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]+/gu, ' ').replaceAll(/\s+/g, ' ').trim()
}
