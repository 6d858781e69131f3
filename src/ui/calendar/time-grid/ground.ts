/** Knows what lies under the sessions of a column: hours outside work, closures, absences; refuses to know the sessions. */
import { type Clinic, type Hours, type NamedDays, type Room, type Therapist, closureOn } from '../../../domain/clinic/clinic'
import { minutesOf } from '../../../domain/time/clock-time'
import { type Day, isWithin } from '../../../domain/time/day'
import { minutesInDay } from '../../../domain/time/span'
import { weekdayOf } from '../../../domain/time/weekday'
import { isLeftOut } from '../../../domain/time/zone'
import { noSuchDay } from '../shut-days'

/** A stretch of a day in which nothing is booked, in minutes after midnight. */
export interface Ground {
  readonly from: number
  readonly to: number
  /** "Closed, Easter Monday", "Away, course"; empty where the hours simply end. */
  readonly words: string
}

/** Of a whole day of the clinic. */
export function groundOfClinic(clinic: Clinic, day: Day): readonly Ground[] {
  return shutAllDay(clinic, day) ?? outside(clinic.open[weekdayOf(day)] ?? [], 'Closed')
}

/** Of one therapist: time off, and hours outside both the clinic's and one's own. */
export function groundOfTherapist(clinic: Clinic, { hours, away }: Therapist, day: Day): readonly Ground[] {
  const off = shutAllDay(clinic, day) ?? closedAllDay(away.find((days) => isWithin(day, days)), 'Away')
  if (off !== null) return off
  const open = clinic.open[weekdayOf(day)] ?? []
  return outside(hours === undefined ? open : common(open, hours[weekdayOf(day)] ?? []), open.length === 0 ? 'Closed' : 'Not at work')
}

/** Of one room. */
export function groundOfRoom(clinic: Clinic, { closedOn, closed }: Room, day: Day): readonly Ground[] {
  const off = shutAllDay(clinic, day) ?? closedAllDay(closed.find((days) => isWithin(day, days)), 'Closed')
  if (off !== null) return off
  return outside(closedOn.includes(weekdayOf(day)) ? [] : (clinic.open[weekdayOf(day)] ?? []), 'Closed')
}

function shutAllDay(clinic: Clinic, day: Day): readonly Ground[] | null {
  return isLeftOut(day, clinic.zone) ? [{ from: 0, to: minutesInDay, words: noSuchDay }] : closedAllDay(closureOn(clinic, day), 'Closed')
}

function closedAllDay(days: NamedDays | undefined, words: string): readonly Ground[] | null {
  return days === undefined ? null : [{ from: 0, to: minutesInDay, words: days.name === '' ? words : `${words}, ${days.name}` }]
}

/** What no hours cover; the whole day bears `words`. */
function outside(hours: readonly Hours[], words: string): readonly Ground[] {
  if (hours.length === 0) return [{ from: 0, to: minutesInDay, words }]
  const open = hours.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })).toSorted((one, other) => one.from - other.from)
  const ground: Ground[] = []
  let at = 0
  for (const { from, to } of open) {
    if (from > at) ground.push({ from: at, to: from, words: '' })
    at = Math.max(at, to)
  }
  if (at < minutesInDay) ground.push({ from: at, to: minutesInDay, words: '' })
  return ground
}

/** Hours that both have; times of a clock compare as text. */
function common(some: readonly Hours[], others: readonly Hours[]): readonly Hours[] {
  return some.flatMap((one) =>
    others.flatMap((other): readonly Hours[] => {
      const from = one.from > other.from ? one.from : other.from
      const to = one.to < other.to ? one.to : other.to
      return from < to ? [{ from, to }] : []
    }),
  )
}
