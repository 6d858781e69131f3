/** Knows the window in which a backup is read, what it would bring is shown, and restored if a person wants; refuses to change anything before. */
import { useEffect, useState } from 'react'
import { storageSentence } from '../../acts/storage-sentence'
import { type Choice, odditiesOf } from '../../desk/backup/chosen'
import { comesAlong } from '../../desk/backup/comes-along'
import { partOf } from '../../desk/in-slices'
import { type Prospect, prospectOf } from '../../desk/backup/prospect'
import { type FileRead, readBackupFile } from '../../desk/backup/read-file'
import { type Restored, restoreBackup } from '../../desk/backup/restore'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { ProgressBar } from '../../ui/progress-bar'
import { useToasts } from '../../ui/toasts'
import { restoredSentence } from './backup-words'
import styles from './data.module.css'
import { FileFaults } from './file-fault-words'
import { ReplaceConfirm } from './replace-confirm'
import { RestorePreview, bringsNothing } from './restore-preview'
import { behindWords } from './behind-words'
import { useWork } from './use-work'

type Found = { readonly prospect: Prospect } | { readonly read: Extract<FileRead, { read: 'faulty' }> } | { readonly sentence: string }

export interface RestoreDialogProps {
  readonly file: File
  /** Which version of the app this is; empty where that is not known. */
  readonly version: string
  readonly onUndo: () => void
  readonly onClose: () => void
}

export function RestoreDialog({ file, version, onUndo, onClose }: RestoreDialogProps) {
  const desk = useDesk()
  const { show } = useToasts()
  const { progress, run, write, stop } = useWork()
  const [found, setFound] = useState<Found | null>(null)
  const [choice, setChoice] = useState<Choice>({ way: 'merge', theirs: new Set(), withSample: true })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isConfirming, setConfirming] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const [round, setRound] = useState(0)
  const prospect = found !== null && 'prospect' in found ? found.prospect : null
  const odd = useBook(['oddities', prospect?.content.writtenAt ?? '', choice.way, choice.withSample, ...choice.theirs], (book) => (prospect === null ? null : odditiesOf(book, prospect, choice)))

  useEffect(() => {
    void run(async (work): Promise<Found | null> => {
      const read = await readBackupFile(file, partOf(work, 0, 0.7))
      if (read.read === 'stopped') return null
      if (read.read === 'faulty') return { read }
      const seen = await prospectOf(desk, read.content, partOf(work, 0.7, 1))
      if (!seen.ok) return { sentence: `Nothing can be restored: ${storageSentence(seen.failure)}` }
      return seen.value === null ? null : { prospect: seen.value }
    }).catch((): Found => ({ sentence: 'This file could not be read to its end. Nothing was taken from it.' })).then((seen) => {
      if (seen == null) return
      setFound(seen)
      if ('prospect' in seen && round === 0) setChoice(firstChoice(seen.prospect))
    })
    // Read anew where something moved meanwhile.
  }, [desk, file, run, round])

  // While it is written, a stop may come too late: the answer closes the window, and says what stands.
  const close = () => {
    stop()
    if (!isWriting) onClose()
  }
  const restore = async () => {
    if (prospect === null) return
    setConfirming(false)
    setRefusal(null)
    setWriting(true)
    const done = await write((work) => restoreBackup(desk, prospect, choice, work)).catch(() => null)
    setWriting(false)
    if (done === null) setRefusal('It could not be finished. Choose the file again to see how it stands to what is here.')
    else if (!done.ok) setRefusal(`Nothing was restored: ${storageSentence(done.failure)}`)
    else if (done.value.restored) {
      const { behind } = done.value
      show({ tone: 'done', title: 'Restored.', text: `${restoredSentence(done.value)}${behindWords(behind)}`, ...(behind === undefined ? { act: { words: 'Undo', onAct: onUndo } } : {}) })
      onClose()
    } else if (done.value.why === 'stopped') {
      show({ tone: 'done', title: 'Stopped.', text: refusals.stopped })
      onClose()
    } else {
      setRefusal(refusals[done.value.why])
      if (done.value.why === 'moved') setRound(round + 1)
    }
  }

  const along = prospect === null ? null : comesAlong(desk, prospect, choice)
  const isIdle = prospect === null || odd === null || along === null || bringsNothing(prospect, choice, along)
  const isReplacing = choice.way === 'replace'
  return (
    <>
      <Dialog
        title="Restore from a backup"
        size="wide"
        isOpen
        onClose={close}
        isDismissable={false}
        acts={
          <>
            {!isIdle && (
              <Button tone={isReplacing ? 'bad' : 'primary'} isPending={progress !== null || isWriting} isDisabled={odd.zones !== null} onPress={() => (isReplacing ? setConfirming(true) : void restore())}>
                {isReplacing ? 'Replace everything' : 'Restore'}
              </Button>
            )}
            <Button onPress={close} isPending={isWriting && progress === null}>
              {progress !== null || isWriting ? 'Stop' : isIdle ? 'Close' : 'Change nothing'}
            </Button>
          </>
        }
      >
        <div className={styles.restore}>
          {progress !== null && <ProgressBar label="Restore" done={progress.done} of={progress.of} />}
          {progress !== null && prospect === null && <p className={styles.words}>Reading the file, checking every row and folding every history anew.</p>}
          {found !== null && 'read' in found && <FileFaults read={found.read} version={version} zone={desk.book.clinic()?.zone ?? 'UTC'} />}
          {found !== null && 'sentence' in found && <p role="alert">{found.sentence}</p>}
          {prospect !== null && odd !== null && along !== null && <RestorePreview prospect={prospect} choice={choice} odd={odd} along={along} onChoice={setChoice} />}
          <FormError>{refusal ?? undefined}</FormError>
        </div>
      </Dialog>
      {isConfirming && prospect !== null && <ReplaceConfirm prospect={prospect} onConfirm={() => void restore()} onClose={() => setConfirming(false)} />}
    </>
  )
}

const refusals: Readonly<Record<Extract<Restored, { restored: false }>['why'], string>> = {
  'nothing-to-do': 'Everything in this file stands here already.',
  stopped: 'Nothing was restored.',
  moved: 'Something was changed on this device meanwhile, so nothing was restored. Look at it again.',
  'row-taken': 'A row of this file bears the number of another one that is here, so nothing was restored.',
}

/** A damaged history is taken from the file where that loses no row; where own courses are here, invented ones stay out. */
function firstChoice({ courses, clinic, onlyHere }: Prospect): Choice {
  const all = clinic === null ? courses : [clinic, ...courses]
  const mended = all.filter(({ relation }) => relation.is === 'hurt-here' && relation.here <= relation.there).map(({ there }) => there.stream)
  const isEmpty = onlyHere.length === 0 && all.every(({ relation }) => relation.is === 'new')
  const isAllSample = courses.every(({ there }) => there.state.kind === 'course' && there.state.course.sample)
  return { way: 'merge', theirs: new Set(mended), withSample: isEmpty || isAllSample }
}
