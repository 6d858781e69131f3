/** Draws a month of one course or many as a table that keys walk through; refuses to know what opening a session does. */
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { NamedDays } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import { type Day, isWithin, monthOf, parseDay } from '../../domain/time/day'
import { type Weekday, weekdayOf } from '../../domain/time/weekday'
import type { WeekStart } from '../dates-shown'
import { monthYear } from '../wording/format'
import { type CalendarEntry, entryKey } from './calendar-entry'
import { callsByDay } from './calls/calls-by-day'
import { closureNamed, type DayGround } from './day-ground'
import { type EntriesMemory, entriesByDay } from './entries-by-day'
import { MonthDayList } from './month-day-list'
import { dayAfterKey, type WeekCount, weekNumberOf, weeksOfMonth } from './month-grid'
import { type MonthHand, type MonthHandling, heldEntry } from './month-hand'
import css from './month-calendar.module.css'
import { MonthHead } from './month-head'
import { MonthWeek } from './month-week'
import { useMeasuredWidth } from './use-measured-width'
import { useMonthDrag } from './use-month-drag'
import { useRowsKept } from './use-rows-kept'

export interface MonthCalendarProps {
  /** Any day of the month shown. */
  readonly month: Day
  readonly today: Day
  readonly entries: readonly CalendarEntry[]
  /** Calls suggested for its days; none unless told. */
  readonly calls?: readonly SuggestedCall[]
  readonly closures: readonly NamedDays[]
  readonly restDays: readonly Weekday[]
  readonly weekStart: WeekStart
  readonly weekCount: WeekCount
  /** A key led to a day of another month, which is to be shown. */
  readonly onMonth: (day: Day) => void
  /** The element is the session's own. */
  readonly onOpen?: ((entry: CalendarEntry, element: HTMLElement) => void) | undefined
  /** The calls of a day were pressed; the element is their own. */
  readonly onCalls?: ((calls: readonly SuggestedCall[], element: HTMLElement) => void) | undefined
  /** Enter on a day without sessions. */
  readonly onDay?: ((day: Day) => void) | undefined
  /** What is in the hand; null while nothing is. */
  readonly hand?: MonthHand | null
  /** Undefined where nothing is taken up. */
  readonly handling?: MonthHandling | undefined
}

/** Below this the cells hold marks only, and the day in focus is listed under the month. */
const leastPixelsForBlocks = 640
/** Below this the blocks give up their margins. */
const leastPixelsForMargins = 900
const none: readonly CalendarEntry[] = []
const noCalls: readonly SuggestedCall[] = []

