/** Draws a view with the card of what is in the hand beside it, and says its place aloud; refuses to know the view. */
import type { KeyboardEvent, ReactNode } from 'react'
import { CarriedCard } from './carried-card'
import { HeldCard } from './held-card'
import styles from './held-beside.module.css'
import type { Hand } from './use-hand'

export interface HeldBesideProps {
  readonly hand: Hand
  /** What keys lead through in this view. */
  readonly leads: 'days' | 'starts'
  readonly children: ReactNode
}

export function HeldBeside({ hand, leads, children }: HeldBesideProps) {
  const { inHand } = hand
  // Wherever the focus has gone meanwhile, Escape puts it back.
  const onKeyDown = (event: KeyboardEvent) => {
    if (inHand === null || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    hand.putBack()
  }
  return (
    <div className={inHand === null || inHand.isCarried ? styles.alone : styles.held} data-leads={leads} onKeyDown={onKeyDown}>
      <div className={styles.view}>{children}</div>
      {inHand?.isCarried === true && <CarriedCard inHand={inHand} />}
      {inHand?.isCarried === false && <HeldCard key={`${inHand.known.course.id} ${inHand.known.session.id}`} hand={hand} inHand={inHand} leads={leads} />}
      <p role="status" className="visually-hidden">
        {inHand?.said}
      </p>
    </div>
  )
}
