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
  return {
    on: (day, stretch, people, rooms, [from, to]) => {
      const number = dayNumber(day)
      bookUpTo(number)
      const { masks } = occupancy
      const ofStretch = hours.stretches.findIndex((other) => isSameStretch(stretch, other))
      const ofDay = (number - hours.first) * grid.words
      const wordOf = (resource: number | undefined, at: number) => (resource === undefined ? 0 : (masks[rowAt(hours, resource, ofStretch) + ofDay + at] ?? 0))
      const mask = new Int32Array(grid.words)
      addStarts(grid, mask, 0, from, to)
      for (let at = 0; at < grid.words; at += 1) {
        let word = (mask[at] ?? 0) & wordOf(clinicRow, at)
        for (const id of people) word &= wordOf(hours.people.get(id), at)
        if (rooms !== null) word &= rooms.reduce((any, id) => any | wordOf(hours.rooms.get(id), at), 0)
        mask[at] = word
      }
      return startsIn(grid, mask)
    },
  }
}

/** What of a day is still ahead; null where it has gone by. */
export function aheadOn(day: Day, { today, timeNow }: Now): Between | null {
  if (day < today) return null
  return day === today ? [minutesOf(timeNow), Infinity] : anyTime
}
