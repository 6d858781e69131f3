/** Knows the small mark and word of a session's state in lists; refuses to know how it came about. */
import type { SessionStatus } from '../domain/course/lifecycle'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './state-mark.module.css'
import { statusNames } from './wording/kind-words'

export interface StateMarkProps {
  readonly status: SessionStatus
  /** The word is only heard, as where a column is too narrow for it. */
  readonly isWordHidden?: boolean
  readonly className?: string | undefined
}

export function StateMark({ status, isWordHidden = false, className }: StateMarkProps) {
  return (
    <span className={classNames(styles.state, className)} data-status={status}>
      <Sign status={status} />
      <span className={classNames(isWordHidden && 'visually-hidden')}>{statusNames[status]}</span>
    </span>
  )
}

function Sign({ status }: { readonly status: SessionStatus }) {
  switch (status) {
    case 'completed':
      return <Icon name="tick" size={14} />
    case 'missed':
    case 'no-show':
      return <Icon name="cross" size={14} />
    case 'in-progress':
      return <span className={styles.dot} aria-hidden="true" />
    default:
      return <span className={styles.box} aria-hidden="true" />
  }
}
