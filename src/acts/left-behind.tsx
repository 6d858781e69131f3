/** Knows how it is said what a move leaves where it is, in conflict; refuses to move it. */
import type { SessionLine } from '../domain/course/session-line'
import { KindMark } from '../ui/kind-mark'
import { breachSentence } from '../ui/wording/breach-sentence'
import { shortDay } from '../ui/wording/format'
import type { TitleOf } from '../ui/wording/title-of'
import styles from './acts.module.css'

export function LeftBehind({ lines, titleOf }: { readonly lines: readonly SessionLine[]; readonly titleOf: TitleOf }) {
  return (
    <div aria-live="polite">
      {lines.length === 0 ? (
        <p className={styles.quiet}>Nothing else is touched.</p>
      ) : (
        <section className={styles.behind}>
          <h3>Stays where it is, in conflict</h3>
          <ul>
            {lines.map(({ session, title, look, day, conflicts }) => (
              <li key={session}>
                <KindMark look={look} isOutlined />
                <span>
                  <b>{title}</b>
                  {day === null ? '' : `, ${shortDay(day)}. `}
                  {conflicts.map((breach) => breachSentence(breach, titleOf)).join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
