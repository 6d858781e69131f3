/** Knows when the clinic is open and which days it is closed; refuses to know who works then. */
import { Card } from '../../ui/card'
import { FormError } from '../../ui/form-error'
import styles from './clinic.module.css'
import { DayRanges } from './day-ranges'
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

export function ClosuresCard({ draft, change, faultAt }: Editing) {
  return (
    <Card title="Closures">
      <p className={styles.lead}>Public holidays, staff days, a summer break. Nothing is planned on them.</p>
      <DayRanges
        label="Closures"
        ranges={draft.closures}
        onChange={(closures) => change({ closures })}
        path="closures"
        faultAt={faultAt}
        one="closure"
        addWords="Add a closure"
        nameHint="Public holiday"
        isNameRequired
      />
    </Card>
  )
}
