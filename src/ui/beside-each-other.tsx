/** Draws what was planned, what was allowed and what happened beside each other; refuses to know of what. */
import styles from './beside-each-other.module.css'
import type { BesideEachOther as Told } from './wording/deviation-words'

const heads: readonly (readonly [keyof Told, string])[] = [
  ['planned', 'Planned'],
  ['allowed', 'Allowed'],
  ['actual', 'Actual'],
]

/** Side by side where there is room, else one below the other. What there is nothing to say of is left out. */
export function BesideEachOther(told: Told) {
  return (
    <div className={styles.place}>
      <dl className={styles.beside}>
        {heads
          .filter(([key]) => told[key] !== '')
          .map(([key, head]) => (
            <div key={key}>
              <dt>{head}</dt>
              <dd>{told[key]}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
