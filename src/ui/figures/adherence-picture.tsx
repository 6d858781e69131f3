/** Draws how sessions lay to their windows, kind by kind, beside the figures; refuses to know whose sessions they are. */
import type { ReactNode } from 'react'
import { type Adherence, type AdherencePart, type KindAdherence, adherenceParts, dueIn, sumOfParts } from '../../domain/course/figures/adherence'
import { BarChart, type BarRow } from '../charts/bar-chart'
import type { Fill } from '../charts/fills'
import { Beside, Picture } from '../charts/picture'
import type { Piece } from '../charts/stacked'
import { DataTable, tableNumber } from '../data-table'
import { KindMark } from '../kind-mark'
import { adherenceNames, countedWords } from '../wording/figure-words'
import { lookNames } from '../wording/kind-words'
import styles from './figures.module.css'
import { NumberCells, NumberHeads } from './number-cells'

export const adherenceFills: Readonly<Record<AdherencePart, Fill>> = {
  early: 'ruled',
  'in-window': 'solid',
  late: 'hatched',
  'not-held': 'crossed',
  'not-recorded': 'dotted',
  ahead: 'dashed',
}

export const adherenceLegend = adherenceParts.map((part) => ({ fill: adherenceFills[part], name: adherenceNames[part] }))

/** The pieces of one bar, in the order of the parts. */
export function adherencePieces(parts: Adherence): readonly Piece[] {
  return adherenceParts.map((part) => ({ fill: adherenceFills[part], value: parts[part] }))
}

export interface AdherencePictureProps {
  readonly kinds: readonly KindAdherence[]
  readonly caption: ReactNode
  /** What the table holds, for those who hear it. */
  readonly tableName: string
}

export function AdherencePicture({ kinds, caption, tableName }: AdherencePictureProps) {
  return (
    <div className={styles.broad}>
      <Picture caption={caption} legend={adherenceLegend} counted={countedWords.adherence}>
        <Beside drawing={<BarChart unit="Sessions" rows={kinds.map(rowOf)} />} table={<KindTable kinds={kinds} name={tableName} />} />
      </Picture>
    </div>
  )
}

function rowOf({ look, parts }: KindAdherence): BarRow {
  const label = (
    <>
      <KindMark look={look} />
      {lookNames[look]}
    </>
  )
  return { key: look, label, bars: [adherencePieces(parts)] }
}

function KindTable({ kinds, name }: { readonly kinds: readonly KindAdherence[]; readonly name: string }) {
  return (
    <DataTable caption={name} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <AdherenceHeads />
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ look, parts }) => (
          <tr key={look}>
            <th scope="row">{lookNames[look]}</th>
            <AdherenceCells parts={parts} />
          </tr>
        ))}
      </tbody>
      {kinds.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <AdherenceCells parts={sumOfParts(kinds.map(({ parts }) => parts))} />
          </tr>
        </tfoot>
      )}
    </DataTable>
  )
}

export function AdherenceHeads() {
  return <NumberHeads names={['Due', ...adherenceParts.map((part) => adherenceNames[part])]} />
}

export function AdherenceCells({ parts }: { readonly parts: Adherence }) {
  return (
    <>
      <td className={tableNumber}>{dueIn(parts)}</td>
      <NumberCells figures={adherenceParts.map((part) => parts[part])} />
    </>
  )
}
