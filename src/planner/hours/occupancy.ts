/** Knows at which starts people and rooms are still free beside what is booked; refuses to know whose bookings they are. */
import type { RoomId } from '../../domain/clinic/clinic'
import { spanOfBooking } from '../../domain/rules/bookings-near'
import type { Booking } from '../../domain/rules/breach'
import { heldSpanOf } from '../../domain/rules/night'
import { type Span, minutesInDay } from '../../domain/time/span'
import { type ClinicHours, rowAt } from './clinic-hours'
import { removeStarts } from './start-grid'

/** When people and rooms are free: masks to read with `rowAt` of the hours. */
export interface FreeTimes {
  readonly hours: ClinicHours
  readonly masks: Int32Array
}

/** The hours of a clinic with bookings taken out. Nothing is copied before the first booking. */
export class Occupancy implements FreeTimes {
  readonly hours: ClinicHours
  #masks: Int32Array
  #isOwn = false

  constructor(hours: ClinicHours) {
    this.hours = hours
    this.#masks = hours.masks
  }

  /** Read with `rowAt` of `hours`. */
  get masks(): Int32Array {
    return this.#masks
  }

  /** Takes out the people and the room of a booking, the night after it included. Unknown ones are nobody's concern. */
  book(booking: Booking): void {
    const { from, to } = spanOfBooking(booking)
    for (const id of booking.therapists) {
      const person = this.hours.people.get(id)
      if (person !== undefined) this.take(person, from, to)
    }
    if (booking.room !== null) this.holdRoom(booking.room, heldSpanOf(booking, this.hours.clinic))
  }

  /** Takes out a room, and the turnover on both sides. */
  holdRoom(room: RoomId, { from, to }: Span): void {
    const resource = this.hours.rooms.get(room)
    const { turnoverMinutes } = this.hours.clinic
    if (resource !== undefined) this.take(resource, from - turnoverMinutes, to + turnoverMinutes)
  }

  /** Takes out one row of resources between two minutes since 1970-01-01. */
  take(resource: number, from: number, to: number): void {
    if (!this.#isOwn) {
      this.#masks = this.hours.masks.slice()
      this.#isOwn = true
    }
    takeOut(this.hours, this.#masks, resource, from, to)
  }
}

/** Removes the starts from which any stretch of the resource would meet the time between `from` and `to`. */
export function takeOut(hours: ClinicHours, masks: Int32Array, resource: number, from: number, to: number): void {
  const { grid, stretches, first, last, people } = hours
  const isRoom = resource > people.size
  const firstDay = Math.floor(from / minutesInDay)
  const lastDay = Math.floor((to - 1) / minutesInDay)
  for (let day = Math.max(firstDay, first); day <= Math.min(lastDay, last); day += 1) {
    const start = from - day * minutesInDay
    const end = to - day * minutesInDay
    for (let stretch = 0; stretch < stretches.length; stretch += 1) {
      const { minutes = 0, nightUntil = null } = stretches[stretch] ?? {}
      const at = rowAt(hours, resource, stretch) + (day - first) * grid.words
      const isNight = isRoom && nightUntil !== null
      removeStarts(grid, masks, at, isNight ? -1 : start - minutes, end)
      if (isNight && day > first && start < nightUntil) masks.fill(0, at - grid.words, at)
    }
  }
}
