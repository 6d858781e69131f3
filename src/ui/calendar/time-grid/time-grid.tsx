/** Draws days, people or rooms as columns of hours that keys walk through; refuses to know what opening a session does. */
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { WeeklyHours } from '../../../domain/clinic/clinic'
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import { type ClockTime, minutesOf } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { columnPixelsIn } from '../scrolled-columns'
import { useDrawnLater } from '../use-drawn-later'
import { useMeasuredWidth } from '../use-measured-width'
import { type StopAbove, stopsAbove } from './above-hours'
import { type Column, GridColumn } from './grid-column'
import { GridHead } from './grid-head'
import type { Hand } from './hand'
import { useGridDrag } from './use-grid-drag'
import { type Stop, stopsOf } from './crowd'
import { GatheredCard } from './gathered-card'
import { elementAt, focusOnEntry, isElsewhere, spotOf } from './grid-focus'
import { type Spot, firstSpot, spotAfterKey } from './grid-walk'
import { HourLabels } from './hour-labels'
import { hoursShown, minutesShown, shareAt } from './hours-shown'
import type { Piece } from './pieces'
import { UntimedRow } from './untimed-row'
import css from './time-grid.module.css'
import { clockFigures } from '../../wording/format'

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
  /** A session was pressed; the element is the session's own. */
  readonly onOpen?: ((entry: Piece['entry'], element: HTMLElement) => void) | undefined
  /** The calls of a day were pressed; the element is their own. */
  readonly onCalls?: ((calls: readonly SuggestedCall[], element: HTMLElement) => void) | undefined
  /** More calls of a day than this are only counted, 2 unless told. */
  readonly mostCalls?: number
  /** What is in the hand; null while nothing is. */
  readonly hand?: Hand | null
  readonly handling?: Handling | undefined
}

/** How a session is taken up, carried and laid down. */
export interface Handling {
  /** False for one that may not be moved; one in the hand already is carried on. */
  readonly onGrab: (entry: Piece['entry'], by: 'keys' | 'pointer') => boolean
  /** Held over a day, its start at this minute, not rounded. */
  readonly onCarry: (day: Day, minute: number) => void
  /** A key was pressed while it is in the hand; true where it meant something. */
  readonly onKey: (key: string, isRightToLeft: boolean) => boolean
  readonly onRelease: () => void
  readonly onLeave: () => void
}

/** Gathered sessions that stand open, beside the number that was pressed. */
interface Opened {
  readonly at: Spot
  readonly element: HTMLElement
}

const axisPixels = 56
/** An hour is never lower, so that the shortest session can still be pressed; a day with few hours fills the page. */
const leastHourPixels = 44
const fullPixels = 560

