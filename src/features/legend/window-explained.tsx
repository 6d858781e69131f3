/** Knows how a window is drawn and what its parts are called; refuses to know any dates. */
import { Card } from '../../ui/card'
import { KindMark } from '../../ui/kind-mark'
import page from './legend-page.module.css'
import styles from './window-explained.module.css'

export function WindowExplained() {
  return (
    <Card title="A window, read in the direction of time">
      <div className={styles.drawing} data-look="dosing" aria-hidden="true">
        <span className={styles.band} />
        <span className={styles.slack} />
        <span className={styles.target} />
        <span className={styles.session}>
          <KindMark look="dosing" isOutlined />
        </span>
      </div>
      <p className={styles.labels}>
        <span>opens</span>
        <span>target</span>
        <span>closes</span>
      </p>
      <p className={page.words}>
        The band is what the protocol allows. The bar inside it is the slack: the days that are really left, with people
        and room free.
      </p>
    </Card>
  )
}
