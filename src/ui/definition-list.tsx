/** Knows pairs of a term and what stands there; refuses to know what they describe. */
import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

export interface DefinitionListProps {
  readonly items: readonly { readonly term: string; readonly detail: ReactNode }[]
}

export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={styles.list}>
      {items.map(({ term, detail }) => (
        <div key={term} className={styles.pair}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.detail}>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
