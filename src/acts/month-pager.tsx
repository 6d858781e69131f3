/** Knows how a person goes from month to month over a calendar; refuses to know whose sessions it shows. */
import { type Clinic, restDaysOf } from '../domain/clinic/clinic'
import { addCalendarMonths, addDays, monthOf } from '../domain/time/day'
import { Button, IconButton } from '../ui/button'
import { MonthCalendar, type MonthCalendarProps } from '../ui/calendar/month-calendar'
import { shutDays } from '../ui/calendar/shut-days'
import { useDatesShown } from '../ui/use-dates-shown'
import { monthYear } from '../ui/wording/format'
import styles from './acts.module.css'

/** A month begins and ends with whole weeks. */
const overhang = 6

export interface MonthPagerProps extends Pick<MonthCalendarProps, 'month' | 'today' | 'entries' | 'weekCount' | 'onMonth' | 'onOpen' | 'onDay' | 'hand' | 'handling'> {
  readonly clinic: Clinic
}

export function MonthPager({ clinic, month, today, onMonth, ...calendar }: MonthPagerProps) {
  const { weekStart } = useDatesShown()
  return (
    <div>
      <div className={styles.pager}>
        <h3 aria-live="polite">{monthYear(month)}</h3>
        <IconButton icon="chevron-start" label="Month before" onPress={() => onMonth(addCalendarMonths(month, -1))} />
        <IconButton icon="chevron-end" label="Month after" onPress={() => onMonth(addCalendarMonths(month, 1))} />
        <Button onPress={() => onMonth(today)}>Today</Button>
      </div>
      <MonthCalendar
        {...calendar}
        month={month}
        today={today}
        closures={shutDays(clinic, { from: addDays(monthOf(month).from, -overhang), to: addDays(monthOf(month).to, overhang) })}
        restDays={restDaysOf(clinic)}
        weekStart={weekStart}
        onMonth={onMonth}
      />
    </div>
  )
}
