/** Draws what is told of a mark beside it, wherever that has come to lie; refuses to know when. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { type Side, placeBeside } from './place-beside'
import css from './tip.module.css'

export interface TipProps {
  readonly mark: HTMLElement
  readonly stands: Stands
  readonly children: ReactNode
}

/** Beside a mark that has others above and below it, or above one that has others at its sides. */
export type Stands = 'beside' | 'above'

/**
 * Hidden from screen readers: what is told of is a sentence of its own already, and would be heard twice. It lies in the
 * page's body, because a calendar cuts off what leaves its edges.
 */
export function Tip({ mark, stands, children }: TipProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      if (sheet.current !== null) put(sheet.current, mark, stands)
    }
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [mark, stands])
  return createPortal(
    <div ref={sheet} role="tooltip" aria-hidden="true" className={css.sheet}>
      {children}
    </div>,
    document.body,
  )
}

function put(sheet: HTMLElement, mark: HTMLElement, stands: Stands): void {
  const isRightToLeft = getComputedStyle(mark).direction === 'rtl'
  const view = { wide: document.documentElement.clientWidth, high: window.innerHeight }
  const { side, left, top } = placeBeside(mark.getBoundingClientRect(), { wide: sheet.offsetWidth, high: sheet.offsetHeight }, view, sidesOf(stands, isRightToLeft), isRightToLeft)
  sheet.dataset['side'] = side
  sheet.style.left = `${left}px`
  sheet.style.top = `${top}px`
}

function sidesOf(stands: Stands, isRightToLeft: boolean): readonly Exclude<Side, 'over'>[] {
  if (stands === 'above') return ['above', 'below']
  return isRightToLeft ? ['left', 'right', 'below', 'above'] : ['right', 'left', 'below', 'above']
}

export interface TipWordsProps {
  readonly heading: string
  readonly lines: readonly string[]
}

export function TipWords({ heading, lines }: TipWordsProps) {
  return (
    <p className={css.words}>
      <b>{heading}</b>
      {lines.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  )
}
