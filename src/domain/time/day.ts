/** Knows calendar days as the clinic writes them; refuses to know hours, zones or the host's clock. */
import { utc } from '@date-fns/utc'
import { addMonths, endOfMonth, startOfMonth } from 'date-fns'

declare const dayBrand: unique symbol

/** A calendar day in the clinic's zone, `YYYY-MM-DD`, years 1900 to 2199. */
export type Day = string & { readonly [dayBrand]: true }

/** Days from `from` to `to`, both included; `from` is never after `to`. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

/** Calendar arithmetic in UTC, so that the host's own zone has no say in it. */
const inUtc = { in: utc }
const dayMilliseconds = 86_400_000
const form = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** The day that `text` names, or undefined where no calendar has it (30 February, 2027-13-01). */
export function parseDay(text: string): Day | undefined {
  if (!form.test(text)) return undefined
  const [year, month, date] = text.split('-').map(Number) as [number, number, number]
  const read = new Date(Date.UTC(year, month - 1, date))
  return read.getUTCDate() === date ? (text as Day) : undefined
}

/** A day known to be one, as in code and tests; an impossible day here is a defect and throws. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error('not a calendar day')
  return parsed
}

/** Whole days since 1970-01-01; the unit of all day arithmetic. */
export function dayNumber(of: Day): number {
  return Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8, 10))) / dayMilliseconds
}

/** The day with this number; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10) as Day
}

/** The day `days` whole days later; earlier where negative. */
export function addDays(to: Day, days: number): Day {
  return dayFromNumber(dayNumber(to) + days)
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whether `of` lies in the range, ends included. */
export function isWithin(of: Day, range: DayRange): boolean {
  return of >= range.from && of <= range.to
}

/** The range, or undefined where it would be inverted. */
export function dayRange(from: Day, to: Day): DayRange | undefined {
  return from <= to ? { from, to } : undefined
}

/** The first and last day of the month in which `of` lies. */
export function monthOf(of: Day): DayRange {
  const date = new Date(dayNumber(of) * dayMilliseconds)
  return { from: asDay(startOfMonth(date, inUtc)), to: asDay(endOfMonth(date, inUtc)) }
}

/** The same date `months` months later, or that month's last day where it has no such date. */
export function addCalendarMonths(to: Day, months: number): Day {
  return asDay(addMonths(new Date(dayNumber(to) * dayMilliseconds), months, inUtc))
}

function asDay(date: Date): Day {
  return dayFromNumber(Math.floor(date.getTime() / dayMilliseconds))
}
