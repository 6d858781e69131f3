/** Knows the form of file in which everything leaves the app, and what it tells of patients; refuses to show it. */
import { storageSentence } from '../../acts/storage-sentence'
import type { FileForm } from '../../acts/files/file-form'
import { type LastBackup, rememberBackup } from '../../desk/backup/last-backup'
import type { BackupMade } from '../../desk/backup/make-backup'
import type { Desk } from '../../desk/desk'
import type { Day } from '../../domain/time/day'
import { counted } from '../../ui/wording/format'

export type MadeHere = Extract<BackupMade, { made: 'backup' }> & LastBackup & { readonly fileName: string }

export function backupForm(desk: Desk, today: Day, version: string, onMade: (made: MadeHere) => void): FileForm {
  const courses = desk.book.courses().length
  const drafts = desk.drafts.all().length
  const fileName = `eighteen-weeks-backup-${today}.json`
  return {
    id: 'backup',
    name: 'Backup',
    use: 'Everything on this device in one file',
    fileName,
    mediaType: 'application/json',
    choices: [],
    tells: () => [
      `Everything recorded here: ${counted(courses, 'course', 'courses')} with the whole history, discarded plans as well, and the clinic with its people, who of them is away when, and its rooms.`,
      'Of every patient the code, the name where there is one, every session with its notes and reasons, doses as noted, calls, scores and days away.',
      'Who recorded each of them, and when.',
      ...(drafts > 0 ? [`${counted(drafts, 'text', 'texts')} typed and not noted yet.`] : []),
      'Who records on this device, how it shows dates, and in which language it prints each patient’s sheets.',
    ],
    async make({ onProgress, isStopped }) {
      const { makeBackup } = await import('../../desk/backup/make-backup')
      // Asked before the logs are read: what is committed meanwhile counts as changed since.
      const last: LastBackup = { at: desk.now().at, revision: desk.book.revision() }
      const read = await makeBackup(desk, version, { onProgress, isStopped })
      if (!read.ok) return { made: 'refused', sentence: `No backup was made: ${storageSentence(read.failure)}` }
      const made = read.value
      if (made.made === 'stopped') return { made: 'stopped' }
      if (made.made === 'unlike') return { made: 'refused', sentence: 'No backup was made: read back, it was not what is stored here. Check the whole history on this page.' }
      return {
        made: 'file',
        text: made.text,
        onHanded() {
          void rememberBackup(desk, last)
          onMade({ ...made, ...last, fileName })
          return { title: 'Backup handed to the browser', text: `${fileName}, read back row by row before.` }
        },
      }
    },
  }
}
