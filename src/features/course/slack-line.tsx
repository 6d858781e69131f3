/** Knows on which single absences a course rests, as one calm line or a short list; refuses to know single sessions. */
import { type Clinic, roomName, therapistName } from '../../domain/clinic/clinic'
import type { CourseSlack } from '../../domain/course/slack'
import { absencesInWords, courseSlackSentence, lookedAtWords } from '../../ui/wording/slack-words'
import styles from './course.module.css'

export interface SlackLineProps {
  /** Undefined while it is being worked out, null where nothing ahead may move. */
  readonly slack: CourseSlack | null | undefined
  readonly clinic: Clinic
}

const shortList = 4

export function SlackLine({ slack, clinic }: SlackLineProps) {
  if (slack === null) return null
  if (slack === undefined) return <p className={styles.slackLine}>Working out how much slack is left.</p>
  const names = { therapist: (id: string) => therapistName(clinic, id), room: (id: string) => roomName(clinic, id) }
  const absences = absencesInWords(slack.absences, names)
  const lookedAt = lookedAtWords(slack)
  const isTight = !slack.hasPlan || absences.length > 0
  return (
    <div className={styles.slackLine} data-tight={isTight || undefined}>
      <p>
        {absences.length > 0 && <b>Tight: </b>}
        {courseSlackSentence(slack, names)} {lookedAt}
      </p>
      {absences.length > 1 && <Absences absences={absences.slice(0, shortList)} />}
      {absences.length > shortList && (
        <details>
          <summary>{absences.length - shortList} more</summary>
          <Absences absences={absences.slice(shortList)} />
        </details>
      )}
    </div>
  )
}

function Absences({ absences }: { readonly absences: readonly string[] }) {
  return (
    <ul>
      {absences.map((absence) => (
        <li key={absence}>{absence}</li>
      ))}
    </ul>
  )
}
