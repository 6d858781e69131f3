/** Knows the month of the whole clinic; refuses to know more of a course than its sessions' dates. */
import { restDaysOf } from '../../domain/clinic/clinic'
import { Card } from '../../ui/card'
import { MonthCalendar } from '../../ui/calendar/month-calendar'
import { EntriesTold } from '../../ui/calendar/telling/entries-told'
import type { ViewProps } from './view-props'

export function MonthView({ day, today, weekStart, clinic, entries, onDay, onOpen }: ViewProps) {
  return (
    <Card label="Month">
      <EntriesTold entries={entries}>
        <MonthCalendar
          month={day}
          today={today}
          entries={entries}
          closures={clinic.closures}
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
