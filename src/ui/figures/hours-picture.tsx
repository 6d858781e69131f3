/** Draws how long people were planned beside how long they worked, and the figures; refuses to know why they differ. */
import type { ReactNode } from 'react'
import { BarChart, type BarRow, largestOf } from '../charts/bar-chart'
import { evenParts } from '../charts/even-parts'
import { Beside, type LegendItem, Picture, rowsOfSheet } from '../charts/picture'
import { DataTable } from '../data-table'
import { countedWords, hoursWords } from '../wording/figure-words'
import styles from './figures.module.css'
import { NumberCells, NumberHeads } from './number-cells'

export interface PersonHours {
  readonly id: string
  readonly name: string
  /** Minutes planned by now, ahead, and worked. */
  readonly planned: number
  readonly ahead: number
  readonly worked: number
}

export interface HoursPictureProps {
  readonly people: readonly PersonHours[]
  /** Of everybody, those too that are not drawn. */
  readonly total: Pick<PersonHours, 'planned' | 'worked' | 'ahead'>
  readonly caption: ReactNode
  readonly tableName: string
}

const legend: readonly LegendItem[] = [
  { fill: 'outlined', name: 'Planned so far' },
  { fill: 'dashed', name: 'Still ahead' },
  { fill: 'solid', name: 'Worked' },
]

export function HoursPicture({ people, total, caption, tableName }: HoursPictureProps) {
  const parts = evenParts(people, rowsOfSheet)
  const reaches = largestOf(people.map(rowOf))
  return (
    <Picture caption={caption} legend={legend} counted={countedWords.hours}>
      {parts.map((part, at) => (
        <Beside
          key={part[0]?.id}
          drawing={<BarChart unit="Hours" rows={part.map(rowOf)} reaches={reaches} />}
          table={<HoursTable name={tableName} people={part} total={people.length > 1 && at === parts.length - 1 ? total : null} />}
        />
      ))}
    </Picture>
  )
}

interface HoursTableProps {
  readonly name: string
  readonly people: readonly PersonHours[]
  readonly total: HoursPictureProps['total'] | null
}

function HoursTable({ name, people, total }: HoursTableProps) {
  return (
    <DataTable caption={name} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Therapist</th>
          <NumberHeads names={['Planned so far', 'Worked', 'Still ahead']} />
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">{person.name}</th>
            <HoursCells {...person} />
          </tr>
        ))}
      </tbody>
      {total !== null && (
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <HoursCells {...total} />
          </tr>
        </tfoot>
      )}
    </DataTable>
  )
}

function HoursCells({ planned, worked, ahead }: Pick<PersonHours, 'planned' | 'worked' | 'ahead'>) {
  return <NumberCells figures={[planned, worked, ahead]} wordsOf={hoursWords} />
}

/** Minutes of all of them together. */
export function totalOf(people: readonly Pick<PersonHours, 'planned' | 'worked' | 'ahead'>[]): HoursPictureProps['total'] {
  return people.reduce((sum, { planned, worked, ahead }) => ({ planned: sum.planned + planned, worked: sum.worked + worked, ahead: sum.ahead + ahead }), { planned: 0, worked: 0, ahead: 0 })
}

/** As long as a bar of hours is for so many minutes. */
export function inHours(minutes: number): number {
  return minutes / 60
}

function rowOf({ id, name, planned, ahead, worked }: PersonHours): BarRow {
  return {
    key: id,
    label: name,
    bars: [
      [
        { fill: 'outlined', value: inHours(planned) },
        { fill: 'dashed', value: inHours(ahead) },
      ],
      [{ fill: 'solid', value: inHours(worked) }],
    ],
  }
}
