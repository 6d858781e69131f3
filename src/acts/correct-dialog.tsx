/** Knows how the record of a held session is corrected, with a reason beside what stood there; refuses to erase it. */
import { useState } from 'react'
import { linesOf } from '../desk/lines'
import { useDesk, useNow } from '../desk/use-desk'
import type { Clinic } from '../domain/clinic/clinic'
import { type ChangeId, type Course, type Encounter, type Session, sessionOf } from '../domain/course/course'
import type { Visit } from '../domain/protocol/protocol'
import { BesideEachOther } from '../ui/beside-each-other'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { useToasts } from '../ui/toasts'
import { standingSentence } from '../ui/wording/encounter-sentence'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import styles from './acts.module.css'
import { formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { besidePlan } from './encounter/beside-plan'
import { type EncounterDraft, draftOf, encounterOf } from './encounter/encounter-draft'
import { EncounterFields } from './encounter/encounter-fields'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useFormAct } from './use-act'

export interface CorrectDialogProps {
  readonly course: Course
  readonly session: Session
  readonly visit: Visit
  readonly clinic: Clinic
  readonly encounter: Encounter
  /** What was typed before it turned out that the session is recorded already. */
  readonly startWith?: EncounterDraft | undefined
  readonly onClose: () => void
}

/** All that the form holds, with the record that was seen when it was begun. */
interface CorrectTyped {
  readonly held: EncounterDraft
  readonly seen: ChangeId | null
  readonly reason: string
}

export function CorrectDialog({ course, session, visit, clinic, encounter, startWith, onClose }: CorrectDialogProps) {
  const desk = useDesk()
  const { today } = useNow()
  const act = useFormAct()
  const { show } = useToasts()
  const titleOf = titlesOf(course.protocol)
  const title = `Correct ${titleOf(session.id) ?? 'the record'}`
  const { typed, change, kept, close } = useTyped<CorrectTyped>({
    place: formPlace('correct', course.id, session.id, startWith === undefined ? '' : 'instead'),
    title,
    first: () => ({ held: startWith ?? draftOf(encounter, clinic.zone), seen: session.recorded?.change ?? null, reason: '' }),
    words: ({ held: { note }, reason: why }) => [note, why],
    onClose,
  })
  const { held, seen, reason } = typed
  const [fault, setFault] = useState<string | null>(null)
  const account = encounterOf(held, visit, clinic.zone)

  const send = async () => {
    if (account === null) {
      setFault('Give the day, the start and the end.')
      return
    }
    const outcome = await act(course.id, { type: 'CorrectEncounter', session: session.id, encounter: account, reason, seen: seen ?? undefined })
    if (outcome.verdict === 'accepted') close()
    if (outcome.verdict !== 'refused') return
    const { refusal } = outcome
    if (refusal.code === 'corrected-meanwhile' && refusal.recorded.isSame) {
      show({ tone: 'done', title: `${titleOf(session.id) ?? 'The session'} is corrected already, to the same.`, text: standingSentence(refusal.recorded) })
      close()
      return
    }
    setFault(refusalSentences(refusal, titleOf).join(' '))
    // It has been told now; who sends it again knows what is written over.
    const latest = desk.book.course(course.id)
    if (refusal.code === 'corrected-meanwhile' && latest !== undefined) change({ seen: sessionOf(latest, session.id)?.recorded?.change ?? null })
  }

  const line = linesOf(desk.book, course, today).find((one) => one.session === session.id)
  const changeHeld = (part: Partial<EncounterDraft>) => change((before) => ({ held: { ...before.held, ...part } }))
  return (
    <FormDialog
      title={title}
      actWords="Correct"
      kept={kept}
      onSend={send}
      onClose={close}
    >
      <p className={styles.lead}>What stood here before stays in the history.</p>
      <BesideEachOther {...besidePlan(session.slot, line?.window ?? null, account, clinic)} />
      <EncounterFields draft={held} visit={visit} slot={session.slot} clinic={clinic} today={today} onChange={changeHeld} />
      <TextArea label="Short note" value={held.note} onChange={(note) => changeHeld({ note })} rows={2} maxLength={500} hint="Not printed on any sheet." />
      <TextArea label="Why it is corrected" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} />
      <RecorderField label="Corrected by" />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
