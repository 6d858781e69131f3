/** Knows calendar days as the clinic writes them; refuses to know hours, zones or the host's clock. */
import { millisecondsInDay } from 'date-fns/constants'

declare const dayBrand: unique symbol

/** A calendar day in the clinic's zone, `YYYY-MM-DD`, years 1900 to 2199. */
export type Day = string & { readonly [dayBrand]: true }

/** Days from `from` to `to`, both included; `from` is never after `to`. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

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

/** A planner asks for the same days thousands of times; there are not many of them. */
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()

/** Whole days since 1970-01-01; the unit of all day arithmetic. */
export function dayNumber(of: Day): number {
  const known = numbers.get(of)
  if (known !== undefined) return known
  const { year, month, date } = partsOf(of)
  const number = Date.UTC(year, month, date) / millisecondsInDay
  numbers.set(of, number)
  return number
}

/** The day with this number; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = new Date(number * millisecondsInDay).toISOString().slice(0, 10) as Day
  days.set(number, day)
  return day
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

/** Every day of the range, ends included. */
export function daysWithin({ from, to }: DayRange): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => addDays(from, ahead))
}

/** The range, or undefined where it would be inverted. */
export function dayRange(from: Day, to: Day): DayRange | undefined {
  return from <= to ? { from, to } : undefined
}

/** The first and last day of the month in which `of` lies. */
export function monthOf(of: Day): DayRange {
  const { year, month } = partsOf(of)
  return { from: dayFromParts(year, month, 1), to: dayFromParts(year, month + 1, 0) }
}

/** The same date `months` months later, or that month's last day where it has no such date. */
export function addCalendarMonths(to: Day, months: number): Day {
  const { year, month, date } = partsOf(to)
  const last = dayFromParts(year, month + months + 1, 0)
  const same = dayFromParts(year, month + months, date)
  return same < last ? same : last
}

/** `month` counts from 0 and may run over the year's ends, `date` over the month's. */
function dayFromParts(year: number, month: number, date: number): Day {
  return dayFromNumber(Date.UTC(year, month, date) / millisecondsInDay)
}

function partsOf(of: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)) - 1, date: Number(of.slice(8, 10)) }
}
