/** Draws weeks of sessions, with the calls suggested beside them, as headings and lists that keys walk through; refuses to know what opening a session does. */
import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useDeferredValue, useState } from 'react'
import type { TherapistId } from '../../../domain/clinic/clinic'
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import type { Day } from '../../../domain/time/day'
import type { Clock } from '../../dates-shown'
import { useDatesShown } from '../../use-dates-shown'
import { callCount } from '../../wording/call-words'
import { counted, daySpan, elapsed, longDay } from '../../wording/format'
import { weekWord } from '../../wording/week-words'
import { type CalendarEntry, entryKey } from '../calendar-entry'
import { isoWeekFrom } from '../month-grid'
import { AgendaCallRow, callRowsOf } from './agenda-call-row'
import { AgendaRow } from './agenda-row'
import type { AgendaDay, AgendaWeek } from './agenda-weeks'
import css from './agenda.module.css'

export interface AgendaProps {
  readonly weeks: readonly AgendaWeek[]
  readonly today: Day
  /** The element is the session's row. */
  readonly onOpen: (entry: CalendarEntry, row: HTMLElement) => void
  /** The element is the row of the calls. */
  readonly onCalls: (calls: readonly SuggestedCall[], row: HTMLElement) => void
  /** Of a therapist. */
  readonly nameOf: (id: TherapistId) => string
}

/** More than any screen shows; the days after them are drawn while nothing else is to be done. */
const drawnAtOnce = 60

/** Of a time, and of it with the length beside it: "09:00–10:30", "11:30 am–12:30 pm". */
const widths: Readonly<Record<Clock, CSSProperties & { '--time': string; '--when': string }>> = {
  '24': { '--time': '92px', '--when': '188px' },
  '12': { '--time': '134px', '--when': '228px' },
}

export function Agenda({ weeks, today, onOpen, onCalls, nameOf }: AgendaProps) {
  const { clock } = useDatesShown()
  const drawn = useDeferredValue(Infinity, drawnAtOnce)
  // One listener for all, so that days nothing happened to are not drawn again.
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (row === null) return
    const day = dayOf(row, weeks)
    const at = Number(row.dataset['at'])
    const entry = day?.entries[at]
    const calls = day === undefined ? undefined : callRowsOf(day.calls)[at - day.entries.length]
    if (entry !== undefined) onOpen(entry, row)
    else if (calls !== undefined) onCalls(calls, row)
  }
  return (
    <div className={css.agenda} style={widths[clock]} onClick={onClick} onKeyDown={walk}>
      {weeks.map((week, index) => {
        const room = drawn - sessionsBefore(weeks, index)
        return room > 0 && <Week key={week.from} week={week} today={today} room={room} nameOf={nameOf} />
      })}
    </div>
  )
}

interface WeekProps {
  readonly week: AgendaWeek
  readonly today: Day
  /** Sessions that are still to be drawn; the day that reaches over it is the last. */
  readonly room: number
  readonly nameOf: AgendaProps['nameOf']
}

const Week = memo(function Week({ week, today, room, nameOf }: WeekProps) {
  const { weekStart } = useDatesShown()
  return (
    <section className={css.week} aria-labelledby={`week-${week.from}`}>
      <header className={css.weekHead}>
        <h2 id={`week-${week.from}`}>
          {weekWord(weekStart)} {isoWeekFrom(week.from)}, <span>{daySpan(week)}</span>
        </h2>
        <p>
          {week.count === 0 ? 'No sessions' : `${counted(week.count, 'session', 'sessions')}, ${elapsed(week.minutes)}`}
          {week.calls > 0 && ` · ${callCount(week.days.flatMap(({ calls }) => calls))}`}
        </p>
      </header>
      {week.notes.length > 0 && (
        <ul className={css.notes} aria-label="Closed and away">
          {week.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {week.days.filter((_, index) => countIn(week.days.slice(0, index)) < room).map((day) => (
        <DayList key={day.day} {...day} isToday={day.day === today} nameOf={nameOf} />
      ))}
    </section>
  )
})

/**
 * Each day is one tab stop: Tab goes from day to day as the headings do, and arrows go through the sessions of all
 * days. One stop for the whole list would leave a far day out of reach of Tab; one for each session would put eighty of
 * them between the list and what follows. A screen reader in its reading mode meets headings, lists and buttons as ever.
 */
const DayList = memo(function DayList({ day, entries, calls, isToday, nameOf }: AgendaDay & { readonly isToday: boolean; readonly nameOf: AgendaProps['nameOf'] }) {
  const [reached, setReached] = useState(0)
  const callRows = callRowsOf(calls)
  const rows = entries.length + callRows.length
  const stop = Math.min(reached, rows - 1)
  const style: CSSProperties & { '--rows': number } = { '--rows': rows }
  return (
    <section className={css.day} style={style} data-day={day} data-today={isToday || undefined} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`} className={css.dayHead}>
        {longDay(day)}
        {isToday && <small>, today</small>}
      </h3>
      <ul
        onFocus={({ target }) => {
          const at = Number(target.dataset['at'])
          if (Number.isInteger(at)) setReached(at)
        }}
      >
        {entries.map((entry, at) => (
          <AgendaRow key={entryKey(entry)} entry={entry} at={at} isTabStop={at === stop} />
        ))}
        {callRows.map((own, index) => (
          <AgendaCallRow key={`calls ${index}`} day={day} calls={own} at={entries.length + index} isTabStop={entries.length + index === stop} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  )
})

/** Up and down lead through all sessions, Home and End to the first and last of the day. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement)) return
  const next = rowAfterKey(event.key, event.target, event.currentTarget)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function rowAfterKey(key: string, row: HTMLElement, agenda: HTMLElement): HTMLElement | undefined {
  if (row.dataset['at'] === undefined) return undefined
  const rowsIn = (place: Element | null) => [...(place?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const rows = rowsIn(agenda)
      return rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)]
    }
    case 'Home':
      return rowsIn(row.closest('[data-day]'))[0]
    case 'End':
      return rowsIn(row.closest('[data-day]')).at(-1)
    default:
      return undefined
  }
}

function dayOf(row: HTMLElement, weeks: readonly AgendaWeek[]): AgendaDay | undefined {
  const day = row.closest<HTMLElement>('[data-day]')?.dataset['day']
  return weeks.flatMap(({ days }) => days).find((one) => one.day === day)
}

function countIn(days: readonly AgendaDay[]): number {
  return days.reduce((sum, { entries }) => sum + entries.length, 0)
}

function sessionsBefore(weeks: readonly AgendaWeek[], index: number): number {
  return weeks.slice(0, index).reduce((sum, { count }) => sum + count, 0)
}
