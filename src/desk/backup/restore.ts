/** Knows how what was chosen of a backup is written as one act that can be undone; refuses to write where anything moved meanwhile. */
import type { StreamId } from '../../store/log-row'
import { type StorageFailure, type Stored, stored } from '../../store/storage-failure'
import type { StreamWrite, StreamsWriting } from '../../store/stream-writing'
import type { Desk } from '../desk'
import { keptFrom } from '../drafts'
import { type Choice, isTaken } from './chosen'
import { comesAlong } from './comes-along'
import type { Work } from '../in-slices'
import { type LastBackup, lastKey } from './last-backup'
import type { Beside, OnlyHere, Prospect } from './prospect'
import { noteOf } from './set-aside-note'

export type Restored =
  /** How many histories were added, made to stand as in the file, and taken out. `behind` is why this tab cannot show them until it is loaded again. */
  | { readonly restored: true; readonly added: number; readonly changed: number; readonly removed: number; readonly behind?: StorageFailure }
  /** Nothing was written: everything stands so already, it was stopped, these histories moved on meanwhile, or rows of these bear ids that are taken. */
  | { readonly restored: false; readonly why: 'nothing-to-do' | 'stopped' | 'moved' | 'row-taken'; readonly streams: readonly StreamId[] }

/** All or nothing, in one transaction; what it replaces is set aside. */
export async function restoreBackup(desk: Desk, prospect: Prospect, choice: Choice, work: Work): Promise<Stored<Restored>> {
  const { writes, added, changed, removed } = writesOf(prospect, choice)
  const { preferences: chosen, drafts } = comesAlong(desk, prospect, choice)
  const keepDrafts = drafts.map(keptFrom)
  if (added + changed + removed + chosen.size + keepDrafts.length === 0) return stored({ restored: false, why: 'nothing-to-do', streams: [] })
  const preferences = new Map([...chosen, ...lastBackupAfter(prospect, choice)])
  const writing: StreamsWriting = { writes, preferences, keepDrafts, isEverything: choice.way === 'replace', aside: noteOf(desk, 'restore', preferences) }
  const written = await desk.writeStreams(writing, work)
  if (!written.ok) return written
  if (!written.value.written) return stored({ restored: false, why: written.value.why, streams: written.value.streams })
  const { behind } = written.value
  return stored({ restored: true, added, changed, removed, ...(behind === undefined ? {} : { behind }) })
}

function writesOf({ courses, clinic, onlyHere, untouched }: Prospect, choice: Choice) {
  const all = clinic === null ? courses : [clinic, ...courses]
  const taken = all.filter((beside) => isTaken(beside, choice))
  const added = taken.filter(({ relation }) => relation.is === 'new').length
  const isReplaced = choice.way === 'replace'
  // In replacing, what stays is named too, so that nothing that came in meanwhile is passed over.
  const stays = isReplaced ? all.filter((beside) => !isTaken(beside, choice)).map((beside) => asInFile(beside)) : []
  const goes = isReplaced ? onlyHere.map(takenOut) : []
  return { writes: [...taken.map(asInFile), ...stays, ...goes, ...(isReplaced ? untouched.flatMap(leftAlone) : [])], added, changed: taken.length - added, removed: goes.length }
}

function asInFile({ there, relation, endHere }: Beside): StreamWrite {
  return { stream: there.stream, from: endHere, keep: relation.common, rows: there.rows.slice(relation.common), to: { head: there.head, state: there.state } }
}

function takenOut({ stream, end }: OnlyHere): StreamWrite {
  return { stream, from: end, keep: 0, rows: [], to: null }
}

function leftAlone({ stream, end }: OnlyHere): readonly StreamWrite[] {
  return end === null ? [] : [{ stream, from: end, keep: end.sequence, rows: [], to: null }]
}

/**
 * What is here afterwards is in that file where nothing else stays: there is a backup of it, and undoing puts back the one there was.
 * Whatever was committed between looking and writing counts as changed since.
 */
function lastBackupAfter({ content, revision, onlyHere, untouched, courses, clinic }: Prospect, choice: Choice): readonly (readonly [string, LastBackup])[] {
  const all = clinic === null ? courses : [clinic, ...courses]
  const isAsInFile = all.every((beside) => beside.relation.is === 'same' || isTaken(beside, choice))
  const isWhole = isAsInFile && untouched.length === 0 && (choice.way === 'replace' || onlyHere.length === 0)
  return isWhole ? [[lastKey, { at: content.writtenAt, revision: revision + 1 }]] : []
}