export function TimeGrid({ label, corner, zone, open, columns, leastColumnPixels = 0, today, now, onColumn, onOpen, onCalls, mostCalls = 2, hand = null, handling }: TimeGridProps) {
  const [ref, width] = useMeasuredWidth('time grid', 1080)
  const [reached, setReached] = useState<Spot | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const body = useRef<HTMLTableRowElement>(null)
  // Carrying a session draws the grid with each step, over the same columns.
  const hours = useMemo(() => hoursShown(open, columns.flatMap(({ pieces }) => pieces), columns.map(({ step }) => step)), [open, columns])
  const count = minutesShown(hours) / 60
  const hourPixels = Math.max(leastHourPixels, Math.floor(fullPixels / count))
  const columnPixels = columnPixelsIn(width - axisPixels, columns.length, leastColumnPixels)
  // Columns that have to be scrolled to come a moment later.
  const { drawn, later } = useDrawnLater(columns, Math.ceil((width - axisPixels) / columnPixels))
  const walked = columns.map((column) => ({ day: column.day, stops: [...stopsAbove(column), ...stopsOf(column.pieces, columnPixels)] }))
  const entryAt = (at: Spot) => entryOf(walked[at.column]?.stops[at.stop])
  const spot = firstSpot(walked, reached, today)
  const drag = useGridDrag(body, hours, {
    onGrab: (pressed) => {
      const entry = pressed === null ? heldEntry(hand) : entryAt(pressed)
      return entry !== undefined && handling?.onGrab(entry, 'pointer') === true
    },
    onCarry: (at, minute) => {
      const day = columns[at]?.day
      if (day !== undefined) handling?.onCarry(day, minute)
    },
    onRelease: () => handling?.onRelease(),
    onLeave: () => handling?.onLeave(),
  }, columns)
  // One listener for all, so that columns nothing happened to are not drawn again.
  const onPress = (event: MouseEvent<HTMLElement>) => {
    if (drag.wasDragged()) return
    const at = spotOf(event.target)
    const stop = at === null ? undefined : walked[at.column]?.stops[at.stop]
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (at === null || stop === undefined || element === null) return
    setReached(at)
    if (stop.type === 'gathered') setOpened({ at, element })
    else if (stop.type === 'calls') onCalls?.(stop.calls, element)
    else onOpen?.(stop.type === 'untimed' ? stop.entry : stop.piece.entry, element)
  }

  const onReach = ({ target }: FocusEvent<HTMLElement>) => setReached((before) => spotOf(target) ?? before)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (hand === null) laidDown.current = null
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    if (hand !== null) {
      const isHeld = event.target instanceof HTMLElement && event.target.dataset['held'] !== undefined
      if (isHeld && handling?.onKey(event.key, isRightToLeft) === true) event.preventDefault()
      return
    }
    const at = spotOf(event.target) ?? spot
    const own = entryAt(at)
    if (event.key === ' ' && own !== undefined && handling?.onGrab(own, 'keys') === true) {
      event.preventDefault()
      return
    }
    const next = spotAfterKey(event.key, at, walked, isRightToLeft)
    if (next === undefined) return
    event.preventDefault()
    setReached(next)
    elementAt(body.current, next)?.focus()
  }

  // What is in the hand has the focus, on whatever day it lies; laid down, it keeps it wherever it turns up.
  const liftedOn = hand === null ? undefined : columns.find(({ key }) => hand.lifted.get(key)?.some(({ grip }) => grip === 'lifted'))?.key
  const laidDown = useRef<string | null>(null)
  const heldKey = hand?.key
  useEffect(() => {
    if (heldKey !== undefined) {
      laidDown.current = heldKey
      if (liftedOn !== undefined) body.current?.querySelector<HTMLElement>('[data-held]')?.focus({ preventScroll: true })
    } else if (laidDown.current !== null && !isElsewhere(document.activeElement)) {
      focusOnEntry(body.current, columns, columnPixels, laidDown.current)
    }
  }, [heldKey, liftedOn, columns, columnPixels])

  const gathered = opened === null ? undefined : walked[opened.at.column]?.stops[opened.at.stop]
  const style: CSSProperties & Record<`--${string}`, string | number> = { '--hours': count, '--hour': `${hourPixels}px`, '--wide': leastColumnPixels === 0 ? '0px' : `${Math.floor(axisPixels + columns.length * columnPixels)}px` }
  return (
    <div ref={ref} className={css.grid} style={style} data-look={hand?.look}>
      <table role="grid" aria-label={label} onKeyDown={onKeyDown}>
        <GridHead corner={corner} zone={zone} columns={columns} later={later} columnPixels={columnPixels} today={today} onColumn={onColumn} hand={hand} isRoomKept={handling !== undefined} />
        <tbody>
          <UntimedRow columns={columns} mostCalls={mostCalls} later={later} today={today} focusColumn={hand === null ? spot.column : null} focusStop={spot.stop} onPress={onPress} onReach={onReach} />
          <tr ref={body} onClick={onPress} onFocus={onReach} onPointerDown={handling === undefined ? undefined : drag.onPointerDown}>
            <th scope="row" className={css.axis}>
              <span className="visually-hidden">Sessions</span>
              <HourLabels hours={hours} />
              {columns.some(({ day }) => day === today) && <NowLabel now={now} top={shareAt(minutesOf(now), hours)} />}
            </th>
            {drawn.map((column, at) => (
              <GridColumn
                key={column.key}
                column={column}
                at={at}
                hours={hours}
                hourPixels={hourPixels}
                columnPixels={columnPixels}
                now={column.day === today ? now : null}
                focus={hand === null && spot.column === at ? spot.stop : null}
                openedAt={opened?.at.column === at ? opened.at.stop : null}
                choice={hand?.choices.get(column.key)}
                closed={hand?.closedStarts.get(column.key)}
                lifted={hand?.lifted.get(column.key)}
                leaving={hand?.leaving}
              />
            ))}
            {later > 0 && <td colSpan={later} className={css.column} aria-busy="true" />}
          </tr>
        </tbody>
      </table>
      {gathered?.type === 'gathered' && opened !== null && (
        <GatheredCard
          gathered={gathered}
          anchor={opened.element}
          onOpen={
            onOpen === undefined
              ? undefined
              : (entry) => {
                  setOpened(null)
                  onOpen(entry, opened.element)
                }
          }
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}

function heldEntry(hand: Hand | null): Piece['entry'] | undefined {
  return [...(hand?.lifted.values() ?? [])].flat().find(({ grip }) => grip === 'lifted')?.piece.entry
}

/** Of a stop that can be taken in the hand. */
function entryOf(stop: Stop | StopAbove | undefined): Piece['entry'] | undefined {
  return stop?.type === 'piece' ? stop.piece.entry : undefined
}

function NowLabel({ now, top }: { readonly now: ClockTime; readonly top: number }) {
  if (top <= 0 || top >= 1) return null
  return (
    <span className={css.now} style={{ insetBlockStart: `${top * 100}%` }} aria-hidden="true">
      <b>{clockFigures(now)}</b>
    </span>
  )
}