export function MonthCalendar(props: MonthCalendarProps) {
  const { month, today, entries, calls = noCalls, closures, restDays, weekStart, weekCount, onMonth, onOpen, onCalls, onDay, hand = null, handling } = props
  const [ref, width] = useMeasuredWidth('month', 1080)
  const [reached, setReached] = useState<Day | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const isWalking = useRef(false)
  const range = monthOf(month)
  // Moving a session draws two days again, not all of them.
  const [memory] = useState<EntriesMemory>(() => new Map())
  const byDay = useMemo(() => entriesByDay(entries, memory), [entries, memory])
  const callsOf = useMemo(() => callsByDay(calls), [calls])
  const heldOn = hand === null ? undefined : (heldEntry(hand)?.line.day ?? undefined)
  const focus = heldOn ?? focusDay(reached, today, range.from, range.to)
  const weeks = useMemo(() => weeksOfMonth(month, weekStart), [month, weekStart])
  const grounds = useMemo(() => groundsOf(weeks.flat(), { month, today, closures, restDays }), [weeks, month, today, closures, restDays])
  const isCompact = width < leastPixelsForBlocks
  const isTight = width < leastPixelsForMargins
  const drag = useMonthDrag(root, handling, byDay, hand, month)
  useRowsKept(body, hand !== null, `${range.from} ${width}`)

  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    body.current?.querySelector<HTMLElement>(`[data-day="${focus}"]`)?.focus()
  }, [focus])

  // What is in the hand has the focus, on whatever day it lies; laid down, it keeps it wherever it turns up.
  const laidDown = useRef<string | null>(null)
  const heldKey = hand?.key
  useEffect(() => {
    if (heldKey !== undefined) {
      laidDown.current = heldKey
      body.current?.querySelector<HTMLElement>('[data-held]')?.focus({ preventScroll: true })
    } else if (laidDown.current !== null && (document.activeElement === null || document.activeElement === document.body)) {
      const own = body.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(laidDown.current)}"]`) ?? body.current?.querySelector<HTMLElement>('td[tabindex="0"]')
      own?.focus({ preventScroll: true })
    }
  }, [heldKey, heldOn, byDay])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement)) return
    const { target, currentTarget, key } = event
    const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl'
    const onCell = target.dataset['day'] !== undefined
    const ofDay = byDay.get(focus) ?? none
    if (hand !== null) {
      if (target.dataset['held'] !== undefined && handling?.onKey(key, isRightToLeft) === true) event.preventDefault()
      return
    }
    laidDown.current = null
    if (key === ' ' && handling !== undefined) {
      const wanted = onCell ? ofDay : ofDay.filter((entry) => entryKey(entry) === target.dataset['entry'])
      if (wanted.some((entry) => handling.onGrab(entry, 'keys')) || onCell) event.preventDefault()
      return
    }
    if (key === 'Enter' && onCell) {
      const [first] = ofDay
      if (first !== undefined) onOpen?.(first, target)
      else onDay?.(focus)
      event.preventDefault()
      return
    }
    const next = dayAfterKey(key, focus, weekStart, isRightToLeft)
    if (next === undefined) return
    event.preventDefault()
    isWalking.current = true
    setReached(next)
    if (!isWithin(next, range)) onMonth(next)
  }

  // One listener for all, so that days nothing happened to are not drawn again.
  const onPress = ({ target }: MouseEvent<HTMLElement>) => {
    if (drag.wasDragged() || !(target instanceof Element)) return
    const element = target.closest<HTMLElement>('td [data-entry]')
    const day = dayOf(target)
    const entry = element === null ? undefined : entries.find((one) => entryKey(one) === element.dataset['entry'])
    const called = target.closest<HTMLElement>('td [data-calls]')
    if (element !== null && entry !== undefined) onOpen?.(entry, element)
    else if (called !== null && day !== null) onCalls?.(callsOf.get(day) ?? noCalls, called)
    else if (hand !== null && day !== null && target.closest('button') === null) handling?.onCarry(day)
    else if (isCompact && day !== null) setReached(day)
  }

  const onListed = (entry: CalendarEntry, element: HTMLElement) => {
    if (!drag.wasDragged()) onOpen?.(entry, element)
  }

  const focusGround = grounds.get(focus)
  return (
    <div ref={ref} className={css.month} data-width={isCompact ? 'compact' : isTight ? 'tight' : 'full'} data-look={hand?.look} data-in-hand={hand !== null || undefined}>
      <div ref={root} onClick={onPress} onPointerDown={handling === undefined ? undefined : drag.onPointerDown} data-movable={handling !== undefined || undefined}>
        <table role="grid" aria-label={monthYear(month)} className={css.grid} onKeyDown={onKeyDown}>
          <MonthHead weekStart={weekStart} by={weekCount.by} isTight={isTight} />
          <tbody ref={body} onFocus={({ target }) => setReached((before) => dayOf(target) ?? before)}>
            {weeks.map((week) => (
              <MonthWeek
                key={week[0]}
                week={week}
                number={weekNumberOf(week, weekCount)}
                byDay={byDay}
                callsByDay={callsOf}
                grounds={grounds}
                focus={week.includes(focus) ? focus : null}
                isCompact={isCompact}
                arePressed={onOpen !== undefined}
                hand={hand}
              />
            ))}
          </tbody>
        </table>
        {isCompact && focusGround !== undefined && (
          <MonthDayList day={focus} ground={focusGround} entries={byDay.get(focus) ?? none} calls={callsOf.get(focus) ?? noCalls} onOpen={onOpen === undefined ? undefined : onListed} onCalls={onCalls} />
        )}
      </div>
    </div>
  )
}

function dayOf(target: Element): Day | null {
  return parseDay(target.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '') ?? null
}

function groundsOf(days: readonly Day[], { month, today, closures, restDays }: Pick<MonthCalendarProps, 'month' | 'today' | 'closures' | 'restDays'>): ReadonlyMap<Day, DayGround> {
  const range = monthOf(month)
  return new Map(
    days.map((day) => [
      day,
      { isToday: day === today, isRest: restDays.includes(weekdayOf(day)), closure: closureNamed(closures, day), isOutside: !isWithin(day, range) },
    ]),
  )
}

/** The day last reached while its month is shown, else today, else the first. */
function focusDay(reached: Day | null, today: Day, from: Day, to: Day): Day {
  if (reached !== null && reached >= from && reached <= to) return reached
  return today >= from && today <= to ? today : from
}
