/** Knows how a restore is taken back, whole, and what was done since that would go with it; refuses to lose any of that unsaid. */
import type { StreamId } from '../../store/log-row'
import { type StorageFailure, type Stored, stored } from '../../store/storage-failure'
import { type StreamWrite, endOf } from '../../store/stream-writing'
import type { DraftPlace } from '../../store/drafts'
import type { Desk, History } from '../desk'
import { keptFrom } from '../drafts'
import { type Work, paceOf, partOf } from '../in-slices'
import { foldedFrom } from './read-file'
import { relationOf } from './relation'
import { type KeptAside, noteOf } from './set-aside-note'
import { type UndoneOddities, undoneOddities } from './undone-oddities'

/** What taking it back would do, as of one moment. */
export interface Undoing {
  readonly kept: KeptAside
  readonly writes: readonly StreamWrite[]
  /** Histories that were changed since, and by how many rows: these go too, and are set aside in their turn. */
  readonly since: readonly { readonly stream: StreamId; readonly rows: number }[]
  /** Histories that did not hold before: they cannot be put back, and stay as they were restored. */
  readonly lost: readonly StreamId[]
  readonly odd: UndoneOddities
}

/** Null where it was stopped. */
export async function undoingOf(desk: Desk, kept: KeptAside, work: Work): Promise<Stored<Undoing | null>> {
  const logs = await desk.snapshot()
  if (!logs.ok) return logs
  const here = new Set(logs.value.streams)
  const writes: StreamWrite[] = []
  const since: { stream: StreamId; rows: number }[] = []
  const lost: StreamId[] = []
  const pace = paceOf(work)
  for (const [index, { stream, before, after }] of kept.streams.entries()) {
    const log = here.has(stream) ? logs.value.logOf(stream) : undefined
    const end = log === undefined ? null : endOf(log)
    const were = before === null ? null : await desk.setAsideLogsOf([stream])
    if (were?.ok === false) return were
    const write = putBack(stream, log, were?.value[0])
    if (write === null) lost.push(stream)
    else writes.push(write)
    if (write !== null && end?.hash !== after?.hash) since.push({ stream, rows: Math.max(1, (end?.sequence ?? 0) - (after?.sequence ?? 0)) })
    work.onProgress(index + 1, kept.streams.length)
    if (!(await pace.goesOn())) return stored(null)
  }
  return stored({ kept, writes, since, lost, odd: undoneOddities(desk.book, kept, writes) })
}

/** Null where what was there before cannot be read. `were` is missing where there was nothing. */
function putBack(stream: StreamId, log: History | undefined, were: History | undefined): StreamWrite | null {
  const from = log === undefined ? null : endOf(log)
  if (were === undefined) return { stream, from, keep: 0, rows: [], to: null }
  const folded = were.damaged.length > 0 || were.broken !== null ? null : foldedFrom(stream, were.rows)
  if (folded === null) return null
  const { common } = relationOf(log, were.rows)
  return { stream, from, keep: common, rows: were.rows.slice(common), to: { head: folded.head, state: folded.state } }
}

/** `behind` is why this tab cannot show it until it is loaded again. */
export type Undone = { readonly undone: true; readonly behind?: StorageFailure } | { readonly undone: false; readonly why: 'stopped' | 'moved' | 'row-taken' | 'zones' }

/** In one transaction, refused where courses would come under a clinic of another zone, and where another tab did it meanwhile; what it takes away is set aside in its turn, so that it can be brought back. */
export async function undoRestore(desk: Desk, { kept, writes }: Undoing, work: Work): Promise<Stored<Undone>> {
  const { note } = kept
  if (undoneOddities(desk.book, kept, writes).zones !== null) return stored({ undone: false, why: 'zones' })
  const isStill = ([key]: readonly [string, unknown]) => JSON.stringify(desk.preference(key) ?? null) === JSON.stringify(note.remembered[key] ?? null)
  const preferences = new Map(kept.preferences.filter(isStill))
  // What was typed since into a form that had something before stays as it is now.
  const came = new Set(kept.cameDrafts.map(placeOf))
  const typed = new Set(desk.drafts.all().map((draft) => placeOf(keptFrom(draft))).filter((place) => !came.has(place)))
  const keepDrafts = kept.drafts.filter((draft) => !typed.has(placeOf(draft)))
  const writing = { writes, preferences, keepDrafts, dropDrafts: kept.cameDrafts, putsBack: note, aside: noteOf(desk, note.why === 'restore' ? 'undo' : 'restore', preferences) }
  const written = await desk.writeStreams(writing, partOf(work, 0, 1))
  if (!written.ok) return written
  if (!written.value.written) return stored({ undone: false, why: written.value.why })
  const { behind } = written.value
  return stored({ undone: true, ...(behind === undefined ? {} : { behind }) })
}

function placeOf({ stream, key }: DraftPlace): string {
  return `${stream}\n${key}`
}
