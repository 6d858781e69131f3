/** Knows how a patient's code, name or day of enquiry is put right, with a reason; refuses a code that another ongoing course bears. */
import { useState } from 'react'
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
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export function PatientDialog({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const act = useAct(true)
  const { today } = useNow()
  const { patient } = course
  const [code, setCode] = useState(patient.code)
  const [name, setName] = useState(patient.name)
  const [enquired, setEnquired] = useState<Day | null>(patient.enquired ?? null)
  const [isTakenOut, setTakenOut] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const isUnchanged = code.trim() === patient.code && name.trim() === patient.name && (enquired ?? undefined) === patient.enquired

  const send = async () => {
    // A day half typed is no day yet, and must not take out the one that stands.
    if (enquired === null && patient.enquired !== undefined && !isTakenOut) { setFault('Give the whole day of enquiry, or take it out.'); return }
    const outcome = await act(course.id, { type: 'CorrectPatient', patient: { code, name, enquired: enquired ?? undefined }, reason })
    if (outcome.verdict === 'accepted') onClose()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titlesOf(course.protocol)).join(' '))
  }

  return (
    <FormDialog title="Correct the patient" actWords="Correct" isBlocked={isUnchanged} onSend={send} onClose={onClose}>
      <TextField label="Code or initials" value={code} onChange={setCode} maxLength={24} isRequired autoFocus />
      <TextField label="Name, for the patient’s own letter" value={name} onChange={setName} maxLength={80} hint="Optional." />
      <div className={styles.withAct}>
        <DateField label="Day of enquiry" hint="Optional. The day the patient first asked." value={enquired} onChange={setEnquired} max={today} />
        {patient.enquired !== undefined && !(isTakenOut && enquired === null) && (
          <Button
            size="small"
            onPress={() => {
              setTakenOut(true)
              setEnquired(null)
            }}
          >
            Take the day out
          </Button>
        )}
      </div>
      <TextArea label="Why it is corrected" value={reason} onChange={setReason} rows={2} />
      <RecorderField label="Corrected by" />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
