/** Knows how a backup is compared row by row with what is stored here now; refuses to change either. */
import type { StreamId } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import type { Snapshot } from '../../store/store'
import type { Desk } from '../desk'
import { type Work, paceOf } from '../in-slices'
import type { FileContent } from './read-file'
import { relationOf } from './relation'

/** Histories by how the file's stand to the store's, and how many rows of the file are stored here as they stand in it. */
export interface Compared {
  readonly rows: number
  readonly same: readonly StreamId[]
  /** Rows that were written here since, in these. */
  readonly rowsSince: number
  readonly grown: readonly StreamId[]
  readonly onlyHere: readonly StreamId[]
  readonly onlyThere: readonly StreamId[]
  /** Here fewer rows, or others. */
  readonly apart: readonly StreamId[]
}

/** With what is stored at this moment; null where it was stopped. */
export async function compareWithHere(desk: Desk, content: FileContent, work: Work): Promise<Stored<Compared | null>> {
  const logs = await desk.snapshot()
  return logs.ok ? stored(await comparedWith(logs.value, content, work)) : logs
}

/** With what was stored at the moment of the snapshot; null where it was stopped. */
export async function comparedWith(logs: Snapshot, content: FileContent, work: Work): Promise<Compared | null> {
  const found: Record<'same' | 'grown' | 'onlyThere' | 'apart', StreamId[]> = { same: [], grown: [], onlyThere: [], apart: [] }
  const pace = paceOf(work)
  const here = new Set(logs.streams)
  let rows = 0
  let rowsSince = 0
  for (const [index, { stream, rows: theirs }] of content.streams.entries()) {
    const relation = relationOf(here.has(stream) ? logs.logOf(stream) : undefined, theirs)
    rows += relation.common
    if (relation.is === 'longer-here') rowsSince += relation.here
    found[groups[relation.is]].push(stream)
    work.onProgress(index + 1, content.streams.length)
    if (!(await pace.goesOn())) return null
  }
  const named = new Set([...content.streams.map(({ stream }) => stream), ...content.notWhole])
  return { rows, rowsSince, ...found, onlyHere: logs.streams.filter((stream) => !named.has(stream)) }
}

const groups = { same: 'same', 'longer-here': 'grown', new: 'onlyThere', 'longer-there': 'apart', apart: 'apart', 'hurt-here': 'apart' } as const
