/** Knows what the book tells the front desk of a day, and which day's list is wanted; refuses to know the sheet. */
import { type Clinic, closureOn } from '../../domain/clinic/clinic'
import { type Day, addDays } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import type { Book } from '../book'
import { type Entry, entriesBetween } from '../lines'

export interface DeskDayTold {
  readonly day: Day
  /** Of the day and the one before, whose night may reach into it. */
  readonly entries: readonly Entry[]
}

export function deskDayOf(book: Book, day: Day, today: Day): DeskDayTold {
  return { day, entries: entriesBetween(book, addDays(day, -1), day, today) }
}

/** How far ahead an open day is looked for. */
const mostAhead = 21

/** The next day after today on which the clinic opens or somebody is expected; tomorrow where there is none for three weeks. */
export function nextDeskDay(book: Book, clinic: Clinic, today: Day): Day {
  for (let ahead = 1; ahead <= mostAhead; ahead += 1) {
    const day = addDays(today, ahead)
    const isOpen = closureOn(clinic, day) === undefined && (clinic.open[weekdayOf(day)] ?? []).length > 0
    if (isOpen || book.bookingsOn(day).some((booking) => booking.day === day)) return day
  }
  return addDays(today, 1)
}
