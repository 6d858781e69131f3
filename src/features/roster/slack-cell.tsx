/** Knows the slack of a course in two cells: its tightest session, and the day on which a single absence would break the course; refuses to know who is absent. */
import type { SessionLine } from '../../domain/course/session-line'
import { type CourseSlack, tightestOf } from '../../domain/course/slack'
import { Flag } from '../../ui/flag'
import { counted, shortDay } from '../../ui/wording/format'
import { slackInDays } from '../../ui/wording/slack-words'
import styles from './roster.module.css'

export interface SlackCellProps {
  /** Undefined while it is being worked out, null where nothing ahead may move. */
  readonly slack: CourseSlack | null | undefined
  readonly lines: readonly SessionLine[]
}

/** Two weeks of other days fill the bar. */
const fullBar = 14

export function SlackCell({ slack, lines }: SlackCellProps) {
  const tightest = slack == null ? null : tightestOf(slack)
  if (slack == null || tightest === null) return slack === undefined ? <span key="pending" className={styles.slackPending} aria-hidden="true" /> : '–'
  const title = lines.find(({ session }) => session === tightest.session)?.title
  return (
    <>
      <span className={styles.slackBar} aria-hidden="true">
        <i style={{ inlineSize: `${(Math.min(tightest.others, fullBar) / fullBar) * 100}%` }} />
      </span>
      <span className={styles.slackHead}>Slack </span>
      {slack.hasPlan ? slackInDays(tightest) : 'no plan left'}
      {slack.hasPlan && <small>{title}</small>}
    </>
  )
}

export function TightFlag({ slack }: Pick<SlackCellProps, 'slack'>) {
  if (slack == null || slack.absences.length === 0) return null
  return (
    <Flag tone="plain" icon="calendar">
      tight {tightDays(slack)}
    </Flag>
  )
}

/** "Thu 4 Mar", or "Thu 4 Mar and 2 more days". */
function tightDays({ absences }: CourseSlack): string {
  const [first, ...others] = [...new Set(absences.map(({ day }) => day))]
  if (first === undefined) return ''
  return others.length === 0 ? shortDay(first) : `${shortDay(first)} and ${counted(others.length, 'more day', 'more days')}`
}
