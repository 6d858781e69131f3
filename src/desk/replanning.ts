/** Knows an adopted course as a question to the planner: what stays as it is and what could be planned again; refuses to plan it. */
import type { Course, Slot } from '../domain/course/course'
import { isAhead, sessionWork } from '../domain/course/lifecycle'
import { placedOf } from '../domain/course/plan-of-course'
import type { SessionId } from '../domain/protocol/protocol'
import type { Site } from '../domain/rules/placement'
import { type Day, addDays } from '../domain/time/day'
import type { PlanRequest } from '../planner/request'
import type { RequestOfPair } from '../planner/slack/outlook'
import { happeningsOf, protocolAsItStands } from './protocol-as-it-stands'

/** A course that has not begun and names no latest start is planned again with its first session so many weeks later at most. */
const weeksAround = 4

export interface OpenSession {
  readonly session: SessionId
  readonly slot: Slot
}

export interface Replanning {
  readonly request: RequestOfPair
  /** The sessions to plan again, as they are booked now; from today on and not begun. */
  readonly open: readonly OpenSession[]
  /** How many weeks later than planned it may begin, where the course itself names no latest start; null for any other. */
  readonly weeksAround: number | null
}

/**
 * Everything booked from `today` on may be planned again, confirmed or not; all else stays: what is done, in progress or was
 * never recorded, and the day of what did not take place. Visits without a date are left out. Null where nothing is open,
 * or where the course may not be worked on.
 */
export function replanningOf(course: Course, site: Site, today: Day): Replanning | null {
  if (sessionWork[course.standing] === 'none') return null
  const open = course.sessions.flatMap(({ id, status, slot }): readonly OpenSession[] =>
    isAhead(status) && slot !== null && slot.day >= today ? [{ session: id, slot }] : [],
  )
  if (open.length === 0) return null
  const movable = new Set(open.map(({ session }) => session))
  const kept = course.sessions.flatMap((session): PlanRequest['kept'] => {
    const placed = placedOf(session)
    if (placed === null || movable.has(session.id)) return []
    return [{ session: session.id, slot: placed.happens ? placed.slot : { ...placed.slot, minutes: 0 }, done: true }]
  })
  const { pair, start, end, prefers, away } = course
  const first = open.reduce((least, { slot }) => (slot.day < least ? slot.day : least), open[0]?.slot.day ?? today)
  const isOpenEnded = course.startLatest === null && kept.length === 0
  const startLatest = isOpenEnded ? addDays(first, weeksAround * 7) : course.startLatest
  const protocol = protocolAsItStands(course.protocol, happeningsOf(course.sessions))
  return {
    request: { site, protocol, start: start < today ? today : start, startLatest, end, pair, prefers, away, kept, includeOptional: true },
    open,
    weeksAround: isOpenEnded ? weeksAround : null,
  }
}
