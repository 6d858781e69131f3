/** Knows the look of a table and how a wide one scrolls by keyboard; refuses to know its columns. */
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import styles from './data-table.module.css'

export interface DataTableProps {
  /** What the table holds; heard, as the card above it says it to those who see. */
  readonly caption: string
  /** A `thead` and a `tbody`. Cells with the class `tableNumber` are set to the end. */
  readonly children: ReactNode
  readonly className?: string | undefined
  /** On phones each row becomes a block of its own; the caller places its cells on the block's grid. */
  readonly stacks?: boolean
}

/** The class of cells with figures. */
export const tableNumber = classNames(styles.number, 'tabular') ?? ''

export function DataTable({ caption, children, className, stacks = false }: DataTableProps) {
  const id = useId()
  return (
    // A part that scrolls has to be reachable by keyboard.
    <div className={styles.scroll} role="group" aria-labelledby={id} tabIndex={0}>
      <table className={classNames(styles.table, stacks && styles.stacks, className)}>
        <caption id={id} className="visually-hidden">
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}
