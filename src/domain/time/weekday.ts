/** Knows the seven weekdays and which day falls on which; refuses to know which of them a clinic opens. */
import { type Day, addDays, dayNumber } from './day'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** The weekday of a day number (1970-01-01 was a Thursday). */
export function weekdayOfNumber(number: number): Weekday {
  return weekdays[(((number + 3) % 7) + 7) % 7] as Weekday
}

export function weekdayOf(of: Day): Weekday {
  return weekdayOfNumber(dayNumber(of))
}

/** The Monday of the week in which `of` lies. */
export function mondayOf(of: Day): Day {
  return weekBegin(of, 'mon')
}

/** The seven weekdays from `first` on. */
export function weekdaysFrom(first: Weekday): readonly Weekday[] {
  const at = weekdays.indexOf(first)
  return [...weekdays.slice(at), ...weekdays.slice(0, at)]
}

/** The first day of the week in which `of` lies, where weeks begin on the weekday `first`. */
export function weekBegin(of: Day, first: Weekday): Day {
  return addDays(of, -((weekdays.indexOf(weekdayOf(of)) - weekdays.indexOf(first) + 7) % 7))
}
