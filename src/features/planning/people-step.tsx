/** Knows when the course may begin, with whom, and what suits the patient; refuses dates that cannot be. */
import { useState } from 'react'
import { useNow } from '../../desk/use-desk'
import type { Clinic } from '../../domain/clinic/clinic'
import type { HalfOfDay } from '../../domain/course/course'
import { staffNeedOf } from '../../domain/protocol/protocol'
import { time } from '../../domain/time/clock-time'
import { addDays } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { FormError } from '../../ui/form-error'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { WeekdayField } from '../../ui/weekday-field'
import { clockTime, longDay } from '../../ui/wording/format'
import { AwayField } from './away-field'
import styles from './planning.module.css'
import { usePlanningDraft } from './planning-draft'

const chosenByPlanner = 'planner'

export function PeopleStep({ clinic }: { readonly clinic: Clinic }) {
  const { today } = useNow()
  const { protocol, start, startLatest, end, lead, co, days, half, away, change, go } = usePlanningDraft()
  const [isSent, setSent] = useState(false)
  const isPast = start !== null && start < today
  const isInverted = start !== null && startLatest !== null && startLatest < start
  const endsEarly = start !== null && end !== null && end <= start
  const isOnePerson = lead !== null && lead === co
  const needsPair = protocol?.sessions.some((visit) => staffNeedOf(visit) === 'pair') === true
  const isHalfPair = needsPair && lead !== null && co === null
  const isReady = start !== null && !isPast && !isInverted && !endsEarly && !isOnePerson && !isHalfPair
  const people = clinic.therapists.map(({ id, name }) => ({ id, label: name }))

  return (
    <Card title="People and days" className={styles.narrow}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setSent(true)
          if (isReady) go('proposal')
        }}
      >
        <div className={styles.row}>
          <DateField
            label="Start"
            hint="The first session on this day or soon after."
            value={start}
            onChange={(next) => change({ start: next })}
            min={today}
            isRequired
            error={isPast ? 'The start lies in the past.' : isSent && start === null ? 'Give a start.' : undefined}
          />
          <DateField
            label="Not later than"
            hint="Optional."
            value={startLatest}
            onChange={(next) => change({ startLatest: next })}
            min={start ?? today}
            error={isInverted ? 'It lies before the start.' : undefined}
          />
          <DateField
            label="Last day the patient can come"
            hint="Optional."
            value={end}
            onChange={(next) => change({ end: next })}
            min={start === null ? today : addDays(start, 1)}
            error={endsEarly ? 'It lies before the start.' : undefined}
          />
        </div>
        <div className={styles.row}>
          <Select
            label={needsPair ? 'First therapist' : 'Therapist'}
            choices={[{ id: chosenByPlanner, label: 'Whoever fits best' }, ...people]}
            value={lead ?? chosenByPlanner}
            onChange={(id) => change(id === chosenByPlanner ? { lead: null, co: null } : { lead: id, co: co === id ? null : co })}
          />
          {lead !== null && needsPair && (
            <Select
              label="Second therapist"
              choices={people.filter(({ id }) => id !== lead)}
              value={co}
              onChange={(id) => change({ co: id })}
              error={isSent && isHalfPair ? 'A pair is two people.' : undefined}
            />
          )}
        </div>
        <WeekdayField
          label="Days that suit the patient"
          hint="None chosen: every day is as good."
          value={days}
          onChange={(next) => change({ days: next })}
        />
        <RadioGroup
          label="Half of the day"
          choices={[
            { id: 'any', label: 'Any' },
            { id: 'am', label: 'Mornings', detail: `Starts at or before ${clockTime(time('11:30'))}.` },
            { id: 'pm', label: 'Afternoons', detail: `Starts at or after ${clockTime(time('12:00'))}.` },
          ]}
          value={half}
          onChange={(next: HalfOfDay) => change({ half: next })}
        />
        <AwayField away={away} from={start ?? today} onChange={(next) => change({ away: next })} />
        <FormError>{isSent && !isReady ? 'One of the answers above needs another look.' : undefined}</FormError>
        <div className={styles.acts}>
          <Button tone="primary" type="submit">
            Propose a plan
          </Button>
          <Button onPress={() => go('protocol')}>Back</Button>
          {start !== null && <p className={styles.quiet}>From {longDay(start)}, in the clinic’s time.</p>}
        </div>
      </form>
    </Card>
  )
}
