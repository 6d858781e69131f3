/** Knows how what happened to a session is written down, with who and why; refuses to judge it, the rule book does. */
import { useState } from 'react'
import { rehearse } from '../desk/rehearse'
import { useDesk, useNow } from '../desk/use-desk'
import type { Course, Session } from '../domain/course/course'
import { gateStatesOf } from '../domain/course/start-gates'
import { type Visit, isMilestone } from '../domain/protocol/protocol'
import { DateField } from '../ui/date-field'
import { FormError } from '../ui/form-error'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { TimeField } from '../ui/time-field'
import { breachSentence } from '../ui/wording/breach-sentence'
import { longDay, timeSpan } from '../ui/wording/format'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { addMinutes } from '../domain/time/clock-time'
import styles from './acts.module.css'
import { FormDialog } from './form-dialog'
import { type Answers, GateAnswers } from './gate-answers'
import { RecorderField } from './recorder-field'
import { type Happened, type RecordDraft, commandOf, firstDraft, whatCanHaveHappened } from './record-draft'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export interface RecordDialogProps {
  readonly course: Course
  readonly session: Session
  readonly visit: Visit
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

export function RecordDialog({ course, session, visit, startWith, onClose, onRecorded = onClose }: RecordDialogProps) {
  const desk = useDesk()
  const now = useNow()
  const act = useAct(true)
  const titleOf = titlesOf(course.protocol)
  const options = whatCanHaveHappened(session.status, visit, session, now.today)
  const first = startWith !== undefined && options.includes(startWith) ? startWith : (options[0] ?? 'completed')
  const [draft, setDraft] = useState<RecordDraft>(() => firstDraft(session, visit, now.today, now.timeNow, first))
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [isSent, setIsSent] = useState(false)

  const change = (part: Partial<RecordDraft>) => setDraft((before) => ({ ...before, ...part }))
  const choose = (happened: Happened) =>
    setDraft((before) => ({ ...firstDraft(session, visit, now.today, now.timeNow, happened), reason: before.reason, note: before.note }))
  const command = commandOf(draft, session.id, visit, [...answers.values()])
  const refusal = command === null ? null : rehearse(desk.book, now, course.id, command)
  const isHeld = draft.happened === 'completed' || draft.happened === 'started'
  const deviations = refusal?.code === 'reason-needed' && draft.happened === 'completed' ? refusal.breaches : []
  const asksReason = !isHeld || deviations.length > 0 || (draft.happened === 'completed' && draft.reason !== '')
  const isShown = isSent || (refusal !== null && refusal.code !== 'reason-needed' && refusal.code !== 'gates-open')
  const faults = !isShown ? [] : command === null ? ['Give the day, the start and the end.'] : refusal === null ? [] : refusalSentences(refusal, titleOf)

  const send = async () => {
    setIsSent(true)
    if (command === null || refusal !== null) return
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') onRecorded(draft.happened)
  }

  const { slot } = session
  const planned = slot === null ? 'No date yet' : `Planned for ${longDay(slot.day)}, ${timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}`

  return (
    <FormDialog
      title={`Record ${titleOf(session.id) ?? 'session'}`}
      actWords="Record"
      onSend={send}
      onClose={onClose}
    >
      <p className={styles.lead}>
        <bdi>{course.patient.code}</bdi> · {planned}
      </p>
      {options.length > 1 && (
        <RadioGroup
          label="What happened"
          choices={options.map((id) => ({ id, ...words[id] }))}
          value={draft.happened}
          onChange={choose}
        />
      )}
      {isHeld && (
        <div className={styles.row}>
          <DateField label={draft.happened === 'started' ? 'Day' : 'Held on'} value={draft.day} onChange={(day) => change({ day })} max={now.today} />
          {!isMilestone(visit) && <TimeField label="Start" value={draft.from} onChange={(from) => change({ from })} />}
          {!isMilestone(visit) && draft.happened === 'completed' && (
            <TimeField label="End" isEnd value={draft.to} onChange={(to) => change({ to })} />
          )}
        </div>
      )}
      {deviations.map((breach) => (
        <p key={breach.code} className={styles.deviation}>
          {breachSentence(breach, titleOf)} It is recorded with the reason you give.
        </p>
      ))}
      {isHeld && <GateAnswers states={gateStatesOf(course, session)} answers={answers} onChange={setAnswers} titleOf={titleOf} />}
      {asksReason && (
        <TextArea label="Why" isRequired value={draft.reason} onChange={(reason) => change({ reason })} rows={2} hint="One sentence. It stands in the history." />
      )}
      {draft.happened === 'completed' && (
        <TextArea label="Short note" value={draft.note} onChange={(note) => change({ note })} rows={2} maxLength={500} hint="Not printed on any sheet." />
      )}
      <RecorderField />
      <FormError>{faults.length > 0 ? faults.join(' ') : undefined}</FormError>
    </FormDialog>
  )
}
