/** Knows the shape of a suggested call: filled and ticked, ringed, crossed or empty; refuses to know on which day it lies. */
import type { SuggestedContact } from '../domain/course/contacts/contact-series'
import { classNames } from './class-names'
import styles from './contact-dot.module.css'

export interface ContactDotProps {
  readonly state: SuggestedContact['state'] | 'tried'
  /** Edge in pixels: 20 unless told. */
  readonly size?: 10 | 20
}

/** Told apart by shape alone; a word has to stand or be heard beside it. */
export function ContactDot({ state, size = 20 }: ContactDotProps) {
  return (
    <svg className={classNames(styles.dot)} data-state={state} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <circle cx="10" cy="10" r="8" />
      {state === 'done' && <path d="m6 10.5 2.75 2.75L14 7.25" />}
      {(state === 'missed' || state === 'tried') && <path d="m6.5 6.5 7 7M13.5 6.5l-7 7" />}
      {(state === 'due' || state === 'overdue') && <circle cx="10" cy="10" r="3.25" className={styles.core} />}
    </svg>
  )
}
