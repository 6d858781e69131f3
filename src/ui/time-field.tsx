/** Knows how a time of day is typed, on the clock this device shows; refuses to know on which day, or whether anybody is free. */
import { parseTime, type Time } from '@internationalized/date'
import { memo, useState } from 'react'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { TimeField as AriaTimeField } from 'react-aria-components/TimeField'
import { type ClockTime, parseTime as parseClockTime } from '../domain/time/clock-time'
import { classNames } from './class-names'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import { LocaleProvider } from './locale-provider'
import { useDatesShown } from './use-dates-shown'
import { useSteady } from './use-steady'

export interface TimeFieldProps extends FieldProps {
  /** Null while no whole time stands in the field. */
  readonly value: ClockTime | null
  readonly onChange: (value: ClockTime | null) => void
  /** The field holds an end, so midnight is the end of the day: it is typed as the day's first moment and means `24:00`. */
  readonly isEnd?: boolean
}

interface Held {
  readonly shown: Time | null
  readonly said: ClockTime | null
}

function heldOf(value: ClockTime | null): Held {
  return { shown: value === null ? null : parseTime(value === '24:00' ? '00:00' : value), said: value }
}

/** A form with the hours of a week has a hundred of these: each is drawn anew only when something about it changes. */
export function TimeField({ onChange, ...rest }: TimeFieldProps) {
  return <DrawnTimeField {...rest} onChange={useSteady(onChange)} />
}

const DrawnTimeField = memo(function DrawnTimeField({ value, onChange, isEnd = false, ...rest }: TimeFieldProps) {
  const { clock } = useDatesShown()
  const [held, setHeld] = useState(() => heldOf(value))
  const current = held.said === value ? held : heldOf(value)
  const change = (shown: Time | null) => {
    const text = shown?.toString().slice(0, 5)
    const said = text === undefined ? null : (parseClockTime(isEnd && text === '00:00' ? '24:00' : text) ?? null)
    setHeld({ shown, said })
    if (said !== value) onChange(said)
  }
  return (
    <LocaleProvider>
      <AriaTimeField
        {...ariaOf(rest)}
        className={styles.field ?? ''}
        value={current.shown}
        onChange={change}
        granularity="minute"
        hourCycle={clock === '12' ? 12 : 24}
        shouldForceLeadingZeros={clock === '24'}
        autoFocus={rest.autoFocus ?? false}
      >
        <FieldLabel {...rest} />
        <DateInput className={classNames(styles.box, styles.segments) ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <FieldNotes {...rest} />
      </AriaTimeField>
    </LocaleProvider>
  )
})
