/** Knows the form for one patient who is to be planned with others; refuses to plan anybody. */
import { useId, useState } from 'react'
import type { NewPatient } from '../../../desk/clinic-planning/clinic-question'
import { useDesk, useNow } from '../../../desk/use-desk'
import type { Clinic } from '../../../domain/clinic/clinic'
import type { HalfOfDay } from '../../../domain/course/course'
import { library } from '../../../domain/protocol/library'
import { staffNeedOf } from '../../../domain/protocol/protocol'
import { time } from '../../../domain/time/clock-time'
import { addDays } from '../../../domain/time/day'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { DateField } from '../../../ui/date-field'
import { Dialog } from '../../../ui/dialog'
import { FormError } from '../../../ui/form-error'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { WeekdayField } from '../../../ui/weekday-field'
import { clockTime, counted } from '../../../ui/wording/format'
import { AwayField } from '../away-field'
import planning from '../planning.module.css'
import { type PatientDraft, draftOfPatient, faultsOfPatient, newPatientDraft, patientOfDraft } from './patient-draft'
import { useSeveralDraft } from './several-draft'

export interface PatientDialogProps {
  readonly clinic: Clinic
  /** Null where a patient is added. */
  readonly patient: NewPatient | null
  readonly onClose: () => void
}

const chosenByPlanner = 'planner'

export function PatientDialog({ clinic, patient, onClose }: PatientDialogProps) {
  const desk = useDesk()
  const { today } = useNow()
  const { patients, put } = useSeveralDraft()
  const [draft, setDraft] = useState<PatientDraft>(() => (patient === null ? newPatientDraft(patients.at(-1)) : draftOfPatient(patient)))
  const [isSent, setSent] = useState(false)
  const [added, setAdded] = useState('')
  const formId = useId()
  const change = (part: Partial<PatientDraft>) => setDraft((before) => ({ ...before, ...part }))
  const others = patients.filter(({ id }) => id !== patient?.id)
  const faults = faultsOfPatient(draft, today, others, desk.book.isPatientCodeTaken)
  const shown = isSent ? faults : {}
  const { protocol, start, lead, co } = draft

  const send = (): NewPatient | null => {
    setSent(true)
    const made = patientOfDraft(draft, faults, patient?.id ?? desk.newId(), patient)
    if (made !== null) put(made)
    return made
  }
  const addAnother = () => {
    const made = send()
    if (made === null) return
    setAdded(`${made.code} is on the list.`)
    setDraft(newPatientDraft(made))
    setSent(false)
    document.getElementById(formId)?.querySelector('input')?.focus()
  }

  const own = protocol === null || library.includes(protocol) ? [] : [protocol]
  const needsPair = protocol?.sessions.some((visit) => staffNeedOf(visit) === 'pair') === true
  const optional = protocol?.sessions.filter((visit) => visit.optional === true && visit.durationMinutes !== null).length ?? 0
  const people = [{ id: chosenByPlanner, label: 'Whoever fits best' }, ...clinic.therapists.map(({ id, name }) => ({ id, label: name }))]

  return (
    <Dialog
      title={patient === null ? 'Add a patient' : `Change ${patient.code}`}
      isOpen
      size="wide"
      isDismissable={false}
      onClose={onClose}
      acts={
        <>
          <Button tone="primary" type="submit" form={formId}>
            {patient === null ? 'Add to the list' : 'Keep the changes'}
          </Button>
          {patient === null && <Button onPress={addAnother}>Add, and another</Button>}
          <Button onPress={onClose}>{added === '' ? 'Leave it' : 'Done'}</Button>
        </>
      }
    >
      <form
        id={formId}
        className={planning.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (send() !== null) onClose()
        }}
      >
        <p role="status" className={added === '' ? 'visually-hidden' : planning.quiet}>
          {added}
        </p>
        <div className={planning.row}>
          <TextField label="Code or initials" value={draft.code} onChange={(code) => change({ code })} error={shown.code} maxLength={24} isRequired autoFocus />
          <Select
            label="Protocol"
            choices={[...own, ...library].map(({ id, name }) => ({ id, label: name }))}
            value={protocol?.id ?? null}
            onChange={(id) => change({ protocol: [...own, ...library].find((one) => one.id === id) ?? null, includeOptional: false })}
            error={shown.protocol}
          />
        </div>
        {optional > 0 && (
          <Checkbox isChecked={draft.includeOptional} onChange={(includeOptional) => change({ includeOptional })}>
            Plan the {counted(optional, 'optional session', 'optional sessions')} too
          </Checkbox>
        )}
        <div className={planning.row}>
          <DateField label="Start" hint="The first session on this day or soon after." value={start} onChange={(next) => change({ start: next })} min={today} isRequired error={shown.start} />
          <DateField label="Not later than" hint="Optional." value={draft.startLatest} onChange={(startLatest) => change({ startLatest })} min={start ?? today} error={shown.startLatest} />
          <DateField
            label="Last day the patient can come"
            hint="Optional."
            value={draft.end}
            onChange={(end) => change({ end })}
            min={start === null ? today : addDays(start, 1)}
            error={shown.end}
          />
        </div>
        <div className={planning.row}>
          <Select
            label={needsPair ? 'First therapist' : 'Therapist'}
            choices={people}
            value={lead ?? chosenByPlanner}
            onChange={(id) => change({ lead: id === chosenByPlanner ? null : id })}
          />
          {needsPair && (
            <Select label="Second therapist" choices={people} value={co ?? chosenByPlanner} onChange={(id) => change({ co: id === chosenByPlanner ? null : id })} error={shown.co} />
          )}
        </div>
        <WeekdayField label="Days that suit the patient" hint="None chosen: every day is as good." value={draft.days} onChange={(days) => change({ days })} />
        <RadioGroup
          label="Half of the day"
          choices={[
            { id: 'any', label: 'Any' },
            { id: 'am', label: 'Mornings', detail: `Starts at or before ${clockTime(time('11:30'))}.` },
            { id: 'pm', label: 'Afternoons', detail: `Starts at or after ${clockTime(time('12:00'))}.` },
          ]}
          value={draft.half}
          onChange={(half: HalfOfDay) => change({ half })}
        />
        <AwayField away={draft.away} from={start ?? today} onChange={(away) => change({ away })} />
        <FormError>{Object.keys(shown).length > 0 ? 'One of the answers above needs another look.' : undefined}</FormError>
      </form>
    </Dialog>
  )
}
