/** Knows what the time grid shows while a session is in the hand: where it may lie, where it would lie, what goes along; refuses to know any rule. */
import type { KindLook } from '../../../domain/protocol/kind-look'
import type { Day } from '../../../domain/time/day'
import type { DayChoice } from '../day-choice'
import type { Ground } from './ground'
import type { Piece } from './pieces'

export interface Hand {
  /** `entryKey` of the session in the hand. */
  readonly key: string
  readonly look: KindLook
  /** "K-17, Dosing 3" */
  readonly name: string
  /** Null for a session that has no window. */
  readonly window: { readonly opens: Day; readonly target: Day; readonly closes: Day } | null
  /** What is said of the columns on the grid, by their keys. */
  readonly choices: ReadonlyMap<string, DayChoice>
  /** Where in a column it may lie and not start, by the columns' keys; what is not known yet is missing. */
  readonly closedStarts: ReadonlyMap<string, readonly Ground[]>
  /** The session where it would lie, and those that go along, by the keys of their columns. */
  readonly lifted: ReadonlyMap<string, readonly Lifted[]>
  /** `entryKey` of sessions that leave their place. */
  readonly leaving: ReadonlySet<string>
}

export interface Lifted {
  readonly piece: Piece
  /** In the hand, or along with it. */
  readonly grip: 'lifted' | 'along'
}
