/** Knows the bar of long work and what it is called aloud; refuses to know the work. */
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  /** From 0 to `of`. */
  readonly done: number
  /** All there is; while nothing is known of it yet, 0, and the bar is empty. */
  readonly of: number
}

export function ProgressBar({ label, done, of }: ProgressBarProps) {
  return <progress className={styles.bar} max={of > 0 ? of : 1} value={done} aria-label={label} />
}
