/** Knows how a line of the record is written at a time of one's own choosing, or corrected; refuses to judge it, the domain does. */
import { useState } from 'react'
import styles from '../../acts/acts.module.css'
import { asItStood, formPlace } from '../../acts/drafts/form-place'
import { useTyped } from '../../acts/drafts/use-typed'
import { FormDialog } from '../../acts/form-dialog'
import { RecorderField } from '../../acts/recorder-field'
import { titlesOf } from '../../acts/titles'
import { useFormAct } from '../../acts/use-act'
import { rehearse } from '../../desk/rehearse'
import { useDesk, useNow } from '../../desk/use-desk'
import type { CourseCommand } from '../../domain/course/commands'
import type { Course, Session } from '../../domain/course/course'
import type { DosingEntry } from '../../domain/course/dosing/dosing-fact'
import type { WallTime } from '../../domain/time/zone'
import { DateField } from '../../ui/date-field'
import { FormError } from '../../ui/form-error'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TimeField } from '../../ui/time-field'
import { refusalSentences } from '../../ui/wording/refusal-sentence'
import { FactFields } from './fact-fields'
import { type NoteDraft, type NoteKind, draftOf, emptyDraft, kindWords, newNote, timedFactOf, wordsOf } from './note-draft'

export interface NoteDialogProps {
  readonly course: Course
  readonly session: Session
  /** What may be noted; where there is a choice, the first stands at first. */
  readonly kinds: readonly NoteKind[]
  /** The line that is corrected; null for a new one. */
  readonly entry: DosingEntry | null
  readonly onClose: () => void
}

export function NoteDialog({ course, session, kinds, entry, onClose }: NoteDialogProps) {
  const desk = useDesk()
  const now = useNow()
  const act = useFormAct()
  const title = entry === null ? (kinds.length > 1 ? 'Add a line' : kindWords[kinds[0] ?? 'event']) : 'Correct the line'
  const { typed: draft, change, kept, close } = useTyped<NoteDraft>({
    place: formPlace('note', course.id, session.id, entry === null ? newNote(kinds) : asItStood(entry)),
    title,
    first: () => (entry === null ? draftNow(desk.now(), kinds) : draftOf(entry)),
    words: wordsOf,
    onClose,
  })
  // What was said stays until the next try: the buttons would move away under a finger that leaves a field for them.
  const [fault, setFault] = useState<string | null>(null)
  const titleOf = titlesOf(course.protocol)
  const command = commandOf(draft, session.id, entry)
  const refusal = command === null ? null : rehearse(desk.book, now, course.id, command)
  const outside = refusal?.code === 'supplement-outside-window' ? refusal : null

  const send = async () => {
    if (command === null) { setFault('Give the day and the time.'); return; }
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') { close(); return; }
    if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
  }

  return (
    <FormDialog title={title} actWords={entry === null ? 'Note' : 'Correct'} leaveWords={entry === null ? 'Do not note' : 'Leave as it is'} kept={kept} onSend={send} onClose={close}>
      {entry !== null && <p className={styles.lead}>What stood here before stays in the history.</p>}
      {kinds.length > 1 && (
        <Select label="What happened" choices={kinds.map((id) => ({ id, label: kindWords[id] }))} value={draft.kind} onChange={(kind) => change({ kind })} />
      )}
      <div className={styles.row}>
        <DateField label="Day" value={draft.day} onChange={(day) => change({ day })} max={now.today} />
        <TimeField label="Time" value={draft.time} onChange={(time) => change({ time })} />
      </div>
      <FactFields draft={draft} onChange={change} />
      {outside !== null && <p className={styles.deviation}>{refusalSentences(outside, titleOf).join(' ')}</p>}
      {(entry !== null || outside !== null || draft.reason !== '') && (
        <TextArea label={entry === null ? 'Why' : 'Why it is corrected'} isRequired value={draft.reason} onChange={(reason) => change({ reason })} rows={2} hint="One sentence. It stands in the history." />
      )}
      <RecorderField label={entry === null ? 'Noted by' : 'Corrected by'} />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}

/** The time at which the form was opened, which may be a moment after the page was drawn. */
function draftNow({ day, time }: WallTime, [kind = 'event']: readonly NoteKind[]): NoteDraft {
  return emptyDraft(kind, day, time)
}

function commandOf(draft: NoteDraft, session: string, entry: DosingEntry | null): CourseCommand | null {
  const noted = timedFactOf(draft)
  if (noted === undefined) return null
  const { reason } = draft
  return entry === null ? { type: 'NoteDosingFact', session, noted, reason } : { type: 'CorrectDosingEntry', session, entry: entry.id, to: noted, reason }
}
