/** Knows how a place says that nothing is there yet, with the missing thing in pencil; refuses to know why. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export type MissingThing = 'course' | 'day' | 'person' | 'room' | 'record'

const outlines: Readonly<Record<MissingThing, string>> = {
  course:
    'M2 43h176M12 43V29h7v14M36 43V29h7v14M60 43V6h9v37M76 43V29h7v14M100 43V29h7v14M128 43V6h9v37M144 43V29h7v14',
  day: 'M20 2v42M20 6h140M20 24h140M20 43h140M66 9h44v12H66z',
  person: 'M58 16a8 8 0 1 0 16 0 8 8 0 1 0-16 0M48 44c0-11 8-16 18-16s18 5 18 16M106 16a8 8 0 1 0 16 0 8 8 0 1 0-16 0M96 44c0-11 8-16 18-16s18 5 18 16',
  room: 'M40 44h100M68 44V4h44v40M102 23v4',
  record: 'M40 6h14v12H40zM64 12h76M40 28h14v12H40zM64 34h56',
}

export interface EmptyStateProps {
  readonly missing: MissingThing
  readonly title: string
  /** One sentence. */
  readonly children: ReactNode
  /** One primary act, and perhaps a second plain one. */
  readonly acts?: ReactNode
  /** Depth of the heading, 2 unless told. */
  readonly level?: 2 | 3
}

export function EmptyState({ missing, title, children, acts, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.empty}>
      <svg className={styles.drawing} viewBox="0 0 180 48" aria-hidden="true">
        <path d={outlines[missing]} />
      </svg>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.sentence}>{children}</p>
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </div>
  )
}
