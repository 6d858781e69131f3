/** Knows how a session is taken from the time grid by pointer or finger and carried over it; refuses to know where it may lie. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import { minutesInDay } from '../../../domain/time/span'
import { type HoursShown, minutesShown } from './hours-shown'
import type { Spot } from './grid-walk'

export interface DragHandlers {
  /** Whether what lies there may be taken up; called when it is. */
  readonly onGrab: (spot: Spot) => boolean
  /** It is held over a column, its start at this minute of the day; not rounded. */
  readonly onCarry: (column: number, minute: number) => void
  readonly onRelease: () => void
  readonly onLeave: () => void
}

/** A press that wanders so far is a drag; a finger that rests so long without wandering takes the session up. */
const leastPixels = 5
const restMilliseconds = 400

interface Drag {
  readonly spot: Spot
  readonly x: number
  readonly y: number
  /** Where its start lies, in minutes after midnight. */
  readonly from: number
  isHeld: boolean
}

/** What goes on the row of columns. A press that became a drag is not a press any more. */
export function useGridDrag(row: RefObject<HTMLElement | null>, hours: HoursShown, handlers: DragHandlers) {
  const dragged = useRef(false)
  const isCarrying = useRef(false)
  // The grid is drawn anew while a session is carried over it.
  const latest = useRef({ hours, handlers })
  useEffect(() => {
    latest.current = { hours, handlers }
  })

  // A finger that carries a session does not scroll the page; browsers want to know of that before it is laid on.
  useEffect(() => {
    const element = row.current
    const hold = (move: TouchEvent) => {
      if (isCarrying.current) move.preventDefault()
    }
    element?.addEventListener('touchmove', hold, { passive: false })
    return () => element?.removeEventListener('touchmove', hold)
  }, [row])

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    dragged.current = false
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    const cell = pressed?.closest<HTMLElement>('[data-column]')
    if (pressed == null || cell == null || event.button !== 0) return
    const own = event.currentTarget
    const spot = { column: Number(cell.dataset['column']), stop: Number(pressed.dataset['at']) }
    const minutesPerPixel = minutesShown(hours) / cell.getBoundingClientRect().height
    const from = hours.from * 60 + (pressed.getBoundingClientRect().top - cell.getBoundingClientRect().top) * minutesPerPixel
    const drag: Drag = { spot, x: event.clientX, y: event.clientY, from, isHeld: false }
    const isTouch = event.pointerType === 'touch'

    const takeUp = () => {
      drag.isHeld = latest.current.handlers.onGrab(drag.spot)
      isCarrying.current = drag.isHeld
      if (drag.isHeld) dragged.current = true
      else end()
    }
    const carry = (x: number, y: number) => {
      const cells = [...own.querySelectorAll<HTMLElement>('[data-column]')]
      const over = cells.find((one) => {
        const { left, right } = one.getBoundingClientRect()
        return x >= left && x < right
      })
      if (over === undefined) return
      // By the way it went and not by where the pointer is: heads that say more move the grid down under it.
      const minute = drag.from + (y - drag.y) * minutesPerPixel
      latest.current.handlers.onCarry(Number(over.dataset['column']), Math.min(minutesInDay - 1, Math.max(0, minute)))
    }
    const onMove = (move: PointerEvent) => {
      const hasWandered = Math.hypot(move.clientX - drag.x, move.clientY - drag.y) > leastPixels
      if (!drag.isHeld && hasWandered && isTouch) end()
      else if (!drag.isHeld && hasWandered) takeUp()
      if (drag.isHeld) carry(move.clientX, move.clientY)
    }
    const onUp = () => {
      if (drag.isHeld) latest.current.handlers.onRelease()
      end()
    }
    const onCancel = () => {
      if (drag.isHeld) latest.current.handlers.onLeave()
      end()
    }
    const onKey = (key: KeyboardEvent) => {
      if (key.key === 'Escape') onCancel()
    }
    const rest = isTouch ? setTimeout(takeUp, restMilliseconds) : undefined
    const end = () => {
      clearTimeout(rest)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
      window.removeEventListener('keydown', onKey)
      isCarrying.current = false
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    window.addEventListener('keydown', onKey)
  }

  return { onPointerDown, wasDragged: () => dragged.current }
}
