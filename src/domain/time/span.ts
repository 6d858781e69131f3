/** Knows stretches of wall-clock minutes that may cross midnight; refuses to know zones. */
import { type ClockTime, minutesOf } from './clock-time'
import { type Day, dayFromNumber, dayNumber } from './day'

/** Half-open stretch in minutes since 1970-01-01 00:00 on the wall clock; `from` is before `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const minutesInDay = 1440

/** The stretch that starts on this day at this time and lasts `minutes` (more than 0). */
export function spanOf(day: Day, time: ClockTime, minutes: number): Span {
  const from = dayNumber(day) * minutesInDay + minutesOf(time)
  return { from, to: from + minutes }
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** The days the stretch touches; one that ends at midnight does not touch the next day. */
export function daysTouched(span: Span): readonly Day[] {
  const first = Math.floor(span.from / minutesInDay)
  const last = Math.floor((span.to - 1) / minutesInDay)
  return Array.from({ length: last - first + 1 }, (_, index) => dayFromNumber(first + index))
}
