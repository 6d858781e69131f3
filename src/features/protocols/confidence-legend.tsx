/** Knows the four circles and what each means; refuses to know what bears them. */
import { ConfidenceMark } from '../../ui/confidence-mark'
import { confidenceMeanings } from '../../ui/wording/kind-words'
import styles from './confidence-legend.module.css'
import { confidences } from './protocol-facts'

export function ConfidenceLegend() {
  return (
    <dl className={styles.legend} aria-label="What a fact rests on">
      {confidences.map((confidence) => (
        <div key={confidence} className={styles.pair}>
          <dt>
            <ConfidenceMark confidence={confidence} />
          </dt>
          <dd>{confidenceMeanings[confidence]}</dd>
        </div>
      ))}
    </dl>
  )
}
