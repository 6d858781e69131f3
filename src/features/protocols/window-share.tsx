/** Knows how the windows of a protocol share out over what they rest on; refuses to judge the mix. */
import type { Protocol } from '../../domain/protocol/protocol'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { counted } from '../../ui/wording/format'
import { windowShares } from './protocol-facts'
import styles from './window-share.module.css'

export function WindowShareLine({ protocol }: { readonly protocol: Protocol }) {
  const { total, shares } = windowShares(protocol)
  return (
    <p className={styles.share}>
      <span>{counted(total, 'window', 'windows')}:</span>
      {shares.map(({ confidence, count }) => (
        <span key={confidence} className={styles.part}>
          {count} <ConfidenceMark confidence={confidence} />
        </span>
      ))}
    </p>
  )
}
