/** Knows where a day lies on months drawn to scale; refuses to know how wide they are. */
import { type Day, type DayRange, addCalendarMonths, dayNumber, monthOf } from '../../../domain/time/day'

export interface RangeScale {
  /** Number of the first day drawn. */
  readonly first: number
  /** Days drawn, 1 or more. */
  readonly days: number
}

/** A stretch as shares of the whole, 0 to 1. */
export interface Share {
  readonly from: number
  readonly to: number
}

export interface MonthShare extends Share {
  readonly begin: Day
}

export function rangeScale({ from, to }: DayRange): RangeScale {
  return { first: dayNumber(from), days: dayNumber(to) - dayNumber(from) + 1 }
}

/** Where the day with this number begins: 0 is the start of the first day, 1 the end of the last. */
export function shareAt({ first, days }: RangeScale, number: number): number {
  return (number - first) / days
}

export function isOnScale({ first, days }: RangeScale, number: number): boolean {
  return number >= first && number < first + days
}

/** Whole days, cut to what is drawn; undefined where none of them is. */
export function shareOf(scale: RangeScale, { from, to }: DayRange): Share | undefined {
  const share = { from: Math.max(0, shareAt(scale, dayNumber(from))), to: Math.min(1, shareAt(scale, dayNumber(to) + 1)) }
  return share.from < share.to ? share : undefined
}

export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`
}

/** The months that the days touch, each as far as it is drawn. */
export function monthsOf(range: DayRange): readonly MonthShare[] {
  const scale = rangeScale(range)
  const months: MonthShare[] = []
  for (let begin = monthOf(range.from).from; begin <= range.to; begin = addCalendarMonths(begin, 1)) {
    const share = shareOf(scale, monthOf(begin))
    if (share !== undefined) months.push({ begin, ...share })
  }
  return months
}
