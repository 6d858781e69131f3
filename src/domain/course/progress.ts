/** Knows how much of a course is held; refuses to call it good or bad. */
import type { SessionLine } from './session-line'

export interface Progress {
  /** Sessions with a date that take part; cancelled and waived ones, milestones, and visits beside the protocol do not. */
  readonly counted: readonly SessionLine[]
  /** Held, or another visit held that counts for it. */
  readonly done: number
}

export function progressOf(lines: readonly SessionLine[]): Progress {
  const counted = lines.filter(
    ({ day, status, isCountedFor, isMilestone, unscheduled }) => day !== null && (isCountedFor || (status !== 'cancelled' && status !== 'waived')) && !isMilestone && unscheduled === null,
  )
  return { counted, done: counted.filter(({ status, isCountedFor }) => isCountedFor || status === 'completed').length }
}
