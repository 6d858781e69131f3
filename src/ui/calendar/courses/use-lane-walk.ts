/** Knows where the keys lead through rows of marks and keeps one tab stop among them; refuses to know what the marks are. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { markNearDay, marksOf } from './nearest-mark'

/** A mark of a row, or with null the link that heads it. */
export interface Spot {
  readonly row: number
  readonly mark: string | null
}

export interface LaneWalk {
  readonly spot: Spot
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
}

export interface LaneWalkOptions {
  /** Rows bear `data-row` with their number, 0 to `count` - 1; their link `data-head`, their marks `data-mark` and `data-day`. */
  readonly count: number
  /** Draws a row that keys lead to. */
  readonly onReach: (row: number) => void
  /** Enter was pressed on a mark. */
  readonly onOpen: (row: HTMLElement, mark: HTMLElement) => void
}

const page = 10

/**
 * Up and down lead from row to row and keep the day, left and right through the marks of a row and to its link, Home and
 * End to a row's ends, with Ctrl to the first and last row; page keys take ten rows.
 */
export function useLaneWalk({ count, onReach, onOpen }: LaneWalkOptions): LaneWalk {
  const [spot, setSpot] = useState<Spot>({ row: 0, mark: null })
  const wanted = useRef<{ readonly frame: HTMLElement; readonly row: number; readonly day: number | null } | null>(null)

  useEffect(() => {
    if (wanted.current === null) return
    const { frame, row: number, day } = wanted.current
    wanted.current = null
    const row = frame.querySelector<HTMLElement>(`[data-row="${number}"]`)
    if (row === null) return
    const head = row.querySelector<HTMLElement>('[data-head]')
    const target = day === null ? (head ?? marksOf(row)[0]) : (markNearDay(row, day) ?? head)
    target?.focus()
  })

  const goTo = (frame: HTMLElement, row: number, day: number | null) => {
    const to = Math.max(0, Math.min(count - 1, row))
    if (to === spot.row) return
    wanted.current = { frame, row: to, day }
    onReach(to)
    setSpot({ row: to, mark: null })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null
    if (row === null || event.altKey || event.metaKey || event.shiftKey) return
    const target = event.target instanceof HTMLElement ? event.target : null
    if (event.key === 'Enter') {
      if (target?.dataset['mark'] !== undefined) onOpen(row, target)
      return
    }
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const move = moveOf(event.key, event.ctrlKey, isRightToLeft)
    if (move === undefined) return
    event.preventDefault()
    const number = Number(row.dataset['row'])
    const day = target?.dataset['day']
    if (move.across === 'rows') goTo(event.currentTarget, number + move.by, day === undefined ? null : Number(day))
    else besides(row, target, move.by)?.focus()
  }

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const row = target.closest<HTMLElement>('[data-row]')
    if (row === null) return
    const next = { row: Number(row.dataset['row']), mark: target.dataset['mark'] ?? null }
    onReach(next.row)
    setSpot((before) => (before.row === next.row && before.mark === next.mark ? before : next))
  }

  return { spot, onKeyDown, onFocus }
}

interface Move {
  readonly across: 'rows' | 'marks'
  /** Endless leads to the first or last. */
  readonly by: number
}

export function moveOf(key: string, withCtrl: boolean, isRightToLeft: boolean): Move | undefined {
  if (withCtrl && key !== 'Home' && key !== 'End') return undefined
  switch (key) {
    case 'ArrowDown':
      return { across: 'rows', by: 1 }
    case 'ArrowUp':
      return { across: 'rows', by: -1 }
    case 'PageDown':
      return { across: 'rows', by: page }
    case 'PageUp':
      return { across: 'rows', by: -page }
    case 'ArrowRight':
      return { across: 'marks', by: isRightToLeft ? -1 : 1 }
    case 'ArrowLeft':
      return { across: 'marks', by: isRightToLeft ? 1 : -1 }
    case 'Home':
      return { across: withCtrl ? 'rows' : 'marks', by: -Infinity }
    case 'End':
      return { across: withCtrl ? 'rows' : 'marks', by: Infinity }
    default:
      return undefined
  }
}

function besides(row: HTMLElement, from: HTMLElement | null, by: number): HTMLElement | undefined {
  const head = row.querySelector<HTMLElement>('[data-head]')
  const stops = [...(head === null ? [] : [head]), ...marksOf(row)]
  const at = from === null ? -1 : stops.indexOf(from)
  return stops[Math.max(0, Math.min(stops.length - 1, at + by))]
}
