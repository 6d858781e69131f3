/** Knows on which days a rule of repetition falls, period after period up to a last day; refuses to go on without an end. */
import { type Day, type DayRange, dayFromNumber, dayNumber, day as dayOf } from '../../../domain/time/day'
import type { Repetition } from './repetition'

/** Days looked at, for all of a file; a rule may be made so that it would never end. */
export interface Effort {
  left: number
}

/** One day with what rules ask of it; numbers from 1, the weekday from 0, a Monday. */
interface Facts {
  readonly number: number
  readonly month: number
  readonly date: number
  readonly weekday: number
  readonly yearDay: number
  readonly monthLength: number
  readonly yearLength: number
}

/**
 * The days of the rule within the range, in order; `first`, on which it begins, is always one of its days. Undefined where
 * the effort is spent. Days that a month does not have are passed over.
 */
export function repeatedDays(rule: Repetition, first: Day, range: DayRange, effort: Effort): readonly Day[] | undefined {
  const start = factsOf(dayNumber(first))
  const end = dayNumber(range.to)
  const found = [start.number]
  for (let period = firstPeriod(rule, start, dayNumber(range.from)); ; period += rule.interval) {
    const stretches = periodOf(rule, first, start, period)
    if ((stretches[0]?.[0] ?? end) > end) return days(found, rule, range)
    const inPeriod: number[] = []
    for (const [from, to] of stretches) {
      effort.left -= to - from + 1
      if (effort.left < 0) return undefined
      for (let number = from; number <= to; number += 1) if (isAsked(rule, factsOf(number), start)) inPeriod.push(number)
    }
    for (const number of inPlaces(inPeriod, rule.positions)) if (number > start.number && number <= end) found.push(number)
    if (rule.count !== null && found.length >= rule.count) return days(found, rule, range)
  }
}

function days(found: readonly number[], { count }: Repetition, { from, to }: DayRange): readonly Day[] {
  const counted = count === null ? found : found.slice(0, count)
  return counted.filter((number) => number >= dayNumber(from) && number <= dayNumber(to)).map(dayFromNumber)
}

/** Periods long before the range are passed over, unless they have to be counted. */
function firstPeriod({ frequency, interval, count }: Repetition, start: Facts, from: number): number {
  if (count !== null || from <= start.number) return 0
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[frequency]
  return Math.max(0, Math.floor((from - start.number) / longest / interval) - 1) * interval
}

type Stretch = readonly [from: number, to: number]

/** The days of one period, both ends included: the year, month, week or day of the first, so many later. Of a year only the months asked for. */
function periodOf(rule: Repetition, first: Day, start: Facts, later: number): readonly Stretch[] {
  const year = Number(first.slice(0, 4))
  switch (rule.frequency) {
    case 'YEARLY':
      return monthsOf(rule, start).map((month): Stretch => [firstOf(year + later, month), firstOf(year + later, month + 1) - 1])
    case 'MONTHLY':
      return [[firstOf(year, start.month + later), firstOf(year, start.month + later + 1) - 1]]
    case 'WEEKLY': {
      const begin = start.number - ((start.weekday - rule.weekStart + 7) % 7) + later * 7
      return [[begin, begin + 6]]
    }
    case 'DAILY':
      return [[start.number + later, start.number + later]]
  }
}

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1)

function monthsOf({ months, monthDays, yearDays, weekdays }: Repetition, start: Facts): readonly number[] {
  if (months.length > 0) return allMonths.filter((month) => months.includes(month))
  return monthDays.length + yearDays.length + weekdays.length === 0 ? [start.month] : allMonths
}

const latest = dayNumber(dayOf('2199-12-31'))

/** Number of the first day of a month, counted on beyond December; past the last year there is none. */
function firstOf(year: number, month: number): number {
  const [over, rest] = [Math.floor((month - 1) / 12), (month - 1) % 12]
  return year + over > 2199 ? latest + 1 + rest : Date.UTC(year + over, rest, 1) / 86_400_000
}

function isAsked(rule: Repetition, day: Facts, start: Facts): boolean {
  const { frequency, months, monthDays, yearDays, weekdays } = rule
  const fromEnd = (asked: readonly number[], own: number, length: number) => asked.includes(own) || asked.includes(own - length - 1)
  if (months.length > 0 && !months.includes(day.month)) return false
  if (monthDays.length > 0 && !fromEnd(monthDays, day.date, day.monthLength)) return false
  if (yearDays.length > 0 && !fromEnd(yearDays, day.yearDay, day.yearLength)) return false
  if (weekdays.length > 0) return weekdays.some(({ nth, weekday }) => weekday === day.weekday && (nth === 0 || isNth(nth, day, rule)))
  if (monthDays.length > 0 || yearDays.length > 0 || frequency === 'DAILY') return true
  if (frequency === 'WEEKLY') return day.weekday === start.weekday
  return day.date === start.date && (frequency === 'MONTHLY' || months.length > 0 || day.month === start.month)
}

/** The how manieth of its weekday in the month, or in the year where the rule names no months. */
function isNth(nth: number, day: Facts, { frequency, months }: Repetition): boolean {
  const ofYear = frequency === 'YEARLY' && months.length === 0
  const [own, length] = ofYear ? [day.yearDay, day.yearLength] : [day.date, day.monthLength]
  return nth > 0 ? Math.ceil(own / 7) === nth : Math.ceil((length - own + 1) / 7) === -nth
}

function inPlaces(found: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return found
  const at = new Set(positions.map((position) => (position > 0 ? position - 1 : found.length + position)))
  return found.filter((_, index) => at.has(index))
}

/** The same days are asked about by every rule of a file, and there are not many of them. */
const known = new Map<number, Facts>()

function factsOf(number: number): Facts {
  const own = known.get(number) ?? findFacts(number)
  known.set(number, own)
  return own
}

function findFacts(number: number): Facts {
  const date = new Date(number * 86_400_000)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const begin = Date.UTC(year, 0, 1) / 86_400_000
  return {
    number,
    month: month + 1,
    date: date.getUTCDate(),
    weekday: (((number + 3) % 7) + 7) % 7,
    yearDay: number - begin + 1,
    monthLength: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    yearLength: Date.UTC(year + 1, 0, 1) / 86_400_000 - begin,
  }
}
