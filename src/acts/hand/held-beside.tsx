/** Draws a view with the card of what is in the hand beside it, and says its place aloud; refuses to know the view. */
import type { KeyboardEvent, ReactNode } from 'react'
import { HeldCard } from './held-card'
import styles from './held-beside.module.css'
import type { Hand } from './use-hand'

export interface HeldBesideProps {
  readonly hand: Hand
  readonly children: ReactNode
}

export function HeldBeside({ hand, children }: HeldBesideProps) {
  const { inHand } = hand
  // Wherever the focus has gone meanwhile, Escape puts it back.
  const onKeyDown = (event: KeyboardEvent) => {
    if (inHand === null || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    hand.putBack()
  }
  return (
    <div className={inHand === null ? styles.alone : styles.held} onKeyDown={onKeyDown}>
      <div className={styles.view}>{children}</div>
      {inHand !== null && <HeldCard key={`${inHand.known.course.id} ${inHand.known.session.id}`} hand={hand} inHand={inHand} />}
      <p role="status" className="visually-hidden">
        {inHand?.said}
      </p>
    </div>
  )
}
