/** Knows where patients spend the night after a dosing session, as the clinic decides it; refuses to know what protocols ask for. */
import { Card } from '../../ui/card'
import { RadioGroup } from '../../ui/radio-group'
import { TimeField } from '../../ui/time-field'
import { type DraftNight, nightAtHome } from './clinic-draft'
import styles from './clinic.module.css'
import type { Editing } from './use-clinic-form'

const choices: readonly { readonly id: DraftNight['stays']; readonly label: string; readonly detail: string }[] = [
  { id: 'home', label: 'Patients go home with their escort', detail: 'The room is free again after the session and its turnover.' },
  { id: 'dosing-room', label: 'Patients stay the night in the dosing room', detail: 'Nobody else is planned there until the time you give for the next morning.' },
]

export function NightCard({ draft, change, faultAt }: Editing) {
  const { night } = draft
  return (
    <Card title="The night after a dosing session">
      <p className={styles.lead}>
        Sources differ, so the clinic decides, for every protocol that has a night after its sessions. Each protocol’s page says what its sources ask.
      </p>
      <div className={styles.fields}>
        <RadioGroup
          label="After a dosing session"
          choices={choices}
          value={night.stays}
          onChange={(stays) => change({ night: stays === 'home' ? nightAtHome : { ...night, stays } })}
        />
        {night.stays === 'dosing-room' && (
          <TimeField
            label="Room held until, the next day"
            hint="Other patients come after it and the turnover; a patient’s own morning session may start before it."
            value={night.until}
            onChange={(until) => change({ night: { ...night, until } })}
            error={faultAt('night.until')}
            isRequired
          />
        )}
      </div>
    </Card>
  )
}
