/** Knows what the book tells of all sessions of a month; refuses to know the sheet. */
import { type Day, monthOf } from '../../domain/time/day'
import type { Book } from '../book'
import { type Entry, entriesBetween } from '../lines'

export interface ClinicMonthTold {
  /** The first of the month. */
  readonly day: Day
  readonly entries: readonly Entry[]
}

/** Of the month in which `day` lies. */
export function clinicMonthOf(book: Book, day: Day, today: Day): ClinicMonthTold {
  const { from, to } = monthOf(day)
  return { day: from, entries: entriesBetween(book, from, to, today) }
}
