/** Knows the calendar of the whole clinic, in the view and around the day the address asks for; refuses to know how a view draws. */
import type { ComponentType } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { entriesBetween } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { addDays } from '../../domain/time/day'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { counted } from '../../ui/wording/format'
import { type View, askedIn, searchFor } from './asked-in-url'
import { CalendarBar } from './calendar-bar'
import { filtered } from './filtering'
import { MonthView } from './month-view'
import { PeopleView } from './people/people-view'
import { TimeView } from './time-view'
import { rangeOf, stretchOf, titleOf } from './view-days'
import type { ViewProps } from './view-props'

const viewOf: Readonly<Record<View, ComponentType<ViewProps>>> = { day: TimeView, week: TimeView, month: MonthView, people: PeopleView }

/** Days read before and after those shown: a month begins and ends with whole weeks, and a night reaches into the next day. */
const overhang = 7
const weekStart = 'mon'

export function CalendarPage() {
  const { today, timeNow } = useNow()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const asked = askedIn(search)
  const day = asked.day ?? today
  const stretch = stretchOf(asked)
  const range = rangeOf(stretch, day, weekStart)
  const { entries, clinic } = useBook(['calendar', range.from, range.to, today], (book) => ({
    entries: entriesBetween(book, addDays(range.from, -overhang), addDays(range.to, overhang), today),
    clinic: book.clinic(),
  }))
  const shown = filtered(entries, asked.filters)
  const inRange = shown.filter(({ line }) => line.day !== null && line.day >= range.from && line.day <= range.to)
  const View = viewOf[asked.view]

  if (clinic === null) return <NoClinic />
  return (
    <>
      <PageHead
        title={titleOf(stretch, day, range)}
        sub={counted(inRange.length, 'session', 'sessions')}
        acts={<CalendarBar asked={asked} today={today} onAsk={(next) => setSearch(searchFor(next))} />}
      />
      <View
        day={day}
        by={asked.by}
        range={range}
        weekStart={weekStart}
        clinic={clinic}
        filters={asked.filters}
        entries={shown}
        today={today}
        timeNow={timeNow}
        onDay={(on, view) => setSearch(searchFor({ ...asked, day: on, view: view ?? asked.view }))}
        onBy={(by, on) => setSearch(searchFor({ ...asked, by, day: on ?? asked.day }))}
        onOpen={({ courseId }) => void navigate(`/patients/${courseId}`)}
      />
    </>
  )
}

function NoClinic() {
  return (
    <>
      <PageHead title="Calendar" />
      <Card label="No clinic">
        <EmptyState
          missing="day"
          title="No clinic yet"
          acts={
            <Link to="/clinic" className={buttonClass({ tone: 'primary' })}>
              Set up your clinic
            </Link>
          }
        >
          The calendar shows every course of the clinic, by day, week and month.
        </EmptyState>
      </Card>
    </>
  )
}
