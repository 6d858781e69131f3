/** Knows the legend of what windows rest on, as it stands under every table that shows some; refuses to know any window. */
import { ConfidenceMark } from './confidence-mark'
import { confidenceNames } from './wording/kind-words'
import styles from './window-grounds.module.css'

const confidences = Object.keys(confidenceNames) as readonly (keyof typeof confidenceNames)[]

export function WindowGrounds() {
  return (
    <p className={styles.grounds}>
      Windows rest on:
      {confidences.map((confidence) => (
        <ConfidenceMark key={confidence} confidence={confidence} />
      ))}
    </p>
  )
}
