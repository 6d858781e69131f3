/** Knows when this device last made a backup, what changed since, and whether it is time to say so; refuses to insist. */
import type { InstantAt } from '../../domain/time/zone'
import type { Book } from '../book'
import type { Desk } from '../desk'

export interface LastBackup {
  readonly at: InstantAt
  /** Where the store stood then. */
  readonly revision: number
}

/** What there is to say; null where there is nothing to back up, or nothing changed since, or it was put off. */
export type Reminder = { readonly days: number } | 'never' | null

/** The preference under which it is kept. */
export const lastKey = 'last-backup'
const putOffKey = 'backup-put-off'
const dayMilliseconds = 86_400_000
/** Whole days after which a backup is old; a choice of the app's own. */
const oldDays = 7
const putOffDays = 7

export function lastBackup(desk: Pick<Desk, 'preference'>): LastBackup | null {
  const kept = desk.preference(lastKey)
  if (typeof kept !== 'object' || kept === null) return null
  const { at, revision } = kept as { at?: unknown; revision?: unknown }
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof revision === 'number' ? { at, revision } : null
}

/** Changes written here since, whatever they changed. */
export function changesSince({ revision }: LastBackup, book: Pick<Book, 'revision'>): number {
  return Math.max(0, book.revision() - revision)
}

/** A backup stands without being remembered: where there is no room left, nobody is told of that. */
export async function rememberBackup(desk: Pick<Desk, 'setPreference'>, last: LastBackup): Promise<void> {
  await desk.setPreference(lastKey, last)
}

export async function putOffReminder(desk: Pick<Desk, 'setPreference' | 'now'>): Promise<void> {
  await desk.setPreference(putOffKey, new Date(Date.parse(desk.now().at) + putOffDays * dayMilliseconds).toISOString())
}

/** Invented courses can be invented anew: only courses of one's own are worth it. */
export function reminderNow(desk: Pick<Desk, 'preference'>, book: Pick<Book, 'courses' | 'revision'>, at: InstantAt): Reminder {
  const until = desk.preference(putOffKey)
  if (typeof until === 'string' && until > at) return null
  if (!book.courses().some(({ sample }) => !sample)) return null
  const last = lastBackup(desk)
  if (last === null) return 'never'
  const days = Math.floor((Date.parse(at) - Date.parse(last.at)) / dayMilliseconds)
  return days >= oldDays && changesSince(last, book) > 0 ? { days } : null
}
