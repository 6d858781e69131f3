/** Knows the fields in which it is said when a session was held, with whom and how; refuses to know whether it is recorded or corrected. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Slot } from '../../domain/course/course'
import { heldMinutes } from '../../domain/course/encounter/held-span'
import { type Visit, isMilestone } from '../../domain/protocol/protocol'
import { type Day, addDays } from '../../domain/time/day'
import { Checkbox } from '../../ui/checkbox'
import { DateField } from '../../ui/date-field'
import { TimeField } from '../../ui/time-field'
import { longDay } from '../../ui/wording/format'
import acts from '../acts.module.css'
import { AttendanceFields } from './attendance-fields'
import { type EncounterDraft, encounterOf, expectedPeople, isTurnedRound } from './encounter-draft'

export interface EncounterFieldsProps {
  readonly draft: EncounterDraft
  readonly visit: Visit
  readonly slot: Slot | null
  readonly clinic: Clinic
  readonly today: Day
  /** It is only begun yet: its end and who stayed are not known. */
  readonly isBegunOnly?: boolean
  readonly onChange: (part: Partial<EncounterDraft>) => void
}

export function EncounterFields({ draft, visit, slot, clinic, today, isBegunOnly = false, onChange }: EncounterFieldsProps) {
  const { day, from, to } = draft
  const hasTimes = !isMilestone(visit)
  const held = encounterOf(draft, visit, clinic.zone)
  return (
    <>
      <div className={acts.row}>
        <DateField label={isBegunOnly ? 'Day' : 'Held on'} value={day} onChange={(next) => onChange({ day: next })} max={today} />
        {hasTimes && <TimeField label="Start" value={from} onChange={(next) => onChange({ from: next })} />}
        {hasTimes && !isBegunOnly && <TimeField label="End" isEnd value={to} onChange={(next) => onChange({ to: next })} />}
      </div>
      {hasTimes && !isBegunOnly && day !== null && isTurnedRound(draft) && (
        <Checkbox isChecked={draft.isNextDay} onChange={(isNextDay) => onChange({ isNextDay })}>
          It ended the next day, {longDay(addDays(day, 1))}
        </Checkbox>
      )}
      {hasTimes && !isBegunOnly && (
        <AttendanceFields draft={draft} clinic={clinic} expected={expectedPeople(slot, visit, clinic)} lasted={held === null ? null : heldMinutes(held, clinic.zone)} onChange={onChange} />
      )}
    </>
  )
}
