/** Draws where sessions lay and would lie, and what cannot be kept; refuses to move them. */
import type { PlannedSession } from '../../desk/planned-anew'
import type { Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import { DataTable } from '../../ui/data-table'
import { breachSentence } from '../../ui/wording/breach-sentence'
import { dayAndTime } from '../../ui/wording/format'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import styles from './standing.module.css'

export interface PlannedTableProps {
  readonly sessions: readonly PlannedSession[]
  readonly left: readonly Breach[]
  /** Those that were cancelled and are planned once more; none unless told. */
  readonly again?: ReadonlySet<SessionId> | undefined
  readonly titleOf: TitleOf
}

export function PlannedTable({ sessions, left, again, titleOf }: PlannedTableProps) {
  return (
    <>
      {left.length > 0 && (
        <div className={styles.left}>
          <h3>What cannot be kept</h3>
          <ul>
            {left.map((breach, index) => (
              <li key={index}>{breachSentence(breach, titleOf)}</li>
            ))}
          </ul>
          <p>These are marked with your reason, and stand among the deviations once they are held.</p>
        </div>
      )}
      {sessions.length > 0 && (
        <DataTable caption="Sessions from now on">
          <thead>
            <tr>
              <th scope="col">Session</th>
              <th scope="col">Was</th>
              <th scope="col">From now on</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((one) => (
              <tr key={one.session}>
                <th scope="row">{nameOf(one.session, titleOf)}</th>
                <td>
                  {one.from === null ? 'no date' : told(one.from)}
                  {again?.has(one.session) === true && <small className={styles.was}>cancelled</small>}
                </td>
                <td>{one.stays ? (again?.has(one.session) === true ? `${told(one.to)}, planned again` : 'stays') : told(one.to)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}

function told({ day, time }: Slot): string {
  return dayAndTime(day, time)
}
