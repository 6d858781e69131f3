/** Knows what it takes to put whole logs in the place of what is here, and what is answered; refuses to know why it is done. */
import type { Head } from './chain'
import type { DraftPlace, KeptDraft } from './drafts'
import type { StreamLog } from './log-entries'
import type { StoredRow, StreamId } from './log-row'
import type { StorageFailure } from './storage-failure'
import type { StreamState } from './stream-record'

/** One stream as it shall stand. Where all its rows stay and none follows, only its end is checked. */
export interface StreamWrite {
  readonly stream: StreamId
  /** Where its log ended here when this was prepared, as `endOf` says; null where it had none. */
  readonly from: Head | null
  /** How many of its first rows stay as they are; the rest goes. */
  readonly keep: number
  /** The rows that follow those kept; their chain has been checked. */
  readonly rows: readonly StoredRow[]
  /** Where the log then ends and what it folds to; null takes the stream out, drafts and all. */
  readonly to: { readonly head: Head; readonly state: StreamState } | null
}

export interface StreamsWriting {
  readonly writes: readonly StreamWrite[]
  /** True where no stream may be here but those named. */
  readonly isEverything?: boolean
  /** What this device shall remember; null lets go of it. */
  readonly preferences?: ReadonlyMap<string, unknown>
  readonly keepDrafts?: readonly KeptDraft[]
  readonly dropDrafts?: readonly DraftPlace[]
  /** Where it is given, what is replaced is set aside under this note, in place of what was set aside before. Plain JSON. */
  readonly aside?: unknown
  /** The note under which lies what this puts back. Where another lies there, as after another tab's undoing, nothing is written. */
  readonly putsBack?: unknown
}

/** How far the sealing is, which comes before anything is written, and whether to give up: once writing has begun, it ends. */
export interface Sealing {
  readonly onProgress: (done: number, of: number) => void
  readonly isStopped: () => boolean
}

export type StreamsWritten =
  /** `behind` is why this tab could not read what now stands, where it could not: it shows what was, until its page is loaded again. */
  | { readonly written: true; readonly behind?: StorageFailure }
  /** Nothing was written. */
  | {
      readonly written: false
      readonly why:
        /** These streams do not end here as they did when it was prepared, or stand here unnamed; none where something else is set aside. */
        | 'moved'
        /** A row of this stream bears the id of another one. */
        | 'row-taken'
        | 'stopped'
      readonly streams: readonly StreamId[]
    }

/** Where a log ends; the hash is empty where its last row does not open. Null where it has no row. */
export function endOf({ rows, damaged }: Pick<StreamLog, 'rows' | 'damaged'>): Head | null {
  const last = rows.at(-1)
  const lastHurt = damaged.at(-1)?.sequence ?? 0
  if (last !== undefined && last.sequence > lastHurt) return { sequence: last.sequence, hash: last.hash }
  return lastHurt === 0 ? null : { sequence: lastHurt, hash: '' }
}

/** What was replaced, until it is replaced or dropped itself. */
export interface SetAside {
  readonly note: unknown
  /** Each stream that was written: where it ended before and after. */
  readonly streams: readonly { readonly stream: StreamId; readonly before: Head | null; readonly after: Head | null }[]
  /** Every stream that stood here before, written or not; missing where an earlier version set it aside. */
  readonly stood?: readonly StreamId[]
  /** What this device remembered under each key that was written; null where nothing. */
  readonly preferences: readonly (readonly [string, unknown])[]
  /** Drafts that went. */
  readonly drafts: readonly KeptDraft[]
  /** Drafts that came. */
  readonly cameDrafts: readonly DraftPlace[]
}
