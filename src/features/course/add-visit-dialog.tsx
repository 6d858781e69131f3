/** Asks for a visit that no protocol asked for and how it counts; refuses to give it a date, the usual acts do. */
import { useState } from 'react'
import { formPlace } from '../../acts/drafts/form-place'
import { useTyped } from '../../acts/drafts/use-typed'
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

/** All that the form holds. */
interface VisitTyped extends Pick<AddVisit, 'kind' | 'title' | 'staff' | 'counts' | 'reason'> {
  readonly minutes: number | null
  readonly repeats: string
}

export function AddVisitDialog({ course, titleOf, onGive, onClose }: AddVisitDialogProps) {
  const { typed, change, kept, close } = useTyped<VisitTyped>({
    place: formPlace('visit', course.id, null),
    title: 'Add a visit',
    first: () => ({ kind: 'integration', title: '', minutes: 60, staff: 'therapist', repeats: nothing, counts: 'also', reason: '' }),
    words: (one) => [one.title, one.reason],
    onClose,
  })
  const { kind, title, minutes, staff, repeats, counts, reason } = typed
  const [fault, setFault] = useState<string | null>(null)
  const ofProtocol = course.protocol.sessions.filter(({ unscheduled, kind: of, durationMinutes }) => unscheduled === undefined && of !== 'dosing' && durationMinutes !== null)

  const repeat = (id: string) => {
    const visit = ofProtocol.find((one) => one.id === id)
    if (visit === undefined) {
      change({ repeats: id, counts: 'also' })
      return
    }
    change({
      repeats: id,
      kind: visit.kind,
      title: `${nameOf(id, titleOf)}, repeated`,
      minutes: visit.durationMinutes,
      staff: visit.staff === 'therapist-pair' ? 'therapist-pair' : 'therapist',
    })
  }
  const send = async () => {
    const refused = await onGive({ type: 'AddVisit', kind, title, minutes: minutes ?? 0, staff, repeats: repeats === nothing ? null : repeats, counts, reason })
    if (refused === null) close()
    else setFault(refused)
  }

  return (
    <FormDialog title="Add a visit" actWords="Add" leaveWords="Do not add" kept={kept} onSend={send} onClose={close}>
      <p className={rows.lead}>For what no protocol asks for: an extra talk, a call, a session held again. It gets no window. Give it a date or record it afterwards, as any other.</p>
      <Select
        label="It repeats"
        choices={[{ id: nothing, label: 'Nothing, it stands for itself' }, ...ofProtocol.map(({ id }) => ({ id, label: nameOf(id, titleOf) }))]}
        value={repeats}
        onChange={repeat}
      />
      <TextField label="Name" isRequired value={title} onChange={(next) => change({ title: next })} maxLength={60} hint="Such as: Extra talk after the night." />
      <div className={rows.row}>
        <Select label="Kind" choices={[...kinds]} value={kinds.find(({ id }) => id === kind)?.id ?? 'followup'} onChange={(next) => change({ kind: next })} />
        <NumberField label="Length" unit="min" min={5} max={480} step={5} value={minutes} onChange={(next) => change({ minutes: next })} />
        <Select
          label="Who"
          choices={[
            { id: 'therapist', label: 'One therapist' },
            { id: 'therapist-pair', label: 'The pair' },
          ]}
          value={staff}
          onChange={(next) => change({ staff: next })}
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
          onChange={(next) => change({ counts: next })}
        />
      )}
      <TextArea label="Why" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="It stands in the history." />
      <RecorderField />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
