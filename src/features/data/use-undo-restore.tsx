/** Knows how a restore is taken back from wherever it is offered, after saying what was done since; refuses to lose that unsaid. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { storageSentence } from '../../acts/storage-sentence'
import { type AsideNote, type KeptAside, keptAside } from '../../desk/backup/set-aside-note'
import type { Undoing, Undone } from '../../desk/backup/undo-restore'
import { useDesk } from '../../desk/use-desk'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToasts } from '../../ui/toasts'
import { behindWords } from './behind-words'
import { lookSentences, lostSentence, zonesSentence } from './undo-words'
import { useWork } from './use-work'

/** Fetched with the first undoing. */
const undoing = () => import('../../desk/backup/undo-restore')

export interface UndoRestore {
  /** `why` is what it would take back: one that was taken back already is not done again by a button that still says so. */
  readonly start: (why: AsideNote['why']) => void
  readonly isBusy: boolean
  readonly dialog: ReactNode
}

export function useUndoRestore(): UndoRestore {
  const desk = useDesk()
  const { show } = useToasts()
  const { progress, run, write: follow } = useWork()
  const [asked, setAsked] = useState<Undoing | null>(null)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const refuse = (text: string) => show({ tone: 'refused', title: 'Nothing was undone.', text })

  const write = async (what: Undoing) => {
    setAsked(null)
    const { undoRestore } = await undoing()
    const done = await follow((work) => undoRestore(desk, what, work))
    if (!done.ok) refuse(storageSentence(done.failure))
    else if (!done.value.undone) refuse(refusals[done.value.why])
    else show({ tone: 'done', title: what.kept.note.why === 'restore' ? 'Restore undone.' : 'Restore brought back.', text: `${lostSentence(what)}${behindWords(done.value.behind)}` })
  }
  const start = async (why: AsideNote['why']) => {
    const [kept, { undoingOf }] = [await keptAside(desk), await undoing()]
    const aside: KeptAside | null = kept.ok && kept.value?.note.why === why ? kept.value : null
    if (!kept.ok) refuse(storageSentence(kept.failure))
    else if (aside === null) refuse('It was taken back already, or what was there before is not kept any more.')
    if (aside === null) return
    const found = await run((work) => undoingOf(desk, aside, work))
    if (found?.ok === false) refuse(storageSentence(found.failure))
    else if (found?.ok === true && found.value !== null) await go(found.value)
  }
  const go = async (what: Undoing) => {
    const { zones } = what.odd
    const looks = lookSentences(what)
    if (zones !== null) refuse(zonesSentence(zones))
    else if (looks.length === 0) await write(what)
    else if (isHere.current) setAsked(what)
    // A message outlives the page that showed it, and has no room for a question.
    else refuse('Something is to be looked at before. Undo it on the Data page.')
  }
  return {
    start: (why) => void start(why),
    isBusy: progress !== null,
    dialog: asked !== null && (
      <ConfirmDialog
        title={asked.kept.note.why === 'restore' ? 'Undo the restore?' : 'Bring the restore back?'}
        isOpen
        onClose={() => setAsked(null)}
        confirmWords={asked.kept.note.why === 'restore' ? 'Undo it all the same' : 'Bring it back all the same'}
        cancelWords="Leave it"
        onConfirm={() => void write(asked)}
      >
        {[...lookSentences(asked), 'What goes is kept in its turn, so that this can be taken back too.', lostSentence(asked)].join(' ')}
      </ConfirmDialog>
    ),
  }
}

const refusals: Readonly<Record<Extract<Undone, { undone: false }>['why'], string>> = {
  stopped: 'It was stopped.',
  moved: 'Something was changed meanwhile. Try again.',
  'row-taken': 'A row of what was here before bears the number of another one that is here now.',
  zones: 'A course was opened meanwhile that would come under a clinic of another zone.',
}
