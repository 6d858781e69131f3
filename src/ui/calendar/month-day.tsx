/** Draws one day of a month with its sessions, the rest opening in place; refuses to know the weeks around it. */
import { useState } from 'react'
import { counted, dayOfMonth, longDay, shortMonthName } from '../wording/format'
import type { Day } from '../../domain/time/day'
import { KindMark } from '../kind-mark'
import { type CalendarEntry, entryKey } from './calendar-entry'
import type { DayGround } from './day-ground'
import { noSuchDay } from './shut-days'
import css from './month-calendar.module.css'
import { MonthSession } from './month-session'

export interface MonthDayProps {
  readonly day: Day
  readonly ground: DayGround
  readonly entries: readonly CalendarEntry[]
  readonly isFocus: boolean
  readonly isCompact: boolean
  readonly onReach: () => void
  readonly onOpen: ((entry: CalendarEntry, element: HTMLElement) => void) | undefined
}

/** Sessions a closed cell shows; the fourth stands alone rather than behind "+1 more". */
const shownAtMost = 3
const marksAtMost = 4

export function MonthDay({ day, ground, entries, isFocus, isCompact, onReach, onOpen }: MonthDayProps) {
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen || entries.length <= shownAtMost + 1 ? entries : entries.slice(0, shownAtMost)
  const tabIndex = isFocus ? 0 : -1
  return (
    <td
      role="gridcell"
      data-day={day}
      data-today={ground.isToday || undefined}
      data-rest={ground.isRest || undefined}
      data-closed={ground.closure !== undefined || undefined}
      data-outside={ground.isOutside || undefined}
      tabIndex={tabIndex}
      aria-label={dayInWords(day, ground, entries)}
      aria-selected={isCompact ? isFocus : undefined}
      aria-current={ground.isToday ? 'date' : undefined}
      className={css.day}
      onClick={isCompact ? onReach : undefined}
      onFocus={isFocus ? undefined : onReach}
    >
      <div className={css.dayHead} aria-hidden="true">
        <b>{dayOfMonth(day)}</b>
        {day.endsWith('-01') && !isCompact && <span>{shortMonthName(day)}</span>}
        {ground.closure !== undefined && !isCompact && <span className={css.closureName}>{ground.closure}</span>}
      </div>
      {isCompact ? (
        <Marks entries={entries} />
      ) : (
        <>
          <ul className={css.sessions}>
            {shown.map((entry) => (
              <li key={entryKey(entry)}>
                <MonthSession entry={entry} tabIndex={tabIndex} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          {entries.length > shownAtMost + 1 && (
            <button
              type="button"
              className={css.more}
              tabIndex={tabIndex}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? 'Fewer' : `+${entries.length - shownAtMost} more`}
            </button>
          )}
        </>
      )}
    </td>
  )
}

function Marks({ entries }: { readonly entries: readonly CalendarEntry[] }) {
  const shown = entries.length <= marksAtMost ? entries : entries.slice(0, marksAtMost - 1)
  return (
    <span className={css.marks} aria-hidden="true">
      {shown.map((entry) => (
        <KindMark key={entryKey(entry)} look={entry.line.look} isOutlined={entry.line.status === 'planned'} size={10} />
      ))}
      {shown.length < entries.length && <small>+{entries.length - shown.length}</small>}
    </span>
  )
}

/** "Monday 1 March, today, 2 sessions" */
export function dayInWords(day: Day, ground: DayGround, entries: readonly CalendarEntry[]): string {
  const parts = [
    longDay(day),
    ground.isToday ? 'today' : '',
    ground.closure === undefined ? '' : ground.closure === noSuchDay ? 'no such day' : `closed, ${ground.closure}`,
    entries.length === 0 ? 'no session' : counted(entries.length, 'session', 'sessions'),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
