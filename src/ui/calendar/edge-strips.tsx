/** Draws strips at both edges of a calendar that lead to the days before and after while something is carried; refuses to know what is carried. */
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from '../icon'
import css from './edge-strips.module.css'

export interface EdgeTurns {
  /** "Week before", "Week after" */
  readonly before: string
  readonly after: string
  /** Shows the days before or after those on screen. */
  readonly onTurn: (by: -1 | 1) => void
}

export interface EdgeStripsProps {
  /** Null where no strips are wanted. */
  readonly turns: EdgeTurns | null
  /** A pointer or a finger carries something: it turns by resting on a strip. */
  readonly isCarried: boolean
  readonly children: ReactNode
}

/** A pointer that rests so long at an edge turns, and again each time it rests so much longer that one has seen where one is. */
const restMilliseconds = 600
const againMilliseconds = 1000
/** The strips lie outside; this much of the calendar belongs to them, for fingers on a narrow screen. */
const pixelsInside = 6

export function EdgeStrips({ turns, isCarried, children }: EdgeStripsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [side, setSide] = useState<-1 | 0 | 1>(0)
  const at = isCarried && turns !== null ? side : 0
  const turn = useEffectEvent((by: -1 | 1) => turns?.onTurn(by))

  useEffect(() => {
    if (!isCarried) return
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (frame.current !== null) setSide(sideAt(frame.current, clientX, clientY))
    }
    window.addEventListener('pointermove', onMove)
    return () => {
      window.removeEventListener('pointermove', onMove)
      setSide(0)
    }
  }, [isCarried])

  useEffect(() => {
    if (at === 0) return
    const turnAgain = () => {
      turn(at)
      timer = setTimeout(turnAgain, againMilliseconds)
    }
    let timer = setTimeout(turnAgain, restMilliseconds)
    return () => clearTimeout(timer)
  }, [at])

  return (
    <div ref={frame} className={css.frame}>
      {children}
      {turns !== null &&
        // The arrows over the calendar do the same for keys and screen readers.
        ([-1, 1] as const).map((by) => (
          <div key={by} aria-hidden="true" className={css.strip} data-side={by === -1 ? 'start' : 'end'} data-at={at === by || undefined} onClick={() => turns.onTurn(by)}>
            <span>
              <Icon name={by === -1 ? 'chevron-start' : 'chevron-end'} size={12} strong />
              <b>{by === -1 ? turns.before : turns.after}</b>
            </span>
          </div>
        ))}
    </div>
  )
}

function sideAt(frame: HTMLElement, x: number, y: number): -1 | 0 | 1 {
  const { left, right, top, bottom } = frame.getBoundingClientRect()
  if (y < top || y > bottom || (x > left + pixelsInside && x < right - pixelsInside)) return 0
  const isAtLeft = x <= left + pixelsInside
  return isAtLeft === (getComputedStyle(frame).direction === 'rtl') ? 1 : -1
}
