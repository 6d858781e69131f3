/** Knows the month of the whole clinic; refuses to know more of a course than its sessions' dates. */
import { restDaysOf } from '../../domain/clinic/clinic'
import { addDays } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { MonthCalendar } from '../../ui/calendar/month-calendar'
import { shutDays } from '../../ui/calendar/shut-days'
import { EntriesTold } from '../../ui/calendar/telling/entries-told'
import type { ViewProps } from './view-props'

/** A month begins and ends with whole weeks. */
const overhang = 6

export function MonthView({ day, range, today, weekStart, clinic, entries, onDay, onOpen }: ViewProps) {
  return (
    <Card label="Month">
      <EntriesTold entries={entries}>
        <MonthCalendar
          month={day}
          today={today}
          entries={entries}
          closures={shutDays(clinic, { from: addDays(range.from, -overhang), to: addDays(range.to, overhang) })}
          restDays={restDaysOf(clinic)}
          weekStart={weekStart}
          weekCount={{ by: 'year' }}
          onMonth={onDay}
          onOpen={onOpen}
          onDay={(on) => onDay(on, 'day')}
        />
      </EntriesTold>
    </Card>
  )
}
