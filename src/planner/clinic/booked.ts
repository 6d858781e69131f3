/** Knows the bookings of several courses by day while their plans are settled one after the other; refuses to judge them. */
import type { Booking } from '../../domain/rules/breach'
import type { Day } from '../../domain/time/day'
import { daysTouched } from '../../domain/time/span'
import { spanOfBooking } from '../../domain/rules/bookings-near'
import type { BookingsOn } from './wish'

export class Booked {
  readonly #byCourse = new Map<string, readonly Booking[]>()
  readonly #byDay = new Map<Day, Set<Booking>>()

  set(course: string, bookings: readonly Booking[]): void {
    for (const booking of this.#byCourse.get(course) ?? []) for (const day of daysOf(booking)) this.#byDay.get(day)?.delete(booking)
    this.#byCourse.set(course, bookings)
    for (const booking of bookings) {
      for (const day of daysOf(booking)) {
        const found = this.#byDay.get(day)
        if (found === undefined) this.#byDay.set(day, new Set([booking]))
        else found.add(booking)
      }
    }
  }

  /** What all other courses have booked that touches a day. */
  beside(course: string): BookingsOn {
    return (day) => {
      const found = this.#byDay.get(day)
      return found === undefined ? [] : [...found].filter((booking) => booking.course !== course)
    }
  }
}

function daysOf(booking: Booking): readonly Day[] {
  return daysTouched(spanOfBooking(booking))
}
