/** Knows one score of a scale, as it was read off its sheet; refuses to know what a figure means or what any scale asks. */
import type { SessionId } from '../../protocol/protocol'
import type { Day } from '../../time/day'
import type { InstantAt } from '../../time/zone'
import type { Amendable } from '../amended-line'
import type { Actor } from '../course'

export interface ScoreTaken {
  /** The scale's short name, such as CAPS-5: 1 to 24 signs, people's own words. */
  readonly measure: string
  readonly day: Day
  /** With at most one decimal. */
  readonly value: number
  readonly note: string
}

/** It is never taken away: a mistake is struck out and stays to be read. */
export interface Score extends ScoreTaken, Amendable {
  /** The assessment at which it was taken; null where it belongs to no session. */
  readonly session: SessionId | null
  readonly by: Actor
  readonly at: InstantAt
}

/** Longest name of a scale, in signs. */
export const longestMeasure = 24
