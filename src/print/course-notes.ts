/** Knows what happens around a course and belongs on its sheets: closures, clock changes, opening hours; refuses to know its sessions. */
import type { Clinic, NamedDays } from '../domain/clinic/clinic'
import { isOpen } from '../domain/course/lifecycle'
import type { SessionLine } from '../domain/course/session-line'
import { byDay } from '../domain/course/session-lines'
import { type DayRange, addDays, daysWithin, monthOf } from '../domain/time/day'
import { minutesInDay } from '../domain/time/span'
import { type Weekday, weekdayOf, weekdaysFrom } from '../domain/time/weekday'
import { clockStepOn } from '../domain/time/zone'
import type { DateWords } from './words/date-words'
import type { SheetWords } from './words/sheet-words'

/** All of a course but milestones without a date: ticks that no planner places and nobody agrees on with the patient. */
export function linesTold(lines: readonly SessionLine[]): readonly SessionLine[] {
  return lines.filter(({ isMilestone, day }) => !isMilestone || day !== null)
}

/** From the first day to the last; null where no session has a date. */
export function spanOfLines(lines: readonly SessionLine[]): DayRange | null {
  const days = lines.flatMap(({ day }) => day ?? []).sort()
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** Those that the months show, by day: dated, and neither cancelled nor missed nor left out. */
export function linesInMonths(lines: readonly SessionLine[]): readonly SessionLine[] {
  return byDay(lines.filter(({ day, status }) => day !== null && (isOpen(status) || status === 'completed')))
}

export function crossesYears(span: DayRange): boolean {
  return span.from.slice(0, 4) !== span.to.slice(0, 4)
}

/** One sentence for all closures within the days, on days that the clinic otherwise opens; none where there are none. */
export function closureSentences(clinic: Clinic, span: DayRange, words: SheetWords): readonly string[] {
  const years = crossesYears(span)
  const met = clinic.closures
    .flatMap((closure) => within(closure, span) ?? [])
    .filter((closure) => daysWithin(closure).some((day) => (clinic.open[weekdayOf(day)] ?? []).length > 0))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return met.length === 0 ? [] : [words.letter.closed(words.dates.list(met.map((closure) => closureWords(closure, years, words))))]
}

/** A sentence for each night in which the clinic's clocks change within the days. */
export function clockSentences(zone: string, span: DayRange, { letter, dates }: SheetWords): readonly string[] {
  return daysWithin(span).flatMap((day) => {
    const step = clockStepOn(day, zone)
    if (step === null) return []
    if (step.by >= minutesInDay) return [letter.noSuchDay(dates.longDay(day, false))]
    // Clocks set back at midnight close the day, all others open it.
    const morning = step.at === minutesInDay ? addDays(day, 1) : day
    return [letter.clocks({ isForward: step.by > 0, minutes: Math.abs(step.by), day: dates.longDay(morning, false) })]
  })
}

/** "Monday to Friday, 08:00 to 18:00", several parts with a semicolon; empty where no hours are known. */
export function openingWords(clinic: Clinic, weekStart: Weekday, { dates, comma, semicolon }: SheetWords): string {
  const week = weekdaysFrom(weekStart)
  const runs: { first: number; last: number; hours: string }[] = []
  week.forEach((weekday, index) => {
    const hours = dates.list((clinic.open[weekday] ?? []).map(({ from, to }) => dates.times(from, to)))
    const last = runs.at(-1)
    if (hours === '') return
    if (last?.hours === hours && last.last === index - 1) last.last = index
    else runs.push({ first: index, last: index, hours })
  })
  return runs.map(({ first, last, hours }) => `${weekdayRun(week.slice(first, last + 1), dates)}${comma}${hours}`).join(semicolon)
}

function weekdayRun(run: readonly Weekday[], dates: DateWords): string {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return ''
  return run.length < 3 ? dates.list(run.map(dates.weekday)) : dates.weekdayRun(first, last)
}

function within(closure: NamedDays, span: DayRange): NamedDays | undefined {
  const from = closure.from > span.from ? closure.from : span.from
  const to = closure.to < span.to ? closure.to : span.to
  return from <= to ? { ...closure, from, to } : undefined
}

function closureWords({ from, to, name }: NamedDays, years: boolean, { letter, dates }: SheetWords): string {
  const reason = name === '' ? '' : letter.because(name)
  if (from === to) return `${letter.closedOn(dates.longDay(from, years))}${reason}`
  const isOneMonth = monthOf(from).from === monthOf(to).from
  return `${letter.closedFromTo(isOneMonth ? dates.dayOfMonth(from) : dates.dayMonth(from, years), dates.dayMonth(to, years))}${reason}`
}
