/** Knows what passes between the store and whoever reads or writes through it; refuses to know how it is stored. */
import type { LogRow } from './log-row'
import type { Damaged, StreamRecord } from './stream-record'

/** How far a reader has read: the revision within an epoch. A removal starts a new epoch. */
export interface Known {
  readonly epoch: number
  readonly revision: number
}

/** Nothing read yet. */
export const nothingKnown: Known = { epoch: -1, revision: 0 }

/** What was committed above a reader's revision, or everything where its epoch has ended. */
export interface CatchUp extends Known {
  /** Whether the reader must forget all it knew. */
  readonly afresh: boolean
  readonly records: readonly StreamRecord[]
  readonly damaged: readonly Damaged[]
}

/** What one commit writes, and what its caller hears. Nothing to write is no commit. */
export interface Act<R> {
  readonly rows: readonly LogRow[]
  readonly records: readonly StreamRecord[]
  readonly answer: R
}

export interface Bell {
  readonly known: Known
  readonly preferences: ReadonlyMap<string, unknown>
}
