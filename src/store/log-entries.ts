/** Knows how rows of the log are closed into entries and read back whole; refuses to know what the rows mean. */
import { type ChainBreak, checkChain } from './chain'
import type { LogEntry } from './database'
import { type LogRow, type StoredRow, type StreamId, isStoredRow, upcast } from './log-row'
import { type DamageReason, type Opened, type Seal, damage } from './sealing'

/** A row that does not open; its number is still readable. */
export interface DamagedRow {
  readonly sequence: number
  readonly reason: DamageReason
}

/** One stream's log as it was found. */
export interface StreamLog {
  readonly stream: StreamId
  /** The rows that open, in order. */
  readonly rows: readonly LogRow[]
  readonly damaged: readonly DamagedRow[]
  /** The first broken link; null where the chain holds from the first row to the last. */
  readonly broken: ChainBreak | null
}

export function closeRow(row: StoredRow, seal: Seal): LogEntry {
  const { id, stream, sequence, change } = row
  return { id, stream, sequence, change, body: seal.close(row, placeOf(stream, sequence)) }
}

/** Reads one stream's entries, given in order; the chain is checked on the rows as they were stored. */
export function readStream(stream: StreamId, entries: readonly LogEntry[], seal: Seal): StreamLog {
  const opened = entries.map((entry) => ({ sequence: entry.sequence, row: openRow(entry, seal) }))
  const whole = opened.flatMap(({ row }) => (row.ok ? [row.value] : []))
  return {
    stream,
    rows: whole.map(({ today }) => today),
    damaged: opened.flatMap(({ sequence, row }) => (row.ok ? [] : [{ sequence, reason: row.reason }])),
    broken: checkChain(whole.map(({ asStored }) => asStored)),
  }
}

/** Every stream's log, in the order of the streams' ids; entries are given in the order of their key. */
export function readStreams(entries: readonly LogEntry[], seal: Seal): readonly StreamLog[] {
  return [...byStream(entries)].map(([stream, own]) => readStream(stream, own, seal))
}

export function byStream(entries: readonly LogEntry[]): ReadonlyMap<StreamId, readonly LogEntry[]> {
  const found = new Map<StreamId, LogEntry[]>()
  for (const entry of entries) {
    const own = found.get(entry.stream)
    if (own === undefined) found.set(entry.stream, [entry])
    else own.push(entry)
  }
  return found
}

function openRow(entry: LogEntry, seal: Seal): Opened<{ readonly asStored: StoredRow; readonly today: LogRow }> {
  const opened = seal.open(entry.body, placeOf(entry.stream, entry.sequence))
  if (!opened.ok) return opened
  if (!isStoredRow(opened.value)) return damage('unreadable')
  const today = upcast(opened.value)
  return today === undefined ? damage('unreadable') : { ok: true, value: { asStored: opened.value, today } }
}

function placeOf(stream: StreamId, sequence: number): string {
  return `log ${stream} ${sequence}`
}
