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
        <span className={styles.reach} />
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
        The band is what the protocol allows. The bars inside it are the slack: the days on which the session could still
        be held, with people and room free and everything else of its course planned again. A thin line joins them over
        days that are not left. A stub past a bracket means more days, once the session that the window is counted from
        moves too. Without a bar, no other day is left.
      </p>
      <p className={page.words}>
        A course is tight where a single absence, of a therapist or a room for one day, would leave it without any plan.
      </p>
    </Card>
  )
}
