/** Knows how the days that figures are asked for stand in the address; refuses to put there whose figures they are. */
import { type Day, type DayRange, addDays, dayRange, daysBetween, parseDay } from '../../domain/time/day'
import { type Weekday, weekBegin } from '../../domain/time/weekday'

export const presets = ['4', '13', '26', '52', 'ahead'] as const
/** So many weeks back with this one and the four ahead, or those ahead alone. */
export type Preset = (typeof presets)[number]

/** Why the address is not followed. */
export type PeriodFault = 'unreadable' | 'half' | 'turned-round' | 'too-long'

export interface PeriodAsked {
  readonly within: DayRange
  /** The preset of which these are the days; null for any others. */
  readonly preset: Preset | null
  readonly fault: PeriodFault | null
}

export const usualPreset: Preset = '13'
/** About three years; more rows than anybody reads. */
export const mostDays = 157 * 7
const weeksAhead = 4
const weeksOfAhead = 13

/** Whole weeks, from the weekday on which they begin. */
export function daysOf(preset: Preset, today: Day, weekStart: Weekday): DayRange {
  const week = weekBegin(today, weekStart)
  if (preset === 'ahead') return { from: week, to: addDays(week, 7 * weeksOfAhead - 1) }
  return { from: addDays(week, -7 * Number(preset)), to: addDays(week, 7 * (weeksAhead + 1) - 1) }
}

/** What an address asks for; the usual days where it asks for none, or for none that can be shown. */
export function periodIn(search: URLSearchParams, today: Day, weekStart: Weekday): PeriodAsked {
  const asked = readDays(search.get('from'), search.get('to'))
  const within = typeof asked === 'object' && asked !== null ? asked : daysOf(usualPreset, today, weekStart)
  const preset = presets.find((one) => {
    const { from, to } = daysOf(one, today, weekStart)
    return from === within.from && to === within.to
  })
  return { within, preset: preset ?? null, fault: typeof asked === 'string' ? asked : null }
}

/** The address of these days; the usual ones need none, so that they go on with the calendar. */
export function searchFor(within: DayRange, today: Day, weekStart: Weekday): URLSearchParams {
  const usual = daysOf(usualPreset, today, weekStart)
  return new URLSearchParams(within.from === usual.from && within.to === usual.to ? {} : { from: within.from, to: within.to })
}

/** Null where these days can be shown. */
export function faultOf(from: Day, to: Day): PeriodFault | null {
  if (from > to) return 'turned-round'
  return daysBetween(from, to) >= mostDays ? 'too-long' : null
}

function readDays(from: string | null, to: string | null): DayRange | PeriodFault | null {
  if (from === null && to === null) return null
  if (from === null || to === null) return 'half'
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === undefined || last === undefined) return 'unreadable'
  return faultOf(first, last) ?? dayRange(first, last) ?? 'turned-round'
}
