/** Knows the calendar of the whole clinic, in the view and around the day the address asks for; refuses to know how a view draws. */
import { type ComponentType, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { SessionAct } from '../../acts/legal-acts'
import { useSessionActs } from '../../acts/use-session-acts'
import { entriesBetween, entriesOf } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { useWarmLines } from '../../desk/use-warm-lines'
import { type Day, addDays } from '../../domain/time/day'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { counted } from '../../ui/wording/format'
import { type View, askedIn, searchFor } from './asked-in-url'
import { CalendarBar } from './calendar-bar'
import { filtered } from './filtering'
import { MonthView } from './month-view'
import { SessionCard } from './session-card'
import { TimeView } from './time-view'
import { rangeOf, titleOf } from './view-days'
import type { ViewProps } from './view-props'

const viewOf: Readonly<Record<View, ComponentType<ViewProps>>> = { day: TimeView, week: TimeView, month: MonthView }

/** Days read before and after those shown: a month begins and ends with whole weeks, and a night reaches into the next day. */
const overhang = 7
const weekStart = 'mon'

export function CalendarPage() {
  const { today, timeNow } = useNow()
  const navigate = useNavigate()
  const { ask, dialog } = useSessionActs()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [search, setSearch] = useSearchParams()
  const asked = askedIn(search)
  const day = asked.day ?? today
  const range = rangeOf(asked.view, day, weekStart)
  const { entries, clinic } = useBook(['calendar', range.from, range.to, today], (book) => ({
    entries: entriesBetween(book, addDays(range.from, -overhang), addDays(range.to, overhang), today),
    clinic: book.clinic(),
  }))
  const shown = filtered(entries, asked.filters)
  const inRange = shown.filter(({ line }) => line.day !== null && line.day >= range.from && line.day <= range.to)
  const View = viewOf[asked.view]
  // Views that are asked for next should not wait for what can be known now.
  useWarmLines(today)

  if (clinic === null) return <NoClinic />
  return (
    <>
      <PageHead
        title={titleOf(asked.view, day, range)}
        sub={counted(inRange.length, 'session', 'sessions')}
        acts={<CalendarBar asked={asked} today={today} onAsk={(next) => setSearch(searchFor(next))} />}
      />
      <View
        day={day}
        range={range}
        weekStart={weekStart}
        clinic={clinic}
        filters={asked.filters}
        entries={shown}
        today={today}
        timeNow={timeNow}
        onDay={(on, view) => setSearch(searchFor({ ...asked, day: on, view: view ?? asked.view }))}
        onOpen={({ courseId, line }, anchor, onPickUp) => {
          if (anchor === undefined) void navigate(`/patients/${courseId}`)
          else setOpened({ courseId, session: line.session, anchor, onPickUp })
        }}
      />
      {opened !== null && <OpenedCard opened={opened} today={today} onAct={(act) => ask(act, opened.courseId, opened.session)} onClose={() => setOpened(null)} />}
      {dialog}
    </>
  )
}

interface Opened {
  readonly courseId: string
  readonly session: string
  readonly anchor: HTMLElement
  readonly onPickUp: (() => void) | undefined
}

interface OpenedCardProps {
  readonly opened: Opened
  readonly today: Day
  readonly onAct: (act: SessionAct) => void
  readonly onClose: () => void
}

function OpenedCard({ opened: { courseId, session, anchor, onPickUp }, today, onAct, onClose }: OpenedCardProps) {
  const { course, entry } = useBook(['calendar card', courseId, session, today], (book) => {
    const course = book.course(courseId) ?? null
    return { course, entry: course === null ? null : (entriesOf(book, course, today).find(({ line }) => line.session === session) ?? null) }
  })
  if (course === null || entry === null) return null
  return <SessionCard entry={entry} course={course} today={today} anchor={anchor} onPickUp={onPickUp} onAct={onAct} onClose={onClose} />
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
