/** Knows which closures of a clinic a calendar file holds, within a range of days; refuses a file with any fault whole. */
import type { NamedDays } from '../../../domain/clinic/clinic'
import { compareText } from '../../../domain/compare-text'
import type { ClockTime } from '../../../domain/time/clock-time'
import { type Day, type DayRange, addDays } from '../../../domain/time/day'
import { wallTimeAt } from '../../../domain/time/zone'
import { type FileEvent, type Point, type Timed, eventOf } from './file-event'
import { type CalendarFault, type Read, faulty, read } from './file-fault'
import { linesOf } from './file-lines'
import { type FilePart, partsOf } from './file-parts'
import { lineOf } from './file-property'
import { zonesOf } from './file-zones'
import { type Effort, repeatedDays } from './repeated-days'

/** Its name is empty where the file gives none. */
export interface FoundClosure extends NamedDays {
  /** Where its event begins in the file. */
  readonly line: number
  /** Set where it does not take whole days: when it begins on the first and ends on the last, on the clinic's clock. */
  readonly hours: { readonly from: ClockTime; readonly to: ClockTime } | null
  /** The clinic's own closure that covers it already. */
  readonly known: NamedDays | null
}

export interface ClosuresFound {
  /** By day; the same one once. */
  readonly closures: readonly FoundClosure[]
  /** What is in the file and not among them, counted by events. */
  readonly leftOut: {
    readonly cancelled: number
    /** All of it lies before the range. */
    readonly over: number
    /** All of it lies after the range. */
    readonly later: number
    /** They repeat within a day, by the number of the week or by several rules, or change all that follows in a repetition: of that nothing is taken from there on. */
    readonly beyond: number
  }
}

export interface ClosuresAsked {
  /** The clinic's zone. */
  readonly zone: string
  readonly closures: readonly NamedDays[]
  /** Repetitions are followed within it. */
  readonly range: DayRange
}

const mostClosures = 2000
/** Days looked at for repetitions: thousands of yearly rules, and not much more than a second. */
const mostEffort = 500_000

export function closuresOfFile(text: string, asked: ClosuresAsked): Read<ClosuresFound> {
  const { lines, faults } = linesOf(text)
  if (lines[0]?.text.toUpperCase().trim() !== 'BEGIN:VCALENDAR') return faulty(lines[0]?.line ?? 1, lines[0]?.name ?? '', 'This is no calendar file: those begin with BEGIN:VCALENDAR.')
  const { calendars, faults: unbalanced } = partsOf(lines)
  const all = [...faults, ...unbalanced]
  const effort: Effort = { left: mostEffort }
  const events = all.length > 0 ? [] : calendars.flatMap((calendar) => eventsOf(calendar, asked, effort, all))
  const found = all.length > 0 ? read({ closures: [], leftOut: none }) : foundIn(events, asked, effort)
  if (!found.ok) return found
  const [first, ...others] = onceEach(all).toSorted((one, other) => one.line - other.line)
  return first === undefined ? found : { ok: false, faults: [first, ...others] }
}

/** What is wrong with a zone is found by everything that stands in it. */
function onceEach(faults: readonly CalendarFault[]): readonly CalendarFault[] {
  return [...new Map(faults.map((fault) => [`${fault.line} ${fault.property} ${fault.text}`, fault])).values()]
}

const none: ClosuresFound['leftOut'] = { cancelled: 0, over: 0, later: 0, beyond: 0 }

/** An event that is called off need not say when it would have been. */
type Told = FileEvent | 'called-off'

function eventsOf(calendar: FilePart, { zone, range }: ClosuresAsked, effort: Effort, faults: CalendarFault[]): readonly Told[] {
  const zones = zonesOf(calendar, range, effort)
  const isCancelling = cancels(calendar)
  return calendar.parts
    .filter(({ kind }) => kind === 'VEVENT')
    .flatMap((part): readonly Told[] => {
      if (isCancelling && lineOf(part, 'DTSTART') === undefined) return ['called-off']
      const event = eventOf(part, zones, zone)
      if (event.ok) return [isCancelling ? { ...event.value, isCancelled: true } : event.value]
      faults.push(...event.faults)
      return []
    })
}

/** Whether the calendar is sent to call off all of its events, whatever they say themselves. */
function cancels(calendar: FilePart): boolean {
  const method = lineOf(calendar, 'METHOD')?.text ?? ''
  return method.slice(method.indexOf(':') + 1).trim().toUpperCase() === 'CANCEL'
}

