/** Knows at which starts clinic, people and rooms are there for a stretch of time, as bit masks by day; refuses to know any booking. */
import type { Clinic, Hours, RoomId, TherapistId } from '../../domain/clinic/clinic'
import { minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type DayRange, dayFromNumber, dayNumber } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { type Weekday, weekdayOfNumber } from '../../domain/time/weekday'
import { clockChangeOn, clockOffsetAt, instantsOf, minutesPassing } from '../../domain/time/zone'
import { type StartGrid, addStarts, startGridOf, startsIn } from './start-grid'
import { type Stretch, isSameStretch } from './stretch'

/** The clinic itself is row 0; then come therapists and rooms in the clinic's order. */
export const clinicRow = 0

export interface ClinicHours {
  readonly clinic: Clinic
  readonly grid: StartGrid
  readonly stretches: readonly Stretch[]
  /** Day numbers, both included. */
  readonly first: number
  readonly last: number
  readonly people: ReadonlyMap<TherapistId, number>
  readonly rooms: ReadonlyMap<RoomId, number>
  /** Words of one row: all days of one resource and one stretch. See `rowAt`. */
  readonly rowWords: number
  readonly masks: Int32Array
}

/** Where the words of a resource and a stretch begin; a day's lie `(day - first) * grid.words` further on. */
export function rowAt({ stretches, rowWords }: Pick<ClinicHours, 'stretches' | 'rowWords'>, resource: number, stretch: number): number {
  return (resource * stretches.length + stretch) * rowWords
}

/** Days added on both sides, so that the next request seldom needs a new table. */
const margin = 35
const known = new WeakMap<Clinic, ClinicHours>()

/** Hours of a clinic for these stretches, from `first` to `last` at least; kept from call to call for the same clinic. */
export function clinicHours(clinic: Clinic, stretches: readonly Stretch[], first: number, last: number): ClinicHours {
  const found = known.get(clinic)
  const isWide = found !== undefined && found.first <= first && found.last >= last
  if (isWide && stretches.every((stretch) => found.stretches.some((other) => isSameStretch(stretch, other)))) return found
  const all = [...(found?.stretches ?? [])]
  for (const stretch of stretches) if (!all.some((other) => isSameStretch(stretch, other))) all.push(stretch)
  const from = Math.min(first - margin, found?.first ?? Infinity)
  const to = Math.max(last + margin, found?.last ?? -Infinity)
  // A request far away from the last one starts anew instead of spanning the years between.
  const isFar = found !== undefined && to - from > 2 * (found.last - found.first + last - first + 2 * margin)
  const made = makeHours(clinic, all, isFar ? first - margin : from, isFar ? last + margin : to)
  known.set(clinic, made)
  return made
}

function makeHours(clinic: Clinic, stretches: readonly Stretch[], first: number, last: number): ClinicHours {
  const grid = startGridOf(clinic)
  const { therapists, rooms } = clinic
  const rowWords = (last - first + 1) * grid.words
  const masks = new Int32Array((1 + therapists.length + rooms.length) * stretches.length * rowWords)
  const fill = (resource: number, hoursOn: (weekday: Weekday) => readonly Hours[] | undefined, away: readonly DayRange[], lengthOf: (stretch: Stretch) => number) =>
    stretches.forEach((stretch, k) => {
      const week = new Int32Array(7 * grid.words)
      for (let of = 0; of < 7; of += 1) {
        const hours = hoursOn(weekdayOfNumber(first + of))
        if (hours === undefined) addStarts(grid, week, of * grid.words, 0, minutesInDay)
        else for (const { from, to } of hours) addStarts(grid, week, of * grid.words, minutesOf(from), minutesOf(to) - lengthOf(stretch))
      }
      const row = rowAt({ stretches, rowWords }, resource, k)
      for (let at = 0; at < rowWords; at += 1) masks[row + at] = week[at % week.length] ?? 0
      for (const range of away) clearDays(row, range, 0)
    })
  function clearDays(row: number, range: DayRange, before: number): void {
    const from = Math.max(dayNumber(range.from) - before, first)
    const to = Math.min(dayNumber(range.to), last)
    if (from <= to) masks.fill(0, row + (from - first) * grid.words, row + (to - first + 1) * grid.words)
  }
  fill(clinicRow, (weekday) => clinic.open[weekday] ?? [], clinic.closures, ({ minutes }) => minutes)
  therapists.forEach(({ hours, away }, k) => fill(1 + k, (weekday) => (hours === undefined ? undefined : (hours[weekday] ?? [])), away, ({ minutes }) => minutes))
  rooms.forEach(({ closedOn, closed }, k) => {
    const resource = 1 + therapists.length + k
    fill(resource, (weekday) => (closedOn.includes(weekday) ? [] : undefined), closed, () => 0)
    stretches.forEach(({ nightUntil }, stretch) => {
      if (nightUntil === null || nightUntil === 0) return
      const row = rowAt({ stretches, rowWords }, resource, stretch)
      for (const range of closed) clearDays(row, range, 1)
      for (let day = first; day <= last; day += 1) {
        if (closedOn.includes(weekdayOfNumber(day + 1))) masks.fill(0, row + (day - first) * grid.words, row + (day - first + 1) * grid.words)
      }
    })
  })
  const hours: ClinicHours = {
    clinic,
    grid,
    stretches,
    first,
    last,
    people: new Map(therapists.map(({ id }, k) => [id, 1 + k])),
    rooms: new Map(rooms.map(({ id }, k) => [id, 1 + therapists.length + k])),
    rowWords,
    masks,
  }
  keepToRealClock(hours)
  return hours
}

