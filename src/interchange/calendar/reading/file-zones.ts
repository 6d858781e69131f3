/** Knows which instant a time in a calendar file is, in a zone this device knows or one that the file spells out; refuses a zone nobody knows. */
import { type ClockTime, minutesOf, time, timeOfMinutes } from '../../../domain/time/clock-time'
import { type Day, type DayRange, addDays, dayNumber } from '../../../domain/time/day'
import { minutesInDay } from '../../../domain/time/span'
import { clockStepOn, instantsOf, isZone } from '../../../domain/time/zone'
import { type Read, faulty, read } from './file-fault'
import { type FileMoment, momentsOf } from './file-moment'
import type { FilePart } from './file-parts'
import { lineOf, propertyOf } from './file-property'
import { type Effort, repeatedDays } from './repeated-days'
import { repetitionOf } from './repetition'

const midnight = time('00:00')

/** The instant (milliseconds since 1970, UTC) of a time on the clock of a zone. */
export type ZoneClock = (day: Day, time: ClockTime) => number

/** A change of the clocks of a zone in the file, by the clock as it was, and the offset in minutes from then on. */
interface Onset {
  readonly wall: number
  readonly before: number
  readonly after: number
}

/** The first of two where the clock shows it twice; the time it would have been where the clock jumps over it. */
export function clockOf(zone: string): ZoneClock {
  return (day, at) => {
    const [first] = instantsOf(day, at, zone)
    if (first !== undefined) return first
    const by = clockStepOn(day, zone)?.by ?? 0
    const later = minutesOf(at) + by
    const [after] = instantsOf(addDays(day, Math.floor(later / minutesInDay)), timeOfMinutes(later - Math.floor(later / minutesInDay) * minutesInDay), zone)
    return after ?? utcClock(day, at)
  }
}

export const utcClock: ZoneClock = (day, at) => (dayNumber(day) * minutesInDay + minutesOf(at)) * 60_000

/** The clock of the zone of this name; the faults of a zone that the file spells out wrongly; undefined where nobody knows it. */
export type ZonesKnown = (tzid: string) => Read<ZoneClock> | undefined

/**
 * The zones that this device knows by name, and others as the file spells them out. A zone is read when it is first asked
 * for: programs write out zones that no event of the file needs, and what is wrong with those matters to nobody.
 */
export function zonesOf(calendar: FilePart, range: DayRange, effort: Effort): ZonesKnown {
  const known = new Map<string, Read<ZoneClock> | undefined>()
  const find: ZonesKnown = (tzid) => {
    if (isZone(tzid)) return read(clockOf(tzid))
    const part = calendar.parts.find((own) => own.kind === 'VTIMEZONE' && nameOf(own) === unescaped(tzid))
    if (part === undefined) return undefined
    const spelled = onsetsOf(part, range, effort)
    return spelled.ok ? read(clockFrom(spelled.value)) : spelled
  }
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, find(tzid))
    return known.get(tzid)
  }
}

function clockFrom(onsets: readonly Onset[]): ZoneClock {
  return (day, at) => {
    const wall = dayNumber(day) * minutesInDay + minutesOf(at)
    const last = onsets.findLast((onset) => onset.wall <= wall)
    return (wall - (last?.after ?? onsets[0]?.before ?? 0)) * 60_000
  }
}

function onsetsOf(part: FilePart, range: DayRange, effort: Effort): Read<readonly Onset[]> {
  const onsets: Onset[] = []
  for (const observance of part.parts) {
    const [start, before, after] = [momentsIn(observance, 'DTSTART'), offsetIn(observance, 'TZOFFSETFROM'), offsetIn(observance, 'TZOFFSETTO')]
    for (const own of [start, before, after]) if (!own.ok) return own
    if (!start.ok || !before.ok || !after.ok) continue
    const [first] = start.value
    if (first === undefined) continue
    const days = changesIn(observance, first, range, effort)
    if (!days.ok) return days
    for (const { day, time: at } of days.value) onsets.push({ wall: dayNumber(day) * minutesInDay + minutesOf(at ?? midnight), before: before.value, after: after.value })
  }
  if (onsets.length === 0) return faulty(part.line, 'BEGIN', 'This zone says nowhere how far its clocks are from UTC.')
  return read(onsets.sort((one, other) => one.wall - other.wall))
}

function changesIn(observance: FilePart, first: FileMoment, range: DayRange, effort: Effort): Read<readonly FileMoment[]> {
  const line = lineOf(observance, 'RRULE')
  const more = lineOf(observance, 'RDATE') === undefined ? read([]) : momentsIn(observance, 'RDATE')
  if (!more.ok) return more
  const told = [first, ...more.value]
  if (line === undefined) return read(told)
  const property = propertyOf(line)
  if (!property.ok) return property
  const rule = repetitionOf(property.value.values[0])
  if (rule.is !== 'rule') return faulty(line.line, 'RRULE', 'This is no rule by which clocks are set.')
  const { until } = rule.rule
  const lasts = until !== null && until.day < range.to ? until.day : range.to
  const days = repeatedDays(rule.rule, first.day, { from: addDays(range.from, -800), to: lasts }, effort)
  return days === undefined ? faulty(line.line, 'RRULE', 'This rule repeats more often than can be read.') : read([...told, ...days.map((day) => ({ ...first, day }))])
}

function momentsIn(part: FilePart, name: string): Read<readonly FileMoment[]> {
  const lines = part.lines.filter((line) => line.name === name)
  if (lines.length === 0) return faulty(part.line, 'BEGIN', `This part of a zone has no ${name}.`)
  const found: FileMoment[] = []
  for (const line of lines) {
    const property = propertyOf(line)
    if (!property.ok) return property
    const moments = momentsOf({ ...property.value, values: property.value.values.map((value) => (typeof value === 'string' ? value.replace(early, `${earlyYear}-`) : value)) })
    if (!moments.ok) return moments
    found.push(...moments.value)
  }
  return read(found)
}

/**
 * Outlook dates its zones from 1601, before any day of this app. They are taken as of this year: long before all that is
 * read, so that nothing but their rules matters, and a leap year, so that it has every day.
 */
const earlyYear = '1904'
const early = /^(?:0\d|1[0-8])\d{2}-/

const offset = /^([+-])(\d{2}):?(\d{2})(?::?\d{2})?$/

function offsetIn(part: FilePart, name: string): Read<number> {
  const line = lineOf(part, name)
  const found = offset.exec(line?.text.slice(line.text.indexOf(':') + 1).trim() ?? '')
  if (found === null) return faulty(line?.line ?? part.line, name, 'This is no offset from UTC; offsets are written like +0100.')
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return read(found[1] === '-' ? -minutes : minutes)
}

/** The name as it reads: in a zone its commas are escaped, beside a time they are quoted, and some programs escape them there too. */
function nameOf(zone: FilePart): string {
  const line = lineOf(zone, 'TZID')
  return line === undefined ? '' : unescaped(line.text.slice(line.text.indexOf(':') + 1).trim())
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\,;])/g, '$1')
}
