/** Knows how days, times, lengths, counts and names are written for people; refuses to know what they mean. */
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, type DayRange, dayNumber, daysBetween } from '../../domain/time/day'
import { type Weekday, weekdays } from '../../domain/time/weekday'
import { datesShown } from '../dates-shown'

const dayMilliseconds = 86_400_000
const mondayNumber = 4

const long = namesWith({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const short = namesWith({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** "Tuesday 12 January" */
export function longDay(of: Day): string {
  const { weekday, day, month } = long.parts(of)
  return `${weekday} ${day} ${month}`
}

/** "Tuesday 12 January 2027" */
export function longDayYear(of: Day): string {
  return `${longDay(of)} ${yearOf(of)}`
}

/** "Tue 12 Jan" */
export function shortDay(of: Day): string {
  const { weekday, day, month } = short.parts(of)
  return `${weekday} ${day} ${month}`
}

/** "Tue 12 Jan 2027" */
export function shortDayYear(of: Day): string {
  return `${shortDay(of)} ${yearOf(of)}`
}

/** "12 Jan" */
export function dayMonth(of: Day): string {
  const { day, month } = short.parts(of)
  return `${day} ${month}`
}

/** "12", without a leading zero. */
export function dayOfMonth(of: Day): string {
  return String(Number(of.slice(8, 10)))
}

/** "January" */
export function monthName(of: Day): string {
  return long.parts(of).month
}

/** "Jan" */
export function shortMonthName(of: Day): string {
  return short.parts(of).month
}

/** "January 2027" */
export function monthYear(of: Day): string {
  return `${monthName(of)} ${yearOf(of)}`
}

/** "3 March 2026" */
export function longDate(of: Day): string {
  return `${dayOfMonth(of)} ${monthYear(of)}`
}

/** "Monday" */
export function weekdayName(of: Weekday): string {
  return long.weekday(mondayNumber + weekdays.indexOf(of))
}

/** "Mon" */
export function shortWeekdayName(of: Weekday): string {
  return short.weekday(mondayNumber + weekdays.indexOf(of))
}

/** "15 – 25 Jan", "22 Jan – 1 Feb", "28 Dec 2026 – 3 Jan 2027"; a range of one day as that day. */
export function daySpan(range: DayRange): string {
  const { from, to } = range
  if (from === to) return dayMonth(from)
  if (yearOf(from) !== yearOf(to)) return `${dayMonth(from)} ${yearOf(from)} – ${dayMonth(to)} ${yearOf(to)}`
  return isSameMonth(from, to) ? `${dayOfMonth(from)} – ${dayMonth(to)}` : `${dayMonth(from)} – ${dayMonth(to)}`
}

/** "29 March – 2 April 2027", for titles. */
export function longDaySpan(range: DayRange): string {
  const { from, to } = range
  const end = longDate(to)
  if (from === to) return end
  if (yearOf(from) !== yearOf(to)) return `${longDate(from)} – ${end}`
  return `${dayOfMonth(from)}${isSameMonth(from, to) ? '' : ` ${monthName(from)}`} – ${end}`
}

/** "November 2026 – July 2027", "February – April 2027", for titles. */
export function monthSpan({ from, to }: DayRange): string {
  if (isSameMonth(from, to)) return monthYear(to)
  return `${yearOf(from) === yearOf(to) ? monthName(from) : monthYear(from)} – ${monthYear(to)}`
}

/** "Nov 2026 – Jul 2027", "Feb – Apr 2027", where the whole does not fit. */
export function shortMonthSpan({ from, to }: DayRange): string {
  const end = `${shortMonthName(to)} ${yearOf(to)}`
  if (isSameMonth(from, to)) return end
  return `${shortMonthName(from)}${yearOf(from) === yearOf(to) ? '' : ` ${yearOf(from)}`} – ${end}`
}

/** "09:00"; on the 12-hour clock "9 am", "1:30 pm", with midnight "12 am" and noon "12 pm". No line breaks within it. */
export function clockTime(of: ClockTime): string {
  return isTwelve() ? `${figures(of)}\u00a0${halfOf(of)}` : of
}

/** "09:00–17:00"; on the 12-hour clock "9 am–5 pm", and "9–11:30 am" within one half of a day. */
export function timeSpan(from: ClockTime, to: ClockTime): string {
  return `${startOf(from, to)}–${clockTime(to)}`
}

/** "09:00 to 17:00", "9 am to 5 pm", "9 to 11:30 am": for letters, and where it is heard. */
export function timeSpanInWords(from: ClockTime, to: ClockTime): string {
  return `${startOf(from, to)} to ${clockTime(to)}`
}

/** "09:00" or "9:00", where the hours stand beside it. */
export function clockFigures(of: ClockTime): string {
  return isTwelve() ? figures(of) : of
}

/** "09" or "9 am", beside a line at each hour, 0 to 24. */
export function hourMark(hour: number): string {
  return isTwelve() ? clockTime(timeOfMinutes(hour * 60)) : String(hour).padStart(2, '0')
}

function isTwelve(): boolean {
  return datesShown().clock === '12'
}

/** "9", "9:30" */
function figures(of: ClockTime): string {
  const hour = Number(of.slice(0, 2)) % 12
  return `${hour === 0 ? 12 : hour}${of.endsWith(':00') ? '' : of.slice(2)}`
}

/** The end of a day is the next one's midnight. */
function halfOf(of: ClockTime): 'am' | 'pm' {
  return of >= '12:00' && of < '24:00' ? 'pm' : 'am'
}

/** The half of the day is said once where both lie in it, one after the other. */
function startOf(from: ClockTime, to: ClockTime): string {
  const isOneHalf = from <= to && Math.floor(minutesOf(from) / 720) === Math.floor(minutesOf(to) / 720)
  return isTwelve() && isOneHalf ? figures(from) : clockTime(from)
}

/** "Tue 12 Jan, 10:00" */
export function dayAndTime(of: Day, time: ClockTime): string {
  return `${shortDay(of)}, ${clockTime(time)}`
}

/** How long an appointment lasts, whole minutes: "90 min" up to an hour and a half, then "8 h" or "1 h 43 min". */
export function length(minutes: number): string {
  return minutes <= 90 ? `${minutes} min` : elapsed(minutes)
}

/** How much time has gone by or is left, whole minutes: "47 min", "1 h", "1 h 30 min". */
export function elapsed(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** How far a day is from today: "today", "tomorrow", "in 3 days", "yesterday", "2 days ago". */
export function inDays(of: Day, today: Day): string {
  const days = daysBetween(today, of)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** "on target", "3 days after target", "1 day before target"; whole days, negative is early. */
export function fromTarget(days: number): string {
  if (days === 0) return 'on target'
  return `${counted(Math.abs(days), 'day', 'days')} ${days > 0 ? 'after' : 'before'} target`
}

/** "Berlin" of the zone `Europe/Berlin`, "New York" of `America/New_York`. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** "1 session", "3 sessions" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "Ana", "Ana and Ben", "Ana, Ben and Chidi"; nothing where nobody is named. */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The text with its first letter raised, to open a sentence. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function yearOf(of: Day): string {
  return of.slice(0, 4)
}

function isSameMonth(one: Day, other: Day): boolean {
  return one.slice(0, 7) === other.slice(0, 7)
}

interface DayParts {
  readonly weekday: string
  readonly day: string
  readonly month: string
}

interface Names {
  /** Of the weekday of a day number; number 0 is a Thursday. */
  readonly weekday: (number: number) => string
  readonly parts: (of: Day) => DayParts
}

/** Each name is asked for once: a month on screen words hundreds of days. Day numbers are UTC days, so the host's zone cannot shift them. */
function namesWith(options: Intl.DateTimeFormatOptions): Names {
  const format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  const nameOn = (number: number, type: Intl.DateTimeFormatPartTypes) => format.formatToParts(number * dayMilliseconds).find((part) => part.type === type)?.value ?? ''
  // Not from the instant 0, which some clocks that stand in for the real one take for no instant at all.
  const known: Record<'weekday' | 'month', (string | undefined)[]> = { weekday: [], month: [] }
  const weekday = (number: number) => {
    const at = ((number % 7) + 7) % 7
    return (known.weekday[at] ??= nameOn(at + 7, 'weekday'))
  }
  const month = (at: number) => (known.month[at] ??= nameOn(at * 31 + 1, 'month'))
  return { weekday, parts: (of) => ({ weekday: weekday(dayNumber(of)), day: String(Number(of.slice(-2))), month: month(Number(of.slice(-5, -3)) - 1) }) }
}
