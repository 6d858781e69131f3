/** Draws a week as a table with a row for each person or room that keys walk through; refuses to know what opening a session does. */
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { WeeklyHours } from '../../../domain/clinic/clinic'
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import { timeOfMinutes } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { weekdayOf } from '../../../domain/time/weekday'
import { dayOfMonth, longDayYear, shortWeekdayName, timeSpan } from '../../wording/format'
import { type HoursShown, hoursShown } from '../time-grid/hours-shown'
import type { Piece } from '../time-grid/pieces'
import { columnPixelsIn } from '../scrolled-columns'
import { useDrawnLater } from '../use-drawn-later'
import { useMeasuredWidth } from '../use-measured-width'
import { type WeekLane, entryAt } from './lane'
import { LaneDayCell } from './lane-day-cell'
import { type LaneSpot, firstLaneSpot, laneSpotAfterKey } from './lane-walk'
import css from './lane-week.module.css'

export interface LaneWeekProps {
  readonly label: string
  /** What stands in the corner, such as "Week 13". */
  readonly corner: string
  readonly open: WeeklyHours
  readonly days: readonly Day[]
  /** Groups of lanes, parted by a firm rule; each lane has every day. */
  readonly groups: readonly (readonly WeekLane[])[]
  readonly today: Day
  /** Where the days do not fit, this one is in view at first. */
  readonly reached: Day
  readonly onDay: (day: Day) => void
  /** The element is the session's line in its cell. */
  readonly onOpen: (entry: Piece['entry'], element: HTMLElement) => void
  /** The calls of a lane's day were pressed; the element is their own. */
  readonly onCalls?: ((calls: readonly SuggestedCall[], element: HTMLElement) => void) | undefined
}

const namePixels = 104
const totalPixels = 100
const leastDayPixels = 104
/** Rows that are drawn at once; more do not fit on a page. */
const nearLanes = 14

export function LaneWeek({ label, corner, open, days, groups, today, reached, onDay, onOpen, onCalls }: LaneWeekProps) {
  const [ref, width] = useMeasuredWidth('lanes of a week', 1080)
  const [walked, setWalked] = useState<LaneSpot | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const lanes = useMemo(() => groups.flat(), [groups])
  const { drawn } = useDrawnLater(lanes, nearLanes)
  const hours = hoursShown(open, lanes.flatMap((lane) => lane.days.flatMap(({ pieces }) => pieces)))
  const hasTotals = width >= namePixels + days.length * leastDayPixels + totalPixels
  const wide = hasTotals ? width : namePixels + days.length * columnPixelsIn(width - namePixels, days.length, leastDayPixels)
  const spot = firstLaneSpot(lanes, walked, today)

  useEffect(() => {
    const head = table.current?.querySelector<HTMLElement>('[data-reached]')
    const box = table.current?.parentElement
    if (head == null || box == null || box.scrollWidth <= box.clientWidth) return
    const names = table.current?.querySelector('th')?.getBoundingClientRect()
    const own = head.getBoundingClientRect()
    if (names === undefined) return
    // What is scrolled to the left in a script read from the right counts below zero.
    box.scrollLeft += getComputedStyle(box).direction === 'rtl' ? own.right - names.left : own.left - names.right
  }, [reached, hasTotals, wide])

  // One listener for all, so that lanes nothing happened to are not drawn again.
  const onPress = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    const lane = Number(pressed?.closest<HTMLElement>('[data-lane]')?.dataset['lane'])
    const day = Number(pressed?.closest<HTMLElement>('[data-day]')?.dataset['day'])
    const piece = Number(pressed?.dataset['at'])
    const of = lanes[lane]?.days[day]
    const entry = of === undefined ? undefined : entryAt(of, piece)
    const line = pressed?.closest('[data-day]')?.querySelector<HTMLElement>(`button[data-at="${piece}"]`)
    if (line == null || of === undefined) return
    setWalked({ lane, day, piece })
    if (entry !== undefined) onOpen(entry, line)
    else if (of.calls !== undefined) onCalls?.(of.calls, line)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // The heads are buttons of their own.
    if (event.target instanceof Element && event.target.closest('thead') !== null) return
    const next = laneSpotAfterKey(event.key, spot, lanes, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (next === undefined) return
    event.preventDefault()
    setWalked(next)
    const cell = table.current?.querySelector<HTMLElement>(`[data-lane="${next.lane}"] [data-day="${next.day}"]`)
    const target = next.piece === -1 ? cell : cell?.querySelector<HTMLElement>(`button[data-at="${next.piece}"]`)
    target?.focus()
  }

  const style: CSSProperties & Record<`--${string}`, string> = { '--name': `${namePixels}px`, '--total': `${totalPixels}px`, '--wide': `${Math.floor(wide)}px` }
  return (
    <div ref={ref} className={css.week} style={style}>
      <table ref={table} role="grid" aria-label={label} onKeyDown={onKeyDown} onClick={onPress}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {corner}
              <small>{timeSpan(timeOfMinutes(hours.from * 60), timeOfMinutes(hours.to * 60))}</small>
            </th>
            {days.map((day) => (
              <th key={day} scope="col" className={css.head} data-today={day === today || undefined} data-reached={day === reached || undefined}>
                <button type="button" className={css.headPress} onClick={() => onDay(day)}>
                  <span className="visually-hidden">{`${longDayYear(day)}${day === today ? ', today' : ''}`}</span>
                  <span aria-hidden="true">
                    {shortWeekdayName(weekdayOf(day))} <b>{dayOfMonth(day)}</b>
                  </span>
                </button>
              </th>
            ))}
            {hasTotals && (
              <th scope="col" className={css.totalHead}>
                In all
              </th>
            )}
          </tr>
        </thead>
        {groups.map((group, index) => {
          const before = groups.slice(0, index).reduce((sum, { length }) => sum + length, 0)
          return (
            <tbody key={group[0]?.key ?? index}>
              {group.map((lane, at) => (
                <LaneRow
                  key={lane.key}
                  lane={lane}
                  drawn={drawn[before + at] ?? null}
                  at={before + at}
                  hours={hours}
                  today={today}
                  hasTotal={hasTotals}
                  focusDay={spot.lane === before + at ? spot.day : null}
                  focusPiece={spot.piece}
                />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

interface LaneRowProps {
  readonly lane: WeekLane
  /** Null until its turn has come. */
  readonly drawn: WeekLane | null
  readonly at: number
  readonly hours: HoursShown
  readonly today: Day
  readonly hasTotal: boolean
  readonly focusDay: number | null
  readonly focusPiece: number
}

function LaneRow({ lane: { name, total, days }, drawn, at, hours, today, hasTotal, focusDay, focusPiece }: LaneRowProps) {
  return (
    <tr data-lane={at}>
      <th scope="row" className={css.name}>
        {name}
        {!hasTotal && <small>{total}</small>}
      </th>
      {drawn === null && <td colSpan={days.length} className={css.day} aria-busy="true" />}
      {drawn?.days.map((of, index) => (
        <LaneDayCell key={of.day} laneName={name} of={of} at={index} from={hours.from} to={hours.to} isToday={of.day === today} focus={focusDay === index ? focusPiece : null} />
      ))}
      {hasTotal && <td className={css.total}>{total}</td>}
    </tr>
  )
}
