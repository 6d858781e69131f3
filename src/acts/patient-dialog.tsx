/** Knows how a patient's code or name is put right, with a reason; refuses a code that another ongoing course bears. */
import { useState } from 'react'
import type { Course } from '../domain/course/course'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export function PatientDialog({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const act = useAct(true)
  const [code, setCode] = useState(course.patient.code)
  const [name, setName] = useState(course.patient.name)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const isUnchanged = code.trim() === course.patient.code && name.trim() === course.patient.name

  const send = async () => {
    const outcome = await act(course.id, { type: 'CorrectPatient', patient: { code, name }, reason })
    if (outcome.verdict === 'accepted') onClose()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titlesOf(course.protocol)).join(' '))
  }

  return (
    <FormDialog title="Correct the patient" actWords="Correct" isBlocked={isUnchanged} onSend={send} onClose={onClose}>
      <TextField label="Code or initials" value={code} onChange={setCode} maxLength={24} isRequired autoFocus />
      <TextField label="Name, for the patient’s own letter" value={name} onChange={setName} maxLength={80} hint="Optional." />
      <TextArea label="Why it is corrected" value={reason} onChange={setReason} rows={2} />
      <RecorderField label="Corrected by" />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
