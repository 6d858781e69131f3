/** Knows the month of the whole clinic, and that a session is carried there from day to day; refuses to know more of a course than its sessions' dates. */
import { useMemo } from 'react'
import { monthHandling } from '../../acts/hand/month-handling'
import { useHandOnMonth } from '../../acts/hand/use-hand-on'
import { restDaysOf } from '../../domain/clinic/clinic'
import { addDays } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { MonthCalendar } from '../../ui/calendar/month-calendar'
import { weeksOfMonth } from '../../ui/calendar/month-grid'
import { shutDays } from '../../ui/calendar/shut-days'
import { EntriesTold } from '../../ui/calendar/telling/entries-told'
import type { ViewProps } from './view-props'

/** A month begins and ends with whole weeks. */
const overhang = 6

export function MonthView({ day, range, today, weekStart, clinic, entries, calls, hand, onDay, onOpen, onCalls }: ViewProps) {
  const { from } = range
  const days = useMemo(() => weeksOfMonth(from, weekStart).flat(), [from, weekStart])
  const handling = monthHandling(hand)
  return (
    <Card label="Month">
      <EntriesTold entries={entries} isOff={hand.inHand !== null}>
        <MonthCalendar
          month={day}
          today={today}
          entries={entries}
          calls={calls}
          closures={shutDays(clinic, { from: addDays(range.from, -overhang), to: addDays(range.to, overhang) })}
          restDays={restDaysOf(clinic)}
          weekStart={weekStart}
          weekCount={{ by: 'year' }}
          onMonth={onDay}
          onOpen={(entry, element) => onOpen(entry, element, () => handling.onGrab(entry, 'keys'))}
          onCalls={onCalls}
          onDay={(on) => onDay(on, 'day')}
          hand={useHandOnMonth(hand, days)}
          handling={handling}
        />
      </EntriesTold>
    </Card>
  )
}
