/** Knows where the sessions of a course that is taken up again could lie, moving as few of them as can be; refuses to move any. */
import type { PlacedSlot } from '../domain/course/commands'
import type { Course, Session, Slot } from '../domain/course/course'
import { isAhead } from '../domain/course/lifecycle'
import { placedOf } from '../domain/course/plan-of-course'
import { type SessionId, isMilestone, visitOf } from '../domain/protocol/protocol'
import type { Site } from '../domain/rules/placement'
import { type Day, addDays } from '../domain/time/day'
import { leastChange } from '../planner/repair/least-change'
import type { PlanRequest } from '../planner/request'
import { happeningsOf, protocolAsItStands } from './protocol-as-it-stands'

export interface ResumedSession {
  readonly session: SessionId
  readonly from: Slot
  readonly to: Slot
  /** It keeps its date, people and room. */
  readonly stays: boolean
  /** It was cancelled when the course stopped, and is planned once more. */
  readonly again: boolean
}

export interface Resuming {
  /** In the order of their days. */
  readonly sessions: readonly ResumedSession[]
  /** What `ResumeCourse` asks for: those that move or are planned once more. */
  readonly slots: readonly PlacedSlot[]
}

/**
 * What is ahead, and what was cancelled for the same reason as the course stopped for, from tomorrow on; what was held stays.
 * Null where no plan keeps every rule. Nothing to plan is an empty list.
 */
export function resumingOf(course: Course, site: Site, today: Day): Resuming | null {
  const free = new Map(course.sessions.flatMap((session) => (isToBePlanned(course, session) && session.slot !== null ? [[session.id, session] as const] : [])))
  if (free.size === 0) return { sessions: [], slots: [] }
  const booked = new Map([...free].flatMap(([id, { slot }]) => (slot === null ? [] : [[id, slot] as const])))
  const found = leastChange(requestOf(course, free, site, today), booked)
  if (found === null) return null
  const sessions = found.slots.flatMap(({ session, slot: to }): readonly ResumedSession[] => {
    const [own, from] = [free.get(session), booked.get(session)]
    return own === undefined || from === undefined ? [] : [{ session, from, to, stays: !found.moved.includes(session), again: !isAhead(own.status) }]
  })
  return {
    sessions: sessions.toSorted((one, other) => (`${one.to.day} ${one.to.time}` < `${other.to.day} ${other.to.time}` ? -1 : 1)),
    slots: sessions.filter(({ stays, again }) => !stays || again).map(({ session, to }) => ({ session, slot: to })),
  }
}

function isToBePlanned(course: Course, { id, status, slot, reason }: Session): boolean {
  const visit = visitOf(course.protocol, id)
  if (visit === undefined || isMilestone(visit) || slot === null) return false
  return isAhead(status) || (status === 'cancelled' && reason === course.standingReason)
}

function requestOf(course: Course, free: ReadonlyMap<SessionId, Session>, site: Site, today: Day): PlanRequest {
  const kept = course.sessions.flatMap((session): PlanRequest['kept'] => {
    const placed = free.has(session.id) ? null : placedOf(session)
    if (placed === null) return []
    // A session that was not held takes no time; windows are still counted from its day.
    const held = placed.happens ? placed.slot : { ...placed.slot, minutes: 0, therapists: [], room: null }
    return [{ session: session.id, slot: held, done: true }]
  })
  const { pair, prefers, away, end } = course
  const tomorrow = addDays(today, 1)
  const protocol = protocolAsItStands(course.protocol, new Map([...happeningsOf(course.sessions), ...[...free.keys()].map((id) => [id, true] as const)]))
  return { site, protocol, start: course.start > tomorrow ? course.start : tomorrow, startLatest: null, end, pair, prefers, away, kept, includeOptional: true }
}
