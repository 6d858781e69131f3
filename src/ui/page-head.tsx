/** Knows the line every page opens with: where it lies, its title, its acts; refuses to know the page. */
import type { ReactNode } from 'react'
import styles from './page-head.module.css'

export interface PageHeadProps {
  /** A link to the page above. */
  readonly crumb?: ReactNode
  readonly title: ReactNode
  /** What the page is about, in half a sentence. */
  readonly sub?: ReactNode
  /** Buttons and links; the primary one last, at the edge. */
  readonly acts?: ReactNode
  /** They take a line of their own where the page is not wide. */
  readonly areActsMany?: boolean
}

export function PageHead({ crumb, title, sub, acts, areActsMany = false }: PageHeadProps) {
  return (
    <header className={styles.head} data-many={areActsMany || undefined}>
      {crumb !== undefined && <p className={styles.crumb}>{crumb}</p>}
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {sub !== undefined && <p className={styles.sub}>{sub}</p>}
      </div>
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </header>
  )
}
