/** Knows when the clinic is open and which days it is closed; refuses to know who works then. */
import type { Clinic } from '../../domain/clinic/clinic'
import { Card } from '../../ui/card'
import { FormError } from '../../ui/form-error'
import styles from './clinic.module.css'
import { ClosuresFile } from './closures-file'
import closures from './closures.module.css'
import { DayRanges } from './day-ranges'
import type { AddClosures } from './use-add-closures'
import type { Editing } from './use-clinic-form'
import { WeekHours } from './week-hours'

export function OpeningHoursCard({ draft, change, faultAt }: Editing) {
  const fault = faultAt('open')
  return (
    <Card title="Opening hours">
      <div data-fault={fault === undefined ? undefined : ''}>
        <WeekHours
          label="Opening hours"
          week={draft.open}
          onChange={(open) => change({ open })}
          path="open"
          faultAt={faultAt}
          emptyWord="Closed"
        />
      </div>
      <FormError>{fault}</FormError>
    </Card>
  )
}

export function ClosuresCard({ draft, change, faultAt, clinic, adding }: Editing & { readonly clinic: Clinic | null; readonly adding: AddClosures }) {
  return (
    <Card title="Closures">
      <p className={styles.lead}>Public holidays, staff days, a summer break. Nothing is planned on them.</p>
      <DayRanges
        label="Closures"
        ranges={draft.closures}
        onChange={(ranges) => change({ closures: ranges })}
        path="closures"
        faultAt={faultAt}
        one="closure"
        addWords="Add a closure"
        nameHint="Public holiday"
        isNameRequired
      />
      <div className={closures.acts}>
        <p>Public holidays often come as a calendar file (.ics). What is in it is shown before any of it is added.</p>
        <ClosuresFile clinic={clinic} zone={draft.zone ?? 'UTC'} adding={adding} />
      </div>
    </Card>
  )
}
