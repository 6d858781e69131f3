/** Knows the calls suggested for one day, each with its patient and the way to record it; refuses to book any. */
import { Link } from 'react-router'
import { useCourseAddress } from '../../acts/past/use-course-address'
import { useDesk } from '../../desk/use-desk'
import { type Clinic, therapistName } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { AnchoredCard } from '../../ui/anchored-card'
import { Button } from '../../ui/button'
import { ContactDot } from '../../ui/contact-dot'
import { callCount, callPlace, onlySuggested } from '../../ui/wording/call-words'
import { contactNoun, suggestedNames } from '../../ui/wording/contact-words'
import { listOf, longDay } from '../../ui/wording/format'
import styles from './calls-card.module.css'

export interface CallsCardProps {
  readonly day: Day
  readonly calls: readonly SuggestedCall[]
  readonly clinic: Clinic
  readonly anchor: HTMLElement
  readonly onRecord: (call: SuggestedCall) => void
  readonly onClose: () => void
}

export function CallsCard({ day, calls, clinic, anchor, onRecord, onClose }: CallsCardProps) {
  const { past } = useDesk()
  const addressOf = useCourseAddress()
  const title = `${callCount(calls)} suggested for ${longDay(day)}`
  return (
    <AnchoredCard label={title} anchor={anchor} onClose={onClose}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.calls}>
        {calls.map((call) => (
          <li key={`${call.courseId} ${call.after} ${call.number}`} className={styles.call}>
            <ContactDot state={call.state} />
            <div className={styles.words}>
              <p>
                <Link to={addressOf(call.courseId)}>
                  <bdi>{call.code}</bdi>
                </Link>
                , {callPlace(call)}
              </p>
              <small>
                {[`after ${call.title}`, suggestedNames[call.state], listOf(call.pair.map((id) => therapistName(clinic, id)))].join(' · ')}
              </small>
            </div>
            {past === null && call.state !== 'ahead' && (
              <Button size="small" onPress={() => onRecord(call)} aria-label={`Record a ${contactNoun(call)} for ${call.code}, after ${call.title}`}>
                Record…
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{onlySuggested}</p>
    </AnchoredCard>
  )
}
