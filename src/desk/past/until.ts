/** Knows up to which moment the past is asked for, and which rows of a log lie before it; refuses to read any log. */
import type { Day } from '../../domain/time/day'
import { type InstantAt, endOfDayAt } from '../../domain/time/zone'
import type { LogRow, StreamId } from '../../store/log-row'

export interface Until {
  /** The instant itself is included. */
  readonly at: InstantAt
  /** One row of one log where the past ends with it, whatever its clock said; null where the instant alone counts. */
  readonly row: { readonly stream: StreamId; readonly sequence: number } | null
}

/** Up to the end of the day on the clinic's wall clock. */
export function untilEndOf(day: Day, zone: string): Until {
  return { at: endOfDayAt(day, zone), row: null }
}

/** Up to this row, and what the clinic and other courses had done by then. */
export function untilRow({ stream, sequence, at }: Pick<LogRow, 'stream' | 'sequence' | 'at'>): Until {
  return { at, row: { stream, sequence } }
}

/**
 * How many rows lie before the moment. Rows follow from one another, so their order counts before their clocks: a row whose
 * clock was ahead belongs to the past as soon as one after it does.
 */
export function rowsUntil(rows: readonly LogRow[], { at, row }: Until): number {
  const isBefore = (own: LogRow) => (row !== null && own.stream === row.stream ? own.sequence <= row.sequence : own.at <= at)
  return rows.findLastIndex(isBefore) + 1
}

/** The same text for the same moment. */
export function untilKey({ at, row }: Until): string {
  return row === null ? at : `${at} ${row.stream} ${row.sequence}`
}
