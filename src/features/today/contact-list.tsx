/** Knows which patients are to be called today, each with the acts of one press; refuses to know what is talked about. */
import { Link } from 'react-router'
import type { ContactActs } from '../../acts/use-contact-acts'
import type { ContactDue } from '../../desk/contacts-due'
import { standingContacts } from '../../domain/course/contacts/contact'
import type { SeriesLine } from '../../domain/course/contacts/contact-series'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { clockTime, counted, listOf, shortDay } from '../../ui/wording/format'
import { reachedWords } from '../../ui/wording/contact-words'
import styles from './today.module.css'

export interface ContactListProps {
  readonly contacts: readonly ContactDue[]
  readonly today: Day
  readonly acts: ContactActs
}

export function ContactList({ contacts, today, acts }: ContactListProps) {
  return (
    <ul className={styles.decisions}>
      {contacts.map(({ courseId, code, title, pair, line }) => (
        <li key={`${courseId}-${line.after}-${line.opens}`} className={styles.decision}>
          <span className={styles.sign}>
            <Icon name="phone" />
          </span>
          <div>
            <p>
              <Link to={`/patients/${courseId}`}>
                <b>
                  <bdi>{code}</bdi>, after {title}
                </b>
              </Link>
            </p>
            <p className={styles.facts}>{factsOf(line, today).join(' · ')}</p>
            {pair.length > 0 && <p className={styles.facts}>{listOf(pair)}</p>}
            <p className={styles.pair}>
              <Button size="small" onPress={() => acts.recordNow(courseId, line.after, 'reached')} aria-label={`Reached: ${code}, after ${title}`}>
                Reached
              </Button>
              <Button size="small" onPress={() => acts.recordNow(courseId, line.after, 'not-reached')} aria-label={`Not reached: ${code}, after ${title}`}>
                Not reached
              </Button>
              <Button
                size="small"
                tone="quiet"
                onPress={() => acts.ask({ act: 'record', courseId, session: line.after, contact: null })}
                aria-label={`Earlier… for ${code}, after ${title}`}
              >
                Earlier…
              </Button>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** "2 of 4 reached · 1 overdue since Sat 27 Feb · tried at 10:05 today · until Thu 4 Mar" */
function factsOf(line: SeriesLine, today: Day): readonly string[] {
  const overdue = line.suggested.filter(({ state }) => state === 'overdue')
  const [first] = overdue
  const tried = standingContacts(line.contacts).findLast(({ day, outcome }) => day === today && outcome === 'not-reached')
  return [
    reachedWords(line),
    ...(first === undefined ? [] : [`${counted(overdue.length, 'call', 'calls')} overdue since ${shortDay(first.day)}`]),
    ...(tried === undefined ? [] : [tried.time === null ? 'tried today' : `tried today at ${clockTime(tried.time)}`]),
    `until ${shortDay(line.closes)}`,
  ]
}
