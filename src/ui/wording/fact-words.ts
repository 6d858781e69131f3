/** Knows how days, weekdays and hours are said inside a sentence about planning; refuses to know the sentence. */
import type { Hours } from '../../domain/clinic/clinic'
import { type Day, type DayRange, daysBetween } from '../../domain/time/day'
import { type Weekday, weekdays } from '../../domain/time/weekday'
import { counted, dayOfMonth, listOf, longDayYear, monthName, timeSpan, weekdayName } from './format'
import { type TitleOf, nameOf } from './title-of'

/** What people call a session, a therapist and a room of the course and clinic in question. */
export interface Names {
  readonly titleOf: TitleOf
  readonly therapist: (id: string) => string
  readonly room: (id: string) => string
}

/** "1 to 5 February 2027", "28 January to 2 February 2027", "28 December 2026 to 3 January 2027"; one day as "on Tuesday 12 January 2027". */
export function spanInWords({ from, to }: DayRange): string {
  if (from === to) return `on ${longDayYear(from)}`
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)]
  const month = from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${monthName(from)}`
  return `${dayOfMonth(from)}${month}${year === lastYear ? '' : ` ${year}`} to ${dayOfMonth(to)} ${monthName(to)} ${lastYear}`
}

/** "on Tuesday 12 January 2027", "on 12 and 19 January 2027", "on 5 days from 12 January to 9 February 2027". */
export function onDays(days: readonly Day[]): string {
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return 'on no day'
  if (first === last) return `on ${longDayYear(first)}`
  if (sorted.length > 4) return `on ${sorted.length} days from ${spanInWords({ from: first, to: last })}`
  const isOneYear = first.slice(0, 4) === last.slice(0, 4)
  const said = sorted.map((day, index) => {
    const next = sorted[index + 1]
    if (next === undefined) return `${dayOfMonth(day)} ${monthName(day)} ${day.slice(0, 4)}`
    if (next.slice(0, 7) === day.slice(0, 7)) return dayOfMonth(day)
    return `${dayOfMonth(day)} ${monthName(day)}${isOneYear ? '' : ` ${day.slice(0, 4)}`}`
  })
  return `on ${listOf(said)}`
}

/** "Tuesdays", "Mondays and Fridays", "Mondays to Fridays". */
export function weekdaysInWords(of: readonly Weekday[]): string {
  const sorted = weekdays.filter((weekday) => of.includes(weekday))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const isRow = first !== undefined && last !== undefined && weekdays.indexOf(last) - weekdays.indexOf(first) === sorted.length - 1
  if (isRow && sorted.length > 2) return `${weekdayName(first)}s to ${weekdayName(last)}s`
  return listOf(sorted.map((weekday) => `${weekdayName(weekday)}s`))
}

/** "08:00–12:00", "08:00–12:00 and 14:00–18:00" */
export function hoursInWords(hours: readonly Hours[]): string {
  return listOf(hours.map(({ from, to }) => timeSpan(from, to)))
}

/** "the day after Dosing 1", "10 to 21 days after Preparation 1", "3 to 7 days before …", "from 2 days before to 3 days after …". */
export function gapInWords(earliest: number, latest: number, after: string, titleOf: TitleOf): string {
  const name = nameOf(after, titleOf)
  if (earliest === latest) {
    if (earliest === 0) return `on the same day as ${name}`
    if (Math.abs(earliest) === 1) return `the day ${earliest > 0 ? 'after' : 'before'} ${name}`
    return `${Math.abs(earliest)} days ${earliest > 0 ? 'after' : 'before'} ${name}`
  }
  if (earliest === 0) return `on the day of ${name} or up to ${counted(latest, 'day', 'days')} after it`
  if (latest === 0) return `on the day of ${name} or up to ${counted(-earliest, 'day', 'days')} before it`
  if (earliest > 0) return `${earliest} to ${latest} days after ${name}`
  if (latest < 0) return `${-latest} to ${-earliest} days before ${name}`
  return `from ${counted(-earliest, 'day', 'days')} before to ${counted(latest, 'day', 'days')} after ${name}`
}

/** "3 days", whichever of the two comes first. */
export function apart(one: Day, other: Day): string {
  return counted(Math.abs(daysBetween(one, other)), 'day', 'days')
}
