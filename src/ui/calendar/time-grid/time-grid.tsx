/** Draws days, people or rooms as columns of hours that keys walk through; refuses to know what opening a session does. */
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import type { WeeklyHours } from '../../../domain/clinic/clinic'
import { type ClockTime, minutesOf } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { columnPixelsIn } from '../scrolled-columns'
import { useDrawnLater } from '../use-drawn-later'
import { useMeasuredWidth } from '../use-measured-width'
import { type Column, GridColumn } from './grid-column'
import { GridHead } from './grid-head'
import { type Spot, firstSpot, spotAfterKey } from './grid-walk'
import { hoursShown, shareAt } from './hours-shown'
import type { Piece } from './pieces'
import css from './time-grid.module.css'

export interface TimeGridProps {
  /** Names the grid, such as "Week of 29 March 2027". */
  readonly label: string
  /** What stands in the corner, such as "Week 13". */
  readonly corner: string
  /** Whose clock the hours are those of, such as `Europe/Berlin`. */
  readonly zone: string
  readonly open: WeeklyHours
  readonly columns: readonly Column[]
  /** Columns are no narrower than this: where they do not fit, the grid scrolls sideways in its own box. 0 unless told. */
  readonly leastColumnPixels?: number
  readonly today: Day
  readonly now: ClockTime
  /** A head was pressed. */
  readonly onColumn?: ((column: Column) => void) | undefined
  readonly onOpen?: ((entry: Piece['entry']) => void) | undefined
}

const axisPixels = 56
/** An hour is never lower, so that the shortest session can still be pressed; a day with few hours fills the page. */
const leastHourPixels = 44
const fullPixels = 560

export function TimeGrid({ label, corner, zone, open, columns, leastColumnPixels = 0, today, now, onColumn, onOpen }: TimeGridProps) {
  const [ref, width] = useMeasuredWidth(1080)
  const [reached, setReached] = useState<Spot | null>(null)
  const body = useRef<HTMLTableRowElement>(null)
  const hours = hoursShown(open, columns.flatMap(({ pieces }) => pieces))
  const count = hours.to - hours.from
  const hourPixels = Math.max(leastHourPixels, Math.floor(fullPixels / count))
  const columnPixels = columnPixelsIn(width - axisPixels, columns.length, leastColumnPixels)
  // Columns that have to be scrolled to come a moment later.
  const drawn = useDrawnLater(columns, Math.ceil((width - axisPixels) / columnPixels))
  const spot = firstSpot(columns, reached, today)
  // One listener for all, so that columns nothing happened to are not drawn again.
  const onPress = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    const at = Number(pressed?.closest<HTMLElement>('[data-column]')?.dataset['column'])
    const piece = columns[at]?.pieces[Number(pressed?.dataset['at'])]
    if (piece === undefined) return
    setReached({ column: at, piece: Number(pressed?.dataset['at']) })
    onOpen?.(piece.entry)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = spotAfterKey(event.key, spot, columns, isRightToLeft)
    if (next === undefined) return
    event.preventDefault()
    setReached(next)
    const cell = body.current?.querySelector<HTMLElement>(`[data-column="${next.column}"]`)
    const target = next.piece === -1 ? cell : cell?.querySelector<HTMLElement>(`[data-at="${next.piece}"]`)
    target?.focus()
  }

  const style: CSSProperties & Record<`--${string}`, string | number> = { '--hours': count, '--hour': `${hourPixels}px`, '--wide': `${Math.floor(axisPixels + columns.length * columnPixels)}px` }
  return (
    <div ref={ref} className={css.grid} style={style}>
      <table role="grid" aria-label={label} onKeyDown={onKeyDown}>
        <GridHead corner={corner} zone={zone} columns={columns} columnPixels={columnPixels} today={today} onColumn={onColumn} />
        <tbody>
          <tr ref={body} onClick={onPress}>
            <th scope="row" className={css.axis}>
              <span className="visually-hidden">Sessions</span>
              {Array.from({ length: count + 1 }, (_, index) => (
                <span
                  key={index}
                  className={css.hour}
                  data-end={index === 0 ? 'first' : index === count ? 'last' : undefined}
                  style={{ insetBlockStart: `${(index / count) * 100}%` }}
                  aria-hidden="true"
                >
                  {`${String(hours.from + index).padStart(2, '0')}:00`}
                </span>
              ))}
              {columns.some(({ day }) => day === today) && <NowLabel now={now} top={shareAt(minutesOf(now), hours)} />}
            </th>
            {drawn.map((column, at) =>
              column === null ? (
                <td key={columns[at]?.key} className={css.column} aria-busy="true" />
              ) : (
                <GridColumn
                  key={column.key}
                  column={column}
                  at={at}
                  hours={hours}
                  hourPixels={hourPixels}
                  columnPixels={columnPixels}
                  now={column.day === today ? now : null}
                  focus={spot.column === at ? spot.piece : null}
                />
              ),
            )}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function NowLabel({ now, top }: { readonly now: ClockTime; readonly top: number }) {
  if (top <= 0 || top >= 1) return null
  return (
    <span className={css.now} style={{ insetBlockStart: `${top * 100}%` }} aria-hidden="true">
      <b>{now}</b>
    </span>
  )
}
