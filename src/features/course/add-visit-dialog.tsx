/** Asks for a visit that no protocol asked for and how it counts; refuses to give it a date, the usual acts do. */
import { useState } from 'react'
import { FormDialog } from '../../acts/form-dialog'
import { RecorderField } from '../../acts/recorder-field'
import type { Course } from '../../domain/course/course'
import type { AddVisit } from '../../domain/course/visits/visit-commands'
import { FormError } from '../../ui/form-error'
import { NumberField } from '../../ui/number-field'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import rows from '../../acts/acts.module.css'
import type { GiveCommand } from './give-command'

export interface AddVisitDialogProps {
  readonly course: Course
  readonly titleOf: TitleOf
  readonly onGive: GiveCommand
  readonly onClose: () => void
}

const kinds = [
  { id: 'preparation', label: 'Preparation' },
  { id: 'integration', label: 'Integration' },
  { id: 'contact', label: 'Contact' },
  { id: 'assessment', label: 'Assessment' },
  { id: 'followup', label: 'Follow-up' },
] as const
const nothing = 'nothing'

export function AddVisitDialog({ course, titleOf, onGive, onClose }: AddVisitDialogProps) {
  const [kind, setKind] = useState<AddVisit['kind']>('integration')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState<number | null>(60)
  const [staff, setStaff] = useState<AddVisit['staff']>('therapist')
  const [repeats, setRepeats] = useState(nothing)
  const [counts, setCounts] = useState<AddVisit['counts']>('also')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const ofProtocol = course.protocol.sessions.filter(({ unscheduled, kind: of, durationMinutes }) => unscheduled === undefined && of !== 'dosing' && durationMinutes !== null)

  const repeat = (id: string) => {
    setRepeats(id)
    const visit = ofProtocol.find((one) => one.id === id)
    if (visit === undefined) {
      setCounts('also')
      return
    }
    setKind(visit.kind)
    setTitle(`${nameOf(id, titleOf)}, repeated`)
    setMinutes(visit.durationMinutes)
    setStaff(visit.staff === 'therapist-pair' ? 'therapist-pair' : 'therapist')
  }
  const send = async () => {
    const refused = await onGive({ type: 'AddVisit', kind, title, minutes: minutes ?? 0, staff, repeats: repeats === nothing ? null : repeats, counts, reason })
    if (refused === null) onClose()
    else setFault(refused)
  }

  return (
    <FormDialog title="Add a visit" actWords="Add" leaveWords="Do not add" onSend={send} onClose={onClose}>
      <p className={rows.lead}>For what no protocol asks for: an extra talk, a call, a session held again. It gets no window. Give it a date or record it afterwards, as any other.</p>
      <Select
        label="It repeats"
        choices={[{ id: nothing, label: 'Nothing, it stands for itself' }, ...ofProtocol.map(({ id }) => ({ id, label: nameOf(id, titleOf) }))]}
        value={repeats}
        onChange={repeat}
      />
      <TextField label="Name" isRequired value={title} onChange={setTitle} maxLength={60} hint="Such as: Extra talk after the night." />
      <div className={rows.row}>
        <Select label="Kind" choices={[...kinds]} value={kinds.find(({ id }) => id === kind)?.id ?? 'followup'} onChange={setKind} />
        <NumberField label="Length" unit="min" min={5} max={480} step={5} value={minutes} onChange={setMinutes} />
        <Select
          label="Who"
          choices={[
            { id: 'therapist', label: 'One therapist' },
            { id: 'therapist-pair', label: 'The pair' },
          ]}
          value={staff}
          onChange={setStaff}
        />
      </div>
      {repeats !== nothing && (
        <RadioGroup
          label="How it counts"
          choices={[
            { id: 'also', label: 'Beside the protocol', detail: `${nameOf(repeats, titleOf)} keeps its own state.` },
            { id: 'instead', label: `For ${nameOf(repeats, titleOf)}`, detail: 'Once held, what waits for that session may go on. Its own state and date stay as they are.' },
          ]}
          value={counts}
          onChange={setCounts}
        />
      )}
      <TextArea label="Why" isRequired value={reason} onChange={setReason} rows={2} hint="It stands in the history." />
      <RecorderField />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
