/** Knows what one needs of a session where it is met in a calendar, and the acts it allows now; refuses to do any of them. */
import { Link } from 'react-router'
import { type SessionAct, actWordsFor, legalActsOf } from '../../acts/legal-acts'
import { titlesOf } from '../../acts/titles'
import type { Entry } from '../../desk/lines'
import { type Course, sessionOf } from '../../domain/course/course'
import type { Day } from '../../domain/time/day'
import { AnchoredCard } from '../../ui/anchored-card'
import { Button, buttonClass } from '../../ui/button'
import { KindMark } from '../../ui/kind-mark'
import { StateMark } from '../../ui/state-mark'
import { breachSentence } from '../../ui/wording/breach-sentence'
import { counted, daySpan, fromTarget, length, listOf, longDay, shortDay, timeSpan } from '../../ui/wording/format'
import { nightWords } from '../../ui/wording/night-words'
import styles from './session-card.module.css'

export interface SessionCardProps {
  readonly entry: Entry
  readonly course: Course
  readonly today: Day
  readonly anchor: HTMLElement
  /** Takes it in the hand where it lies; undefined in a view in which nothing is carried. */
  readonly onPickUp: (() => void) | undefined
  readonly onAct: (act: SessionAct) => void
  readonly onClose: () => void
}

export function SessionCard({ entry: { code, courseId, line }, course, today, anchor, onPickUp, onAct, onClose }: SessionCardProps) {
  const session = sessionOf(course, line.session)
  const titleOf = titlesOf(course.protocol)
  const acts = session === undefined ? [] : legalActsOf(course, session, today)
  const take = (act: SessionAct) => {
    onClose()
    if (act === 'move' && onPickUp !== undefined) onPickUp()
    else onAct(act)
  }
  const { window, offTarget } = line
  const place = [listOf(line.therapistNames), line.roomName ?? '', nightWords(line)].filter((part) => part !== '')

  return (
    <AnchoredCard label={`${code}, ${line.title}`} anchor={anchor} onClose={onClose}>
      <header className={styles.head}>
        <KindMark look={line.look} isOutlined={line.status === 'planned'} />
        <h2>
          <bdi>{code}</bdi>, {line.title}
        </h2>
        <StateMark status={line.status} />
      </header>
      <p>
        {line.day === null ? 'No date yet' : <b>{longDay(line.day)}</b>}
        {line.time !== null && line.endTime !== null && `, ${timeSpan(line.time, line.endTime)}`}
        {line.minutes !== null && `, ${length(line.minutes)}`}
        {line.week !== null && <small>Week {line.week} of the course</small>}
      </p>
      {place.length > 0 && <p>{place.join(' · ')}</p>}
      {window !== null && (
        <p className={styles.quiet}>
          Window {daySpan({ from: window.opens, to: window.closes })}, target {shortDay(window.target)}
          {offTarget !== null && `; ${fromTarget(offTarget)}`}
        </p>
      )}
      {line.outOfWindowBy !== 0 && (
        <p className={styles.warn}>{`${counted(Math.abs(line.outOfWindowBy), 'day', 'days')} ${line.outOfWindowBy > 0 ? 'after' : 'before'} its window`}</p>
      )}
      {line.overdueDays > 0 && <p className={styles.warn}>Not recorded for {counted(line.overdueDays, 'day', 'days')}</p>}
      {line.conflicts.length > 0 && (
        <ul className={styles.bad}>
          {line.conflicts.map((breach, index) => (
            <li key={index}>{breachSentence(breach, titleOf)}</li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {session !== undefined &&
          acts.map((act) => (
            <Button key={act} size="small" onPress={() => take(act)}>
              {act === 'move' && onPickUp !== undefined ? 'Pick up' : actWordsFor(act, session)}
            </Button>
          ))}
        <Link to={`/patients/${courseId}`} className={buttonClass({ size: 'small', tone: 'quiet' })}>
          Open the course
        </Link>
      </div>
    </AnchoredCard>
  )
}
