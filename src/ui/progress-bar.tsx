/** Knows how far something long has come; refuses to know what it is. */
import { type CSSProperties, useId } from 'react'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  /** What stands at the end of the label's line, such as the time gone by. */
  readonly aside?: string | undefined
  /** From 0 to 1; null while nobody can know. */
  readonly share: number | null
  /** What is heard instead of a percentage, such as "3 of 12 courses". */
  readonly words?: string | undefined
}

export function ProgressBar({ label, aside, share, words }: ProgressBarProps) {
  const id = useId()
  const percent = share === null ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100)
  const style: CSSProperties & { '--share'?: string } = percent === undefined ? {} : { '--share': `${percent}%` }
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span id={id}>{label}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
        data-unknown={share === null || undefined}
        style={style}
      >
        <span className={styles.done} />
      </div>
    </div>
  )
}
