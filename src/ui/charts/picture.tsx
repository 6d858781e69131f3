/** Knows how a drawing stands beside the table with its figures, under a sentence that says what it shows; refuses to know either. */
import type { ReactNode } from 'react'
import { type Fill, FillSwatch } from './fills'
import styles from './picture.module.css'

export interface LegendItem {
  /** `mark` and `rule` are the lines of a drawing. */
  readonly fill: Fill | 'mark' | 'rule'
  readonly name: string
}

export interface PictureProps {
  /** What it shows, in one sentence. */
  readonly caption: ReactNode
  /** What each pattern stands for; silent, as the heads of the table say it. */
  readonly legend: readonly LegendItem[]
  /** What counts and what does not, in plain words; said once where several pictures are of one kind. */
  readonly counted?: ReactNode
  /** A `Beside`, or several where the rows are more than a sheet of paper holds. */
  readonly children: ReactNode
}

export function Picture({ caption, legend, counted, children }: PictureProps) {
  return (
    <figure className={styles.picture}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <Legend items={legend} />
      {children}
      {counted !== undefined && <p className={styles.counted}>{counted}</p>}
    </figure>
  )
}

/** Row beside row, as long as there is room; never divided between two sheets of paper where one holds it. */
export function Beside({ drawing, table }: { readonly drawing: ReactNode; readonly table: ReactNode }) {
  return (
    <div className={styles.beside}>
      {drawing}
      <div className={styles.table}>{table}</div>
    </div>
  )
}

/** So many rows find room on a sheet of paper with what stands around them. */
export const rowsOfSheet = 26

/** Silent, as the heads of the table say the same. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <p className={styles.legend} aria-hidden="true">
      {items.map(({ fill, name }) => (
        <span key={name} className={styles.item}>
          {fill === 'mark' || fill === 'rule' ? <i className={styles[fill]} /> : <FillSwatch fill={fill} />}
          {name}
        </span>
      ))}
    </p>
  )
}
