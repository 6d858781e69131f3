/** Knows on which days a visit may lie, counted from the session it follows; refuses to know whether anybody is free then. */
import type { SessionId, Visit } from '../protocol/protocol'
import { type Day, addDays } from '../time/day'
import type { Plan } from './placement'

export interface Window {
  readonly after: SessionId
  readonly opens: Day
  readonly target: Day
  readonly closes: Day
}

/**
 * The window of a visit in whole days from the day of the session named in `after`: its actual day once done,
 * else its planned one. Null for the anchor, and while that session has no date.
 */
export function windowOf(visit: Visit, plan: Plan): Window | null {
  if (visit.after === null) return null
  const reference = plan.placed.get(visit.after)
  if (reference === undefined) return null
  const { earliest, target, latest } = visit.offsetDays
  const from = reference.slot.day
  return { after: visit.after, opens: addDays(from, earliest), target: addDays(from, target), closes: addDays(from, latest) }
}
