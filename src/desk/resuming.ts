/** Knows where the sessions of a course that is taken up again could lie, moving as few of them as can be; refuses to move any. */
import type { PlacedSlot } from '../domain/course/commands'
import type { Course, Session, Slot } from '../domain/course/course'
import { decide } from '../domain/course/decide'
import { isAhead } from '../domain/course/lifecycle'
import { placedOf } from '../domain/course/plan-of-course'
import { type Protocol, type SessionId, type Visit, isMilestone, visitOf } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import { time } from '../domain/time/clock-time'
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
  /** Rules that cannot be kept any more, such as windows that closed meanwhile; the least of them that a plan needs. */
  readonly left: readonly Breach[]
}

/** Whole days by which windows counted from what was held are opened, a little first, where none can be kept. */
const openedBy = [0, 7, 14, 28, 56, 112, 224] as const

/**
 * What is ahead, and what was cancelled for the same reason as the course stopped for, from tomorrow on; what was held stays.
 * Windows are kept if any plan can; else those that closed meanwhile are left by as little as will do, and named.
 * Null where nothing helps. Nothing to plan is an empty list.
 */
export function resumingOf(course: Course, site: Site, today: Day): Resuming | null {
  const free = new Map(course.sessions.flatMap((session) => (isToBePlanned(course, session) && session.slot !== null ? [[session.id, session] as const] : [])))
  if (free.size === 0) return { sessions: [], slots: [], left: [] }
  const booked = new Map([...free].flatMap(([id, { slot }]) => (slot === null ? [] : [[id, slot] as const])))
  for (const days of openedBy) {
    const found = leastChange(requestOf(course, free, site, today, days), booked)
    if (found === null) continue
    const sessions = found.slots.flatMap(({ session, slot: to }): readonly ResumedSession[] => {
      const [own, from] = [free.get(session), booked.get(session)]
      return own === undefined || from === undefined ? [] : [{ session, from, to, stays: !found.moved.includes(session), again: !isAhead(own.status) }]
    })
    const slots = sessions.filter(({ stays, again }) => !stays || again).map(({ session, to }) => ({ session, slot: to }))
    const left = leftBy(slots, course, site, today)
    if (left === null) continue
    return { sessions: sessions.toSorted((one, other) => (`${one.to.day} ${one.to.time}` < `${other.to.day} ${other.to.time}` ? -1 : 1)), slots, left }
  }
  return null
}

/** What the rule book says of it; null where it names a rule that nobody may leave. */
function leftBy(slots: readonly PlacedSlot[], course: Course, site: Site, today: Day): readonly Breach[] | null {
  const verdict = decide({ type: 'ResumeCourse', reason: '-', slots }, course, {
    at: '',
    by: { id: '', name: '' },
    change: '',
    today,
    timeNow: time('00:00'),
    clinic: site.clinic,
    bookingsOn: site.bookingsOn,
    isPatientCodeTaken: () => false,
  })
  if (verdict.verdict === 'accepted') return []
  const { refusal } = verdict
  return refusal.code === 'rules-broken' && refusal.leavable ? refusal.breaches : null
}

function isToBePlanned(course: Course, { id, status, slot, reason }: Session): boolean {
  const visit = visitOf(course.protocol, id)
  if (visit === undefined || isMilestone(visit) || slot === null) return false
  return isAhead(status) || (status === 'cancelled' && reason === course.standingReason)
}

function requestOf(course: Course, free: ReadonlyMap<SessionId, Session>, site: Site, today: Day, openedByDays: number): PlanRequest {
  const kept = course.sessions.flatMap((session): PlanRequest['kept'] => {
    const placed = free.has(session.id) ? null : placedOf(session)
    if (placed === null) return []
    // A session that was not held takes no time; windows are still counted from its day.
    const held = placed.happens ? placed.slot : { ...placed.slot, minutes: 0, therapists: [], room: null }
    return [{ session: session.id, slot: held, done: true }]
  })
  const { pair, prefers, away, end } = course
  const tomorrow = addDays(today, 1)
  const standing = protocolAsItStands(course.protocol, new Map([...happeningsOf(course.sessions), ...[...free.keys()].map((id) => [id, true] as const)]))
  const protocol = openedByDays === 0 ? standing : withOpened(standing, free, openedByDays)
  return { site, protocol, start: course.start > tomorrow ? course.start : tomorrow, startLatest: null, end, pair, prefers, away, kept, includeOptional: true }
}

/** Only windows counted from what stays are opened: between sessions that move together the protocol's distances hold. */
function withOpened(protocol: Protocol, free: ReadonlyMap<SessionId, Session>, days: number): Protocol {
  const isLost = ({ id, after }: Visit) => free.has(id) && after !== null && !free.has(after)
  return {
    ...protocol,
    lengthDays: protocol.lengthDays === null ? null : protocol.lengthDays + days,
    sessions: protocol.sessions.map((visit) => {
      const { earliest, target, latest } = visit.offsetDays
      return isLost(visit) ? { ...visit, offsetDays: { earliest, target, latest: latest + days } } : visit
    }),
  }
}
