/** Knows how each row of a stream is bound to the one before; refuses to know what the rows say. */
import { canonicalJson, digestOf } from './canonical'
import { type LogRow, type RowDraft, type StoredRow, currentForm } from './log-row'

/** The end of a stream: its last row's number and hash. */
export interface Head {
  readonly sequence: number
  readonly hash: string
}

/** The first link that does not hold. */
export interface ChainBreak {
  readonly sequence: number
  readonly why:
    /** The row's contents do not match its hash. */
    | 'altered'
    /** The row does not name the hash of the one before. */
    | 'unlinked'
    /** The row's number is not the next one: a row before it is missing. */
    | 'missing'
}

/** Binds a new row to the end of its stream; null where it is the first. */
export function linkRow(draft: RowDraft, head: Head | null): LogRow {
  const row = { ...draft, sequence: (head?.sequence ?? 0) + 1, form: currentForm, previous: head?.hash ?? '' } as const
  return { ...row, hash: hashOf(row) }
}

/** SHA-256 over the canonical JSON of everything in a row but the hash. */
export function hashOf(row: Omit<StoredRow, 'hash'>): string {
  return digestOf(canonicalJson(row))
}

export function headOf(row: StoredRow): Head {
  return { sequence: row.sequence, hash: row.hash }
}

/** The first broken link of one stream's rows, given in order of their numbers; null where the chain holds. */
export function checkChain(rows: readonly StoredRow[]): ChainBreak | null {
  let head: Head = { sequence: 0, hash: '' }
  for (const stored of rows) {
    const { hash, ...row } = stored
    if (row.sequence !== head.sequence + 1) return { sequence: head.sequence + 1, why: 'missing' }
    if (row.previous !== head.hash) return { sequence: row.sequence, why: 'unlinked' }
    if (hashOf(row) !== hash) return { sequence: row.sequence, why: 'altered' }
    head = headOf(stored)
  }
  return null
}
