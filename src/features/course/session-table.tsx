/** Knows each session of a course as one row, with its window and what that rests on; refuses to know the calendar. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CourseId } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import type { SessionSlack } from '../../domain/course/slack'
import { isAhead } from '../../domain/course/lifecycle'
import { byDay } from '../../domain/course/session-lines'
import type { SessionId } from '../../domain/protocol/protocol'
import { WindowStrip } from '../../ui/calendar/window-strip'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { DataTable, tableNumber } from '../../ui/data-table'
import { Flag } from '../../ui/flag'
import { KindMark } from '../../ui/kind-mark'
import { StateMark } from '../../ui/state-mark'
import { WindowGrounds } from '../../ui/window-grounds'
import { breachInTwoWords } from '../../ui/wording/breach-sentence'
import { endDayWords } from '../../ui/wording/encounter-words'
import { counted, daySpan, length, shortDay, timeSpan } from '../../ui/wording/format'
import { nightBeside, nightWords } from '../../ui/wording/night-words'
import { slackInDays, slackReach, slackWords } from '../../ui/wording/slack-words'
import styles from './course.module.css'
import { peopleWords, placeOf, plannedBeside } from './line-words'

export interface SessionTableProps {
  readonly courseId: CourseId
  readonly lines: readonly SessionLine[]
  readonly slack: ReadonlyMap<SessionId, SessionSlack> | undefined
  readonly menuFor: (line: SessionLine) => ReactNode
}

export function SessionTable({ courseId, lines, slack, menuFor }: SessionTableProps) {
  const ordered = byDay(lines)
  return (
    <>
      <DataTable caption="Sessions of the course by day" className={styles.table} stacks>
      <thead>
        <tr>
          <th scope="col">Wk</th>
          <th scope="col">Session</th>
          <th scope="col">Day</th>
          <th scope="col">Time and length</th>
          <th scope="col" className={styles.place}>
            Place and people
          </th>
          <th scope="col" className={styles.window}>
            Window
          </th>
          <th scope="col" className={`${tableNumber} ${styles.slack}`}>
            Slack
          </th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="visually-hidden">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((line, index) => (
          <Row
            key={line.session}
            courseId={courseId}
            line={line}
            slack={slack?.get(line.session) ?? (slack?.size === 0 && isAhead(line.status) ? 'pending' : undefined)}
            isNewWeek={line.week !== ordered[index - 1]?.week}
            menu={menuFor(line)}
          />
        ))}
      </tbody>
    </DataTable>
      <WindowGrounds />
    </>
  )
}

interface RowProps {
  readonly courseId: CourseId
  readonly line: SessionLine
  /** `pending` while it is being worked out, so that it has its place already. */
  readonly slack: SessionSlack | 'pending' | undefined
  readonly isNewWeek: boolean
  readonly menu: ReactNode
}

function Row({ courseId, line, slack, isNewWeek, menu }: RowProps) {
  const { session, title, look, status, week, day, time, endTime, minutes } = line
  return (
    <tr data-status={status} id={`session-${session}`} tabIndex={-1}>
      <td className={styles.week}>{week === null ? '–' : isNewWeek ? week : <span className="visually-hidden">{week}</span>}</td>
      <th scope="row" className={styles.name}>
        <span>
          <KindMark look={look} isOutlined={status === 'planned'} />
          {line.kind === 'dosing' ? <Link to={`/patients/${courseId}/dosing/${session}`}>{title}</Link> : title}
        </span>
        <small className={styles.under}>{[placeOf(line), ...peopleWords(line), nightWords(line)].filter((words) => words !== '' && words !== '–').join(' · ')}</small>
      </th>
      <td className={styles.day}>
        {day === null ? 'no date yet' : shortDay(day)}
        <small>{plannedBeside(line)}</small>
      </td>
      <td className={styles.time}>
        {time === null || endTime === null ? '–' : timeSpan(time, line.encounter?.to ?? endTime)}
        <small>{minutes === null ? '' : length(minutes)}</small>
        <small>{line.encounter === null ? '' : endDayWords(line.encounter)}</small>
      </td>
      <td className={styles.place}>
        {placeOf(line)}
        {peopleWords(line).map((words) => (
          <small key={words}>{words}</small>
        ))}
        <small>{nightBeside(line)}</small>
      </td>
      <td className={styles.window}>
        <WindowCell line={line} />
        {slack !== undefined && (
          <div className={styles.slackUnder}>
            <SlackCell line={line} slack={slack} />
          </div>
        )}
      </td>
      <td className={`${tableNumber} ${styles.slack}`}>{slack !== undefined && <SlackCell line={line} slack={slack} />}</td>
      <td className={styles.status}>
        <StateMark status={status} />
        <Troubles line={line} />
      </td>
      <td className={styles.acts}>{menu}</td>
    </tr>
  )
}

/** Figures to look at, the sentence to listen to. They have a column of their own where there is room, else they stand under the window. */
function SlackCell({ line, slack }: { readonly line: SessionLine; readonly slack: SessionSlack | 'pending' }) {
  if (slack === 'pending') return <span aria-hidden="true">…</span>
  return (
    <>
      <span aria-hidden="true">
        <span className={styles.slackHead}>Slack </span>
        {slackInDays(slack)}
        <small>{slackReach(slack)}</small>
      </span>
      <span className="visually-hidden">{slackWords(slack, line)}</span>
    </>
  )
}

function WindowCell({ line: { window, day, look, isAnchor, unscheduled } }: { readonly line: SessionLine }) {
  if (unscheduled !== null) return <span className={styles.quiet}>{addedWords(unscheduled)}</span>
  if (isAnchor) return <span className={styles.quiet}>anchor</span>
  if (window === null) return <span className={styles.quiet}>open</span>
  const isOneDay = window.opens === window.closes
  return (
    <span className={styles.windowCell}>
      {!isOneDay && <WindowStrip window={window} day={day} look={look} />}
      <span className={styles.span}>
        {isOneDay ? `${shortDay(window.opens)}, fixed` : daySpan({ from: window.opens, to: window.closes })}
        <ConfidenceMark confidence={window.confidence} isWordHidden />
      </span>
    </span>
  )
}

/** "added", "added, repeats Integration 1.3", "added, counts for Integration 1.3" */
function addedWords({ repeats, counts }: NonNullable<SessionLine['unscheduled']>): string {
  return repeats === null ? 'added' : `added, ${counts === 'instead' ? 'counts for' : 'repeats'} ${repeats}`
}

function Troubles({ line }: { readonly line: SessionLine }) {
  const [breach] = line.conflicts
  return (
    <>
      {breach !== undefined && <Flag tone="bad">{breachInTwoWords(breach)}</Flag>}
      {line.outOfWindowBy !== 0 && (
        <Flag tone="warn">
          {counted(Math.abs(line.outOfWindowBy), 'day', 'days')} {line.outOfWindowBy > 0 ? 'late' : 'early'}
        </Flag>
      )}
      {line.overdueDays > 0 && (
        <Flag tone="plain" icon="clock">
          not recorded
        </Flag>
      )}
    </>
  )
}
