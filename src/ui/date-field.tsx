/** Knows how a day is typed or picked from a month; refuses to know which days are good for what. */
import { type CalendarDate, type DateValue, parseDate } from '@internationalized/date'
import { memo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Popover } from 'react-aria-components/Popover'
import { type Day, monthOf, parseDay } from '../domain/time/day'
import { classNames } from './class-names'
import { DayPicker } from './day-picker'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import { Icon } from './icon'
import { LocaleProvider } from './locale-provider'
import popover from './popover.module.css'
import { useSteady } from './use-steady'
import { dayOfMonth, monthYear } from './wording/format'

export interface DateFieldProps extends FieldProps {
  /** Null while no whole day stands in the field. */
  readonly value: Day | null
  readonly onChange: (value: Day | null) => void
  /** First and last day allowed, both included. */
  readonly min?: Day | undefined
  readonly max?: Day | undefined
  /** Days that cannot be picked, such as closures. */
  readonly isUnavailable?: (day: Day) => boolean
  /** False where a month stands beside the field anyway. */
  readonly opensMonth?: boolean
}

/** What stands in the field beside what was said of it: a year half typed is no day yet, but must not vanish. */
interface Held {
  readonly shown: CalendarDate | null
  readonly said: Day | null
}

function heldOf(value: Day | null): Held {
  return { shown: value === null ? null : parseDate(value), said: value }
}

/** Drawn anew only when something about it changes, however large the form around it is. */
export function DateField({ onChange, ...rest }: DateFieldProps) {
  return <DrawnDateField {...rest} onChange={useSteady(onChange)} />
}

const DrawnDateField = memo(function DrawnDateField({ value, onChange, min, max, isUnavailable, opensMonth = true, ...given }: DateFieldProps) {
  const [held, setHeld] = useState(() => heldOf(value))
  const [noSuchDay, setNoSuchDay] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const current = held.said === value ? held : heldOf(value)
  const rest = noSuchDay === null || value !== null ? given : { ...given, error: `There is no ${noSuchDay}.` }
  const change = (changed: CalendarDate | null) => {
    const impossible = changed === null ? null : impossibleDayIn(box.current)
    const shown = impossible === null ? changed : null
    setNoSuchDay(impossible)
    const said = shown === null ? null : (parseDay(shown.toString()) ?? null)
    setHeld({ shown, said })
    if (said !== value) onChange(said)
  }
  return (
    <LocaleProvider>
      <DatePicker
        {...ariaOf(rest)}
        {...(min !== undefined && { minValue: parseDate(min) })}
        {...(max !== undefined && { maxValue: parseDate(max) })}
        {...(isUnavailable !== undefined && { isDateUnavailable: (date: DateValue) => isBlocked(date, isUnavailable) })}
        className={styles.field ?? ''}
        value={current.shown}
        onChange={change}
        granularity="day"
        shouldForceLeadingZeros
        autoFocus={rest.autoFocus ?? false}
      >
        <FieldLabel {...rest} />
        <Group ref={box} className={classNames(styles.box, styles.parts) ?? ''}>
          <DateInput className={styles.segments ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          {opensMonth && (
            <Button className={styles.innerButton ?? ''}>
              <Icon name="calendar" />
            </Button>
          )}
        </Group>
        <FieldNotes {...rest} />
        {opensMonth && (
          <Popover className={popover.popover ?? ''}>
            <Dialog className={popover.list ?? ''}>
              <DayPicker />
            </Dialog>
          </Popover>
        )}
      </DatePicker>
    </LocaleProvider>
  )
})

function isBlocked(date: DateValue, isUnavailable: (day: Day) => boolean): boolean {
  const day = parseDay(date.toString())
  return day === undefined || isUnavailable(day)
}

/**
 * "30 February 2027", where a person has left such a day standing in the field. React Aria would make it the month's
 * last day without a word, and a date that nobody chose is worse than none.
 */
function impossibleDayIn(box: HTMLElement | null): string | null {
  if (box === null || box.contains(document.activeElement)) return null
  const part = (type: string, digits: number) =>
    (box.querySelector(`[data-type="${type}"]`)?.getAttribute('aria-valuenow') ?? '').padStart(digits, '0')
  const first = parseDay(`${part('year', 4)}-${part('month', 2)}-01`)
  const day = Number(part('day', 2))
  return first === undefined || day <= Number(dayOfMonth(monthOf(first).to)) ? null : `${day} ${monthYear(first)}`
}
