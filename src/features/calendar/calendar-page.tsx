/** Knows the calendar of the whole clinic, in the view and around the day the address asks for; refuses to know how a view draws. */
import { type ComponentType, useMemo, useRef } from 'react'
import { Link } from 'react-router'
import { AskDates } from '../../acts/ask-dates'
import { CalendarFiles } from '../../acts/files/calendar-files'
import { FilesButton } from '../../acts/files/files-button'
import { sessionsTable } from '../../acts/files/table-forms'
import { AsItStood } from '../../acts/past/as-it-stood'
import { HeldBeside } from '../../acts/hand/held-beside'
import { useHand } from '../../acts/hand/use-hand'
import { callsBetween } from '../../desk/calls-between'
import { entriesBetween } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { useWarmLines } from '../../desk/use-warm-lines'
import { type Day, addDays } from '../../domain/time/day'
import { Button, buttonClass } from '../../ui/button'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { useDatesShown } from '../../ui/use-dates-shown'
import { useMedia } from '../../ui/use-media'
import { counted } from '../../ui/wording/format'
import type { Asked, View } from './asked-in-url'
import { CalendarBar } from './calendar-bar'
import { afterKey, useSingleKeys } from './calendar-keys'
import styles from './calendar.module.css'
import { coursesLeft } from './courses-left'
import { CoursesView } from './courses-view'
import { FilterChips } from './filter-chips'
import { FilterPanel } from './filter-panel'
import { callsLeft, countOf, filtered, isFiltering, isLeft } from './filtering'
import { GoToDay, MonthBeside, TitleButton } from './go-to-day'
import { KeysDialog, useKeysWanted } from './keys-dialog'
import { LegendDialog } from './legend-dialog'
import { ListView } from './list-view'
import { MonthView } from './month-view'
import { useAsked } from './opened'
import { ToNearest } from './nearest-session'
import { PeopleView } from './people/people-view'
import { printAddress } from './print-address'
import { TimeView } from './time-view'
import { useOpenedCalls } from './use-opened-calls'
import { useOpenedCard } from './use-opened-card'
import { dayBeside, isShownIn, rangeOf, stepNameOf, stretchOf, titleOf } from './view-days'
import type { ViewProps } from './view-props'
import { ZoneLine } from './zone-line'

const viewOf: Readonly<Record<View, ComponentType<ViewProps>>> = { day: TimeView, week: TimeView, month: MonthView, list: ListView, people: PeopleView, courses: CoursesView }

/** Days read before and after those shown: a month begins and ends with whole weeks, and a night reaches into the next day. */
const overhang = 7

/** Views that leave room for a month beside them where the page is wide; the columns of a week would cut their words. */
const besideMonth: readonly View[] = ['day', 'list']

/** Where a session is taken up, carried and laid down; people and rooms by day alone. */
function isCarriedIn({ view, by }: Asked): boolean {
  return view === 'day' || view === 'week' || view === 'month' || (view === 'people' && by === 'day')
}

