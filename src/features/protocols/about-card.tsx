/** Knows what must be said before a protocol's days are trusted; refuses to soften it. */
import type { Protocol } from '../../domain/protocol/protocol'
import { Card } from '../../ui/card'
import { Flag } from '../../ui/flag'
import { counted } from '../../ui/wording/format'
import { confidenceMeanings } from '../../ui/wording/kind-words'
import { ConfidenceLegend } from './confidence-legend'
import { isAfterPhase3, isHouse, windowShares } from './protocol-facts'
import styles from './protocol-page.module.css'

export function AboutCard({ protocol }: { readonly protocol: Protocol }) {
  const { total, shares } = windowShares(protocol)
  const own = shares.find(({ confidence }) => confidence === 'assumption')?.count ?? 0
  return (
    <Card label="What this protocol is" className={styles.about}>
      <div>
        <h2 className={styles.lead}>{isHouse(protocol) ? 'A house template, not a published schedule' : 'A template read from public sources'}</h2>
        {protocol.retracted && <Flag tone="bad">A paper it rests on was retracted.</Flag>}
        {isAfterPhase3(protocol) && <p>{phase3Sentence}</p>}
        <p>
          {own > 0 && (
            <strong>
              {own} of {counted(total, 'window', 'windows')} {own === 1 ? 'is' : 'are'} {confidenceMeanings.assumption}.{' '}
            </strong>
          )}
          Nothing here advises a dose.
        </p>
      </div>
      <ConfidenceLegend />
    </Card>
  )
}

export const phase3Sentence =
  'The full protocol documents of the phase 3 trials were not available: no day window of the phase 3 schedule is verified.'
