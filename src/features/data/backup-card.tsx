/** Knows how a person makes a backup, checks a saved one and restores from one; refuses to know what stands in it. */
import { Suspense, lazy, useState } from 'react'
import { ExportDialog } from '../../acts/files/export-dialog'
import { changesSince, lastBackup } from '../../desk/backup/last-backup'
import { useBook } from '../../desk/use-book'
import { useDesk, useNow } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DefinitionList } from '../../ui/definition-list'
import { Icon } from '../../ui/icon'
import { counted, sentenceCase } from '../../ui/wording/format'
import { type MadeHere, backupForm } from './backup-form'
import { notWholeSentence, readBackSentence } from './backup-words'
import { ChooseFile } from '../../ui/choose-file'
import styles from './data.module.css'
import { KeptAsideLine } from './kept-aside-line'
import { useUndoRestore } from './use-undo-restore'
import { useWhen } from './use-when'

/** Both read files, which few visits to this page do. */
const CheckedFile = lazy(async () => ({ default: (await import('./checked-file')).CheckedFile }))
const RestoreDialog = lazy(async () => ({ default: (await import('./restore-dialog')).RestoreDialog }))

export function BackupCard({ version }: { readonly version: string }) {
  const desk = useDesk()
  const { today } = useNow()
  const when = useWhen()
  const undo = useUndoRestore()
  const [isExporting, setExporting] = useState(false)
  const [made, setMade] = useState<MadeHere | null>(null)
  const [checking, setChecking] = useState<File | null>(null)
  const [restoring, setRestoring] = useState<File | null>(null)
  const { last, since, isEmpty } = useBook(['backup-card'], (book) => {
    const found = lastBackup(desk)
    return { last: found, since: found === null ? 0 : changesSince(found, book), isEmpty: book.revision() === 0 }
  })
  const said = last ?? made
  return (
    <Card title="Backup">
      <p className={styles.words}>
        One file with everything: every history row by row, the clinic, what was typed and not noted, and what this device remembers: who records, how dates are
        shown, the language of each patient’s sheets. It can be read with any text editor, and every row
        in it can be checked without this app.
      </p>
      <DefinitionList
        items={[
          { term: 'Last backup', detail: said === null ? 'None was made on this device yet.' : `${sentenceCase(when(said.at))}; ${since === 0 ? 'nothing changed since' : `${counted(since, 'change', 'changes')} since`}` },
        ]}
      />
      <div className={styles.acts}>
        {!isEmpty && (
          <Button tone="primary" onPress={() => setExporting(true)}>
            Back up
          </Button>
        )}
        <ChooseFile words="Restore from a file" label="Backup to restore from" onFile={setRestoring} />
        <ChooseFile words={made === null ? 'Check a saved file' : 'Check the saved file'} label="Saved backup to check" look={{ tone: 'quiet' }} onFile={setChecking} />
      </div>
      <div role="status" className={styles.verdict}>
        {made !== null && checking === null && <Handed made={made} />}
      </div>
      {checking !== null && (
        <Suspense fallback={null}>
          <CheckedFile key={keyOf(checking)} file={checking} version={version} onClose={() => setChecking(null)} />
        </Suspense>
      )}
      <KeptAsideLine undo={undo} />
      {undo.dialog}
      {isExporting && <ExportDialog title="Back up everything" forms={[backupForm(desk, today, version, setMade)]} onClose={() => setExporting(false)} />}
      {restoring !== null && (
        <Suspense fallback={null}>
          <RestoreDialog key={keyOf(restoring)} file={restoring} version={version} onUndo={() => undo.start('restore')} onClose={() => setRestoring(null)} />
        </Suspense>
      )}
    </Card>
  )
}

function Handed({ made }: { readonly made: MadeHere }) {
  const when = useWhen()
  return (
    <>
      <p className={styles.holds}>
        <Icon name="tick" />
        <span>
          Handed to the browser {when(made.at)}, as <code>{made.fileName}</code>. {readBackSentence(made)}
        </span>
      </p>
      {made.notWhole.length > 0 && <p className={styles.words}>{notWholeSentence(made.notWhole.length)}</p>}
      <p className={styles.words}>The browser writes the file itself, and this page cannot see it. Check the saved file to know that it lies there whole.</p>
    </>
  )
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`
}
