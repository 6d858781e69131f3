/** Knows how a contact after a session is written down or corrected; refuses to judge it, the domain does. */
import { useState } from 'react'
import { rehearse } from '../desk/rehearse'
import { useDesk, useNow } from '../desk/use-desk'
import type { CourseCommand } from '../domain/course/commands'
import type { Contact, ContactOutcome } from '../domain/course/contacts/contact'
import { type Actor, type Course, sessionOf } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import type { ClockTime } from '../domain/time/clock-time'
import type { Day } from '../domain/time/day'
import { DateField } from '../ui/date-field'
import { FormError } from '../ui/form-error'
import { NumberField } from '../ui/number-field'
import { Segmented } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TimeField } from '../ui/time-field'
import { outcomeNames } from '../ui/wording/contact-words'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { nameOf } from '../ui/wording/title-of'
import styles from './acts.module.css'
import { asItStood, formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { FormDialog } from './form-dialog'
import { RecorderField, useRecorders } from './recorder-field'
import { titlesOf } from './titles'
import { useFormAct } from './use-act'

export interface ContactFormProps {
  readonly course: Course
  readonly session: SessionId
  /** Null where a new one is recorded. */
  readonly contact: Contact | null
  readonly onClose: () => void
}

interface Draft {
  readonly day: Day | null
  readonly time: ClockTime | null
  readonly outcome: ContactOutcome
  readonly minutes: number | null
  readonly caller: Actor | null
  readonly note: string
}

interface ContactTyped extends Draft {
  readonly reason: string
}

const whoRecords = 'who-records'
const outcomes: readonly ContactOutcome[] = ['reached', 'not-reached']
/** Refusals that a reason lifts; what they say stands beside the question. */
const liftedByReason = new Set(['contact-outside-days', 'contacts-beyond-most', 'reason-needed'])

export function ContactForm({ course, session, contact, onClose }: ContactFormProps) {
  const desk = useDesk()
  const now = useNow()
  const act = useFormAct()
  const { people } = useRecorders()
  const titleOf = titlesOf(course.protocol)
  const title = `${contact === null ? 'Contact' : 'Correct the contact'} after ${nameOf(session, titleOf)}`
  const { typed, change, kept, close } = useTyped<ContactTyped>({
    place: formPlace('contact', course.id, session, contact === null ? '' : asItStood(contact)),
    title,
    first: () => ({ ...madeOf(contact ?? { day: now.today, time: now.timeNow, outcome: 'reached', minutes: null, caller: null, note: '' }), reason: '' }),
    words: ({ note, reason: why }) => [note, why],
    onClose,
  })
  const { reason, ...draft } = typed
  const [isSent, setIsSent] = useState(false)

  const command = commandOf(draft, session, contact, reason)
  const refusal = command === null ? null : rehearse(desk.book, now, course.id, command)
  const isLiftable = refusal !== null && liftedByReason.has(refusal.code)
  const asksReason = contact !== null || isLiftable || reason !== ''
  const isShown = isSent || (refusal !== null && !isLiftable && refusal.code !== 'nothing-changes')
  const faults = !isShown ? [] : command === null ? ['Give the day.'] : refusal === null ? [] : isLiftable ? ['Give a reason. One sentence is enough.'] : refusalSentences(refusal, titleOf)
  const held = sessionOf(course, session)?.encounter?.day
  const callers = [{ id: whoRecords, label: 'Whoever records it' }, ...people.map(({ id, name }) => ({ id, label: name }))]

  const send = async () => {
    setIsSent(true)
    if (command === null || refusal !== null) return
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') close()
  }

  return (
    <FormDialog
      title={title}
      actWords={contact === null ? 'Record' : 'Correct'}
      {...(contact === null && { leaveWords: 'Not now' })}
      kept={kept}
      onSend={send}
      onClose={close}
    >
      <p className={styles.lead}>
        <bdi>{course.patient.code}</bdi>
        {contact !== null && ' · what stood here before stays in the history'}
      </p>
      <Segmented label="What happened" choices={outcomes.map((id) => ({ id, label: outcomeNames[id] }))} value={draft.outcome} onChange={(outcome) => change({ outcome })} />
      <div className={styles.row}>
        <DateField label="Day" value={draft.day} onChange={(day) => change({ day })} min={held} max={now.today} />
        <TimeField label="Time" hint="May stay empty." value={draft.time} onChange={(time) => change({ time })} />
        {draft.outcome === 'reached' && (
          <NumberField label="Minutes it took" hint="May stay empty." value={draft.minutes} onChange={(minutes) => change({ minutes })} min={1} max={999} />
        )}
      </div>
      {isLiftable && refusal.code !== 'reason-needed' && <p className={styles.deviation}>{refusalSentences(refusal, titleOf).join(' ')}</p>}
      {asksReason && <TextArea label={contact === null ? 'Why' : 'Why it is corrected'} isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="It stands in the history." />}
      <TextArea label="Short note" value={draft.note} onChange={(note) => change({ note })} rows={2} maxLength={500} hint="Not printed on any sheet." />
      <div className={styles.row}>
        <Select label="Called by" choices={callers} value={draft.caller?.id ?? whoRecords} onChange={(id) => change({ caller: people.find((person) => person.id === id) ?? null })} placeholder={draft.caller?.name ?? ''} />
        <RecorderField />
      </div>
      <FormError>{faults.length > 0 ? faults.join(' ') : undefined}</FormError>
    </FormDialog>
  )
}

function madeOf({ day, time, outcome, minutes, caller, note }: Draft): Draft {
  return { day, time, outcome, minutes, caller, note }
}

function commandOf({ day, time, outcome, minutes, caller, note }: Draft, session: SessionId, contact: Contact | null, reason: string): CourseCommand | null {
  if (day === null) return null
  const made = { day, time, outcome, minutes, caller, note }
  return contact === null ? { type: 'RecordContact', session, made, reason } : { type: 'CorrectContact', session, contact: contact.id, to: made, reason }
}
