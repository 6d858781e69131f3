/** Knows how many therapist hours each week holds and how many the clinic's hours allow; refuses to call a week full. */
import { type Clinic, type Hours, type Therapist, type TherapistId, closureOn } from '../domain/clinic/clinic'
import { minutesOf } from '../domain/time/clock-time'
import { type Day, type DayRange, addDays, isWithin } from '../domain/time/day'
import { type Weekday, weekBegin, weekdayOf, weekdays } from '../domain/time/weekday'
import { isLeftOut } from '../domain/time/zone'
import type { Book } from './book'
import { minutesWith } from './hours-with-patients'

export interface TherapistWeek {
  readonly begin: Day
  /** Minutes of all therapists in sessions, held or planned; two therapists in one session count twice. */
  readonly booked: number
  /** Minutes in which the therapists are at work while the clinic is open: closures and absences left out. */
  readonly capacity: number
}

/** The weeks that touch the days, each from the weekday `weekStart` on. `only` leaves out other therapists; empty counts all of the clinic's. */
export function therapistWeeks(book: Book, clinic: Clinic, range: DayRange, only: readonly TherapistId[], weekStart: Weekday): readonly TherapistWeek[] {
  const therapists = clinic.therapists.filter(({ id }) => only.length === 0 || only.includes(id))
  const counted = new Set(therapists.map(({ id }) => id))
  const usual = new Map(therapists.map((therapist) => [therapist.id, workingMinutes(clinic, therapist)]))
  const weeks: TherapistWeek[] = []
  for (let begin = weekBegin(range.from, weekStart); begin <= range.to; begin = addDays(begin, 7)) {
    const days = weekdays.map((_, ahead) => addDays(begin, ahead))
    const booked = days.reduce((sum, day) => sum + bookedOn(book, day, counted, clinic.zone), 0)
    const open = days.filter((day) => closureOn(clinic, day) === undefined && !isLeftOut(day, clinic.zone)).map((day) => ({ day, weekday: weekdayOf(day) }))
    const capacity = therapists.reduce((sum, therapist) => sum + atWork(therapist, usual.get(therapist.id), open), 0)
    weeks.push({ begin, booked, capacity })
  }
  return weeks
}

function bookedOn(book: Book, day: Day, counted: ReadonlySet<TherapistId>, zone: string): number {
  let minutes = 0
  for (const booking of book.bookingsOn(day)) {
    // A booking past midnight stands on both days; its minutes count once, on the first.
    if (booking.day !== day) continue
    for (const id of booking.therapists) if (counted.has(id)) minutes += minutesWith(id, booking, zone)
  }
  return minutes
}

interface OpenDay {
  readonly day: Day
  readonly weekday: Weekday
}

function atWork({ away }: Therapist, usual: ReadonlyMap<Weekday, number> | undefined, days: readonly OpenDay[]): number {
  return days.reduce((sum, { day, weekday }) => (away.some((range) => isWithin(day, range)) ? sum : sum + (usual?.get(weekday) ?? 0)), 0)
}

function workingMinutes(clinic: Clinic, { hours }: Therapist): ReadonlyMap<Weekday, number> {
  return new Map(
    weekdays.map((weekday) => {
      const open = clinic.open[weekday] ?? []
      return [weekday, sharedMinutes(open, hours === undefined ? open : (hours[weekday] ?? []))]
    }),
  )
}

/** Minutes that lie in both; intervals of one list do not overlap. */
function sharedMinutes(some: readonly Hours[], others: readonly Hours[]): number {
  return some.reduce(
    (sum, one) =>
      others.reduce(
        (more, other) => more + Math.max(0, Math.min(minutesOf(one.to), minutesOf(other.to)) - Math.max(minutesOf(one.from), minutesOf(other.from))),
        sum,
      ),
    0,
  )
}
