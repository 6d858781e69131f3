/** Knows how a change that was taken back and the undo that did it tell of each other; refuses to know how one comes from one to the other. */
import { Icon } from '../icon'
import styles from './history.module.css'
import type { Elsewhere, Told } from './told-history'
import { undoWords } from './told-text'

export interface UndoMarkProps {
  readonly told: Told
  readonly zone: string
  /** Leads to the other entry; where it is absent, the mark only tells. */
  readonly onGo?: ((to: Elsewhere) => void) | undefined
}

export function UndoMark({ told: { undone, undoes }, zone, onGo }: UndoMarkProps) {
  const other = undone ?? undoes
  if (other === null) return null
  const words = undoWords({ undone, undoes }, zone)
  return (
    <p className={styles.mark}>
      <Icon name="undo" size={14} />
      {onGo === undefined ? (
        <span>{words}</span>
      ) : (
        <button type="button" className={styles.go} onClick={() => onGo(other)}>
          {words}
        </button>
      )}
    </p>
  )
}

/** The look of what was taken back. */
export function undoneClass({ undone }: Told): string | undefined {
  return undone === null ? undefined : styles.undone
}
