/** Knows a desk that shows a past state of the book and its clock; refuses every command. */
import { type InstantAt, wallTimeAt } from '../../domain/time/zone'
import type { Book } from '../book'
import type { Desk } from '../desk'
import type { Failed } from '../outcome'

/** The clock stands still at that moment. Preferences and logs are those of the desk that keeps the records. */
export function deskAsOf(desk: Desk, book: Book, at: InstantAt): Desk {
  const refuse = (): Promise<Failed> => Promise.resolve({ verdict: 'failed', failure: { code: 'past-is-fixed' } })
  const zone = (book.clinic() ?? desk.book.clinic())?.zone ?? 'UTC'
  const now = { at, ...wallTimeAt(Date.parse(at), zone) }
  return { ...desk, book, past: at, now: () => now, perform: refuse, performClinic: refuse, performAll: refuse, performTogether: refuse }
}
