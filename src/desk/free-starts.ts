/** Knows from which starts of a day people and rooms of the book's clinic are free together, by the planner's hours; refuses to know what for. */
import type { Clinic, RoomId, TherapistId } from '../domain/clinic/clinic'
import { type ClockTime, minutesOf } from '../domain/time/clock-time'
import { type Day, dayFromNumber, dayNumber } from '../domain/time/day'
import { clinicHours, clinicRow, rowAt } from '../planner/hours/clinic-hours'
import { Occupancy } from '../planner/hours/occupancy'
import { addStarts, startsIn } from '../planner/hours/start-grid'
import { type Stretch, isSameStretch } from '../planner/hours/stretch'
import type { Book } from './book'

export interface Now {
  readonly today: Day
  readonly timeNow: ClockTime
}

/** Starts in minutes after midnight, both ends included. */
export type Between = readonly [number, number]

export const anyTime: Between = [0, Infinity]

export interface FreeStarts {
  /**
   * Starts in minutes after midnight from which the clinic is open, all of these people are free, and one of the rooms;
   * null asks for no room. Bookings are looked at as far as days are asked about.
   */
  readonly on: (day: Day, stretch: Stretch, people: readonly TherapistId[], rooms: readonly RoomId[] | null, between: Between) => readonly number[]
}

/** For days from `first` to `last` and these stretches. */
export function freeStarts(book: Book, clinic: Clinic, stretches: readonly Stretch[], first: Day, last: Day): FreeStarts {
  const hours = clinicHours(clinic, stretches, dayNumber(first) - 1, dayNumber(last) + 1)
  const occupancy = new Occupancy(hours)
  const { grid } = hours
  let bookedTo = dayNumber(first) - 2
  // A night reaches from the day before into this one, and from this one into the next.
  const bookUpTo = (day: number) => {
    while (bookedTo <= day) for (const booking of book.bookingsOn(dayFromNumber((bookedTo += 1)))) occupancy.book(booking)
  }
  const wordOf = (resource: number | undefined, ofStretch: number, at: number) =>
    resource === undefined ? 0 : (occupancy.masks[rowAt(hours, resource, ofStretch) + at] ?? 0)
  const withRooms = (number: number, ofStretch: number, rooms: readonly RoomId[] | null, [from, to]: Between) => {
    const mask = new Int32Array(grid.words)
    addStarts(grid, mask, 0, from, to)
    const ofDay = (number - hours.first) * grid.words
    return mask.map((word, at) => {
      const any = rooms === null ? -1 : rooms.reduce((free, id) => free | wordOf(hours.rooms.get(id), ofStretch, ofDay + at), 0)
      return word & any & wordOf(clinicRow, ofStretch, ofDay + at)
    })
  }
  // Many pairs are asked about for the same day and rooms, one after the other.
  let latest: { readonly asked: readonly unknown[]; readonly mask: Int32Array } | null = null
  return {
    on: (day, stretch, people, rooms, between) => {
      const number = dayNumber(day)
      bookUpTo(number)
      const ofStretch = hours.stretches.findIndex((other) => isSameStretch(stretch, other))
      const asked = [number, ofStretch, rooms, ...between]
      if (latest === null || !asked.every((one, index) => one === latest?.asked[index])) latest = { asked, mask: withRooms(number, ofStretch, rooms, between) }
      const ofDay = (number - hours.first) * grid.words
      return startsIn(
        grid,
        latest.mask.map((word, at) => people.reduce((left, id) => left & wordOf(hours.people.get(id), ofStretch, ofDay + at), word)),
      )
    },
  }
}

/** What of a day is still ahead; null where it has gone by. */
export function aheadOn(day: Day, { today, timeNow }: Now): Between | null {
  if (day < today) return null
  return day === today ? [minutesOf(timeNow), Infinity] : anyTime
}
