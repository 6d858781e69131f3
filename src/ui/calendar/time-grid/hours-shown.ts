/** Knows which hours of the day a time grid has to show, and where a minute lies between them, also where clocks are set; refuses to know pixels. */
import type { WeeklyHours } from '../../../domain/clinic/clinic'
import { minutesOf } from '../../../domain/time/clock-time'
import type { ClockStep } from '../../../domain/time/zone'
import type { Piece } from './pieces'

/** Whole hours after midnight; `from` before `to`. */
export interface HoursShown {
  readonly from: number
  readonly to: number
  /** Minutes that come twice on one of the days shown, put in once more before this minute of the wall clock. */
  readonly again: { readonly at: number; readonly minutes: number } | null
}

const usual = { from: 9, to: 17 } as const

/** From the earliest opening or start to the latest closing or end, in whole hours; nights do not widen it. */
export function hoursShown(open: WeeklyHours, pieces: readonly Piece[], steps: readonly (ClockStep | null)[] = []): HoursShown {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  const show = (from: number, to: number) => {
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  for (const hours of Object.values(open)) for (const { from, to } of hours) show(minutesOf(from), minutesOf(to))
  for (const { part, from, to } of pieces) if (part === 'session') show(from, to)
  const from = last === 0 ? usual.from : Math.floor(first / 60)
  const to = last === 0 ? usual.to : Math.max(from + 1, Math.ceil(last / 60))
  const back = steps.find((step) => step !== null && step.by < 0 && step.at > from * 60 && step.at <= to * 60) ?? null
  return { from, to, again: back === null ? null : { at: back.at, minutes: -back.by } }
}

/** Length of the axis in minutes. */
export function minutesShown({ from, to, again }: HoursShown): number {
  return (to - from) * 60 + (again?.minutes ?? 0)
}

/** Where a minute of the day lies: 0 at the top of the grid, 1 at its bottom, cut to these. Minutes put in lie before `again.at`. */
export function shareAt(minute: number, hours: HoursShown): number {
  const { from, again } = hours
  return shareOf(minute - from * 60 + (again !== null && minute >= again.at ? again.minutes : 0), hours)
}

/** Where a stretch of a day ends: one that ends as the clocks are set ends after the minutes put in only on the day that has them. */
export function shareOfEnd(minute: number, hours: HoursShown, step: ClockStep | null): number {
  const { from, again } = hours
  const isThatDay = again !== null && step !== null && step.by < 0 && step.at === again.at
  return again !== null && minute === again.at && !isThatDay ? shareOf(minute - from * 60, hours) : shareAt(minute, hours)
}

/** Where a stretch of a day lies, in shares: how far down it begins, and how much it takes. Null where nothing of it is on the axis. */
export function stretchDown({ from, to }: { readonly from: number; readonly to: number }, hours: HoursShown, step: ClockStep | null): { readonly top: number; readonly share: number } | null {
  const top = shareAt(from, hours)
  const share = shareOfEnd(to, hours, step) - top
  return share <= 0 ? null : { top, share }
}

/** What of the axis does not exist on a day, in shares; null where all of it does. */
export function gapOf(hours: HoursShown, step: ClockStep | null): { readonly from: number; readonly to: number } | null {
  const { from, again } = hours
  if (step !== null && step.by > 0) {
    const [start, end] = [shareAt(step.at, hours), shareAt(step.at + step.by, hours)]
    return start < end ? { from: start, to: end } : null
  }
  if (again === null || (step !== null && step.at === again.at)) return null
  return { from: shareOf(again.at - from * 60, hours), to: shareOf(again.at - from * 60 + again.minutes, hours) }
}

function shareOf(minutes: number, hours: HoursShown): number {
  return Math.min(1, Math.max(0, minutes / minutesShown(hours)))
}
