/** Knows what happens around a course and belongs on its sheets: closures, clock changes, opening hours; refuses to know its sessions. */
import { type Clinic, type Hours, type NamedDays } from '../domain/clinic/clinic'
import type { SessionLine } from '../domain/course/session-line'
import { type Day, type DayRange, addDays, daysWithin, monthOf } from '../domain/time/day'
import { minutesInDay } from '../domain/time/span'
import { type Weekday, weekdayOf, weekdaysFrom } from '../domain/time/weekday'
import { clockStepOn } from '../domain/time/zone'
import { dayOfMonth, listOf, longDay, monthName, monthYear, timeSpanInWords, weekdayName } from '../ui/wording/format'
import { spokenLength } from './patient-words'

/** From the first day to the last; null where no session has a date. */
export function spanOfLines(lines: readonly SessionLine[]): DayRange | null {
  const days = lines.flatMap(({ day }) => day ?? []).sort()
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** "January to May 2027", "November 2026 to March 2027", "May 2027". */
export function monthsInWords(span: DayRange): string {
  if (span.from.slice(0, 7) === span.to.slice(0, 7)) return monthYear(span.to)
  const first = crossesYears(span) ? monthYear(span.from) : monthName(span.from)
  return `${first} to ${monthYear(span.to)}`
}

export function crossesYears(span: DayRange): boolean {
  return span.from.slice(0, 4) !== span.to.slice(0, 4)
}

/** One sentence for all closures within the days, on days that the clinic otherwise opens; none where there are none. */
export function closureSentences(clinic: Clinic, span: DayRange): readonly string[] {
  const years = crossesYears(span)
  const met = clinic.closures
    .flatMap((closure) => within(closure, span) ?? [])
    .filter((closure) => daysWithin(closure).some((day) => (clinic.open[weekdayOf(day)] ?? []).length > 0))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return met.length === 0 ? [] : [`We are closed ${listOf(met.map((closure) => closureWords(closure, years)))}.`]
}

/** A sentence for each night in which the clinic's clocks change within the days. */
export function clockSentences(zone: string, span: DayRange): readonly string[] {
  return daysWithin(span).flatMap((day) => {
    const step = clockStepOn(day, zone)
    if (step === null) return []
    if (step.by >= minutesInDay) return [`There is no ${longDay(day)} this year: the calendar leaves it out.`]
    // Clocks set back at midnight close the day, all others open it.
    const morning = step.at === minutesInDay ? addDays(day, 1) : day
    return [`Clocks go ${step.by > 0 ? 'forward' : 'back'} ${spokenChange(Math.abs(step.by))} in the night to ${longDay(morning)}.`]
  })
}

/** "Monday to Friday, 08:00 to 18:00", several parts with a semicolon; empty where no hours are known. */
export function openingWords(clinic: Clinic, weekStart: Weekday): string {
  const week = weekdaysFrom(weekStart)
  const runs: { first: number; last: number; hours: string }[] = []
  week.forEach((weekday, index) => {
    const hours = (clinic.open[weekday] ?? []).map(hoursWords).join(' and ')
    const last = runs.at(-1)
    if (hours === '') return
    if (last?.hours === hours && last.last === index - 1) last.last = index
    else runs.push({ first: index, last: index, hours })
  })
  return runs.map(({ first, last, hours }) => `${weekdayRun(week.slice(first, last + 1))}, ${hours}`).join('; ')
}

function weekdayRun(run: readonly Weekday[]): string {
  const [first = '', ...others] = run.map(weekdayName)
  const last = others.at(-1)
  return last === undefined ? first : `${first} ${others.length === 1 ? 'and' : 'to'} ${last}`
}

function hoursWords({ from, to }: Hours): string {
  return timeSpanInWords(from, to)
}

function within(closure: NamedDays, span: DayRange): NamedDays | undefined {
  const from = closure.from > span.from ? closure.from : span.from
  const to = closure.to < span.to ? closure.to : span.to
  return from <= to ? { ...closure, from, to } : undefined
}

function closureWords({ from, to, name }: NamedDays, years: boolean): string {
  const year = (day: Day) => (years ? ` ${day.slice(0, 4)}` : '')
  const reason = name === '' ? '' : ` (${name})`
  if (from === to) return `on ${longDay(from)}${year(from)}${reason}`
  const isOneMonth = monthOf(from).from === monthOf(to).from
  const start = isOneMonth ? dayOfMonth(from) : `${dayOfMonth(from)} ${monthName(from)}${year(from)}`
  return `from ${start} to ${dayOfMonth(to)} ${monthName(to)}${year(to)}${reason}`
}

function spokenChange(minutes: number): string {
  return minutes === 60 ? 'one hour' : spokenLength(minutes)
}
