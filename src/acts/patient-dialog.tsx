/** Knows how a patient's code, name or day of enquiry is put right, with a reason; refuses a code that another ongoing course bears. */
import { useState } from 'react'
import type { DraftPlace } from '../desk/drafts'
import { useNow } from '../desk/use-desk'
import type { Course } from '../domain/course/course'
import type { Day } from '../domain/time/day'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import styles from './acts.module.css'
import { formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useFormAct } from './use-act'

/** All that the form holds. */
interface PatientTyped {
  readonly code: string
  readonly name: string
  readonly enquired: Day | null
  readonly isTakenOut: boolean
  readonly reason: string
}

/** What is typed is about the patient as they stand there now. */
export function patientPlace({ id, patient: { code, name, enquired } }: Course): DraftPlace {
  return formPlace('patient', id, null, JSON.stringify([code, name, enquired ?? null]))
}

export function PatientDialog({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const act = useFormAct()
  const { today } = useNow()
  const { patient } = course
  const { typed, change, kept, close } = useTyped<PatientTyped>({
    place: patientPlace(course),
    title: 'Correct the patient',
    first: () => ({ code: patient.code, name: patient.name, enquired: patient.enquired ?? null, isTakenOut: false, reason: '' }),
    words: (one) => [one.code, one.name, one.reason],
    onClose,
  })
  const { code, name, enquired, isTakenOut, reason } = typed
  const [fault, setFault] = useState<string | null>(null)
  const isUnchanged = code.trim() === patient.code && name.trim() === patient.name && (enquired ?? undefined) === patient.enquired

  const send = async () => {
    // A day half typed is no day yet, and must not take out the one that stands.
    if (enquired === null && patient.enquired !== undefined && !isTakenOut) { setFault('Give the whole day of enquiry, or take it out.'); return }
    const outcome = await act(course.id, { type: 'CorrectPatient', patient: { code, name, enquired: enquired ?? undefined }, reason })
    if (outcome.verdict === 'accepted') close()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titlesOf(course.protocol)).join(' '))
  }

  return (
    <FormDialog title="Correct the patient" actWords="Correct" isBlocked={isUnchanged} kept={kept} onSend={send} onClose={close}>
      <TextField label="Code or initials" value={code} onChange={(next) => change({ code: next })} maxLength={24} isRequired autoFocus />
      <TextField label="Name, for the patient’s own letter" value={name} onChange={(next) => change({ name: next })} maxLength={80} hint="Optional." />
      <div className={styles.withAct}>
        <DateField label="Day of enquiry" hint="Optional. The day the patient first asked." value={enquired} onChange={(next) => change({ enquired: next })} max={today} />
        {patient.enquired !== undefined && !(isTakenOut && enquired === null) && (
          <Button size="small" onPress={() => change({ enquired: null, isTakenOut: true })}>
            Take the day out
          </Button>
        )}
      </div>
      <TextArea label="Why it is corrected" value={reason} onChange={(next) => change({ reason: next })} rows={2} />
      <RecorderField label="Corrected by" />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
