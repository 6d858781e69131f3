/** Knows the months of one course, in which its sessions are carried from day to day; refuses to know the list beside them. */
import { useMemo } from 'react'
import { HeldBeside } from '../../acts/hand/held-beside'
import { monthHandling } from '../../acts/hand/month-handling'
import { useHand } from '../../acts/hand/use-hand'
import { useHandOnMonth } from '../../acts/hand/use-hand-on'
import { MonthPager } from '../../acts/month-pager'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { dayOne } from '../../domain/course/course-week'
import { type Day, monthOf } from '../../domain/time/day'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import { weeksOfMonth } from '../../ui/calendar/month-grid'
import { EntriesTold } from '../../ui/calendar/telling/entries-told'
import { useDatesShown } from '../../ui/use-dates-shown'

export interface CourseMonthsProps {
  readonly course: Course
  readonly clinic: Clinic
  readonly today: Day
  readonly month: Day
  readonly entries: readonly CalendarEntry[]
  readonly onMonth: (day: Day) => void
  readonly onOpen: (entry: CalendarEntry) => void
}

export function CourseMonths({ course, clinic, today, month, entries, onMonth, onOpen }: CourseMonthsProps) {
  const { weekStart } = useDatesShown()
  const first = monthOf(month).from
  const days = useMemo(() => weeksOfMonth(first, weekStart).flat(), [first, weekStart])
  const hand = useHand({ today, isShown: (day) => days.includes(day), onDay: onMonth })
  return (
    <HeldBeside hand={hand} beside="never" leads="days" turns={null}>
      <EntriesTold entries={entries} isOff={hand.inHand !== null}>
        <MonthPager
          month={month}
          today={today}
          clinic={clinic}
          weekCount={{ by: 'course', anchor: dayOne(course) }}
          entries={entries}
          onMonth={onMonth}
          onOpen={onOpen}
          hand={useHandOnMonth(hand, days)}
          handling={monthHandling(hand)}
        />
      </EntriesTold>
    </HeldBeside>
  )
}
