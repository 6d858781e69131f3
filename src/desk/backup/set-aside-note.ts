/** Knows what is noted beside what a restore, or its undoing, replaced, and for how long that is kept; refuses to keep anything. */
import type { InstantAt } from '../../domain/time/zone'
import { type Stored, stored } from '../../store/storage-failure'
import type { SetAside } from '../../store/stream-writing'
import type { Desk } from '../desk'

export interface AsideNote {
  /** What was done that this would take back. */
  readonly why: 'restore' | 'undo'
  readonly at: InstantAt
  /** What this device was made to remember by it, by key. */
  readonly remembered: Readonly<Record<string, unknown>>
  /** The zone of the clinic before, in which the courses that were set aside are counted; null where there was none, missing where an earlier version noted it. */
  readonly zone?: string | null
}

export interface KeptAside extends Omit<SetAside, 'note'> {
  readonly note: AsideNote
}

const keptDays = 30
const dayMilliseconds = 86_400_000

export function noteOf(desk: Pick<Desk, 'now' | 'book'>, why: AsideNote['why'], preferences: ReadonlyMap<string, unknown>): AsideNote {
  return { why, at: desk.now().at, remembered: Object.fromEntries(preferences), zone: desk.book.clinic()?.zone ?? null }
}

/** What would be put back, and until when it is kept; null where nothing is, or its time is over. */
export async function keptAside(desk: Pick<Desk, 'setAside' | 'now'>): Promise<Stored<KeptAside | null>> {
  const kept = await desk.setAside()
  if (!kept.ok || kept.value === null) return kept.ok ? stored(null) : kept
  const { note, ...rest } = kept.value
  if (!isNote(note) || keptUntil(note) <= desk.now().at) return stored(null)
  return stored({ ...rest, note })
}

/** Stretches of days here are plain hours: nobody waits for midnight to forget. */
export function keptUntil({ at }: Pick<AsideNote, 'at'>): InstantAt {
  return new Date(Date.parse(at) + keptDays * dayMilliseconds).toISOString()
}

/** Lets go of what was kept long enough. */
export async function dropWhatIsOld(desk: Pick<Desk, 'setAside' | 'dropSetAside' | 'now'>): Promise<void> {
  const kept = await desk.setAside()
  if (kept.ok && kept.value !== null && (!isNote(kept.value.note) || keptUntil(kept.value.note) <= desk.now().at)) await desk.dropSetAside(kept.value.note)
}

function isNote(note: unknown): note is AsideNote {
  return typeof note === 'object' && note !== null && 'why' in note && 'at' in note && typeof note.at === 'string' && 'remembered' in note && typeof note.remembered === 'object'
}
