/** Knows how a day's sessions read one under the other, with the act each allows; refuses to know which day it is. */
import { Link } from 'react-router'
import { SessionMenu } from './session-menu'
import type { SessionActs } from './use-session-acts'
import type { Entry } from '../desk/lines'
import { useBook } from '../desk/use-book'
import { breachInTwoWords } from '../ui/wording/breach-sentence'
import { Flag } from '../ui/flag'
import { KindMark } from '../ui/kind-mark'
import { StateMark } from '../ui/state-mark'
import { clockTime, listOf } from '../ui/wording/format'
import { nightWords } from '../ui/wording/night-words'
import styles from './entry-rows.module.css'

export function EntryRows({ entries, onAsk }: { readonly entries: readonly Entry[]; readonly onAsk: SessionActs['ask'] }) {
  return (
    <ul className={styles.rows}>
      {entries.map((entry) => (
        <EntryRow key={`${entry.courseId}-${entry.line.session}`} entry={entry} onAsk={onAsk} />
      ))}
    </ul>
  )
}

function EntryRow({ entry: { courseId, code, line }, onAsk }: { readonly entry: Entry; readonly onAsk: SessionActs['ask'] }) {
  const course = useBook(['course', courseId], (book) => book.course(courseId) ?? null)
  const [breach] = line.conflicts
  const facts = [
    line.therapistNames.length === 0 ? 'independent rater' : listOf(line.therapistNames),
    line.roomName ?? 'by video or telephone',
    nightWords(line),
    line.week === null ? '' : `week ${line.week}`,
  ].filter((fact) => fact !== '')
  return (
    <li className={styles.entry}>
      <p className={styles.times}>
        <b>{line.time === null ? '–' : clockTime(line.time)}</b>
        <span>{line.endTime === null ? '' : clockTime(line.endTime)}</span>
      </p>
      <KindMark look={line.look} isOutlined={line.status === 'planned'} />
      <div className={styles.what}>
        <p>
          <Link to={`/patients/${courseId}`}>
            <b>
              <bdi>{code}</bdi>
            </b>
          </Link>{' '}
          {line.kind === 'dosing' ? <Link to={`/patients/${courseId}/dosing/${line.session}`}>{line.title}</Link> : line.title}
        </p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {breach !== undefined && <Flag tone="bad">{breachInTwoWords(breach)}</Flag>}
      </div>
      <StateMark status={line.status} className={styles.state} />
      {course !== null && (
        <SessionMenu course={course} session={line.session} title={`${code}, ${line.title}`} onAct={(act) => onAsk(act, courseId, line.session)} />
      )}
    </li>
  )
}
