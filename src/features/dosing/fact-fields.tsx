/** Draws the fields that one kind of line asks for; refuses to know what the figures mean. */
import { NumberField } from '../../ui/number-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { vitalNames } from '../../ui/wording/dosing-words'
import styles from './dosing.module.css'
import type { NoteDraft } from './note-draft'

export interface FactFieldsProps {
  readonly draft: NoteDraft
  readonly onChange: (part: Partial<NoteDraft>) => void
}

export function FactFields({ draft, onChange }: FactFieldsProps) {
  const { kind, note } = draft
  return (
    <>
      {kind === 'vitals' && (
        <div className={styles.vitals}>
          <NumberField label={vitalNames.systolic} unit="mmHg" min={1} max={999} value={draft.systolic} onChange={(systolic) => onChange({ systolic })} autoFocus />
          <NumberField label={vitalNames.diastolic} unit="mmHg" min={1} max={999} value={draft.diastolic} onChange={(diastolic) => onChange({ diastolic })} />
          <NumberField label={vitalNames.pulse} unit="a min" min={1} max={999} value={draft.pulse} onChange={(pulse) => onChange({ pulse })} />
          <NumberField label={vitalNames.temperature} unit="°C" min={10} max={99.9} step={0.1} value={draft.temperature} onChange={(temperature) => onChange({ temperature })} />
        </div>
      )}
      {kind === 'discharge' && (
        <TextField label="To whom" isRequired value={draft.to} onChange={(to) => onChange({ to })} maxLength={120} hint="Who took the patient home, or where they stay." autoFocus />
      )}
      <TextArea
        label={kind === 'event' ? 'What happened' : 'Short note'}
        isRequired={kind === 'event'}
        value={note}
        onChange={(next) => onChange({ note: next })}
        rows={kind === 'event' ? 3 : 2}
        maxLength={500}
        autoFocus={kind === 'event'}
      />
    </>
  )
}
