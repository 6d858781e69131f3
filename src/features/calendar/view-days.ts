/** Knows which days a view of the calendar covers, what they are called and where its arrows lead; refuses to know what lies on them. */
import { type Day, type DayRange, addCalendarMonths, addDays, monthOf } from '../../domain/time/day'
import { type WeekStart, weekBegin } from '../../ui/calendar/month-grid'
import { longDayYear, longDaySpan, monthYear } from '../../ui/wording/format'
import type { View } from './asked-in-url'

/** A list shows four weeks, about as far ahead as people call each other about. */
const listDays = 28

/** Days shown around `day`, ends included. */
export function rangeOf(view: View, day: Day, weekStart: WeekStart): DayRange {
  const monday = weekBegin(day, weekStart)
  switch (view) {
    case 'day':
      return { from: day, to: day }
    case 'week':
      return { from: monday, to: addDays(monday, 6) }
    case 'month':
      return monthOf(day)
    case 'list':
      return { from: monday, to: addDays(monday, listDays - 1) }
  }
}

/** The day that the arrows lead to: `by` is -1 or 1. */
export function dayBeside(view: View, day: Day, by: -1 | 1): Day {
  switch (view) {
    case 'day':
      return addDays(day, by)
    case 'week':
      return addDays(day, by * 7)
    case 'month':
      return addCalendarMonths(day, by)
    case 'list':
      return addDays(day, by * listDays)
  }
}

/** What one step of the arrows is called. */
export const stepNames: Readonly<Record<View, string>> = { day: 'Day', week: 'Week', month: 'Month', list: 'Four weeks' }

export function titleOf(view: View, day: Day, range: DayRange): string {
  if (view === 'day') return longDayYear(day)
  if (view === 'month') return monthYear(day)
  return longDaySpan(range)
}
