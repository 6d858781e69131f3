/** Knows the size of a session's bar: a day a column, an hour a height; refuses to know colours and pixels. */
import type { SessionLine } from '../../domain/course/session-line'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, dayFromNumber, dayNumber } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'

/** Whole hours of the day that a strip shows; half-open. */
export interface StripHours {
  readonly from: number
  readonly to: number
}

export const clinicHours: StripHours = { from: 8, to: 18 }

/** One bar on one day; a session past midnight has one on each. */
export interface Bar {
  readonly day: Day
  /** Minutes after midnight. */
  readonly from: number
  readonly minutes: number
}

/** The bars of a session: none where it has no day, time or length. */
export function barsOf(line: Pick<SessionLine, 'day' | 'time' | 'minutes'>): readonly Bar[] {
  if (line.day === null || line.time === null || line.minutes === null) return []
  const bars: Bar[] = []
  let number = dayNumber(line.day)
  let from = minutesOf(line.time)
  for (let left = line.minutes; left > 0; number += 1, from = 0) {
    const minutes = Math.min(left, minutesInDay - from)
    if (minutes > 0) bars.push({ day: dayFromNumber(number), from, minutes })
    left -= minutes
  }
  return bars
}

/** The clinic's hours, widened to whole hours so that no bar is cut. */
export function stripHoursOf(
  lines: readonly Pick<SessionLine, 'day' | 'time' | 'minutes'>[],
  usual: StripHours = clinicHours,
): StripHours {
  return lines.flatMap(barsOf).reduce<StripHours>(
    (hours, bar) => ({
      from: Math.min(hours.from, Math.floor(bar.from / 60)),
      to: Math.max(hours.to, Math.ceil((bar.from + bar.minutes) / 60)),
    }),
    usual,
  )
}

/** Distance from the top of the strip, and height, both in hours. */
export function barBox(bar: Bar, hours: StripHours): { readonly top: number; readonly height: number } {
  return { top: bar.from / 60 - hours.from, height: bar.minutes / 60 }
}

/** Share of a full bar of `fullMinutes` that a length takes; 1 at most. */
export function lengthShare(minutes: number, fullMinutes = 480): number {
  return Math.min(1, minutes / fullMinutes)
}
