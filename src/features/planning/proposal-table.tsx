/** Knows a proposed plan row by row, each session in its window; refuses to judge it. */
import type { SessionLine } from '../../domain/course/session-line'
import { byDay } from '../../domain/course/session-lines'
import type { SessionId } from '../../domain/protocol/protocol'
import { IconButton } from '../../ui/button'
import { WindowStrip } from '../../ui/calendar/window-strip'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { DataTable } from '../../ui/data-table'
import { Flag } from '../../ui/flag'
import { KindMark } from '../../ui/kind-mark'
import { breachInTwoWords } from '../../ui/wording/breach-sentence'
import { daySpan, fromTarget, listOf, shortDay, timeSpan } from '../../ui/wording/format'
import { nightBeside, nightWords } from '../../ui/wording/night-words'
import styles from './proposal-table.module.css'

export interface ProposalTableProps {
  readonly lines: readonly SessionLine[]
  readonly onAdjust: (session: SessionId) => void
}

export function ProposalTable({ lines, onAdjust }: ProposalTableProps) {
  return (
    <DataTable caption="Proposed sessions by day" className={styles.table} stacks>
      <thead>
        <tr>
          <th scope="col" className={styles.week}>
            Wk
          </th>
          <th scope="col">Session</th>
          <th scope="col">Day</th>
          <th scope="col">Time</th>
          <th scope="col" className={styles.place}>
            Place and people
          </th>
          <th scope="col" className={styles.window}>
            In its window
          </th>
          <th scope="col">Against target</th>
          <th scope="col">
            <span className="visually-hidden">Adjust</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {byDay(lines)
          .filter(({ day, isMilestone }) => day !== null || isMilestone)
          .map((line) => (
            <Row key={line.session} line={line} onAdjust={onAdjust} />
          ))}
      </tbody>
    </DataTable>
  )
}

function Row({ line, onAdjust }: { readonly line: SessionLine; readonly onAdjust: (session: SessionId) => void }) {
  const { session, title, look, week, day, time, endTime, window, isMilestone, therapistNames, roomName } = line
  const [breach] = line.conflicts
  return (
    <tr>
      <td className={styles.week}>{week ?? '–'}</td>
      <th scope="row" className={styles.name}>
        <span>
          <KindMark look={look} isOutlined />
          {title}
        </span>
        <small className={styles.under}>{[isMilestone ? '' : (roomName ?? 'By video'), listOf(therapistNames), nightWords(line)].filter((words) => words !== '').join(' · ')}</small>
      </th>
      <td className={`${styles.day} ${styles.date}`}>{day === null ? 'no date yet' : shortDay(day)}</td>
      <td className={`${styles.day} ${styles.time}`}>{time === null || endTime === null ? '–' : timeSpan(time, endTime)}</td>
      <td className={styles.place}>
        {isMilestone ? 'milestone' : (roomName ?? 'By video')}
        <small>{listOf(therapistNames)}</small>
        <small>{nightBeside(line)}</small>
      </td>
      <td className={styles.window}>
        {window !== null && (
          <span className={styles.windowCell}>
            {window.opens !== window.closes && <WindowStrip window={window} day={day} look={look} />}
            <ConfidenceMark confidence={window.confidence} isWordHidden />
          </span>
        )}
      </td>
      <td className={styles.target}>
        {targetWords(line)}
        {window !== null && (
          <span className={styles.underWindow}>
            {daySpan({ from: window.opens, to: window.closes })} <ConfidenceMark confidence={window.confidence} isWordHidden />
          </span>
        )}
        {breach !== undefined && <Flag tone="bad">{breachInTwoWords(breach)}</Flag>}
      </td>
      <td className={styles.adjust}>{!isMilestone && <IconButton icon="pencil" label={`Adjust ${title}`} tone="quiet" size="small" onPress={() => onAdjust(session)} />}</td>
    </tr>
  )
}

function targetWords({ isAnchor, isMilestone, window, offTarget }: SessionLine): string {
  if (isAnchor) return 'anchor'
  if (isMilestone) return 'to be ticked'
  if (window !== null && window.opens === window.closes) return offTarget === 0 ? 'fixed day' : ''
  return offTarget === null ? '' : fromTarget(offTarget)
}
