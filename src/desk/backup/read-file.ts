/** Knows how a backup in a file is read, every row of it checked and every history folded anew; refuses to take over anything. */
import type { Backup, BackupDraft, BackupFault, BackupHead, BackupRead } from '../../interchange/backup/backup'
import { createBackupReader } from '../../interchange/backup/read-backup'
import type { WrittenRow } from '../../interchange/stored/row-form'
import { runningDigest } from '../../store/canonical'
import { type Head, checkChain, headOf } from '../../store/chain'
import { type StreamId, clinicStream } from '../../store/log-row'
import type { StreamState } from '../../store/stream-record'
import { canBeIndexed } from '../course-index'
import { foldRows } from '../fold'
import type { BrokenLink } from '../history/check-history'
import { type Work, paceOf, partOf } from '../in-slices'
import { linesOf } from './lines-of'

/** One history of the file that holds. */
export interface FileStream {
  readonly stream: StreamId
  readonly rows: readonly [WrittenRow, ...WrittenRow[]]
  readonly head: Head
  /** Folded from the rows; the file holds no state. */
  readonly state: StreamState
}

export interface FileContent extends BackupHead {
  readonly streams: readonly FileStream[]
  /** Histories that did not hold when the backup was made. */
  readonly notWhole: readonly StreamId[]
  readonly preferences: ReadonlyMap<string, unknown>
  readonly drafts: readonly BackupDraft[]
}

export type FileFault =
  | BackupFault
  /** The file cannot be read as text at all, or not any more. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'broken-link'; readonly link: BrokenLink }
  /** Its rows hold, but do not make a course, or a clinic, together. */
  | { readonly code: 'senseless'; readonly stream: StreamId }

export type FileRead =
  | { readonly read: 'whole'; readonly content: FileContent }
  | {
      readonly read: 'faulty'
      readonly faults: readonly [FileFault, ...FileFault[]]
      /** The codes of the patients whose histories are named, as far as the file says. */
      readonly codes: ReadonlyMap<StreamId, string>
      /** Which version of the app wrote it, as far as the file says; else empty. */
      readonly app: string
    }
  | { readonly read: 'stopped' }

/** A file or its text. Whatever is in it, this answers and never throws. */
export async function readBackupFile(source: Blob | string, work: Work): Promise<FileRead> {
  const reader = createBackupReader(runningDigest())
  const reading = partOf(work, 0, 0.5)
  const pace = paceOf(work)
  for await (const { line, done, of } of linesOf(source)) {
    if (line === null) return faulty([{ code: 'unreadable' }], null)
    reader.take(line)
    if (reader.isOver()) break
    reading.onProgress(done, of)
    if (!(await pace.goesOn())) return { read: 'stopped' }
  }
  return judged(reader.end(), partOf(work, 0.5, 1))
}

async function judged(read: BackupRead, work: Work): Promise<FileRead> {
  const backup = read.ok ? read.backup : read.remains
  if (backup === null) return faulty(read.ok ? [{ code: 'foreign' }] : read.faults, null)
  const whole = backup.streams.filter(({ holds }) => holds)
  const broken: FileFault[] = []
  const streams: FileStream[] = []
  const pace = paceOf(work)
  for (const [index, { stream, rows }] of whole.entries()) {
    const link = brokenLinkOf(stream, rows)
    const found = link === null ? foldedFrom(stream, rows) : null
    if (link !== null) broken.push({ code: 'broken-link', link })
    else if (found !== null) streams.push(found)
    else if (read.ok) broken.push({ code: 'senseless', stream })
    work.onProgress(index + 1, whole.length)
    if (!(await pace.goesOn())) return { read: 'stopped' }
  }
  const [first, ...others] = [...broken, ...(read.ok ? [] : notSaidAlready(read.faults, broken))]
  if (first !== undefined) return faulty([first, ...others], backup)
  const { app, writtenAt, preferences, drafts } = backup
  return { read: 'whole', content: { app, writtenAt, streams, notWhole: backup.streams.filter(({ holds }) => !holds).map(({ stream }) => stream), preferences, drafts } }
}

/** That something was altered is said by the row that was; a row that could not be read is missing from its chain. */
function notSaidAlready(faults: readonly BackupFault[], broken: readonly FileFault[]): readonly BackupFault[] {
  const named = new Set(broken.flatMap((fault) => (fault.code === 'broken-link' ? fault.link.stream : [])))
  return faults.filter((fault) => !(fault.code === 'altered' && named.size > 0) && !(fault.code === 'rows-lost' && named.has(fault.stream)))
}

function faulty(faults: readonly [FileFault, ...FileFault[]], backup: Backup | null): FileRead {
  // A row that is no JSON, or none at all, leaves a gap in its chain; the line itself is the better name for that.
  const lines = new Set(faults.flatMap((fault) => (fault.code === 'no-json' || fault.code === 'misshapen' || fault.code === 'truncated' ? (fault.stream ?? []) : [])))
  const told = faults.filter((fault) => !(fault.code === 'broken-link' && fault.link.why === 'missing' && lines.has(fault.link.stream)) && !(fault.code === 'rows-lost' && lines.has(fault.stream)))
  const [first = faults[0], ...others] = told
  return { read: 'faulty', faults: [first, ...others], codes: new Map(backup?.streams.flatMap(codeIn) ?? []), app: backup?.app ?? '' }
}

/** Rows of a history that did not hold were never read: nothing is known of what stands in them. */
function codeIn({ stream, rows, holds }: Backup['streams'][number]): readonly (readonly [StreamId, string])[] {
  if (!holds) return []
  const opened = rows[0]?.events.find((event) => event.type === 'CourseOpened')
  return opened?.type === 'CourseOpened' ? [[stream, opened.patient.code]] : []
}

export function brokenLinkOf(stream: StreamId, rows: readonly WrittenRow[]): BrokenLink | null {
  const found = checkChain(rows)
  if (found === null) return null
  const claim = (wanted: number) => {
    const row = rows.find(({ sequence }) => sequence === wanted)
    return row === undefined ? null : { at: row.at, by: row.by }
  }
  return { stream, sequence: found.sequence, why: found.why, claims: claim(found.sequence), after: claim(found.sequence - 1) }
}

/** Null where the rows, each a row by itself, make nothing together. */
export function foldedFrom(stream: StreamId, rows: readonly WrittenRow[]): FileStream | null {
  const [first, ...others] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return null
  try {
    const state = foldRows(rows)
    const head = headOf(last)
    // Once it were written, the book would have to take it in, every time the records are opened.
    return (state.kind === 'clinic') === (stream === clinicStream) && canBeIndexed({ stream, head, state }) ? { stream, rows: [first, ...others], head, state } : null
  } catch {
    // Events that could not have followed each other throw: in a file that is a fault of the file, not of the app.
    return null
  }
}
