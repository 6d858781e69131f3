/** Knows the table of every kind in every state; refuses to know a course. */
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { KindLook } from '../../domain/protocol/kind-look'
import { Card } from '../../ui/card'
import { DataTable } from '../../ui/data-table'
import { KindMark } from '../../ui/kind-mark'
import { SessionBlock } from '../../ui/session-block'
import { drawnKinds, drawnStates } from '../../ui/wording/drawn-words'
import { lookNames, statusNames } from '../../ui/wording/kind-words'
import styles from './kinds-and-states.module.css'

const kinds: readonly { readonly look: KindLook; readonly session: string; readonly length: string }[] = [
  { look: 'preparation', session: 'Preparation 2', length: '90 min' },
  { look: 'dosing', session: 'Dosing 1', length: '8 h' },
  { look: 'integration', session: 'Integration 1.2', length: '90 min' },
  { look: 'assessment', session: 'Outcome', length: '90 min' },
  { look: 'contact', session: 'Call 2 of 4', length: '15 min' },
]

const states: readonly SessionStatus[] = ['planned', 'confirmed', 'in-progress', 'completed', 'missed', 'cancelled']

export function KindsAndStates() {
  return (
    <Card isFlush label="Kinds and states">
      <DataTable caption="Each kind of session in each state" className={styles.table}>
        <thead>
          <tr>
            <td />
            {states.map((status) => (
              <th key={status} scope="col">
                {statusNames[status]}
                <small>{drawnStates[status]}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ look, session, length }) => (
            <tr key={look}>
              <th scope="row">
                <div className={styles.kind}>
                  <KindMark look={look} size={16} className={styles.mark} />
                  <div>
                    {lookNames[look]}
                    <small>{length}</small>
                    <small>{drawnKinds[look]}</small>
                  </div>
                </div>
              </th>
              {states.map((status) => (
                <td key={status}>
                  <SessionBlock look={look} status={status} heading="K-17" detail={session} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}
