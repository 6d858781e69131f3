/** Knows which bookings of other courses touch a stretch of time; refuses to judge them. */
import { addDays } from '../time/day'
import { type Span, daysTouched, spanOf } from '../time/span'
import type { Booking } from './breach'
import type { Site } from './placement'

/** Bookings on the days the stretch touches and on the day before, whose night may reach into it; each once, in the site's order. */
export function bookingsNear(site: Site, span: Span): readonly Booking[] {
  const days = daysTouched(span)
  const before = days.slice(0, 1).map((first) => addDays(first, -1))
  return [...new Set([...before, ...days].flatMap((day) => site.bookingsOn(day)))]
}

export function spanOfBooking(booking: Booking): Span {
  return spanOf(booking.day, booking.time, booking.minutes)
}