export function CalendarPage() {
  const { today, timeNow } = useNow()
  const { onOpen: onSession, card } = useOpenedCard(today)
  const { onCalls, card: callsCard } = useOpenedCalls(today)
  const { asked, open, ask, onOpen, onFilters, onClose } = useAsked()
  const title = useRef<HTMLButtonElement>(null)
  const filter = useRef<HTMLSpanElement>(null)
  const isWide = useMedia('(width >= 1400px)')
  const { weekStart } = useDatesShown()
  const day = asked.day ?? today
  const stretch = stretchOf(asked)
  const range = rangeOf(stretch, day, weekStart, asked.span)
  // Lanes read whole courses, and only those on screen.
  const readsCourses = asked.view === 'courses'
  const { entries, suggested, clinic } = useBook(['calendar', range.from, range.to, today, readsCourses], (book) => ({
    entries: readsCourses ? [] : entriesBetween(book, addDays(range.from, -overhang), addDays(range.to, overhang), today),
    suggested: readsCourses ? [] : callsBetween(book, addDays(range.from, -overhang), addDays(range.to, overhang), today),
    clinic: book.clinic(),
  }))
  const shown = useMemo(() => filtered(entries, asked.filters), [entries, asked.filters])
  const calls = useMemo(() => callsLeft(suggested, asked.filters), [suggested, asked.filters])
  const isInRange = ({ line }: (typeof entries)[number]) => line.day !== null && line.day >= range.from && line.day <= range.to
  const courses = useBook(['courses left', readsCourses, asked.filters, range.from, range.to, today], (book) =>
    readsCourses ? coursesLeft(book, asked.filters, range, today) : null,
  )
  const count = courses?.left ?? shown.filter(isInRange).length
  const countAll = courses?.all ?? entries.filter(isInRange).length
  const View = viewOf[asked.view]
  const hand = useHand({ today, isShown: (on) => isShownIn(stretch, on, range, weekStart), onDay: (on) => ask({ ...asked, day: on }) })
  const onTurn = (by: -1 | 1) => ask({ ...asked, day: dayBeside(stretch, day, by, asked.span) })
  // A view in which nothing is carried hands over to the week.
  const pickUpInWeek = ({ courseId, line }: CalendarEntry) => {
    if (hand.take(courseId, line.session, 'keys')) ask({ ...asked, view: 'week', day: line.day ?? day })
  }
  // Views that are asked for next should not wait for what can be known now.
  useWarmLines(today)
  useSingleKeys(useKeysWanted() && clinic !== null, (key) => {
    const after = afterKey(key, asked, today)
    if (typeof after === 'string') onOpen(after, true)
    else if (after !== undefined) ask(after)
    return after !== undefined
  })

  if (clinic === null) return <NoClinic />
  const chosen = countOf(asked.filters)
  const toDay = { day, range, today, weekStart, filters: asked.filters, onDay: (on: Day) => ask({ ...asked, day: on }) } as const
  // The way there is gone once it was taken; the title says where it led.
  const toNearest = (on: Day) => {
    toDay.onDay(on)
    title.current?.focus()
  }
  return (
    <>
      <PageHead
        areActsMany
        title={
          <TitleButton anchor={title} isOpen={open?.what === 'day'} onPress={() => onOpen('day')}>
            {titleOf(stretch, day, range)}
          </TitleButton>
        }
        sub={
          <>
            <span role="status">{isFiltering(asked.filters) ? `${count} of ${all(countAll)}` : all(count)}</span>
            {count === 0 && asked.view !== 'list' && <ToNearest range={range} filters={asked.filters} today={today} onDay={toNearest} />}
          </>
        }
        acts={
          <>
            <CalendarBar asked={asked} today={today} onAsk={ask} />
            <span ref={filter}>
              <Button aria-expanded={open?.what === 'filter'} onPress={() => onOpen('filter')}>
                {chosen === 0 ? 'Filter' : `Filter, ${chosen}`}
              </Button>
            </span>
          </>
        }
      />
      <ZoneLine zone={clinic.zone} range={range} />
      <FilterChips
        filters={asked.filters}
        clinic={clinic}
        onFilters={(filters) => ask({ ...asked, filters })}
        onEmptied={() => filter.current?.querySelector('button')?.focus()}
      />
      <div className={isWide && besideMonth.includes(asked.view) ? styles.withMonth : styles.alone}>
        <div>
          <HeldBeside
            hand={hand}
            beside={asked.view === 'people' ? 'never' : asked.view === 'month' ? 1400 : 1180}
            leads={asked.view === 'month' ? 'days' : 'starts'}
            turns={isCarriedIn(asked) ? { before: `${stepNameOf(asked)} before`, after: `${stepNameOf(asked)} after`, onTurn } : null}
          >
            <View
              day={day}
              by={asked.by}
              range={range}
              weekStart={weekStart}
              clinic={clinic}
              filters={asked.filters}
              entries={shown}
              calls={calls}
              today={today}
              timeNow={timeNow}
              hand={hand}
              onDay={(on, view) => ask({ ...asked, day: on, view: view ?? asked.view })}
              onBy={(by, on) => ask({ ...asked, by, day: on ?? asked.day })}
              onOpen={(entry, anchor, onPickUp) => onSession(entry, anchor, onPickUp ?? (() => pickUpInWeek(entry)))}
              onCalls={onCalls}
            />
          </HeldBeside>
        </div>
        {isWide && besideMonth.includes(asked.view) && <MonthBeside {...toDay} />}
      </div>
      <p className={styles.foot}>
        <AskDates />
        <FilesButton
          title="Save these days as a file"
          look={{ tone: 'quiet', size: 'small' }}
          formsOf={(desk) => [sessionsTable(desk, range, (entry) => isLeft(entry, asked.filters), isFiltering(asked.filters))]}
        />
        <CalendarFiles clinic={clinic} shown={asked.filters} />
        {asked.asOf === null && (
          <Link to={printAddress(asked, day)} className={buttonClass({ tone: 'quiet', size: 'small' })}>
            Print
          </Link>
        )}
        <AsItStood onDay={(asOf) => ask({ ...asked, asOf, day: null })} />
        <Button tone="quiet" size="small" onPress={() => onOpen('legend')}>
          Legend
        </Button>
        <span className={styles.forKeys}>
          <Button tone="quiet" size="small" onPress={() => onOpen('keys')}>
            Keys
          </Button>
        </span>
      </p>
      {open?.what === 'day' && <GoToDay {...toDay} anchor={title} isByKey={open.isByKey} onClose={onClose} />}
      {open?.what === 'filter' && (
        <FilterPanel filters={asked.filters} clinic={clinic} anchor={filter} count={count} onFilters={onFilters} onClose={onClose} />
      )}
      {card}
      {callsCard}
      {open?.what === 'keys' && <KeysDialog onClose={onClose} />}
      {open?.what === 'legend' && <LegendDialog onClose={onClose} />}
    </>
  )
}

function all(count: number): string {
  return counted(count, 'session', 'sessions')
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
