/** Knows what one needs of a session where it is met in a calendar, and the acts it allows now; refuses to do any of them. */
import { Link } from 'react-router'
import { type SessionAct, actWordsFor } from '../../acts/legal-acts'
import { useCourseAddress } from '../../acts/past/use-course-address'
import { titlesOf } from '../../acts/titles'
import { useLegalActs } from '../../acts/use-legal-acts'
import type { Entry } from '../../desk/lines'
import { type Course, sessionOf } from '../../domain/course/course'
import { takesPlace } from '../../domain/course/lifecycle'
import type { Day } from '../../domain/time/day'
import { AnchoredCard } from '../../ui/anchored-card'
import { Button, buttonClass } from '../../ui/button'
import { SessionFacts } from '../../ui/calendar/session-facts'
import { breachSentence } from '../../ui/wording/breach-sentence'
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

export function SessionCard({ entry, course, today, anchor, onPickUp, onAct, onClose }: SessionCardProps) {
  const { code, courseId, line } = entry
  const legalActsOf = useLegalActs()
  const addressOf = useCourseAddress()
  const session = sessionOf(course, line.session)
  const titleOf = titlesOf(course.protocol)
  const acts = session === undefined ? [] : legalActsOf(course, session, today)
  const take = (act: SessionAct) => {
    onClose()
    if (act === 'move' && onPickUp !== undefined) onPickUp()
    else onAct(act)
  }

  return (
    <AnchoredCard label={`${code}, ${line.title}`} anchor={anchor} onClose={onClose}>
      <SessionFacts entry={entry} conflicts={entry.line.conflicts.map((breach) => breachSentence(breach, titleOf))} as="h2" />
      <div className={styles.acts}>
        {session !== undefined &&
          acts.map((act) => (
            <Button key={act} size="small" onPress={() => take(act)}>
              {act === 'move' && onPickUp !== undefined ? 'Pick up' : actWordsFor(act, session)}
            </Button>
          ))}
        {line.kind === 'dosing' && (
          <Link to={`/patients/${courseId}/dosing/${line.session}`} className={buttonClass({ size: 'small', tone: 'quiet' })}>
            Dosing day
          </Link>
        )}
        {line.kind === 'dosing' && line.day !== null && takesPlace(line.status) && (
          <Link to={`/patients/${courseId}/print/run/${line.session}`} className={buttonClass({ size: 'small', tone: 'quiet' })}>
            Run sheet
          </Link>
        )}
        <Link to={addressOf(courseId)} className={buttonClass({ size: 'small', tone: 'quiet' })}>
          Open the course
        </Link>
      </div>
    </AnchoredCard>
  )
}
