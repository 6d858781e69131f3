/** Knows how a planner is told of sessions that are not to be moved; refuses to choose which. */
import type { Session } from '../domain/course/course'
import { placedOf } from '../domain/course/plan-of-course'
import type { PlanRequest } from '../planner/request'

/** Each where it lies; those without a date are nothing to plan around. One that was not held takes no time: windows are still counted from its day. */
export function keptInPlace(sessions: readonly Session[]): PlanRequest['kept'] {
  return sessions.flatMap((session): PlanRequest['kept'] => {
    const placed = placedOf(session)
    if (placed === null) return []
    const slot = placed.happens ? placed.slot : { ...placed.slot, minutes: 0, therapists: [], room: null }
    return [{ session: session.id, slot, done: true }]
  })
}
