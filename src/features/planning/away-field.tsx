/** Knows the days on which a patient cannot come, as a short list; refuses a range that ends before it begins. */
import { useState } from 'react'
import { type Day, type DayRange, dayRange } from '../../domain/time/day'
import { Button, IconButton } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { daySpan } from '../../ui/wording/format'
import styles from './planning.module.css'

export interface AwayFieldProps {
  readonly away: readonly DayRange[]
  readonly from: Day
  readonly onChange: (away: readonly DayRange[]) => void
}

export function AwayField({ away, from, onChange }: AwayFieldProps) {
  const [first, setFirst] = useState<Day | null>(null)
  const [last, setLast] = useState<Day | null>(null)
  const range = first === null ? undefined : dayRange(first, last ?? first)

  return (
    <fieldset className={styles.away}>
      <legend>Days the patient is away</legend>
      {away.length > 0 && (
        <ul className={styles.ranges}>
          {away.map((days) => (
            <li key={`${days.from}-${days.to}`}>
              {daySpan(days)}
              <IconButton icon="cross" label={`Take out ${daySpan(days)}`} tone="quiet" size="small" onPress={() => onChange(away.filter((one) => one !== days))} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <DateField label="First day away" value={first} onChange={setFirst} min={from} />
        <DateField
          label="Last day away"
          value={last}
          onChange={setLast}
          min={first ?? from}
          error={first !== null && range === undefined ? 'It lies before the first.' : undefined}
        />
        <div className={styles.addRange}>
          <Button
            icon="plus"
            isDisabled={range === undefined}
            onPress={() => {
              if (range === undefined) return
              onChange([...away, range].sort((one, other) => (one.from < other.from ? -1 : 1)))
              setFirst(null)
              setLast(null)
            }}
          >
            Add
          </Button>
        </div>
      </div>
    </fieldset>
  )
}
