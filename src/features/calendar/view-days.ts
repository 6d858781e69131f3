/** Knows which days a view of the calendar covers, what they are called and where its arrows lead; refuses to know what lies on them. */
import { type Day, type DayRange, addCalendarMonths, addDays, monthOf } from '../../domain/time/day'
import { weekBegin } from '../../domain/time/weekday'
import type { WeekStart } from '../../ui/dates-shown'
import { longDayYear, longDaySpan, monthYear, shortMonthSpan } from '../../ui/wording/format'
import { type Asked, type Span, type View, usualSpan } from './asked-in-url'

/** A list shows four weeks, about as far ahead as people call each other about. */
const listDays = 28

/** Views that settle by themselves how many days they show. */
export type Stretch = Exclude<View, 'people'>

/** The view whose days are shown: people and rooms are shown by day or by week. */
export function stretchOf({ view, by }: Pick<Asked, 'view' | 'by'>): Stretch {
  return view === 'people' ? by : view
}

/** Days shown around `day`, ends included. */
export function rangeOf(view: Stretch, day: Day, weekStart: WeekStart, span: Span = usualSpan): DayRange {
  const begin = weekBegin(day, weekStart)
  switch (view) {
    case 'day':
      return { from: day, to: day }
    case 'week':
      return { from: begin, to: addDays(begin, 6) }
    case 'month':
      return monthOf(day)
    case 'list':
      return { from: begin, to: addDays(begin, listDays - 1) }
    case 'courses':
      return monthsAround(day, span)
  }
}

/** Whether the day is on screen: a month shows whole weeks. */
export function isShownIn(view: Stretch, day: Day, { from, to }: DayRange, weekStart: WeekStart): boolean {
  if (view !== 'month') return day >= from && day <= to
  return day >= weekBegin(from, weekStart) && day <= addDays(weekBegin(to, weekStart), 6)
}

/** The day that the arrows lead to: `by` is -1 or 1. */
export function dayBeside(view: Stretch, day: Day, by: -1 | 1, span: Span = usualSpan): Day {
  switch (view) {
    case 'day':
      return addDays(day, by)
    case 'week':
      return addDays(day, by * 7)
    case 'month':
      return addCalendarMonths(day, by)
    case 'list':
      return addDays(day, by * listDays)
    case 'courses':
      return addCalendarMonths(day, by * stepMonths[span])
  }
}

/** Nine months move by a quarter of a year, so that most of what was seen stays. */
const stepMonths: Readonly<Record<Span, number>> = { '3': 1, '9': 3 }

/** Whole months with that of `day` in their middle. */
function monthsAround(day: Day, span: Span): DayRange {
  const beside = (Number(span) - 1) / 2
  return { from: monthOf(addCalendarMonths(day, -beside)).from, to: monthOf(addCalendarMonths(day, beside)).to }
}

/** What one step of the arrows is called. */
export function stepNameOf(asked: Pick<Asked, 'view' | 'by' | 'span'>): string {
  return asked.view === 'courses' && asked.span === '3' ? 'Month' : stepNames[stretchOf(asked)]
}

const stepNames: Readonly<Record<Stretch, string>> = { day: 'Day', week: 'Week', month: 'Month', list: 'Four weeks', courses: 'Three months' }

export function titleOf(view: Stretch, day: Day, range: DayRange): string {
  if (view === 'day') return longDayYear(day)
  if (view === 'month') return monthYear(day)
  if (view === 'courses') return shortMonthSpan(range)
  return longDaySpan(range)
}