function foundIn(told: readonly Told[], asked: ClosuresAsked, effort: Effort): Read<ClosuresFound> {
  const { range } = asked
  const events = told.filter((event) => event !== 'called-off')
  const replaced = new Map<string, Point[]>()
  // Without a UID nobody knows whose day it would stand for, and none of another event is taken out.
  for (const { uid, instead } of events) if (instead !== null && uid !== '') replaced.set(uid, [...(replaced.get(uid) ?? []), instead])
  const found = new Map<string, FoundClosure>()
  let leftOut = { ...none, cancelled: told.length - events.length }
  for (const event of events) {
    if (event.isCancelled || event.isBeyond) {
      leftOut = event.isCancelled ? { ...leftOut, cancelled: leftOut.cancelled + 1 } : { ...leftOut, beyond: leftOut.beyond + 1 }
      continue
    }
    const times = timesOf(event, range, effort)
    if (times === undefined) return faulty(event.line, 'RRULE', 'This file repeats more often than can be read in reasonable time.')
    const isOut = outOf([...event.without, ...(event.instead === null ? (replaced.get(event.uid) ?? []) : [])])
    const closures = times.filter((moment) => !isOut(moment)).map((moment) => closureAt(moment, event, asked))
    const within = closures.filter(({ from, to }) => to >= range.from && from <= range.to)
    for (const closure of within) found.set(`${closure.from} ${closure.to} ${closure.name}`, closure)
    if (found.size > mostClosures) return faulty(event.line, 'BEGIN', `With this event the file holds more than ${mostClosures} closures.`)
    if (within.length > 0 || closures.length === 0) continue
    const isLater = closures.some(({ from }) => from > range.to)
    leftOut = isLater ? { ...leftOut, later: leftOut.later + 1 } : { ...leftOut, over: leftOut.over + 1 }
  }
  const closures = [...found.values()].sort((one, other) => compareText(one.from, other.from) || compareText(one.to, other.to) || compareText(one.name, other.name))
  return read({ closures, leftOut })
}

/** When it begins, each time; undefined where the effort is spent. A rule that ends before the range, or begins after it, still gives its first time. */
function timesOf({ start, clock, length, rule, also }: FileEvent, range: DayRange, effort: Effort): readonly Timed[] | undefined {
  const first: Timed = { ...start, clock, lasts: null }
  if (rule === null) return [first, ...also]
  const lead = length.days + Math.ceil(length.minutes / 1440)
  const wide = { from: addDays(range.from, -Math.min(lead, longestLead) - 2), to: addDays(range.to, 2) }
  const days = repeatedDays(rule, start.day, wide, effort)
  if (days === undefined) return undefined
  const { until } = rule
  const isIn = (day: Day): boolean => {
    if (until === null) return true
    if (start.time === null || until.time === null) return day <= until.day
    return clock(day, start.time) <= (until.isUtc ? Date.parse(`${until.day}T${until.time}:00Z`) : clock(until.day, until.time))
  }
  const times = days.filter(isIn).map((day) => ({ ...first, day }))
  return times.length === 0 && also.length === 0 ? [first] : [...times, ...also]
}

const longestLead = 1200

/** Whether a time of the event is one of those that are taken out: by its instant, or by its day where only that is named. */
function outOf(points: readonly Point[]): (moment: Timed) => boolean {
  if (points.length === 0) return () => false
  const anyDays = new Set(points.map(({ day }) => day))
  const wholeDays = new Set(points.flatMap(({ day, instant }) => (instant === null ? [day] : [])))
  const instants = new Set(points.map(({ instant }) => instant))
  const onwards = points.filter(({ isOnwards }) => isOnwards)
  return ({ day, time, clock }) => {
    const isLater = (point: Point) => (time === null || point.instant === null ? day >= point.day : clock(day, time) >= point.instant)
    return onwards.some(isLater) || (time === null ? anyDays.has(day) : wholeDays.has(day) || instants.has(clock(day, time)))
  }
}

function closureAt({ day, time, clock, lasts: own }: Timed, { name, line, length, start }: FileEvent, { zone, closures }: ClosuresAsked): FoundClosure {
  // A further time of the other sort than the event's own says nothing of how long it is.
  const lasts = own ?? ((time === null) === (start.time === null) ? length : { days: time === null ? 1 : 0, minutes: 0 })
  const days = time === null ? wholeDays(day, lasts.days) : timedDays(clock(day, time), clock(addDays(day, lasts.days), time) + lasts.minutes * 60_000, zone)
  const known = closures.find(({ from, to }) => from <= days.from && to >= days.to) ?? null
  return { name, line, known, ...days }
}

function wholeDays(from: Day, days: number): Pick<FoundClosure, 'from' | 'to' | 'hours'> {
  return { from, to: addDays(from, days - 1), hours: null }
}

/** The clinic's days that it touches; one that ends at midnight does not touch the next. */
function timedDays(from: number, until: number, zone: string): Pick<FoundClosure, 'from' | 'to' | 'hours'> {
  const begins = wallTimeAt(from, zone)
  const ends = wallTimeAt(until, zone)
  const last = ends.time === '00:00' && until > from ? addDays(ends.day, -1) : ends.day
  const isWhole = begins.time === '00:00' && ends.time === '00:00' && until > from
  return { from: begins.day, to: last, hours: isWhole ? null : { from: begins.time, to: ends.time } }
}
