/** Knows how long each therapist sits with patients in a range of days; refuses to know what is too long. */
import type { TherapistId } from '../domain/clinic/clinic'
import { type DayRange, addDays } from '../domain/time/day'
import { minutesOf } from '../domain/time/clock-time'
import { minutesPassing } from '../domain/time/zone'
import type { Booking } from '../domain/rules/breach'
import type { Book } from './book'

export interface HoursWithPatients {
  readonly therapist: TherapistId
  readonly name: string
  /** Of sessions ahead and sessions that took place, begun within the days. */
  readonly minutes: number
}

/** What was said of a session that is held, else all of it, clock changes counted. */
export function minutesWith(therapist: TherapistId, { attended, day, time, minutes }: Pick<Booking, 'attended' | 'day' | 'time' | 'minutes'>, zone: string): number {
  return attended?.find(({ id }) => id === therapist)?.minutes ?? minutesPassing(day, minutesOf(time), minutes, zone)
}

/** For every therapist of the clinic, in its order. */
export function hoursWithPatients(book: Book, { from, to }: DayRange): readonly HoursWithPatients[] {
  const clinic = book.clinic()
  if (clinic === null) return []
  const sums = new Map<TherapistId, number>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const booking of book.bookingsOn(day)) {
      if (booking.day !== day) continue
      for (const id of booking.therapists) sums.set(id, (sums.get(id) ?? 0) + minutesWith(id, booking, clinic.zone))
    }
  }
  return clinic.therapists.map(({ id, name }) => ({ therapist: id, name, minutes: sums.get(id) ?? 0 }))
}
