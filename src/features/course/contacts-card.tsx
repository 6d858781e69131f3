/** Knows the calls after each dosing session: which are due, which were made, and by whom; refuses to know what was talked about. */
import { useContactActs } from '../../acts/use-contact-acts'
import { contactSeriesOf, contactsWithoutSeries } from '../../domain/course/contacts/contact-series'
import type { Course } from '../../domain/course/course'
import { isOngoing } from '../../domain/course/lifecycle'
import type { Day } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { listOf } from '../../ui/wording/format'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import { ContactRows } from './contact-rows'
import { ContactSeriesPart } from './contact-series-part'
import styles from './contacts.module.css'

export interface ContactsCardProps {
  readonly course: Course
  readonly today: Day
  readonly titleOf: TitleOf
  /** The pair by name. */
  readonly pair: readonly string[]
}

export function ContactsCard({ course, today, titleOf, pair }: ContactsCardProps) {
  const { recordNow, ask, dialog } = useContactActs()
  const series = contactSeriesOf(course, today)
  const others = contactsWithoutSeries(course)
  if (series.length === 0 && others.length === 0) return null
  const due = isOngoing(course.standing) ? series.reduce((sum, { dueNow }) => sum + dueNow, 0) : 0
  const byPhone = series.every(({ mode }) => mode === 'phone')
  const acts = {
    onNow: (session: string, outcome: Parameters<typeof recordNow>[2]) => recordNow(course.id, session, outcome),
    onRecord: (session: string) => ask({ act: 'record', courseId: course.id, session, contact: null }),
    onCorrect: (session: string, contact: string) => ask({ act: 'correct', courseId: course.id, session, contact }),
    onStrike: (session: string, contact: string) => ask({ act: 'strike', courseId: course.id, session, contact }),
  }
  return (
    <Card title={byPhone ? 'Calls after dosing' : 'Contacts after dosing'} aside={due > 0 ? `${due} due now · ${listOf(pair)}` : listOf(pair)}>
      <div className={styles.series}>
        {series.map((line) => (
          <ContactSeriesPart
            key={`${line.after}-${line.opens}`}
            line={line}
            title={nameOf(line.after, titleOf)}
            code={course.patient.code}
            today={today}
            isOngoing={isOngoing(course.standing)}
            acts={acts}
          />
        ))}
      </div>
      {others.length > 0 && (
        <div className={styles.others}>
          <h3>Counted for no series</h3>
          <ContactRows contacts={others} title={(contact) => nameOf(contact.after, titleOf)} acts={acts} />
        </div>
      )}
      {series.length > 0 && <p className={styles.note}>The numbers are the protocol’s. It names no days within them: the app spreads the calls evenly.</p>}
      {dialog}
    </Card>
  )
}
