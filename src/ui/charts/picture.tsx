/** Knows how a drawing stands beside the table with its figures, under a sentence that says what it shows; refuses to know either. */
import type { ReactNode } from 'react'
import { type Fill, FillSwatch } from './fills'
import styles from './picture.module.css'

export interface PictureProps {
  /** What it shows, in one sentence. */
  readonly caption: ReactNode
  /** What each pattern stands for; silent, as the heads of the table say it. */
  readonly legend?: readonly { readonly fill: Fill | 'mark' | 'rule'; readonly name: string }[]
  readonly drawing: ReactNode
  readonly table: ReactNode
  /** What counts and what does not, in plain words. */
  readonly counted: ReactNode
}

export function Picture({ caption, legend = [], drawing, table, counted }: PictureProps) {
  return (
    <figure className={styles.picture}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <div className={styles.beside}>
        <div className={styles.drawing}>
          {legend.length > 0 && (
            <p className={styles.legend} aria-hidden="true">
              {legend.map(({ fill, name }) => (
                <span key={name} className={styles.item}>
                  {fill === 'mark' || fill === 'rule' ? <i className={styles[fill]} /> : <FillSwatch fill={fill} />}
                  {name}
                </span>
              ))}
            </p>
          )}
          {drawing}
        </div>
        <div className={styles.table}>{table}</div>
      </div>
      <p className={styles.counted}>{counted}</p>
    </figure>
  )
}
