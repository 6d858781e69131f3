/** Knows what a person may choose of the sheets for staff: which one, from when, whose; refuses to know what is on them. */
import { type Clinic, personName } from '../../../domain/clinic/clinic'
import { type Day, addDays } from '../../../domain/time/day'
import { IconButton } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { daySpan, longDay, monthYear } from '../../../ui/wording/format'
import { type AskedSheet, type StaffSheet, besideOf, daysOn, staffSheets } from './asked-sheet'
import styles from './staff-choices.module.css'

export interface StaffChoicesProps {
  readonly asked: AskedSheet
  readonly clinic: Clinic
  /** The sheet's first day, and whose it is. */
  readonly from: Day
  readonly person: string
  readonly onAsk: (asked: AskedSheet) => void
}

const words: Readonly<Record<StaffSheet, { readonly label: string; readonly detail: string; readonly step: string }>> = {
  fortnight: { label: 'Fortnight', detail: 'One person’s two weeks, to scale', step: 'Fortnight' },
  pocket: { label: 'Pocket list', detail: 'The same as a list, to fold or cut', step: 'Fortnight' },
  rooms: { label: 'Rooms', detail: 'Which room is taken when, for a week', step: 'Week' },
  month: { label: 'Month', detail: 'Every session of the clinic by day', step: 'Month' },
  desk: { label: 'Front desk', detail: 'Who is expected on a day, without the kind', step: 'Day' },
}

export function StaffChoices({ asked, clinic, from, person, onAsk }: StaffChoicesProps) {
  const { sheet } = asked
  const people = [...clinic.therapists, ...clinic.raters].map(({ id }) => ({ id, label: personName(clinic, id) }))
  const { step } = words[sheet]
  return (
    <>
      <RadioGroup
        label="Sheet"
        choices={staffSheets.map((id) => ({ id, label: words[id].label, detail: words[id].detail }))}
        value={sheet}
        onChange={(next) => onAsk({ ...asked, sheet: next })}
      />
      {(sheet === 'fortnight' || sheet === 'pocket') && people.length > 0 && <Select label="Whose" choices={people} value={person} onChange={(next) => onAsk({ ...asked, person: next })} />}
      <div className={styles.days}>
        <div className={styles.field}>
          <DateField label={sheet === 'desk' ? 'Day' : 'From the day'} value={from} onChange={(day) => onAsk({ ...asked, day })} />
        </div>
        <IconButton icon="chevron-start" label={`${step} before`} onPress={() => onAsk({ ...asked, day: besideOf(sheet, from, -1) })} />
        <IconButton icon="chevron-end" label={`${step} after`} onPress={() => onAsk({ ...asked, day: besideOf(sheet, from, 1) })} />
      </div>
      <p className={styles.shown}>{shownWords(sheet, from)}</p>
    </>
  )
}

function shownWords(sheet: StaffSheet, from: Day): string {
  if (sheet === 'month') return monthYear(from)
  return sheet === 'desk' ? longDay(from) : daySpan({ from, to: addDays(from, daysOn[sheet] - 1) })
}
