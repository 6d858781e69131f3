/** Knows what the clinic is called, how it is reached and how its days are divided; refuses to know its people. */
import { Card } from '../../ui/card'
import { ComboBox } from '../../ui/combo-box'
import { NumberField } from '../../ui/number-field'
import { Segmented } from '../../ui/radio-group'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import styles from './clinic.module.css'
import type { Editing } from './use-clinic-form'
import { zoneChoices, zoneWords } from './zone-choices'

const grids = [5, 10, 15, 30, 60]

export function ClinicCard({ draft, change, faultAt, isZoneFixed }: Editing & { readonly isZoneFixed: boolean }) {
  return (
    <Card title="The clinic">
      <div className={styles.fields}>
        <TextField
          label="Name of the clinic"
          hint="Heads the patient’s letter and every printed sheet."
          value={draft.name}
          onChange={(name) => change({ name })}
          error={faultAt('name')}
          isRequired
          maxLength={120}
          autoComplete="organization"
        />
        <TextArea
          label="Address"
          hint="Stands on the patient’s letter, so that they find the way."
          rows={2}
          value={draft.address}
          onChange={(address) => change({ address })}
          maxLength={300}
        />
        <div className={styles.pair}>
          <TextField
            label="Telephone"
            type="tel"
            hint="On the patient’s letter, for questions by day."
            value={draft.telephone}
            onChange={(telephone) => change({ telephone })}
            maxLength={40}
          />
          <TextField
            label="Night telephone"
            type="tel"
            hint="On the patient’s letter, for the night after a dosing session. Empty where you give none."
            value={draft.nightTelephone}
            onChange={(nightTelephone) => change({ nightTelephone })}
            maxLength={40}
          />
        </div>
        {isZoneFixed ? (
          <dl className={styles.fixed}>
            <dt>Time zone</dt>
            <dd>{zoneWords(draft.zone ?? '')}</dd>
            <dd className={styles.quiet}>Fixed, because the dates of courses are written in it.</dd>
          </dl>
        ) : (
          <ComboBox
            label="Time zone"
            hint="Every day and time is read in it. It is fixed once the first course is planned. Type to search."
            choices={zoneChoices(draft.zone)}
            value={draft.zone}
            onChange={(zone) => change({ zone })}
            error={faultAt('zone')}
            isRequired
          />
        )}
        <div className={styles.pair}>
          <Segmented
            label="Start times, minutes apart"
            hint="Sessions start at whole multiples of it."
            choices={gridChoices(draft.gridMinutes).map((minutes) => ({ id: String(minutes), label: String(minutes) }))}
            value={String(draft.gridMinutes)}
            onChange={(minutes) => change({ gridMinutes: Number(minutes) })}
            error={faultAt('gridMinutes')}
          />
          <NumberField
            label="Turnover, minutes"
            unit="min"
            hint="How long a room stays empty between two sessions."
            value={draft.turnoverMinutes}
            onChange={(turnoverMinutes) => change({ turnoverMinutes })}
            min={0}
            max={240}
            step={5}
            error={faultAt('turnoverMinutes')}
          />
        </div>
      </div>
    </Card>
  )
}

/** The usual ones, and the clinic's own where it is another. */
function gridChoices(own: number): readonly number[] {
  return grids.includes(own) ? grids : [...grids, own].sort((one, other) => one - other)
}
