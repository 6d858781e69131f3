/** Knows how a sheet for staff is asked for in the address: which one, from when, whose, by opaque ids; refuses to know what is on it. */
import type { PaperTarget } from '../../../desk/papers/paper-target'
import { type Day, addCalendarMonths, addDays, monthOf, parseDay } from '../../../domain/time/day'
import { mondayOf } from '../../../domain/time/weekday'

export const staffSheets = ['fortnight', 'pocket', 'rooms', 'month', 'desk'] as const
export type StaffSheet = (typeof staffSheets)[number]

export interface AskedSheet {
  readonly sheet: StaffSheet
  /** Null is the day on which it is usually wanted. */
  readonly day: Day | null
  /** A therapist or rater; null is the clinic's first. */
  readonly person: string | null
}

/** Null where there is no such sheet. */
export function askedSheet(name: string, search: URLSearchParams): AskedSheet | null {
  const sheet = staffSheets.find((one) => one === name)
  return sheet === undefined ? null : { sheet, day: parseDay(search.get('day') ?? '') ?? null, person: search.get('who') }
}

/** Paper and whatever else the address says stay. */
export function addressOf({ sheet, day, person }: AskedSheet, search: URLSearchParams): string {
  const next = new URLSearchParams(search)
  for (const [key, value] of [['day', day], ['who', person]] as const) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  const query = next.toString()
  return `/print/${sheet}${query === '' ? '' : `?${query}`}`
}

/** The first day of the sheet on which the day lies. */
export function firstDayOf(sheet: StaffSheet, day: Day): Day {
  if (sheet === 'desk') return day
  return sheet === 'month' ? monthOf(day).from : mondayOf(day)
}

/** The first day of the sheet before or after; `by` is -1 or 1. */
export function besideOf(sheet: StaffSheet, from: Day, by: -1 | 1): Day {
  if (sheet === 'month') return addCalendarMonths(from, by)
  return addDays(from, by * daysOn[sheet])
}

export const daysOn = { fortnight: 14, pocket: 14, rooms: 7, desk: 1 } as const

/** What the sheet is about, for the code on it. */
export function targetOf(sheet: StaffSheet, from: Day, person: string): PaperTarget {
  switch (sheet) {
    case 'fortnight':
    case 'pocket':
      return { about: 'fortnight', person, from }
    case 'rooms':
    case 'month':
      return { about: sheet, from }
    case 'desk':
      return { about: 'day', from }
  }
}
