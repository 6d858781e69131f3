/** Knows the flat sheet that groups what belongs together under one heading; refuses to know what that is. */
import { type ReactNode, useId } from 'react'
import type { KindLook } from '../domain/protocol/kind-look'
import styles from './card.module.css'
import { classNames } from './class-names'

export interface CardProps {
  readonly title?: ReactNode
  /** A short remark at the end of the title's line, such as a count. */
  readonly aside?: ReactNode
  /** The contents reach the edges, as tables and lists of rows do. */
  readonly isFlush?: boolean
  /** A thick edge in the colour of a kind: the one thing of the page that is happening now. */
  readonly accent?: KindLook
  /** The name of a card that shows no title. */
  readonly label?: string
  /** Depth of the heading, 2 unless told. */
  readonly level?: 2 | 3
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A region of the page, named by its title. */
export function Card({ title, aside, isFlush = false, accent, label, level = 2, className, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={classNames(styles.card, isFlush && styles.flush, accent && styles.accent, className)}
      data-look={accent}
      aria-labelledby={title === undefined ? undefined : id}
      aria-label={title === undefined ? label : undefined}
    >
      {title !== undefined && (
        <header className={styles.head}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
