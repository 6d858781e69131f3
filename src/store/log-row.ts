/** Knows the row that the log keeps of one accepted command, in every form it ever had; refuses to know what follows. */
import type { ClinicEvent } from '../domain/clinic/clinic-commands'
import type { Actor, ChangeId } from '../domain/course/course'
import type { CourseEvent } from '../domain/course/events'
import type { InstantAt } from '../domain/time/zone'

/** A course's id, or `clinicStream`. */
export type StreamId = string

export const clinicStream: StreamId = 'clinic'

export type StoredEvent = CourseEvent | ClinicEvent

/** The form in which rows are written now. A new form needs a step in `upcast`, fixtures, and a database version. */
export const currentForm = 1

/** What the desk hands in; the chain adds the rest. */
export interface RowDraft {
  /** Globally unique. */
  readonly id: string
  readonly stream: StreamId
  readonly at: InstantAt
  readonly by: Actor
  readonly change: ChangeId
  readonly events: readonly StoredEvent[]
}

/** One accepted command. `previous` is the hash of the stream's row before, empty for the first. */
export interface LogRow extends RowDraft {
  /** 1 for the first row of a stream, one more for each later one. */
  readonly sequence: number
  readonly form: typeof currentForm
  readonly previous: string
  /** SHA-256 over the canonical JSON of everything else in the row. */
  readonly hash: string
}

/** A row as it was stored, in whatever form; its hash is checked before it is read as today's. */
export type StoredRow = Omit<LogRow, 'form' | 'events'> & { readonly form: number; readonly events: readonly unknown[] }

/** Whether an opened body is a row at all; its events are believed once its hash holds. */
export function isStoredRow(value: unknown): value is StoredRow {
  if (typeof value !== 'object' || value === null) return false
  const row = value as Record<string, unknown>
  const texts = ['id', 'stream', 'at', 'change', 'previous', 'hash']
  return (
    texts.every((key) => typeof row[key] === 'string') &&
    Number.isInteger(row['sequence']) &&
    Number.isInteger(row['form']) &&
    typeof row['by'] === 'object' &&
    Array.isArray(row['events'])
  )
}

/** The row in today's form; undefined where a newer version of the app wrote it. */
export function upcast(row: StoredRow): LogRow | undefined {
  return row.form === currentForm ? (row as LogRow) : undefined
}

export function isClinicEvent(event: StoredEvent): event is ClinicEvent {
  return event.type === 'ClinicSetUp' || event.type === 'ClinicChanged'
}
