/** Knows the weeks of a month and how keys walk through its days; refuses to know what lies on them. */
import {
  addCalendarMonths,
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  monthOf,
} from '../../domain/time/day'
import { mondayOf, weekBegin } from '../../domain/time/weekday'
import type { WeekStart } from '../dates-shown'
import { courseWeek } from './axis-heads'

/** The weeks that the month of `day` touches, four to six of seven days each; no week of another month alone. */
export function weeksOfMonth(day: Day, start: WeekStart): readonly (readonly Day[])[] {
  const month = monthOf(day)
  const first = dayNumber(weekBegin(month.from, start))
  const weeks = Math.floor((dayNumber(month.to) - first) / 7) + 1
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => dayFromNumber(first + week * 7 + index)),
  )
}

/** The week's number in its year by ISO 8601: that of its Thursday. */
export function isoWeek(day: Day): number {
  const thursday = addDays(mondayOf(day), 3)
  const january = addCalendarMonths(monthOf(thursday).from, 1 - Number(thursday.slice(5, 7)))
  return Math.floor(daysBetween(january, thursday) / 7) + 1
}

/** The ISO week of seven days from `first` on, on whatever weekday they begin: that of their Thursday, as their middle day lies in it too. */
export function isoWeekFrom(first: Day): number {
  return isoWeek(addDays(first, 3))
}

/** What the week column counts: the weeks of the year, or those of the course whose week 1 begins on `anchor`. */
export type WeekCount = { readonly by: 'year' } | { readonly by: 'course'; readonly anchor: Day }

/** The number of a row of days; a row holds parts of two course weeks, and bears the one its last day lies in. */
export function weekNumberOf(week: readonly Day[], count: WeekCount): number | undefined {
  const last = week[week.length - 1]
  if (last === undefined) return undefined
  if (count.by === 'year') return isoWeekFrom(week[0] ?? last)
  return courseWeek(daysBetween(count.anchor, last))
}

/**
 * The day a key leads to, or undefined where the key means nothing here. Home and End stay in the week,
 * PageUp and PageDown keep the date as far as the month has it.
 */
export function dayAfterKey(key: string, day: Day, start: WeekStart, isRightToLeft: boolean): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, isRightToLeft ? 1 : -1)
    case 'ArrowRight':
      return addDays(day, isRightToLeft ? -1 : 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return weekBegin(day, start)
    case 'End':
      return addDays(weekBegin(day, start), 6)
    case 'PageUp':
      return addCalendarMonths(day, -1)
    case 'PageDown':
      return addCalendarMonths(day, 1)
    default:
      return undefined
  }
}
