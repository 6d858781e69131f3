/** Knows the rule that no therapist is booked twice at a time; refuses to know leave and hours. */
import { therapistName } from '../clinic/clinic'
import { overlaps, spanOf } from '../time/span'
import { bookingsNear, spanOfBooking } from './bookings-near'
import type { Booking, Breach } from './breach'
import type { Question } from './placement'

export function therapistBusy({ visit, slot, site }: Question): readonly Breach[] {
  const span = spanOf(slot.day, slot.time, slot.minutes)
  const isTheirs = ({ therapists }: Booking) => therapists.some((id) => slot.therapists.includes(id))
  const clashing = bookingsNear(site, span).filter((booking) => isTheirs(booking) && overlaps(spanOfBooking(booking), span))
  return slot.therapists.flatMap((id): readonly Breach[] => {
    const booking = clashing.find((other) => other.therapists.includes(id))
    if (booking === undefined) return []
    const name = therapistName(site.clinic, id)
    return [{ code: 'therapist-busy', session: visit.id, day: slot.day, therapist: id, name, booking }]
  })
}
