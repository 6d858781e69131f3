/** Knows which bookings of other courses touch a stretch of time; refuses to judge them. */
import { type Span, daysTouched, spanOf } from '../time/span'
import type { Booking } from './breach'
import type { Site } from './placement'

/** Bookings on every day the stretch touches, each once, in the site's order. */
export function bookingsNear(site: Site, span: Span): readonly Booking[] {
  return [...new Set(daysTouched(span).flatMap((day) => site.bookingsOn(day)))]
}

export function spanOfBooking(booking: Booking): Span {
  return spanOf(booking.day, booking.time, booking.minutes)
}
