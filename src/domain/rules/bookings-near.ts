/** Knows which bookings of other courses touch a stretch of time; refuses to judge them. */
import { addDays } from '../time/day'
import { type Span, daysTouched, spanOf } from '../time/span'
import type { Booking } from './breach'
import type { Site } from './placement'

/** Bookings on the days the stretch touches and on the day before, whose night may reach into it; each once, in the site's order. */
export function bookingsNear(site: Site, span: Span): readonly Booking[] {
  const days = daysTouched(span)
  const [first] = days
  if (first === undefined) return []
  const found = [...site.bookingsOn(addDays(first, -1))]
  // One that began before a day lies on the day before it too, and has been found there.
  for (const day of days) for (const booking of site.bookingsOn(day)) if (booking.day >= day) found.push(booking)
  return found
}

export function spanOfBooking(booking: Booking): Span {
  return spanOf(booking.day, booking.time, booking.minutes)
}
