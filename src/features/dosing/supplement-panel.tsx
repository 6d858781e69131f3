/** Draws when the protocol's window for the supplement opens and closes, and what people decided; refuses to say what they should. */
import type { Supplement } from '../../domain/course/dosing/dosing-day'
import { Button } from '../../ui/button'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { factTitle, supplementWindowInWords } from '../../ui/wording/dosing-words'
import { clockTime, elapsed } from '../../ui/wording/format'
import styles from './now-card.module.css'
import type { DosingActs } from './use-dosing-acts'

export interface SupplementPanelProps {
  readonly supplement: Supplement
  readonly onNote: DosingActs['onNote']
}

export function SupplementPanel({ supplement, onNote }: SupplementPanelProps) {
  const { window, opens, closes, state, minutesLeft, offered, settled } = supplement
  const length = window.latest - window.earliest
  const gone = state === 'open' && length > 0 ? 1 - minutesLeft / length : state === 'closed' ? 1 : 0
  return (
    <div className={styles.supplement}>
      <div className={styles.window}>
        <h2 aria-live="polite">{titleOf(supplement)}</h2>
        <p className={styles.windowWords}>
          {supplementWindowInWords(window)} <ConfidenceMark confidence={window.confidence} />
        </p>
        <div className={styles.windowBar} data-state={state} aria-hidden="true">
          <i style={{ inlineSize: `${gone * 100}%` }} />
        </div>
        <p className={styles.windowTimes}>
          <span>
            {state === 'ahead' ? 'opens' : 'opened'} <b>{clockTime(opens.time)}</b>
          </span>
          {state === 'ahead' && (
            <span>
              in <b>{elapsed(minutesLeft)}</b>
            </span>
          )}
          {state === 'open' && (
            <span>
              <b>{elapsed(minutesLeft)}</b> left
            </span>
          )}
          <span>
            {state === 'closed' ? 'closed' : 'closes'} <b>{clockTime(closes.time)}</b>
          </span>
        </p>
      </div>
      {settled === null && (
        <div className={styles.answers} role="group" aria-label="Supplement">
          <p>{offered === null ? 'Supplement' : `Offered at ${clockTime(offered.time)}`}</p>
          <div>
            {offered === null && (
              <Button size="large" onPress={() => onNote('offered')} aria-label="Offered: supplement">
                Offered
              </Button>
            )}
            <Button size="large" onPress={() => onNote('given')} aria-label="Given: supplement">
              Given
            </Button>
            <Button size="large" onPress={() => onNote('declined')} aria-label="Declined: supplement">
              Declined
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function titleOf({ state, settled }: Supplement): string {
  if (settled !== null) return `${factTitle(settled.fact)} at ${clockTime(settled.time)}`
  return { ahead: 'Supplement window is ahead', open: 'Supplement window is open', closed: 'Supplement window has closed', settled: '' }[state]
}
