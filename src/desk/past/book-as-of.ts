/** Knows how the book stood at a moment of the past, folded from the logs; refuses to guess what a broken log held. */
import type { InstantAt } from '../../domain/time/zone'
import { headOf } from '../../store/chain'
import { type LogRow, clinicStream } from '../../store/log-row'
import type { Damaged, StreamRecord } from '../../store/stream-record'
import { type Book, createBook } from '../book'
import type { History } from '../desk'
import { foldRows } from '../fold'
import { type Until, rowsUntil } from './until'

/** One stream at that moment: how it stood, or that its log does not hold up to then. */
export type StreamAsOf = { readonly record: StreamRecord } | { readonly damaged: Damaged }

export interface BookAsOf {
  readonly book: Book
  /** When the clinic was first recorded, where that was after the moment: people, rooms and hours are those of then. */
  readonly clinicSince: InstantAt | null
}

/** How a stream stood; null where it had not begun. The clinic is never absent, because no course can be read without it. */
export function streamAsOf({ stream, rows, damaged, broken }: History, until: Until): StreamAsOf | null {
  const faults = [...damaged.map(({ sequence }) => sequence), ...(broken === null ? [] : [broken.sequence])]
  const fault = Math.min(...faults)
  const whole = rows.filter(({ sequence }) => sequence < fault)
  const count = rowsUntil(whole, until)
  // Where the fault lies next, nobody knows whether it was before the moment.
  if (count === whole.length && faults.length > 0) return { damaged: { stream, reason: 'altered' } }
  const before = whole.slice(0, stream === clinicStream ? Math.max(1, count) : count)
  const last = before.at(-1)
  return last === undefined ? null : { record: { stream, head: headOf(last), state: foldRows(before) } }
}

export function bookOf(streams: readonly StreamAsOf[]): Book {
  const book = createBook()
  book.apply({
    epoch: 0,
    revision: 1,
    afresh: true,
    records: streams.flatMap((one) => ('record' in one ? [one.record] : [])),
    damaged: streams.flatMap((one) => ('damaged' in one ? [one.damaged] : [])),
  })
  return book
}

/** When the clinic was first recorded, where that was later than the moment. */
export function clinicSince(rows: readonly LogRow[], until: Until): InstantAt | null {
  return rows[0] !== undefined && rowsUntil(rows, until) === 0 ? rows[0].at : null
}

/** The whole book as it stood, from every stream's log. */
export function bookAsOf(logs: readonly History[], until: Until): BookAsOf {
  const clinic = logs.find(({ stream }) => stream === clinicStream)
  return { book: bookOf(logs.flatMap((log) => streamAsOf(log, until) ?? [])), clinicSince: clinicSince(clinic?.rows ?? [], until) }
}
