/** Draws the one sign that a session bears where there is no room for words: in conflict, else held or not held; refuses to say it in words. */
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { Icon } from '../icon'

const signed: ReadonlySet<SessionStatus> = new Set(['completed', 'missed', 'no-show'])

export interface LineSignProps {
  readonly line: SessionLine
  readonly size: 12 | 14
  readonly className?: string | undefined
  /** Of the conflict's sign alone, which bears a colour of its own. */
  readonly conflictClass?: string | undefined
}

export function LineSign({ line: { conflicts, status }, size, className, conflictClass = className }: LineSignProps) {
  if (conflicts.length > 0) return <Icon name="warning" size={size} className={conflictClass} />
  if (status === 'completed') return <Icon name="tick" size={size} className={className} />
  if (status === 'missed' || status === 'no-show') return <Icon name="cross" size={size} className={className} />
  return null
}

/** Whether the session bears a sign at all. */
export function hasSign({ conflicts, status }: SessionLine): boolean {
  return conflicts.length > 0 || signed.has(status)
}
