/** Draws a view with the card of what is in the hand beside it, and says its place aloud; refuses to know the view. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { EdgeStrips, type EdgeTurns } from '../../ui/calendar/edge-strips'
import { CarriedCard } from './carried-card'
import { HeldCard } from './held-card'
import styles from './held-beside.module.css'
import type { Hand } from './use-hand'

export interface HeldBesideProps {
  readonly hand: Hand
  /** From this width of the page on its card stands beside the view, which is then still wide enough. */
  readonly beside: 1180 | 1400 | 'never'
  /** What keys lead through in this view. */
  readonly leads: 'days' | 'starts'
  /** Where the edges of the view lead while it is held; null where nothing is carried. */
  readonly turns: EdgeTurns | null
  readonly children: ReactNode
}

export function HeldBeside({ hand, beside, leads, turns, children }: HeldBesideProps) {
  const { inHand } = hand
  const frame = useRef<HTMLDivElement>(null)
  const slot = inHand?.isCarried === false ? inHand.slot : null
  useEffect(() => {
    if (slot !== null) frame.current?.querySelector('[data-held]')?.scrollIntoView({ block: 'nearest' })
  }, [slot])
  // Wherever the focus has gone meanwhile, Escape puts it back.
  const onKeyDown = (event: KeyboardEvent) => {
    if (inHand === null || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    hand.putBack()
  }
  return (
    <div ref={frame} className={inHand === null || inHand.isCarried ? styles.alone : styles.held} data-beside={beside} onKeyDown={onKeyDown}>
      <EdgeStrips turns={inHand === null ? null : turns} isCarried={inHand?.isCarried === true}>
        {children}
      </EdgeStrips>
      {inHand?.isCarried === true && <CarriedCard inHand={inHand} />}
      {inHand?.isCarried === false && <HeldCard key={`${inHand.known.course.id} ${inHand.known.session.id}`} hand={hand} inHand={inHand} leads={leads} />}
      <p role="status" className="visually-hidden">
        {inHand?.said}
      </p>
    </div>
  )
}
