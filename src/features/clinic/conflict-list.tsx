/** Knows how booked sessions that a change would put in conflict are listed, each with what it would break; refuses to move them. */
import { KindMark } from '../../ui/kind-mark'
import { shortDayYear } from '../../ui/wording/format'
import styles from './clinic.module.css'
import type { ConflictMade } from './conflicts-made'

export function ConflictList({ conflicts }: { readonly conflicts: readonly ConflictMade[] }) {
  return (
    // A long list scrolls, so it has to be reachable by keyboard.
    <div role="group" aria-label="Sessions in conflict" tabIndex={0}>
      <ul className={styles.conflicts}>
        {conflicts.map(({ courseId, code, line, sentences }) => (
          <li key={`${courseId}-${line.session}`}>
            <KindMark look={line.look} isOutlined />
            <span>
              <b>
                <bdi>{code}</bdi>, {line.title}
              </b>
              {line.day !== null && `, ${shortDayYear(line.day)}`}
              <small>{sentences.join(' ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
