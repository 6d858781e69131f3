/** Draws a month of one course or many as a table that keys walk through; refuses to know what opening a session does. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { closureNamed, type DayGround } from './day-ground'
import type { NamedDays } from '../../domain/clinic/clinic'
import { type Day, isWithin, monthOf } from '../../domain/time/day'
import { type Weekday, weekdayOf, weekdaysFrom } from '../../domain/time/weekday'
import type { WeekStart } from '../dates-shown'
import { monthYear, shortWeekdayName, weekdayName } from '../wording/format'
import { shortWeekWord, weekWord } from '../wording/week-words'
import { type CalendarEntry, entriesByDay } from './calendar-entry'
import { MonthDay } from './month-day'
import { MonthDayList } from './month-day-list'
import { dayAfterKey, type WeekCount, weekNumberOf, weeksOfMonth } from './month-grid'
import css from './month-calendar.module.css'
import { useMeasuredWidth } from './use-measured-width'

export interface MonthCalendarProps {
  /** Any day of the month shown. */
  readonly month: Day
  readonly today: Day
  readonly entries: readonly CalendarEntry[]
  readonly closures: readonly NamedDays[]
  readonly restDays: readonly Weekday[]
  readonly weekStart: WeekStart
  readonly weekCount: WeekCount
  /** A key led to a day of another month, which is to be shown. */
  readonly onMonth: (day: Day) => void
  /** The element is the session's own. */
  readonly onOpen?: ((entry: CalendarEntry, element: HTMLElement) => void) | undefined
  /** Enter on a day without sessions. */
  readonly onDay?: ((day: Day) => void) | undefined
}

/** Below this the cells hold marks only, and the day in focus is listed under the month. */
const leastPixelsForBlocks = 640
/** Below this the blocks give up their margins. */
const leastPixelsForMargins = 900

export function MonthCalendar(props: MonthCalendarProps) {
  const { month, today, entries, closures, restDays, weekStart, weekCount, onMonth, onOpen, onDay } = props
  const [ref, width] = useMeasuredWidth(1080)
  const [reached, setReached] = useState<Day | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const isWalking = useRef(false)
  const range = monthOf(month)
  const focus = focusDay(reached, today, range.from, range.to)
  const byDay = entriesByDay(entries)
  const isCompact = width < leastPixelsForBlocks
  const isTight = width < leastPixelsForMargins

  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    body.current?.querySelector<HTMLElement>(`[data-day="${focus}"]`)?.focus()
  }, [focus])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const onCell = event.target instanceof HTMLElement && event.target.dataset['day'] !== undefined
    if (event.key === 'Enter' && onCell) {
      const first = byDay.get(focus)?.[0]
      const cell = event.target
      if (first !== undefined && cell instanceof HTMLElement) onOpen?.(first, cell)
      else onDay?.(focus)
      event.preventDefault()
      return
    }
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = dayAfterKey(event.key, focus, weekStart, isRightToLeft)
    if (next === undefined) return
    event.preventDefault()
    isWalking.current = true
    setReached(next)
    if (!isWithin(next, range)) onMonth(next)
  }

  const groundOf = (day: Day): DayGround => ({
    isToday: day === today,
    isRest: restDays.includes(weekdayOf(day)),
    closure: closureNamed(closures, day),
    isOutside: !isWithin(day, range),
  })

  return (
    <div ref={ref} className={css.month} data-width={isCompact ? 'compact' : isTight ? 'tight' : 'full'}>
      <table role="grid" aria-label={monthYear(month)} className={css.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={css.weekHead}>
              {weekHead(weekCount, weekStart, isTight)}
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
              <th scope="row" className={css.weekNumber}>
                {weekNumberOf(week, weekCount)}
              </th>
              {week.map((day) => (
                <MonthDay
                  key={day}
                  day={day}
                  ground={groundOf(day)}
                  entries={byDay.get(day) ?? []}
                  isFocus={day === focus}
                  isCompact={isCompact}
                  onReach={() => setReached(day)}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCompact && (
        <MonthDayList day={focus} ground={groundOf(focus)} entries={byDay.get(focus) ?? []} onOpen={onOpen} />
      )}
    </div>
  )
}

/** Weeks of the year are counted from Monday, whatever day a row begins with. */
function weekHead({ by }: WeekCount, weekStart: WeekStart, isTight: boolean): string {
  if (by === 'course') return isTight ? 'Wk' : 'Course week'
  return isTight ? shortWeekWord(weekStart) : weekWord(weekStart)
}

/** The day last reached while its month is shown, else today, else the first. */
function focusDay(reached: Day | null, today: Day, from: Day, to: Day): Day {
  if (reached !== null && reached >= from && reached <= to) return reached
  return today >= from && today <= to ? today : from
}
