/** Knows how the marks of a calendar are told of while they are pointed at or rested on; refuses to know what a mark stands for. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { type Stands, Tip } from './tip'
import { isTap } from './tap'
import { useTelling } from './use-telling'

export interface TellingProps {
  /** What is told of a mark; null where nothing is. Asked of the one mark alone. */
  readonly tellOf: (mark: HTMLElement) => ReactNode
  /** The mark that is pointed at. Marks bear `data-tell`, those that a tap tells of because it opens nothing `data-tap` too. */
  readonly markAt?: (target: Element, clientX: number, isTouch: boolean) => HTMLElement | null
  readonly stands?: Stands
  /** While a session is in the hand. */
  readonly isOff?: boolean
  readonly children: ReactNode
}

const nearest = (target: Element) => target.closest<HTMLElement>('[data-tell]')

/** One listener for all marks within, however many there are; what is drawn inside is not drawn again when something is told. */
export function Telling({ tellOf, markAt = nearest, stands = 'beside', isOff = false, children }: TellingProps) {
  const { mark, point, stay, reach, tap, dismiss } = useTelling()
  const isWalking = useWalking()

  // What is told of may be gone: taken back, filtered out, or of a week that is not shown any more.
  useEffect(() => {
    if (mark !== null && (isOff || !mark.isConnected)) dismiss()
  })

  const onPointerMove = ({ target, clientX, pointerType, buttons }: PointerEvent) => {
    if (pointerType === 'touch' || isOff || buttons !== 0 || !(target instanceof Element)) return
    if (target.closest('[role="tooltip"]') !== null) stay()
    else point(markAt(target, clientX, false))
  }
  const onPointerLeave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') point(null)
  }
  const onClick = (event: MouseEvent) => {
    if (!isTap(event) || !(event.target instanceof Element)) return
    const tapped = markAt(event.target, event.clientX, true)
    if (tapped?.dataset['tap'] !== undefined) tap(tapped)
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!isOff && isWalking() && target instanceof HTMLElement && target.dataset['tell'] !== undefined) reach(target)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' || key === ' ') dismiss()
  }
  const onPointerDown = ({ target }: PointerEvent) => {
    if (target instanceof Element && target.closest('[role="tooltip"]') === null) dismiss()
  }
  const told = mark === null || isOff ? null : tellOf(mark)
  return (
    <div style={{ display: 'contents' }} onPointerMove={onPointerMove} onPointerDown={onPointerDown} onPointerLeave={onPointerLeave} onClick={onClick} onFocus={onFocus} onBlur={() => reach(null)} onKeyDown={onKeyDown}>
      {children}
      {mark !== null && told !== null && (
        <Tip mark={mark} stands={stands}>
          {told}
        </Tip>
      )}
    </div>
  )
}

const walkingKeys = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** Whether the last thing done was a key that leads on: focus that comes otherwise was moved by the page and tells nothing. */
function useWalking(): () => boolean {
  const isWalking = useRef(false)
  useEffect(() => {
    const onKey = ({ key }: globalThis.KeyboardEvent) => {
      isWalking.current = walkingKeys.has(key)
    }
    const onDown = () => {
      isWalking.current = false
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onDown, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onDown, true)
    }
  }, [])
  return () => isWalking.current
}
