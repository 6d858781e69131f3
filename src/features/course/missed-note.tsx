/** Knows the sessions of a course that were missed and wait to be planned again, with the way to do so; refuses to plan them. */
import { Link } from 'react-router'
import type { Course } from '../../domain/course/course'
import { isOngoing } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { FlagBadge } from '../../ui/flag'
import styles from './missed-note.module.css'

export function MissedNote({ course, lines }: { readonly course: Course; readonly lines: readonly SessionLine[] }) {
  const missed = lines.filter(({ status, isCountedFor }) => (status === 'missed' || status === 'no-show') && !isCountedFor)
  if (missed.length === 0 || !isOngoing(course.standing)) return null
  return (
    <Card label="Missed sessions">
      <ul className={styles.missed}>
        {missed.map(({ session, title, status }) => (
          <li key={session}>
            <FlagBadge icon="cross" />
            <span>
              <b>{title}</b> {status === 'no-show' ? 'was not held: the patient did not come.' : 'was missed.'}
            </span>
            <Link to={`/repairs?what=missed&course=${course.id}&session=${session}`} className={buttonClass({ size: 'small' })} aria-label={`See repairs of ${title}`}>
              See repairs
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
