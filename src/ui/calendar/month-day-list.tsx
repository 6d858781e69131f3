/** Lists the sessions of one day under a month too narrow to hold them; refuses to know the other days. */
import type { Day } from '../../domain/time/day'
import { KindMark } from '../kind-mark'
import { StateMark } from '../state-mark'
import { longDay, timeSpan } from '../wording/format'
import { type CalendarEntry, entryKey } from './calendar-entry'
import type { DayGround } from './day-ground'
import css from './month-day-list.module.css'

export interface MonthDayListProps {
  readonly day: Day
  readonly ground: DayGround
  readonly entries: readonly CalendarEntry[]
  /** Whether pressing one does something. */
  readonly arePressed: boolean
}

export function MonthDayList({ day, ground, entries, arePressed }: MonthDayListProps) {
  return (
    <section className={css.list} aria-label={longDay(day)}>
      <h3>{longDay(day)}</h3>
      {ground.closure !== undefined && <p>Closed, {ground.closure}</p>}
      {entries.length === 0 && <p>No session on this day.</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entryKey(entry)}>
            {arePressed ? (
              <button type="button" className={css.listRow} data-entry={entryKey(entry)}>
                <ListFace entry={entry} />
              </button>
            ) : (
              <span className={css.listRow} data-entry={entryKey(entry)}>
                <ListFace entry={entry} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ListFace({ entry: { code, line } }: { readonly entry: CalendarEntry }) {
  return (
    <>
      <KindMark look={line.look} isOutlined={line.status === 'planned'} />
      <span className={css.listName}>
        {code !== null && <b>{code}</b>} {line.title}
        {line.conflicts.length > 0 && <small>in conflict</small>}
      </span>
      <time>{line.time !== null && line.endTime !== null ? timeSpan(line.time, line.endTime) : ''}</time>
      <StateMark status={line.status} />
    </>
  )
}
