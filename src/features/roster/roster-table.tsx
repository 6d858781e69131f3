/** Knows how courses stand one under the other, to one scale; refuses to know filters. */
import { Link } from 'react-router'
import type { SlackByCourse } from '../../desk/use-slack'
import { isOngoing } from '../../domain/course/lifecycle'
import type { CourseSlack } from '../../domain/course/slack'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { BarCode } from '../../ui/calendar/bar-code'
import { DataTable, tableNumber } from '../../ui/data-table'
import { Flag } from '../../ui/flag'
import { KindMark } from '../../ui/kind-mark'
import { useDrawnSoFar } from '../../ui/use-drawn-so-far'
import { clockTime, counted, inDays, listOf, shortDay } from '../../ui/wording/format'
import { standingName } from '../../ui/wording/standing-words'
import styles from './roster.module.css'
import type { RosterOrder, RosterRow } from './roster-view'
import { SlackCell, TightFlag } from './slack-cell'

const weeksShown = 20

export interface RosterTableProps {
  readonly rows: readonly RosterRow[]
  readonly slack: SlackByCourse
  readonly today: Day
  readonly order: RosterOrder
}

/** As many as fill a tall screen, and a few screens more. */
const shares = { atFirst: 24, more: 80 }

export function RosterTable({ rows, slack, today, order }: RosterTableProps) {
  const { count, hasMore, grow, list, foot } = useDrawnSoFar(rows.length, shares)
  return (
    <div ref={list}>
      <DataTable caption={order === 'slack' ? 'Courses by slack' : 'Courses by next session'} className={styles.table} stacks>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Stage</th>
            <th scope="col">Course, {weeksShown} weeks to scale</th>
            <th scope="col" className={tableNumber}>
              Done
            </th>
            <th scope="col">Next session</th>
            <th scope="col">Pair</th>
            <th scope="col">Slack</th>
            <th scope="col">Attention</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row) => (
            <Row key={row.courseId} row={row} slack={slack.get(row.courseId)} today={today} />
          ))}
        </tbody>
      </DataTable>
      {hasMore && (
        <div ref={foot} className={styles.more}>
          <Button onPress={grow}>{`${rows.length - count} more courses`}</Button>
        </div>
      )}
    </div>
  )
}

interface RowProps {
  readonly row: RosterRow
  readonly slack: CourseSlack | null | undefined
  readonly today: Day
}

function Row({ row, slack, today }: RowProps) {
  const { code, courseId, week, firstDay, stage, stageLook, standing, next } = row
  const isActive = standing === 'active'
  return (
    <tr>
      <th scope="row" className={styles.patient}>
        <Link to={`/patients/${courseId}`}>
          <bdi>{code}</bdi>
        </Link>
        <small>{!isOngoing(standing) ? 'ended' : week === null ? `starts ${shortDay(firstDay)}` : `week ${week}`}</small>
      </th>
      <td className={styles.stage}>
        <span>
          {stageLook !== null && isActive && <KindMark look={stageLook} isOutlined={stage === 'Planned'} />}
          {isActive ? stage : standingName(row)}
        </span>
      </td>
      <td className={styles.bars}>
        <BarCode label={code} lines={row.lines} today={today} weeks={weeksShown} />
      </td>
      <td className={`${tableNumber} ${styles.done}`}>
        {row.done} <small>of {row.total}</small>
      </td>
      <td className={styles.next}>
        {next === null || next.day === null ? (
          <>
            None
            {row.last?.day != null && <small>{`${row.last.title} on ${shortDay(row.last.day)}`}</small>}
          </>
        ) : (
          <>
            <b>{next.title}</b>
            <small>
              {shortDay(next.day)}, {next.time === null ? '' : clockTime(next.time)}, {next.status === 'in-progress' ? 'now' : inDays(next.day, today)}
            </small>
          </>
        )}
      </td>
      <td className={styles.pair}>{listOf(row.pair)}</td>
      <td className={styles.slack}>
        <SlackCell slack={isOngoing(standing) ? slack : null} lines={row.lines} />
      </td>
      <td className={styles.attention}>
        {row.conflicts > 0 && <Flag tone="bad">{counted(row.conflicts, 'conflict', 'conflicts')}</Flag>}
        {row.overdue > 0 && (
          <Flag tone="plain" icon="clock">
            {row.overdue} not recorded
          </Flag>
        )}
        {row.outOfWindow > 0 && <Flag tone="warn">{row.outOfWindow} out of window</Flag>}
        {isOngoing(standing) && <TightFlag slack={slack} />}
      </td>
    </tr>
  )
}
