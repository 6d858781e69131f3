/** Knows how days, times and lists are worded on a sheet, by what the browser knows of a language; refuses sentences. */
import type { ClockTime } from '../../domain/time/clock-time'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, type DayRange, dayNumber } from '../../domain/time/day'
import { type Weekday, weekdays } from '../../domain/time/weekday'
import { datesShown } from '../../ui/dates-shown'
import { clockTime, sentenceCase } from '../../ui/wording/format'

export interface DateWords {
  /** "11", beside its month. */
  readonly dayOfMonth: (of: Day) => string
  /** "January", beside a day. */
  readonly month: (of: Day) => string
  /** "January 2027", beside a day. */
  readonly monthOfYear: (of: Day) => string
  /** "January", above its days. */
  readonly monthTitle: (of: Day) => string
  /** "January 2027", above its days. */
  readonly monthYearTitle: (of: Day) => string
  /** "January to May 2027", "November 2026 to March 2027", "May 2027". */
  readonly months: (span: DayRange) => string
  /** "Monday" */
  readonly weekday: (of: Weekday) => string
  /** "Mo", above a column of days. */
  readonly weekdayHead: (of: Weekday) => string
  /** "Monday to Friday": more than two days, one after the other. */
  readonly weekdayRun: (first: Weekday, last: Weekday) => string
  /** "26 March", "26 March 2027" */
  readonly dayMonth: (of: Day, isWithYear: boolean) => string
  /** "Monday 11 January", "Monday 11 January 2027" */
  readonly longDay: (of: Day, isWithYear: boolean) => string
  /** "Mon 11 Jan 2027" */
  readonly shortDayYear: (of: Day) => string
  /** "09:00" */
  readonly clock: (of: ClockTime) => string
  /** "09:00 to 17:00" */
  readonly times: (from: ClockTime, to: ClockTime) => string
  /** "Ana, Ben and Chidi"; nothing where nobody is named. */
  readonly list: (names: readonly string[]) => string
}

/** What the browser does not know of a language. */
export interface DateRules {
  readonly locale: string
  readonly times: (from: string, to: string) => string
  /** From one month to another, each with its year where needed. */
  readonly months: (first: string, last: string) => string
  readonly weekdayRun: (first: string, last: string, of: readonly [Weekday, Weekday]) => string
  /** "janeiro de 2027"; the one after the other where nothing is said. */
  readonly monthAndYear?: (month: string, year: string) => string
  /** The day's figures where they stand alone: "11."; plain where nothing is said. */
  readonly dayAlone?: (figures: string) => string
  /** The first of a month, where it has a word of its own: "1er". */
  readonly firstDay?: string
  readonly weekdayHead?: 'short' | 'narrow'
  /** Keeps what is written in other letters in its own direction. */
  readonly apart?: (text: string) => string
}

const dayMilliseconds = 86_400_000
/** Day number 4 is a Monday. */
const mondayNumber = 4

export function datesIn(rules: DateRules): DateWords {
  const { locale, firstDay, dayAlone, monthAndYear = (month, year) => `${month} ${year}`, apart = (text) => text } = rules
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const weekday = format({ weekday: 'long' })
  const head = format({ weekday: rules.weekdayHead ?? 'short' })
  const monthAlone = format({ month: 'long' })
  const monthYear = format({ month: 'long', year: 'numeric' })
  const dayMonth = format({ day: 'numeric', month: 'long' })
  const dayMonthYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const longDayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const shortDayYear = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const twelve = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
  const list = new Intl.ListFormat(locale)

  const at = (of: Day) => dayNumber(of) * dayMilliseconds
  const worded = (of: Day, with_: Intl.DateTimeFormat) =>
    with_.formatToParts(at(of)).map(({ type, value }) => (type === 'day' && value === '1' ? (firstDay ?? value) : value)).join('')
  const month = (of: Day) => dayMonth.formatToParts(at(of)).find(({ type }) => type === 'month')?.value ?? ''
  const named = (of: Weekday, with_: Intl.DateTimeFormat) => with_.format((mondayNumber + 7 + weekdays.indexOf(of)) * dayMilliseconds)
  // The next day's midnight ends a day as it began it: both are the same hour on this clock.
  const clock = (of: ClockTime) => (datesShown().clock === '12' ? twelve.format(dayMilliseconds + minutesOf(of) * 60_000) : clockTime(of))
  return {
    dayOfMonth(of) {
      const figures = String(Number(of.slice(8, 10)))
      if (figures === '1' && firstDay !== undefined) return firstDay
      return dayAlone === undefined ? figures : dayAlone(figures)
    },
    month,
    monthOfYear: (of) => `${month(of)} ${of.slice(0, 4)}`,
    monthTitle: (of) => sentenceCase(monthAlone.format(at(of))),
    monthYearTitle: (of) => sentenceCase(monthYear.format(at(of))),
    months({ from, to }) {
      if (from.slice(0, 7) === to.slice(0, 7)) return monthYear.format(at(to))
      const withYear = (of: Day) => monthAndYear(month(of), of.slice(0, 4))
      return rules.months(from.slice(0, 4) === to.slice(0, 4) ? month(from) : withYear(from), withYear(to))
    },
    weekday: (of) => named(of, weekday),
    weekdayHead: (of) => named(of, head).replace('.', ''),
    weekdayRun: (first, last) => rules.weekdayRun(named(first, weekday), named(last, weekday), [first, last]),
    dayMonth: (of, isWithYear) => worded(of, isWithYear ? dayMonthYear : dayMonth),
    longDay: (of, isWithYear) => worded(of, isWithYear ? longDayYear : longDay),
    shortDayYear: (of) => worded(of, shortDayYear),
    clock,
    times: (from, to) => rules.times(clock(from), clock(to)),
    list: (names) => list.format(names.map(apart)),
  }
}
