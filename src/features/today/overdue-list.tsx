/** Knows sessions whose day has passed without a record; refuses to guess what happened. */
import { Link } from 'react-router'
import type { SessionActs } from '../../acts/use-session-acts'
import type { Entry } from '../../desk/lines'
import { Button } from '../../ui/button'
import { KindMark } from '../../ui/kind-mark'
import { counted, shortDay } from '../../ui/wording/format'
import styles from './today.module.css'

export function OverdueList({ entries, onAsk }: { readonly entries: readonly Entry[]; readonly onAsk: SessionActs['ask'] }) {
  if (entries.length === 0) return <p className={styles.quiet}>Every past session is recorded.</p>
  return (
    <ul className={styles.decisions}>
      {entries.map(({ courseId, code, line }) => (
        <li key={`${courseId}-${line.session}`} className={styles.decision}>
          <span className={styles.sign}>
            <KindMark look={line.look} isOutlined />
          </span>
          <div>
            <p>
              <Link to={`/patients/${courseId}`}>
                <b>
                  <bdi>{code}</bdi>, {line.title}
                </b>
              </Link>
            </p>
            <p className={styles.facts}>
              {line.slot === null ? '' : `Planned for ${shortDay(line.slot.day)}, not recorded. ${counted(line.overdueDays, 'day', 'days')}.`}
            </p>
            <p className={styles.pair}>
              <Button size="small" icon="tick" onPress={() => onAsk('record', courseId, line.session, 'completed')} aria-label={`Completed: ${code}, ${line.title}`}>
                Completed
              </Button>
              <Button size="small" onPress={() => onAsk('record', courseId, line.session, 'missed')} aria-label={`Did not happen: ${code}, ${line.title}`}>
                Did not happen
              </Button>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
