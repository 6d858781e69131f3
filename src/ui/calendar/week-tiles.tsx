/** Draws the days of a week as small tiles with their sessions to scale; refuses to know rooms and other weeks. */
import type { Day } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { counted, dayOfMonth, elapsed, longDay, shortWeekdayName } from '../wording/format'
import { clinicHours, type StripHours, stripHoursOf } from './bars'
import { type CalendarEntry, entryKey, minutesOfAll } from './calendar-entry'
import { entriesByDay } from './entries-by-day'
import { stacked } from './lanes'
import css from './week-tiles.module.css'

export interface WeekTilesProps {
  /** Five to seven days, first to last. */
  readonly days: readonly Day[]
  readonly today: Day
  readonly entries: readonly CalendarEntry[]
  /** Names of closures by day. */
  readonly closedOn?: ReadonlyMap<Day, string> | undefined
  readonly hours?: StripHours
  readonly onDay?: ((day: Day) => void) | undefined
}

/** A tile has room for this many bars beside each other before they grow slimmer. */
const columnsAtLeast = 3

export function WeekTiles({ days, today, entries, closedOn, hours = clinicHours, onDay }: WeekTilesProps) {
  const byDay = entriesByDay(entries)
  const scale = stripHoursOf(entries.map(({ line }) => line), hours)
  return (
    <ul className={css.week} style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}>
      {days.map((day) => {
        const onThisDay = byDay.get(day) ?? []
        const closure = closedOn?.get(day)
        const face = (
          <>
            <span className="visually-hidden">{tileInWords(day, today, closure, onThisDay)}</span>
            <span className={css.head} data-today={day === today || undefined} aria-hidden="true">
              {shortWeekdayName(weekdayOf(day))} <b>{dayOfMonth(day)}</b>
            </span>
            <span
              className={css.tile}
              data-closed={closure !== undefined || undefined}
              title={closure}
              style={{ blockSize: `calc(var(--hour) * ${scale.to - scale.from} + 2px)` }}
              aria-hidden="true"
            >
              <TileBars entries={onThisDay} scale={scale} />
            </span>
          </>
        )
        return (
          <li key={day}>
            {onDay === undefined ? (
              <span className={css.day}>{face}</span>
            ) : (
              <button type="button" className={css.day} onClick={() => onDay(day)}>
                {face}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function TileBars({ entries, scale }: { readonly entries: readonly CalendarEntry[]; readonly scale: StripHours }) {
  const placed = stacked(entries)
  const columns = Math.max(columnsAtLeast, ...placed.map(({ row }) => row + 1))
  return placed.map(({ entry, row, from, to }) => (
    <i
      key={entryKey(entry)}
      className={css.bar}
      data-look={entry.line.look}
      data-status={entry.line.status}
      data-trouble={entry.line.conflicts.length > 0 || undefined}
      style={{
        insetInlineStart: `calc(${(row / columns) * 100}% + 3px)`,
        inlineSize: `calc(${100 / columns}% - 5px)`,
        insetBlockStart: `calc(var(--hour) * ${from / 60 - scale.from} + 1px)`,
        blockSize: `max(3px, var(--hour) * ${(to - from) / 60} - 1px)`,
      }}
    />
  ))
}

/** "Monday 1 March, today, 2 sessions, 9 h 30 min" */
export function tileInWords(
  day: Day,
  today: Day,
  closure: string | undefined,
  entries: readonly CalendarEntry[],
): string {
  const minutes = minutesOfAll(entries)
  const parts = [
    longDay(day),
    day === today ? 'today' : '',
    closure === undefined ? '' : `closed, ${closure}`,
    entries.length === 0 ? 'no session' : counted(entries.length, 'session', 'sessions'),
    minutes === 0 ? '' : elapsed(minutes),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
