/** Knows the circle and word for what a fact rests on; refuses to know the fact. */
import type { Confidence } from '../domain/protocol/protocol'
import { classNames } from './class-names'
import styles from './confidence-mark.module.css'
import { confidenceMeanings, confidenceNames } from './wording/kind-words'

export interface ConfidenceMarkProps {
  readonly confidence: Confidence
  /** The circle alone is shown and the word only heard, as inside a sentence. */
  readonly isWordHidden?: boolean
}

export function ConfidenceMark({ confidence, isWordHidden = false }: ConfidenceMarkProps) {
  return (
    <span className={styles.mark} title={confidenceMeanings[confidence]}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={styles[confidence]}>
        <circle cx="6" cy="6" r="4.5" />
        {confidence === 'derived' && <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" />}
      </svg>
      <span className={classNames(isWordHidden ? 'visually-hidden' : styles.word)}>{confidenceNames[confidence]}</span>
    </span>
  )
}
