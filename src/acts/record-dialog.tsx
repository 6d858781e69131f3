/** Knows how what happened to a session is written down, with who and why; refuses to judge it, the rule book does. */
import { useState } from 'react'
import { linesOf } from '../desk/lines'
import { rehearse } from '../desk/rehearse'
import { useDesk, useNow } from '../desk/use-desk'
import type { Clinic } from '../domain/clinic/clinic'
import type { GateAnswerGiven } from '../domain/course/commands'
import type { Course, Session } from '../domain/course/course'
import type { CourseRefusal } from '../domain/course/refusals'
import { gateStatesOf } from '../domain/course/start-gates'
import type { Visit } from '../domain/protocol/protocol'
import { BesideEachOther } from '../ui/beside-each-other'
import { FormError } from '../ui/form-error'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { useToasts } from '../ui/toasts'
import { livedBreachSentence, standingSentence } from '../ui/wording/encounter-sentence'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import styles from './acts.module.css'
import { CorrectDialog } from './correct-dialog'
import { formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { besidePlan } from './encounter/beside-plan'
import { type EncounterDraft, encounterOf } from './encounter/encounter-draft'
import { EncounterFields } from './encounter/encounter-fields'
import { FormDialog } from './form-dialog'
import { type Answers, GateAnswers } from './gate-answers'
import { RecorderField } from './recorder-field'
import { type Happened, type RecordDraft, commandOf, firstDraft, whatCanHaveHappened } from './record-draft'
import { titlesOf } from './titles'
import { useFormAct } from './use-act'

export interface RecordDialogProps {
  readonly course: Course
  readonly session: Session
  readonly visit: Visit
  readonly clinic: Clinic
  readonly startWith?: Happened | undefined
  /** What is done once it stands, in place of closing. */
  readonly onRecorded?: ((happened: Happened) => void) | undefined
  readonly onClose: () => void
}

const words: Readonly<Record<Happened, { readonly label: string; readonly detail: string }>> = {
  completed: { label: 'Completed', detail: 'It was held. Its real times count from now on.' },
  started: { label: 'Started', detail: 'It is going on.' },
  missed: { label: 'Missed', detail: 'It was not held, for a reason on the clinic’s side or nobody’s.' },
  'no-show': { label: 'No-show', detail: 'The patient did not come.' },
  cancelled: { label: 'Cancelled', detail: 'It will not be held on this date. It can be planned again.' },
  waived: { label: 'Waived', detail: 'It is left out on purpose, and what follows may go on.' },
}

/** All that the form holds. */
interface RecordTyped extends RecordDraft {
  readonly answers: readonly GateAnswerGiven[]
}

/** What somebody else recorded of the session while this form was open; null where that is not what refuses it. */
function recordedBefore(refusal: CourseRefusal | null) {
  return refusal?.code === 'not-from-this-state' ? (refusal.recorded ?? null) : null
}

export function RecordDialog({ course, session, visit, clinic, startWith, onClose, onRecorded = onClose }: RecordDialogProps) {
  const desk = useDesk()
  const now = useNow()
  const act = useFormAct()
  const { show } = useToasts()
  const titleOf = titlesOf(course.protocol)
  const wall = { day: now.today, time: now.timeNow }
  const options = whatCanHaveHappened(session.status, visit, session, now.today)
  const first = startWith !== undefined && options.includes(startWith) ? startWith : (options[0] ?? 'completed')
  const title = `Record ${titleOf(session.id) ?? 'session'}`
  const { typed, change, kept, forget, close } = useTyped<RecordTyped>({
    place: formPlace('record', course.id, session.id, startWith ?? ''),
    title,
    first: () => ({ ...firstDraft(session, visit, clinic, wall, first), answers: [] }),
    words: ({ held: { note }, reason: why, answers }) => [note, why, ...answers.map((answer) => answer.reason)],
    mend: (before) => (options.includes(before.happened) || options.length === 0 ? before : { ...before, happened: first }),
    onClose,
  })
  const [isSent, setIsSent] = useState(false)
  const [isCorrecting, setCorrecting] = useState(false)

  const { happened, held, reason } = typed
  const answers: Answers = new Map(typed.answers.map((answer) => [answer.gate, answer]))
  const changeHeld = (part: Partial<EncounterDraft>) => change((before) => ({ held: { ...before.held, ...part } }))
  const choose = (next: Happened) => {
    const fresh = firstDraft(session, visit, clinic, wall, next)
    change((before) => ({ ...fresh, reason: before.reason, held: { ...fresh.held, note: before.held.note } }))
  }
  const command = commandOf(typed, session.id, visit, clinic.zone, typed.answers)
  const refusal = command === null ? null : rehearse(desk.book, now, course.id, command)
  const standing = recordedBefore(refusal)
  const isHeld = happened === 'completed' || happened === 'started'
  const deviations = refusal?.code === 'reason-needed' && happened === 'completed' ? refusal.breaches : []
  const asksReason = !isHeld || deviations.length > 0 || (happened === 'completed' && reason !== '')
  const isShown = isSent || (refusal !== null && refusal.code !== 'reason-needed' && refusal.code !== 'gates-open')
  const faults = !isShown || standing?.isSame === true ? [] : command === null ? ['Give the day, the start and the end.'] : refusal === null ? [] : refusalSentences(refusal, titleOf)

  /** Both said the same: nothing is refused, and nothing is written twice. */
  const settle = (refused: CourseRefusal | null): boolean => {
    const before = recordedBefore(refused)
    if (before?.isSame !== true) return false
    show({ tone: 'done', title: `${titleOf(session.id) ?? 'The session'} is recorded already, with the same words.`, text: standingSentence(before) })
    close()
    return true
  }
  const send = async () => {
    setIsSent(true)
    if (settle(refusal) || command === null || refusal !== null) return
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') {
      forget()
      onRecorded(happened)
    } else if (outcome.verdict === 'refused') settle(outcome.refusal)
  }

  const correctInstead = () => {
    setCorrecting(true)
    return Promise.resolve()
  }

  const encounter = session.encounter
  if (isCorrecting && encounter !== null) {
    return <CorrectDialog course={course} session={session} visit={visit} clinic={clinic} encounter={encounter} startWith={held} onClose={close} />
  }
  const line = linesOf(desk.book, course, now.today).find((one) => one.session === session.id)
  const account = happened === 'completed' ? encounterOf(held, visit, clinic.zone) : null
  const canCorrect = standing?.isSame === false && session.status === 'completed' && happened === 'completed'

  return (
    <FormDialog
      title={title}
      actWords="Record"
      isBlocked={standing?.isSame === false}
      other={canCorrect ? { words: 'Correct it to this', isBlocked: false, onSend: correctInstead } : undefined}
      kept={kept}
      onSend={send}
      onClose={close}
    >
      <p className={styles.lead}>
        <bdi>{course.patient.code}</bdi>
      </p>
      <BesideEachOther {...besidePlan(session.slot, line?.window ?? null, account, clinic)} />
      {options.length > 1 && (
        <RadioGroup
          label="What happened"
          choices={options.map((id) => ({ id, ...words[id] }))}
          value={happened}
          onChange={choose}
        />
      )}
      {isHeld && (
        <EncounterFields draft={held} visit={visit} slot={session.slot} clinic={clinic} today={now.today} isBegunOnly={happened === 'started'} onChange={changeHeld} />
      )}
      {deviations.map((breach) => (
        <p key={breach.code} className={styles.deviation}>
          {livedBreachSentence(breach, titleOf)} It is recorded with the reason you give.
        </p>
      ))}
      {isHeld && <GateAnswers states={gateStatesOf(course, session)} answers={answers} onChange={(next) => change({ answers: [...next.values()] })} titleOf={titleOf} />}
      {asksReason && (
        <TextArea label="Why" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="One sentence. It stands in the history." />
      )}
      {happened === 'completed' && (
        <TextArea label="Short note" value={held.note} onChange={(note) => changeHeld({ note })} rows={2} maxLength={500} hint="Not printed on any sheet." />
      )}
      <RecorderField />
      <FormError>{faults.length > 0 ? faults.join(' ') : undefined}</FormError>
    </FormDialog>
  )
}
