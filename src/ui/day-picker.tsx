/** Knows the month that opens under a date field; refuses to know the value, which the field hands down. */
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { Heading } from 'react-aria-components/Heading'
import { buttonClass } from './button'
import { classNames } from './class-names'
import styles from './day-picker.module.css'
import { Icon } from './icon'
import { useDatesShown } from './use-dates-shown'

const step = classNames(buttonClass({ tone: 'quiet' }), styles.step) ?? ''

export function DayPicker() {
  const { weekStart } = useDatesShown()
  return (
    <Calendar className={styles.calendar ?? ''} firstDayOfWeek={weekStart}>
      <header className={styles.header}>
        <Button slot="previous" className={step}>
          <Icon name="chevron-start" />
        </Button>
        <Heading className={styles.month ?? ''} />
        <Button slot="next" className={step}>
          <Icon name="chevron-end" />
        </Button>
      </header>
      <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
        <CalendarGridHeader>
          {(weekday) => <CalendarHeaderCell className={styles.weekday ?? ''}>{weekday}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day ?? ''} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
