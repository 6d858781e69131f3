/** Knows in which hours of a day somebody or the whole clinic is not at work, and the word for it; refuses to know what is booked. */
import { type Clinic, type Hours, closureOn, therapistOf } from '../../domain/clinic/clinic'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, isWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { weekdayOf } from '../../domain/time/weekday'
import { isLeftOut } from '../../domain/time/zone'

/** Minutes after midnight. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface OffHours extends Stretch {
  readonly word: string
  /** The whole day, whatever its hours. */
  readonly allDay: boolean
}

/** "closed: Easter Monday", "closed", or null where the clinic opens on the day. */
export function closedWords(clinic: Clinic, day: Day): string | null {
  if (isLeftOut(day, clinic.zone)) return 'not in the calendar'
  const closure = closureOn(clinic, day)
  if (closure !== undefined) return closure.name === '' ? 'closed' : `closed: ${closure.name}`
  return (clinic.open[weekdayOf(day)] ?? []).length === 0 ? 'closed' : null
}

/** Of a therapist, or of anybody who keeps the clinic's hours; in order, nothing outside `shown`. */
export function offHoursOf(clinic: Clinic, person: string | null, day: Day, shown: Stretch): readonly OffHours[] {
  const allDay = (word: string): readonly OffHours[] => [{ ...shown, word, allDay: true }]
  const closed = closedWords(clinic, day)
  if (closed !== null) return allDay(closed)
  const therapist = person === null ? undefined : therapistOf(clinic, person)
  if (therapist?.away.some((range) => isWithin(day, range)) === true) return allDay('away')
  const open = clinic.open[weekdayOf(day)] ?? []
  const own = therapist?.hours === undefined ? open : (therapist.hours[weekdayOf(day)] ?? [])
  if (own.length === 0) return allDay('not at work')
  return [...gapsOf(open, shown).map((gap) => ({ ...gap, word: 'closed', allDay: false })), ...within(gapsOf(own, shown), open).map((gap) => ({ ...gap, word: 'not at work', allDay: false }))].sort(
    (one, other) => one.from - other.from,
  )
}

/** When somebody is at work: the clinic's hours and their own, none on a day away. */
export function workingHoursOf(clinic: Clinic, person: string, day: Day): readonly Stretch[] {
  const whole = { from: 0, to: minutesInDay }
  return gapsOf(offHoursOf(clinic, person, day, whole).map(({ from, to }) => ({ from, to })), whole)
}

function stretchOf({ from, to }: Hours | Stretch): Stretch {
  return { from: typeof from === 'number' ? from : minutesOf(from), to: typeof to === 'number' ? to : minutesOf(to) }
}

/** What of the day no stretch covers. */
function gapsOf(hours: readonly (Hours | Stretch)[], { from, to }: Stretch): readonly Stretch[] {
  const gaps: Stretch[] = []
  let at = from
  for (const stretch of hours.map(stretchOf).toSorted((one, other) => one.from - other.from)) {
    if (stretch.from > at) gaps.push({ from: at, to: Math.min(to, stretch.from) })
    at = Math.max(at, stretch.to)
  }
  if (at < to) gaps.push({ from: at, to })
  return gaps.filter((gap) => gap.from < gap.to)
}

function within(gaps: readonly Stretch[], hours: readonly Hours[]): readonly Stretch[] {
  return gaps.flatMap((gap) =>
    hours
      .map(stretchOf)
      .map(({ from, to }) => ({ from: Math.max(from, gap.from), to: Math.min(to, gap.to) }))
      .filter(({ from, to }) => from < to),
  )
}

/** Whole hours that hold the clinic's hours on these days and everything booked; eight to six where there are none. */
export function hoursShown(clinic: Clinic, days: readonly Day[], booked: readonly { readonly start: number; readonly end: number }[]): { readonly first: number; readonly last: number } {
  const open = days.flatMap((day) => clinic.open[weekdayOf(day)] ?? []).map(stretchOf)
  const from = [...open.map((stretch) => stretch.from), ...booked.map(({ start }) => start)]
  const to = [...open.map((stretch) => stretch.to), ...booked.map(({ end }) => Math.min(end, minutesInDay))]
  if (from.length === 0) return { first: 8, last: 18 }
  return { first: Math.floor(Math.min(...from) / 60), last: Math.ceil(Math.max(...to) / 60) }
}
