/** Knows how a saved backup is read from the disk and what it says beside what is stored here; refuses to change anything. */
import { useEffect, useState } from 'react'
import { storageSentence } from '../../acts/storage-sentence'
import { type Compared, compareWithHere } from '../../desk/backup/compare-with-here'
import { partOf } from '../../desk/in-slices'
import { type FileContent, type FileRead, readBackupFile } from '../../desk/backup/read-file'
import type { Failed } from '../../desk/outcome'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { ProgressBar } from '../../ui/progress-bar'
import { checkedSentences, notWholeSentence } from './backup-words'
import styles from './data.module.css'
import { FileFaults } from './file-fault-words'
import { useWork } from './use-work'

type Verdict =
  | { readonly verdict: 'compared'; readonly content: FileContent; readonly compared: Compared }
  | { readonly verdict: 'faulty'; readonly read: Extract<FileRead, { read: 'faulty' }> }
  | { readonly verdict: 'failed'; readonly failure: Failed['failure'] }
  | { readonly verdict: 'unread' }

export interface CheckedFileProps {
  readonly file: File
  /** Which version of the app this is; empty where that is not known. */
  readonly version: string
  readonly onClose: () => void
}

export function CheckedFile({ file, version, onClose }: CheckedFileProps) {
  const desk = useDesk()
  const { progress, run, stop } = useWork()
  const [found, setFound] = useState<Verdict | null>(null)

  useEffect(() => {
    void run(async (work): Promise<Verdict | null> => {
      const read = await readBackupFile(file, partOf(work, 0, 0.7))
      if (read.read === 'stopped') return null
      if (read.read === 'faulty') return { verdict: 'faulty', read }
      const compared = await compareWithHere(desk, read.content, partOf(work, 0.7, 1))
      if (!compared.ok) return { verdict: 'failed', failure: compared.failure }
      return compared.value === null ? null : { verdict: 'compared', content: read.content, compared: compared.value }
    }).catch((): Verdict => ({ verdict: 'unread' })).then((verdict) => {
      if (verdict != null) setFound(verdict)
    })
  }, [desk, file, run])

  const zone = desk.book.clinic()?.zone ?? 'UTC'
  return (
    <div className={styles.verdict}>
      {progress !== null && (
        <div className={styles.checking}>
          <ProgressBar label="Check of the saved file" done={progress.done} of={progress.of} />
          <Button
            size="small"
            onPress={() => {
              stop()
              onClose()
            }}
          >
            Stop
          </Button>
        </div>
      )}
      <div role="status">{found?.verdict === 'compared' && <Said name={file.name} content={found.content} compared={found.compared} />}</div>
      {found?.verdict === 'faulty' && <FileFaults read={found.read} version={version} zone={zone} />}
      {found?.verdict === 'unread' && <p role="alert">This file could not be read to its end, so nothing is known of it.</p>}
      {found?.verdict === 'failed' && <p role="alert">The file cannot be compared: {storageSentence(found.failure)}</p>}
    </div>
  )
}

function Said({ name, content, compared }: { readonly name: string; readonly content: FileContent; readonly compared: Compared }) {
  return (
    <>
      <p className={styles.holds}>
        <Icon name="tick" />
        <span>
          Read from the disk: <code>{name}</code>. {checkedSentences(content, compared).join(' ')}
        </span>
      </p>
      {content.notWhole.length > 0 && <p className={styles.words}>{notWholeSentence(content.notWhole.length)}</p>}
    </>
  )
}
