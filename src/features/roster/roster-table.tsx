/** Knows how courses stand one under the other, to one scale; refuses to know filters. */
import { Link } from 'react-router'
import { isOngoing } from '../../domain/course/lifecycle'
import type { Day } from '../../domain/time/day'
import { BarCode } from '../../ui/calendar/bar-code'
import { DataTable, tableNumber } from '../../ui/data-table'
import { Flag } from '../../ui/flag'
import { KindMark } from '../../ui/kind-mark'
import { counted, inDays, listOf, shortDay } from '../../ui/wording/format'
import { standingNames } from '../../ui/wording/standing-words'
import styles from './roster.module.css'
import type { RosterRow } from './roster-view'

const weeksShown = 20

export function RosterTable({ rows, today }: { readonly rows: readonly RosterRow[]; readonly today: Day }) {
  return (
    <DataTable caption="Courses by next session" className={styles.table} stacks>
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
          <th scope="col">Attention</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.courseId} row={row} today={today} />
        ))}
      </tbody>
    </DataTable>
  )
}

function Row({ row, today }: { readonly row: RosterRow; readonly today: Day }) {
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
          {isActive ? stage : standingNames[standing]}
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
              {shortDay(next.day)}, {next.time ?? ''}, {next.status === 'in-progress' ? 'now' : inDays(next.day, today)}
            </small>
          </>
        )}
      </td>
      <td className={styles.pair}>{listOf(row.pair)}</td>
      <td className={styles.attention}>
        {row.conflicts > 0 && <Flag tone="bad">{counted(row.conflicts, 'conflict', 'conflicts')}</Flag>}
        {row.overdue > 0 && (
          <Flag tone="plain" icon="clock">
            {row.overdue} not recorded
          </Flag>
        )}
        {row.outOfWindow > 0 && <Flag tone="warn">{row.outOfWindow} out of window</Flag>}
      </td>
    </tr>
  )
}
