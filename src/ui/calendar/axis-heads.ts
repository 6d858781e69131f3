/** Knows the months and weeks that head an axis, and which have room for a label; refuses to know styles. */
import { dayFromNumber, type Day } from '../../domain/time/day'
import { type Weekday, weekdayOfNumber } from '../../domain/time/weekday'
import { type Axis, daysDrawn, type Extent } from './axis'

export interface MonthHead extends Extent {
  /** A day of the month it names. */
  readonly day: Day
  /** Whether the year has to be said: the axis holds another year too. */
  readonly withYear: boolean
}

/** The months of the axis, each as far as it is drawn; after a break a month is named again. */
export function monthHeads(axis: Axis): readonly MonthHead[] {
  const heads: { day: Day; at: number; columns: number }[] = []
  for (const stretch of axis.stretches) {
    for (let index = 0; index < stretch.days; index += 1) {
      const day = dayFromNumber(stretch.first + index)
      const open = heads[heads.length - 1]
      if (index > 0 && open?.day.slice(0, 7) === day.slice(0, 7)) open.columns += 1
      else heads.push({ day, at: stretch.at + index, columns: 1 })
    }
  }
  const years = new Set(heads.map((head) => head.day.slice(0, 4)))
  let said = ''
  return heads.map((head) => {
    const year = head.day.slice(0, 4)
    const withYear = years.size > 1 && year !== said
    said = year
    return { ...head, withYear }
  })
}

export interface WeekHead extends Extent {
  /** 1 is the week that begins with the first day, -1 the week before; there is no week 0. */
  readonly week: number
}

export function weekHeads(axis: Axis): readonly WeekHead[] {
  return axis.stretches.flatMap((stretch) =>
    Array.from({ length: stretch.days / 7 }, (_, index) => ({
      week: courseWeek(stretch.first + index * 7 - axis.origin),
      at: stretch.at + index * 7,
      columns: 7,
    })),
  )
}

/** The week of the course `days` days after its first day. */
export function courseWeek(days: number): number {
  const week = Math.floor(days / 7)
  return week >= 0 ? week + 1 : week
}

/** Runs of days on which the clinic rests every week. */
export function restRuns(axis: Axis, rest: readonly Weekday[]): readonly Extent[] {
  const runs: { at: number; columns: number }[] = []
  for (const { number, at } of daysDrawn(axis)) {
    if (!rest.includes(weekdayOfNumber(number))) continue
    const open = runs[runs.length - 1]
    if (open !== undefined && open.at + open.columns === at) open.columns += 1
    else runs.push({ at, columns: 1 })
  }
  return runs
}

/** Every how many weeks a number is written, so that each has at least 22 px: 1, 2, 4 or 8. */
export function weekLabelStep(columnPixels: number): number {
  return [1, 2, 4].find((step) => step * 7 * columnPixels >= 22) ?? 8
}

/** How much of a month's name fits in `pixels`: all, three letters, or none. */
export function monthNameFit(name: string, pixels: number): 'full' | 'short' | 'none' {
  if (name.length * 8 + 12 <= pixels) return 'full'
  return pixels >= 36 ? 'short' : 'none'
}
