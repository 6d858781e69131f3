/** Lists the sessions of one day under a month too narrow to hold them; refuses to know the other days. */
import type { Day } from '../../domain/time/day'
import { longDay } from '../wording/format'
import type { CalendarEntry } from './calendar-entry'
import type { DayGround } from './day-ground'
import { EntryList, type EntryListProps } from './entry-list'
import css from './month-day-list.module.css'

export interface MonthDayListProps {
  readonly day: Day
  readonly ground: DayGround
  readonly entries: readonly CalendarEntry[]
  readonly onOpen: EntryListProps['onOpen']
}

export function MonthDayList({ day, ground, entries, onOpen }: MonthDayListProps) {
  return (
    <section className={css.list} aria-label={longDay(day)}>
      <h3>{longDay(day)}</h3>
      {ground.closure !== undefined && <p>Closed, {ground.closure}</p>}
      {entries.length === 0 && <p>No session on this day.</p>}
      <EntryList entries={entries} onOpen={onOpen} />
    </section>
  )
}
