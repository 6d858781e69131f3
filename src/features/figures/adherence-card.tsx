/** Knows the clinic's sessions by kind and what became of them, and its calls; refuses to know whose they are. */
import type { KindAdherence } from '../../domain/course/figures/adherence'
import { type Calls, callParts, suggestedIn } from '../../domain/course/figures/calls'
import { Card } from '../../ui/card'
import { BarChart } from '../../ui/charts/bar-chart'
import type { Fill } from '../../ui/charts/fills'
import { Beside, Picture } from '../../ui/charts/picture'
import { DataTable, tableNumber } from '../../ui/data-table'
import { AdherencePicture } from '../../ui/figures/adherence-picture'
import tables from '../../ui/figures/figures.module.css'
import { NumberHeads } from '../../ui/figures/number-cells'
import { callNames, countedWords } from '../../ui/wording/figure-words'
import styles from './figures.module.css'

const callFills: Readonly<Record<(typeof callParts)[number], Fill>> = { made: 'solid', 'not-made': 'crossed', open: 'dotted', ahead: 'dashed' }

export function AdherenceCard({ kinds, calls }: { readonly kinds: readonly KindAdherence[]; readonly calls: Calls }) {
  return (
    <Card title="Sessions and their windows" className={styles.card}>
      {kinds.length === 0 ? (
        <p className={styles.quiet}>No session of the protocols lies in these days.</p>
      ) : (
        <AdherencePicture kinds={kinds} caption="Whether the sessions of all courses lay in the windows of their protocols, by kind." tableName="Sessions of all courses by kind" />
      )}
      {suggestedIn(calls) > 0 && (
        <section className={styles.part} aria-labelledby="figures-calls">
          <h3 id="figures-calls">Calls after dosing</h3>
          <CallsPicture calls={calls} />
        </section>
      )}
    </Card>
  )
}

function CallsPicture({ calls }: { readonly calls: Calls }) {
  const pieces = callParts.map((part) => ({ fill: callFills[part], value: calls[part] }))
  return (
    <Picture
      caption="How many of the calls that the protocols suggest after a session were made."
      legend={callParts.map((part) => ({ fill: callFills[part], name: callNames[part] }))}
      counted={countedWords.calls}
    >
      <Beside drawing={<BarChart unit="Calls" rows={[{ key: 'all', label: 'All', bars: [pieces] }]} />} table={<CallsTable calls={calls} />} />
    </Picture>
  )
}

function CallsTable({ calls }: { readonly calls: Calls }) {
  return (
    <DataTable caption="Calls of all courses" className={tables.table}>
      <thead>
        <tr>
          <th scope="col">Calls</th>
          <NumberHeads names={['Suggested', ...callParts.map((part) => callNames[part])]} />
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">All</th>
          <td className={tableNumber}>{suggestedIn(calls)}</td>
          {callParts.map((part) => (
            <td key={part} className={tableNumber}>
              {calls[part]}
            </td>
          ))}
        </tr>
      </tbody>
    </DataTable>
  )
}
