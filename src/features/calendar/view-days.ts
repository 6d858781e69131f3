/** Knows which days a view of the calendar covers, what they are called and where its arrows lead; refuses to know what lies on them. */
import { type Day, type DayRange, addCalendarMonths, addDays, monthOf } from '../../domain/time/day'
import { type WeekStart, weekBegin } from '../../ui/calendar/month-grid'
import { longDayYear, longDaySpan, monthYear } from '../../ui/wording/format'
import type { Asked, View } from './asked-in-url'

/** Views that settle by themselves how many days they show. */
export type Stretch = Exclude<View, 'people'>

/** The view whose days are shown: people and rooms are shown by day or by week. */
export function stretchOf({ view, by }: Pick<Asked, 'view' | 'by'>): Stretch {
  return view === 'people' ? by : view
}

/** Days shown around `day`, ends included. */
export function rangeOf(view: Stretch, day: Day, weekStart: WeekStart): DayRange {
  const monday = weekBegin(day, weekStart)
  switch (view) {
    case 'day':
      return { from: day, to: day }
    case 'week':
      return { from: monday, to: addDays(monday, 6) }
    case 'month':
      return monthOf(day)
  }
}

/** The day that the arrows lead to: `by` is -1 or 1. */
export function dayBeside(view: Stretch, day: Day, by: -1 | 1): Day {
  switch (view) {
    case 'day':
      return addDays(day, by)
    case 'week':
      return addDays(day, by * 7)
    case 'month':
      return addCalendarMonths(day, by)
  }
}

/** What one step of the arrows is called. */
export const stepNames: Readonly<Record<Stretch, string>> = { day: 'Day', week: 'Week', month: 'Month' }

export function titleOf(view: Stretch, day: Day, range: DayRange): string {
  if (view === 'day') return longDayYear(day)
  if (view === 'month') return monthYear(day)
  return longDaySpan(range)
}
