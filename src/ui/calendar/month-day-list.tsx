/** Lists the sessions and the suggested calls of one day under a month too narrow to hold them; refuses to know the other days. */
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { longDay } from '../wording/format'
import type { CalendarEntry } from './calendar-entry'
import { CallsMark } from './calls/calls-mark'
import type { DayGround } from './day-ground'
import { EntryList, type EntryListProps } from './entry-list'
import css from './month-day-list.module.css'

export interface MonthDayListProps {
  readonly day: Day
  readonly ground: DayGround
  readonly entries: readonly CalendarEntry[]
  readonly calls: readonly SuggestedCall[]
  readonly onOpen: EntryListProps['onOpen']
  /** The element is the button of the day's calls. */
  readonly onCalls: ((calls: readonly SuggestedCall[], element: HTMLElement) => void) | undefined
}

/** More calls than this are only counted. */
const mostCalls = 4

export function MonthDayList({ day, ground, entries, calls, onOpen, onCalls }: MonthDayListProps) {
  return (
    <section className={css.list} aria-label={longDay(day)}>
      <h3>{longDay(day)}</h3>
      {ground.closure !== undefined && <p>Closed, {ground.closure}</p>}
      {entries.length === 0 && <p>No session on this day.</p>}
      <EntryList entries={entries} onOpen={onOpen} />
      {onCalls !== undefined && <CallsMark day={day} calls={calls} most={mostCalls} tabIndex={0} onPress={(element) => onCalls(calls, element)} />}
    </section>
  )
}
