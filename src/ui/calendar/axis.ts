/** Knows how days become columns, with long empty stretches left out and told; refuses to know pixels. */
import { type Day, type DayRange, dayFromNumber, dayNumber, daysBetween } from '../../domain/time/day'

/** Days drawn one column each; `at` is the column of its first day. */
export interface AxisStretch {
  readonly first: number
  readonly days: number
  readonly at: number
}

/** Whole weeks in which nothing lies, drawn as a break of `columns` columns however long they are. */
export interface AxisGap {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly at: number
  readonly columns: number
}

export interface Axis {
  readonly stretches: readonly AxisStretch[]
  readonly gaps: readonly AxisGap[]
  /** Width of the whole axis in columns. */
  readonly columns: number
  /** The day weeks are counted from: the first day of week 1. */
  readonly origin: number
}

/** Up to this many weeks every day is drawn; 30 weeks keep a column at 5 px on a 1100 px sheet. */
export const weeksDrawnWhole = 30
/** Columns a break takes: just over a week, so that its label fits. */
export const gapColumns = 9
/** Empty weeks in a row from which a break pays; one is kept on either side. */
const emptyWeeksForBreak = 8

/**
 * The axis that holds every span (days with a session, whole windows), in whole weeks counted from `origin`;
 * without a span it is one week. A course longer than 30 weeks loses its empty stretches, never a day that holds
 * something.
 */
export function axisOf(spans: readonly DayRange[], origin: Day): Axis {
  const zero = dayNumber(origin)
  const weekOf = (number: number) => Math.floor((number - zero) / 7)
  const weeks = spans.map((span) => [weekOf(dayNumber(span.from)), weekOf(dayNumber(span.to))] as const)
  const first = Math.min(...weeks.map(([from]) => from), weeks.length === 0 ? 0 : Infinity)
  const last = Math.max(...weeks.map(([, to]) => to), weeks.length === 0 ? 0 : -Infinity)
  const cuts = last - first + 1 > weeksDrawnWhole ? cutsBetween(weeks, first, last) : []
  const stretches: AxisStretch[] = []
  const gaps: AxisGap[] = []
  let at = 0
  let week = first
  for (const cut of [...cuts, { from: last + 1, to: last }]) {
    const days = (cut.from - week) * 7
    stretches.push({ first: zero + week * 7, days, at })
    at += days
    if (cut.to < cut.from) break
    const from = zero + cut.from * 7
    const gapDays = (cut.to - cut.from + 1) * 7
    const to = dayFromNumber(from + gapDays - 1)
    gaps.push({ from: dayFromNumber(from), to, days: gapDays, at, columns: gapColumns })
    at += gapColumns
    week = cut.to + 1
  }
  return { stretches, gaps, columns: at, origin: zero }
}

function cutsBetween(weeks: readonly (readonly [number, number])[], first: number, last: number) {
  const weeksOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const taken = new Set(weeks.flatMap(([from, to]) => weeksOf(from, to)))
  const cuts: { from: number; to: number }[] = []
  let empty = 0
  for (let week = first; week <= last; week += 1) {
    if (!taken.has(week)) {
      empty += 1
      continue
    }
    if (empty >= emptyWeeksForBreak) cuts.push({ from: week - empty + 1, to: week - 2 })
    empty = 0
  }
  return cuts
}

/** The column at which a day begins; inside a break it lies in proportion, outside the axis it is undefined. */
export function columnOf(axis: Axis, day: Day): number | undefined {
  const number = dayNumber(day)
  for (const stretch of axis.stretches) {
    if (number >= stretch.first && number < stretch.first + stretch.days) return stretch.at + number - stretch.first
  }
  const gap = axis.gaps.find((candidate) => day >= candidate.from && day <= candidate.to)
  return gap && gap.at + (daysBetween(gap.from, day) / gap.days) * gap.columns
}

/** A stretch of the axis, in columns. */
export interface Extent {
  readonly at: number
  readonly columns: number
}

/** Where a range of days lies, cut to what is drawn; undefined where none of it is. */
export function extentOf(axis: Axis, range: DayRange): Extent | undefined {
  const from = Math.max(dayNumber(range.from), firstOf(axis))
  const to = Math.min(dayNumber(range.to), lastOf(axis))
  if (from > to) return undefined
  const at = columnOf(axis, dayFromNumber(from)) ?? 0
  const end = to === lastOf(axis) ? axis.columns : (columnOf(axis, dayFromNumber(to + 1)) ?? axis.columns)
  return { at, columns: end - at }
}

function firstOf(axis: Axis): number {
  return axis.stretches[0]?.first ?? axis.origin
}

function lastOf(axis: Axis): number {
  const last = axis.stretches[axis.stretches.length - 1]
  return last === undefined ? axis.origin : last.first + last.days - 1
}

/** Every day drawn, as day numbers with their columns. */
export function daysDrawn(axis: Axis): readonly { readonly number: number; readonly at: number }[] {
  return axis.stretches.flatMap((stretch) =>
    Array.from({ length: stretch.days }, (_, index) => ({ number: stretch.first + index, at: stretch.at + index })),
  )
}
