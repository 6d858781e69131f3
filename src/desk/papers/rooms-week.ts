/** Knows what the book tells of the use of rooms in a week; refuses to know the sheet. */
import { type Day, addDays } from '../../domain/time/day'
import type { Book } from '../book'
import { type Entry, entriesBetween } from '../lines'

export interface RoomsWeekTold {
  /** The first of seven days. */
  readonly from: Day
  /** From the day before on, whose night may reach into the week. */
  readonly entries: readonly Entry[]
}

export function roomsWeekOf(book: Book, from: Day, today: Day): RoomsWeekTold {
  return { from, entries: entriesBetween(book, addDays(from, -1), addDays(from, 6), today).filter(({ line }) => line.roomName !== null) }
}
