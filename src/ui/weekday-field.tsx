/** Knows a choice of weekdays, from the one that a week begins on; refuses to know what happens on them. */
import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { type Weekday, weekdays, weekdaysFrom } from '../domain/time/weekday'
import styles from './choice.module.css'
import { classNames } from './class-names'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import field from './field.module.css'
import { useDatesShown } from './use-dates-shown'
import { shortWeekdayName, weekdayName } from './wording/format'

export interface WeekdayFieldProps extends FieldProps {
  readonly value: readonly Weekday[]
  /** Gets the days from Monday to Sunday. */
  readonly onChange: (value: readonly Weekday[]) => void
}

export function WeekdayField({ value, onChange, ...rest }: WeekdayFieldProps) {
  const { weekStart } = useDatesShown()
  return (
    <CheckboxGroup
      {...ariaOf(rest)}
      className={field.field ?? ''}
      value={[...value]}
      onChange={(ticked) => onChange(weekdays.filter((weekday) => ticked.includes(weekday)))}
    >
      <FieldLabel {...rest} />
      <div className={styles.segments}>
        {weekdaysFrom(weekStart).map((weekday) => (
          <Checkbox
            key={weekday}
            value={weekday}
            aria-label={weekdayName(weekday)}
            className={classNames(styles.segment, styles.weekday) ?? ''}
          >
            {shortWeekdayName(weekday)}
          </Checkbox>
        ))}
      </div>
      <FieldNotes {...rest} />
    </CheckboxGroup>
  )
}
