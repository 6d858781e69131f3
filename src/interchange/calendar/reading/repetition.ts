/** Knows a rule of repetition as far as it names days; refuses rules that repeat within a day. */
import { type FileMoment, momentOf } from './file-moment'

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const

/** A weekday from 0, a Monday, with the how manieth it is: 1 the first, -1 the last, 0 any. */
export interface NthWeekday {
  readonly nth: number
  readonly weekday: number
}

export interface Repetition {
  readonly frequency: (typeof frequencies)[number]
  /** From 1. */
  readonly interval: number
  readonly count: number | null
  /** Null where it has no end, or one after the year 2199. */
  readonly until: FileMoment | null
  /** The weekday from which weeks are counted. */
  readonly weekStart: number
  readonly months: readonly number[]
  /** Of the month, from its end where negative. */
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly weekdays: readonly NthWeekday[]
  readonly positions: readonly number[]
}

export type ReadRepetition = { readonly is: 'rule'; readonly rule: Repetition } | { readonly is: 'beyond' } | { readonly is: 'faulty' }

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Parts of a rule that ask for more than days, or for weeks by their number. */
const beyond = ['byhour', 'byminute', 'bysecond', 'byweekno', 'rscale', 'skip']
const known = ['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byyearday', 'byday', 'bysetpos']

/** The rule as the calendar library took it apart. */
export function repetitionOf(value: unknown): ReadRepetition {
  if (typeof value !== 'object' || value === null) return { is: 'faulty' }
  const parts = new Map<string, unknown>(Object.entries(value))
  const frequency = frequencies.find((one) => one === parts.get('freq'))
  const isSubDaily = ['HOURLY', 'MINUTELY', 'SECONDLY'].some((one) => one === parts.get('freq'))
  if (isSubDaily || beyond.some((part) => parts.has(part))) return { is: 'beyond' }
  if (frequency === undefined || [...parts.keys()].some((part) => !known.includes(part))) return { is: 'faulty' }
  const interval = wholeOr(parts.get('interval'), 1)
  const count = parts.has('count') ? wholeOr(parts.get('count'), 0) : null
  const until = parts.has('until') && !isNever(parts.get('until')) ? momentOf(parts.get('until')) : null
  const weekdays = listOf(parts.get('byday')).map(nthWeekday)
  const numbers = (name: string, most: number) => listOf(parts.get(name)).map((one) => (typeof one === 'number' && Number.isInteger(one) && one !== 0 && Math.abs(one) <= most ? one : undefined))
  const lists = { months: numbers('bymonth', 12), monthDays: numbers('bymonthday', 31), yearDays: numbers('byyearday', 366), positions: numbers('bysetpos', 366) }
  const isWhole = interval >= 1 && (count === null || count >= 1) && until !== undefined && !weekdays.includes(undefined) && !Object.values(lists).some((list) => list.includes(undefined))
  if (!isWhole) return { is: 'faulty' }
  const whole = <T>(list: readonly (T | undefined)[]) => list.filter((one) => one !== undefined)
  return {
    is: 'rule',
    rule: {
      frequency,
      interval,
      count,
      until,
      // The library counts weekdays from 1, a Sunday.
      weekStart: (wholeOr(parts.get('wkst'), 2) + 5) % 7,
      months: whole(lists.months),
      monthDays: whole(lists.monthDays),
      yearDays: whole(lists.yearDays),
      weekdays: whole(weekdays),
      positions: whole(lists.positions),
    },
  }
}

/** Programs that know no rule without an end write one at the end of time, often 9999. */
function isNever(until: unknown): boolean {
  return typeof until === 'string' && /^(?:2[2-9]|[3-9]\d)\d{2}-\d{2}-\d{2}(?:T|$)/.test(until)
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

function wholeOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise
}

function nthWeekday(value: unknown): NthWeekday | undefined {
  const found = typeof value === 'string' ? /^([+-]?\d{1,3})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(value.toUpperCase()) : null
  if (found === null) return undefined
  const nth = Number(found[1] ?? 0)
  return found[1] !== undefined && (nth === 0 || Math.abs(nth) > 53) ? undefined : { nth, weekday: weekdayCodes.indexOf(found[2] ?? '') }
}
