/** Knows how the record of a held session is corrected, with a reason beside what stood there; refuses to erase it. */
import { useState } from 'react'
import { useNow } from '../desk/use-desk'
import type { Course, Encounter, Session } from '../domain/course/course'
import { type Visit, isMilestone } from '../domain/protocol/protocol'
import { DateField } from '../ui/date-field'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { TimeField } from '../ui/time-field'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import styles from './acts.module.css'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export interface CorrectDialogProps {
  readonly course: Course
  readonly session: Session
  readonly visit: Visit
  readonly encounter: Encounter
  readonly onClose: () => void
}

export function CorrectDialog({ course, session, visit, encounter, onClose }: CorrectDialogProps) {
  const { today } = useNow()
  const act = useAct(true)
  const titleOf = titlesOf(course.protocol)
  const [day, setDay] = useState<Encounter['day'] | null>(encounter.day)
  const [from, setFrom] = useState(encounter.from)
  const [to, setTo] = useState(encounter.to)
  const [note, setNote] = useState(encounter.note)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  const send = async () => {
    if (day === null || (!isMilestone(visit) && (from === null || to === null))) {
      setFault('Give the day, the start and the end.')
      return
    }
    const command = { type: 'CorrectEncounter', session: session.id, encounter: { day, from, to, note }, reason } as const
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') onClose()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
  }

  return (
    <FormDialog
      title={`Correct ${titleOf(session.id) ?? 'the record'}`}
      actWords="Correct"
      onSend={send}
      onClose={onClose}
    >
      <p className={styles.lead}>What stood here before stays in the history.</p>
      <div className={styles.row}>
        <DateField label="Held on" value={day} onChange={setDay} max={today} />
        {!isMilestone(visit) && <TimeField label="Start" value={from} onChange={setFrom} />}
        {!isMilestone(visit) && <TimeField label="End" isEnd value={to} onChange={setTo} />}
      </div>
      <TextArea label="Short note" value={note} onChange={setNote} rows={2} maxLength={500} hint="Not printed on any sheet." />
      <TextArea label="Why it is corrected" isRequired value={reason} onChange={setReason} rows={2} />
      <RecorderField label="Corrected by" />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
