/** Knows how everything on this device becomes the text of one backup, read back and compared before anybody has it; refuses to write any file or record. */
import { createBackupWriter } from '../../interchange/backup/write-backup'
import { runningDigest } from '../../store/canonical'
import { type StreamId, clinicStream } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import type { Snapshot } from '../../store/store'
import type { Draft } from '../drafts'
import type { Desk } from '../desk'
import { firstBrokenLink } from '../history/check-history'
import { type Compared, comparedWith } from './compare-with-here'
import { type Work, paceOf, partOf } from '../in-slices'
import { keptPreferences } from './kept-preferences'
import { type FileFault, readBackupFile } from './read-file'

export type BackupMade =
  | {
      readonly made: 'backup'
      readonly text: string
      readonly rows: number
      readonly courses: number
      readonly hasClinic: boolean
      readonly drafts: number
      /** Histories that do not hold here: what opens of them stands in the file to be read, and cannot be restored from it. */
      readonly notWhole: readonly StreamId[]
      /** What the text said when it was read back, beside what was stored when it was begun. */
      readonly compared: Compared
    }
  | { readonly made: 'stopped' }
  /** The text does not read back as what is stored; it is not handed out. */
  | { readonly made: 'unlike'; readonly faults: readonly FileFault[] }

/** `app` names the running version. Nothing is written to the database, so that it works where there is no room left. */
export async function makeBackup(desk: Desk, app: string, work: Work): Promise<Stored<BackupMade>> {
  const first = await written(desk, app, partOf(work, 0, 0.4), new Set())
  if (!first.ok || first.value === null) return first.ok ? stored({ made: 'stopped' }) : first
  const back = await readBackupFile(first.value.told.text, partOf(work, 0.4, 0.8))
  if (back.read === 'stopped') return stored({ made: 'stopped' })
  if (back.read === 'whole') return compared(first.value, back, partOf(work, 0.8, 1))
  // What is stored is not always what a file may bring in: such a history is written down to be read.
  const odd = new Set(back.faults.flatMap((fault) => ((fault.code === 'misshapen' || fault.code === 'senseless') && fault.stream !== null ? fault.stream : [])))
  const again = await written(desk, app, partOf(work, 0.8, 0.9), odd)
  if (!again.ok || again.value === null) return again.ok ? stored({ made: 'stopped' }) : again
  const second = await readBackupFile(again.value.told.text, partOf(work, 0.9, 0.95))
  if (second.read === 'stopped') return stored({ made: 'stopped' })
  return second.read === 'whole' ? compared(again.value, second, partOf(work, 0.95, 1)) : stored({ made: 'unlike', faults: second.faults })
}

/** The text, and what was stored at the moment it tells of. */
interface Written {
  readonly told: Omit<Extract<BackupMade, { made: 'backup' }>, 'compared'>
  readonly logs: Snapshot
}
type ReadBack = Extract<Awaited<ReturnType<typeof readBackupFile>>, { read: 'whole' }>

/** Beside the moment that was written down: what another tab writes or takes back meanwhile is no fault of the text. */
async function compared({ told, logs }: Written, { content }: ReadBack, work: Work): Promise<Stored<BackupMade>> {
  const beside = await comparedWith(logs, content, work)
  if (beside === null) return stored({ made: 'stopped' })
  const isUnlike = beside.onlyThere.length + beside.apart.length > 0
  return stored(isUnlike ? { made: 'unlike', faults: [] } : { ...told, compared: beside })
}

/** Null where it was stopped. */
async function written(desk: Desk, app: string, work: Work, odd: ReadonlySet<StreamId>): Promise<Stored<Written | null>> {
  const { book } = desk
  const read = await desk.snapshot()
  if (!read.ok) return read
  const logs = read.value
  const writer = createBackupWriter({ app, writtenAt: desk.now().at }, runningDigest())
  const pace = paceOf(work)
  const notWhole: StreamId[] = []
  let rows = 0
  let courses = 0
  for (const [index, stream] of logs.streams.entries()) {
    const log = logs.logOf(stream)
    const holds = log.rows.length > 0 && firstBrokenLink(log, logs.headOf(stream)) === null && !odd.has(stream)
    if (!holds) notWhole.push(stream)
    writer.stream({ stream, rows: log.rows, holds })
    rows += log.rows.length
    courses += stream !== clinicStream && book.course(stream)?.standing !== 'discarded' ? 1 : 0
    work.onProgress(index + 1, logs.streams.length)
    if (!(await pace.goesOn())) return stored(null)
  }
  for (const [key, value] of keptPreferences(desk.preferences())) writer.preference(key, value)
  const drafts = desk.drafts.all()
  for (const draft of drafts) writer.draft(inWords(draft))
  return stored({ told: { made: 'backup', text: writer.end(), rows, courses, hasClinic: logs.streams.includes(clinicStream), drafts: drafts.length, notWhole }, logs })
}

/** What the form made of it stays behind: a form trusts only what it kept itself. */
function inWords({ courseId, session, form, about, at, title, words }: Draft) {
  return { courseId, session, form, about, at, title, words }
}
