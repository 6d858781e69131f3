/** Knows pairs of a term and what stands there; refuses to know what they describe. */
import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

export type Definition =
  | { readonly term: string; readonly detail: ReactNode }
  /** A term that is more than text needs an id of its own. */
  | { readonly id: string; readonly term: ReactNode; readonly detail: ReactNode }

export interface DefinitionListProps {
  readonly items: readonly Definition[]
}

export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={'id' in item ? item.id : item.term} className={styles.pair}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.detail}>{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}
