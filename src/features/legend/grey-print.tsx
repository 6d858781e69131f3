/** Knows how the kinds are told apart without any colour; refuses to know a course. */
import type { KindLook } from '../../domain/protocol/kind-look'
import { Card } from '../../ui/card'
import { KindMark } from '../../ui/kind-mark'
import { lookNames } from '../../ui/wording/kind-words'
import styles from './grey-print.module.css'
import page from './legend-page.module.css'

const looks: readonly KindLook[] = ['preparation', 'dosing', 'integration', 'assessment', 'contact']

export function GreyPrint() {
  return (
    <Card title="In grey print">
      <ul className={styles.kinds}>
        {looks.map((look) => (
          <li key={look} className={styles.kind}>
            <span className={styles.name}>
              <KindMark look={look} />
              {lookNames[look]}
            </span>
            <span className={styles.pattern} data-look={look} aria-hidden="true" />
          </li>
        ))}
      </ul>
      <p className={page.words}>Shape and pattern carry the kind; nothing rests on hue.</p>
    </Card>
  )
}
