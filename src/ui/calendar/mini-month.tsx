/** Draws a small month in which days with sessions bear a mark, to choose a day by; refuses to know what is shown of a day. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Day, addCalendarMonths, isWithin, monthOf } from '../../domain/time/day'
import { weekdaysFrom } from '../../domain/time/weekday'
import { IconButton } from '../button'
import type { WeekStart } from '../dates-shown'
import { counted, dayOfMonth, longDay, monthYear, shortWeekdayName, weekdayName } from '../wording/format'
import { shortWeekWord, weekWord } from '../wording/week-words'
import css from './mini-month.module.css'
import { dayAfterKey, isoWeekFrom, weeksOfMonth } from './month-grid'

/** Sessions on a day. */
export interface DayMark {
  readonly sessions: number
  readonly dosing: number
}

export interface MiniMonthProps {
  /** Any day of the month shown. */
  readonly month: Day
  readonly onMonth: (day: Day) => void
  /** Days that the page shows. */
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly weekStart: WeekStart
  readonly markOf: (day: Day) => DayMark | undefined
  readonly onDay: (day: Day) => void
  /** The focus goes into the month as it opens. */
  readonly isFocused?: boolean
}

/** Not React Aria's month: there, each day is named by its date and the device's today alone, and its sessions would only be seen. */
export function MiniMonth({ month, onMonth, from, to, today, weekStart, markOf, onDay, isFocused = false }: MiniMonthProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const toFocus = useRef(isFocused)
  const [reached, setReached] = useState<Day | null>(null)
  const range = monthOf(month)
  const focus = [reached, from, today].find((day) => day !== null && isWithin(day, range)) ?? range.from

  useEffect(() => {
    if (!toFocus.current) return
    toFocus.current = false
    body.current?.querySelector<HTMLElement>(`[data-day="${focus}"]`)?.focus()
  }, [focus])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = dayAfterKey(event.key, focus, weekStart, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (next === undefined) return
    event.preventDefault()
    toFocus.current = true
    setReached(next)
    if (!isWithin(next, range)) onMonth(next)
  }

  return (
    <div className={css.mini}>
      <div className={css.head}>
        <IconButton icon="chevron-start" label="Month before" tone="quiet" size="small" onPress={() => onMonth(addCalendarMonths(range.from, -1))} />
        <span className={css.month} aria-live="polite">
          {monthYear(month)}
        </span>
        <IconButton icon="chevron-end" label="Month after" tone="quiet" size="small" onPress={() => onMonth(addCalendarMonths(range.from, 1))} />
      </div>
      <table role="grid" aria-label={monthYear(month)} className={css.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={css.week}>
              <abbr title={weekWord(weekStart)}>{shortWeekWord(weekStart)}</abbr>
            </th>
            {weekdaysFrom(weekStart).map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayName(weekday)}>
                {shortWeekdayName(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {weeksOfMonth(month, weekStart).map((week) => (
            <tr key={week[0]}>
              <th scope="row" className={css.week}>
                {isoWeekFrom(week[0] ?? month)}
              </th>
              {week.map((day) => {
                const mark = markOf(day)
                return (
                  <td key={day} role="gridcell" aria-selected={day >= from && day <= to} data-shown={isWithin(day, { from, to }) || undefined}>
                    <button
                      type="button"
                      className={css.day}
                      data-day={day}
                      data-today={day === today || undefined}
                      data-outside={!isWithin(day, range) || undefined}
                      tabIndex={day === focus ? 0 : -1}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={dayInWords(day, day === today, mark)}
                      onClick={() => onDay(day)}
                    >
                      <span>{dayOfMonth(day)}</span>
                      {mark !== undefined && <i className={css.mark} data-kind={mark.dosing > 0 ? 'dosing' : 'session'} />}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "Monday 1 March, today, 3 sessions, 1 of them dosing" */
function dayInWords(day: Day, isToday: boolean, mark: DayMark | undefined): string {
  const parts = [
    longDay(day),
    isToday ? 'today' : '',
    mark === undefined ? '' : counted(mark.sessions, 'session', 'sessions'),
    mark === undefined || mark.dosing === 0 ? '' : mark.dosing === mark.sessions ? 'dosing' : `${mark.dosing} of them dosing`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
