/** Says that what a restore replaced is still kept, until when, and offers to put it back; refuses to say anything where nothing is. */
import { useEffect, useState } from 'react'
import { type AsideNote, keptAside, keptUntil } from '../../desk/backup/set-aside-note'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import styles from './data.module.css'
import type { UndoRestore } from './use-undo-restore'
import { useWhen } from './use-when'

export function KeptAsideLine({ undo: { start, isBusy } }: { readonly undo: UndoRestore }) {
  const desk = useDesk()
  const when = useWhen()
  const revision = useBook(['kept-aside'], (book) => book.revision())
  const [note, setNote] = useState<AsideNote | null>(null)
  useEffect(() => {
    let isAsked = true
    void keptAside(desk).then((kept) => {
      if (isAsked) setNote(kept.ok ? (kept.value?.note ?? null) : null)
    })
    return () => {
      isAsked = false
    }
  }, [desk, revision])
  if (note === null) return null
  const isRestore = note.why === 'restore'
  return (
    <div className={styles.aside}>
      <p>
        {isRestore ? `Restored from a file ${when(note.at)}. What was here before is kept` : `A restore was undone ${when(note.at)}. What it had brought is kept`} until{' '}
        {when(keptUntil(note))}, or until the next restore.
      </p>
      <Button size="small" icon="undo" onPress={() => start(note.why)} isPending={isBusy}>
        {isRestore ? 'Undo the restore' : 'Bring the restore back'}
      </Button>
    </div>
  )
}
