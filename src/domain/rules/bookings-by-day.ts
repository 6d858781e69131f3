/** Knows bookings by the day they begin on; refuses to judge them. */
import type { Day } from '../time/day'
import type { Booking } from './breach'
import type { Site } from './placement'

/** What a site answers that holds these and no others, each day's in the order given. */
export function bookingsByDay(bookings: readonly Booking[]): Site['bookingsOn'] {
  const byDay = new Map<Day, Booking[]>()
  for (const booking of bookings) byDay.set(booking.day, [...(byDay.get(booking.day) ?? []), booking])
  return (day) => byDay.get(day) ?? []
}
