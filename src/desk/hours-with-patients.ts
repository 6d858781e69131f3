/** Knows how long each therapist sits with patients in a range of days; refuses to know what is too long. */
import type { TherapistId } from '../domain/clinic/clinic'
import { type DayRange, addDays } from '../domain/time/day'
import type { Book } from './book'

export interface HoursWithPatients {
  readonly therapist: TherapistId
  readonly name: string
  /** Of sessions ahead and sessions that took place, begun within the days. */
  readonly minutes: number
}

/** For every therapist of the clinic, in its order. */
export function hoursWithPatients(book: Book, { from, to }: DayRange): readonly HoursWithPatients[] {
  const minutesOf = new Map<TherapistId, number>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const booking of book.bookingsOn(day)) {
      if (booking.day !== day) continue
      for (const id of booking.therapists) minutesOf.set(id, (minutesOf.get(id) ?? 0) + booking.minutes)
    }
  }
  return (book.clinic()?.therapists ?? []).map(({ id, name }) => ({ therapist: id, name, minutes: minutesOf.get(id) ?? 0 }))
}