/** Only near a clock change can a wall time be missing or come twice, or a session last longer or shorter than its hours on the clock. */
function keepToRealClock({ clinic, grid, stretches, first, last, rowWords, masks }: ClinicHours): void {
  const { zone } = clinic
  const uneven = changesOfClock(zone, first - 1, last + 1)
  const near = new Set(uneven.flatMap((day) => [day - 1, day, day + 1]).filter((day) => day >= first && day <= last))
  for (const day of near) {
    stretches.forEach(({ minutes }, stretch) => {
      const at = rowAt({ stretches, rowWords }, clinicRow, stretch) + (day - first) * grid.words
      const isWhole = (start: number) => minutesPassing(dayFromNumber(day), start, minutes, zone) === minutes
      const real = startsIn(grid, masks, at).filter((start) => isReal(zone, day * minutesInDay + start) && isReal(zone, day * minutesInDay + start + minutes) && isWhole(start))
      masks.fill(0, at, at + grid.words)
      for (const start of real) addStarts(grid, masks, at, start, start)
    })
  }
}

const realMinutes = new Map<string, Map<number, boolean>>()

/** Whether a minute since 1970-01-01 on the wall clock comes exactly once. */
function isReal(zone: string, minute: number): boolean {
  const ofZone = realMinutes.get(zone) ?? new Map<number, boolean>()
  realMinutes.set(zone, ofZone)
  const found = ofZone.get(minute)
  if (found !== undefined) return found
  const day = Math.floor(minute / minutesInDay)
  const real = instantsOf(dayFromNumber(day), timeOfMinutes(minute - day * minutesInDay), zone).length === 1
  ofZone.set(minute, real)
  return real
}

/** Clocks are not changed and changed back within so many days. */
const quietDays = 7
const clockChanges = new Map<string, Map<number, readonly number[]>>()

/** Days on which the clocks of a zone change, both ends included; looked at week by week, and day by day only where a week is uneven. */
function changesOfClock(zone: string, first: number, last: number): readonly number[] {
  const ofZone = clockChanges.get(zone) ?? new Map<number, readonly number[]>()
  clockChanges.set(zone, ofZone)
  const found: number[] = []
  for (let week = Math.floor(first / quietDays) * quietDays; week <= last; week += quietDays) {
    let days = ofZone.get(week)
    if (days === undefined) ofZone.set(week, (days = changesInWeek(zone, week)))
    for (const day of days) if (day >= first && day <= last) found.push(day)
  }
  return found
}

function changesInWeek(zone: string, week: number): readonly number[] {
  if (clockOffsetAt(dayFromNumber(week), zone) === clockOffsetAt(dayFromNumber(week + quietDays), zone)) return []
  return Array.from({ length: quietDays }, (_, k) => week + k).filter((day) => clockChangeOn(dayFromNumber(day), zone) !== 0)
}
