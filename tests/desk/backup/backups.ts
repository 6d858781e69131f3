/** Knows how tests make a backup and restore it in one step each; refuses to know what they ask of it. */
import type { Choice } from '../../../src/desk/backup/chosen'
import { type BackupMade, makeBackup } from '../../../src/desk/backup/make-backup'
import { type Prospect, prospectOf } from '../../../src/desk/backup/prospect'
import { type FileContent, type FileFault, readBackupFile } from '../../../src/desk/backup/read-file'
import { type Restored, restoreBackup } from '../../../src/desk/backup/restore'
import { keptAside } from '../../../src/desk/backup/set-aside-note'
import { type Undoing, type Undone, undoRestore, undoingOf } from '../../../src/desk/backup/undo-restore'
import type { Desk } from '../../../src/desk/desk'
import type { Stored } from '../../../src/store/storage-failure'
import { contentsOf } from '../test-desk'

export const atOnce = { onProgress: () => undefined, isStopped: () => false }

export function valueOf<T>(read: Stored<T>): T {
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

export async function backupOf(desk: Desk): Promise<Extract<BackupMade, { made: 'backup' }>> {
  const made = valueOf(await makeBackup(desk, '0.1.0', atOnce))
  if (made.made !== 'backup') throw new Error(JSON.stringify(made))
  return made
}

export async function contentOf(text: string): Promise<FileContent> {
  const read = await readBackupFile(text, atOnce)
  if (read.read !== 'whole') throw new Error(JSON.stringify(read))
  return read.content
}

export async function faultsOf(source: string | Blob): Promise<readonly FileFault[]> {
  const read = await readBackupFile(source, atOnce)
  return read.read === 'faulty' ? read.faults : []
}

export async function prospectAt(desk: Desk, text: string): Promise<Prospect> {
  const prospect = valueOf(await prospectOf(desk, await contentOf(text), atOnce))
  if (prospect === null) throw new Error('stopped')
  return prospect
}

export const merging: Choice = { way: 'merge', theirs: new Set(), withSample: true }
export const replacing: Choice = { ...merging, way: 'replace' }

export async function restored(desk: Desk, text: string, choice: Choice = merging): Promise<Restored> {
  return valueOf(await restoreBackup(desk, await prospectAt(desk, text), choice, atOnce))
}

/** What undoing the last restore would do now. */
export async function undoingAt(desk: Desk): Promise<Undoing> {
  const kept = valueOf(await keptAside(desk))
  if (kept === null) throw new Error('nothing is kept')
  const undoing = valueOf(await undoingOf(desk, kept, atOnce))
  if (undoing === null) throw new Error('stopped')
  return undoing
}

export async function undone(desk: Desk): Promise<Undone> {
  return valueOf(await undoRestore(desk, await undoingAt(desk), atOnce))
}

/** Everything that is recorded here: the book, and every log row by row. */
export async function everythingAt(desk: Desk) {
  return { ...contentsOf(desk), revision: 0, logs: valueOf(await desk.wholeLog()) }
}
