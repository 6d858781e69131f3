/** Knows how a press on something becomes carrying it, by pointer or by finger; refuses to know what is carried and where it may lie. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'

export interface CarryHandlers<Pressed> {
  /** What would be taken up at this press; null where nothing is. */
  readonly press: (target: Element, x: number, y: number) => Pressed | null
  /** Whether it may be taken up; called when it is. */
  readonly grab: (pressed: Pressed) => boolean
  /** Held over this point; asked again when what lies under it changes. */
  readonly carry: (pressed: Pressed, x: number, y: number) => void
  readonly release: () => void
  readonly leave: () => void
}

/** A press that wanders so far is a drag; a finger that rests so long without wandering takes it up. */
const leastPixels = 5
const restMilliseconds = 400

/** What goes on the `area`. A press that became a drag is not a press any more. `shown` changes with what lies under the pointer. */
export function useCarry<Pressed>(area: RefObject<HTMLElement | null>, handlers: CarryHandlers<Pressed>, shown: unknown) {
  const dragged = useRef(false)
  const isCarrying = useRef(false)
  const carryAgain = useRef<(() => void) | null>(null)
  const leaveOff = useRef<(() => void) | null>(null)
  // The area is drawn anew while something is carried over it.
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => carryAgain.current?.(), [shown])
  useEffect(() => () => leaveOff.current?.(), [])

  // A finger that carries something does not scroll the page; browsers want to know of that before it is laid on.
  useEffect(() => {
    const element = area.current
    const hold = (move: TouchEvent) => {
      if (isCarrying.current) move.preventDefault()
    }
    element?.addEventListener('touchmove', hold, { passive: false })
    return () => element?.removeEventListener('touchmove', hold)
  }, [area])

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    dragged.current = false
    const { target, clientX, clientY } = event
    const pressed = target instanceof Element && event.button === 0 ? latest.current.press(target, clientX, clientY) : null
    if (pressed === null) return
    const isTouch = event.pointerType === 'touch'
    const last = { x: clientX, y: clientY }

    const takeUp = () => {
      isCarrying.current = latest.current.grab(pressed)
      if (!isCarrying.current) {
        end()
        return
      }
      dragged.current = true
      carryAgain.current = () => latest.current.carry(pressed, last.x, last.y)
    }
    const onMove = (move: PointerEvent) => {
      last.x = move.clientX
      last.y = move.clientY
      const hasWandered = Math.hypot(move.clientX - clientX, move.clientY - clientY) > leastPixels
      if (!isCarrying.current && hasWandered && isTouch) end()
      else if (!isCarrying.current && hasWandered) takeUp()
      if (isCarrying.current) latest.current.carry(pressed, move.clientX, move.clientY)
    }
    const onUp = () => {
      const isHeld = isCarrying.current
      end()
      if (isHeld) latest.current.release()
    }
    const onCancel = () => {
      const isHeld = isCarrying.current
      end()
      if (isHeld) latest.current.leave()
    }
    const onKey = (key: KeyboardEvent) => {
      if (key.key === 'Escape') onCancel()
    }
    // A finger that rests asks for a menu; what it pressed is gone from the page once another week is shown, and moves are still told to it.
    const onTouch = (own: Event) => {
      if (isCarrying.current) own.preventDefault()
    }
    const rest = isTouch ? setTimeout(takeUp, restMilliseconds) : undefined
    const end = () => {
      clearTimeout(rest)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
      window.removeEventListener('keydown', onKey)
      target.removeEventListener('touchmove', onTouch)
      target.removeEventListener('contextmenu', onTouch)
      isCarrying.current = false
      carryAgain.current = null
      leaveOff.current = null
    }
    leaveOff.current = end
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    window.addEventListener('keydown', onKey)
    target.addEventListener('touchmove', onTouch, { passive: false })
    target.addEventListener('contextmenu', onTouch)
  }

  return { onPointerDown, wasDragged: () => dragged.current }
}
