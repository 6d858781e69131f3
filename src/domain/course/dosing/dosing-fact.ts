/** Knows what can be noted of a dosing session, each with its time; refuses to know whether it should have happened. */
import type { ClockTime } from '../../time/clock-time'
import type { Day } from '../../time/day'
import type { InstantAt } from '../../time/zone'
import { compareWallTimes } from '../../time/wall-clock'
import { type Amendable, standingLines } from '../amended-line'
import type { Actor } from '../course'

/** Blood pressure in mmHg, pulse per minute, temperature in degrees Celsius; null where it was not taken. */
export interface Vitals {
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly pulse: number | null
  readonly temperature: number | null
}

export type DosingFact =
  /** What was given is the people's own words, if they want any; no amount is known here. */
  | { readonly what: 'initial-dose'; readonly note: string }
  | { readonly what: 'supplement'; readonly answer: 'offered' | 'given' | 'declined'; readonly note: string }
  | ({ readonly what: 'vitals'; readonly note: string } & Vitals)
  | { readonly what: 'event'; readonly note: string }
  | { readonly what: 'discharge'; readonly to: string; readonly note: string }

export type DosingFactKind = DosingFact['what']

/** A fact with the day and time at which it happened, on the clinic's wall clock. */
export interface TimedFact {
  readonly day: Day
  readonly time: ClockTime
  readonly fact: DosingFact
}

/** A supplement given before its window opened or after it closed. */
export interface SupplementOutside {
  readonly code: 'supplement-outside-window'
  /** Minutes late; negative when early. */
  readonly by: number
  /** The window, in minutes after the initial dose. */
  readonly earliest: number
  readonly latest: number
}

/** One line of a dosing session's record. It is never taken away: a mistake is struck out and stays to be read. */
export interface DosingEntry extends TimedFact, Amendable {
  /** Who noted it, and when. */
  readonly by: Actor
  readonly at: InstantAt
  readonly deviations: readonly SupplementOutside[]
  /** Why a rule was left; may be empty. */
  readonly reason: string
}

/** Entries that stand, by day and time. */
export function standingEntries(record: readonly DosingEntry[]): readonly DosingEntry[] {
  return standingLines(record).toSorted(compareWallTimes)
}

/** When the initial dose was given; undefined where none stands. */
export function initialDoseOf(record: readonly DosingEntry[]): DosingEntry | undefined {
  return standingEntries(record).find(({ fact }) => fact.what === 'initial-dose')
}

/** The supplement given or declined; undefined while that is open. */
export function settledSupplementOf(record: readonly DosingEntry[]): DosingEntry | undefined {
  return standingEntries(record).find(({ fact }) => fact.what === 'supplement' && fact.answer !== 'offered')
}

