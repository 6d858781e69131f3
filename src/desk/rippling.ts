/** Knows which other sessions of a course a move would bring into conflict, and how they come along; refuses to move any of them. */
import type { CourseCommand, PlacedSlot } from '../domain/course/commands'
import { type Course, type Session, type Slot, sessionOf } from '../domain/course/course'
import { isAhead, sessionWork } from '../domain/course/lifecycle'
import { sessionLinesOf } from '../domain/course/session-lines'
import { type SessionId, isMilestone, visitOf } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import { therapistsNeeded } from '../domain/rules/therapist-away'
import { minutesOf } from '../domain/time/clock-time'
import { type Day, addDays, dayNumber } from '../domain/time/day'
import { leastChange } from '../planner/repair/least-change'
import type { PlanRequest } from '../planner/request'
import { dryRun } from './dry-run'
import { keptInPlace } from './kept-in-place'
import { leftBehind } from './placing'
import { happeningsOf, protocolAsItStands } from './protocol-as-it-stands'

/** A session that comes along, with where it lies now. */
export interface Along {
  readonly session: SessionId
  readonly from: Slot
  readonly to: Slot
}

/** The least change that carries others along: no plan moves fewer of them. */
export interface Ripple {
  readonly along: readonly Along[]
  /** Moves all of it as one change; `despite` is still to be given where `left` is not empty. */
  readonly command: Extract<CourseCommand, { type: 'ReplanSessions' }>
  /** Rules that the session in the hand leaves even so, all of which may be left. */
  readonly left: readonly Breach[]
}

/**
 * How the sessions left behind can follow `session` to `slot`: they alone if that is enough, else with as few others that
 * come later as will do. What lies today or earlier stays, and so does what came before. Null where no plan carries
 * them along, or nothing has to follow.
 */
export function rippleOf(course: Course, site: Site, session: SessionId, slot: Slot, today: Day): Ripple | null {
  const movable = laterThan(course, session, slot, today)
  const needy = new Set(leftBehind(course, site, session, slot, today).map((line) => line.session))
  if (needy.size === 0 || [...needy].some((id) => !movable.has(id))) return null
  const troubled = new Set(sessionLinesOf(course, site, today).flatMap((line) => (line.conflicts.length > 0 ? [line.session] : [])))
  const usual = [...movable.values()].filter((own) => needy.has(own.id) || (!troubled.has(own.id) && isAsPlanned(course, own)))
  const choices = [new Set(needy), new Set(usual.map(({ id }) => id)), new Set(movable.keys())]
  for (const [index, free] of choices.entries()) {
    if (index > 0 && free.size === choices[index - 1]?.size) continue
    const ripple = rippleAmong(free, course, site, session, slot, today)
    if (ripple !== null) return ripple
  }
  return null
}

/** The planner's least change, once the rule book accepts it beside the move. */
function rippleAmong(free: ReadonlySet<SessionId>, course: Course, site: Site, session: SessionId, slot: Slot, today: Day): Ripple | null {
  const booked = new Map(course.sessions.flatMap((own) => (own.slot !== null && free.has(own.id) ? [[own.id, own.slot] as const] : [])))
  const found = leastChange(requestOf(free, course, site, session, slot, today), booked)
  if (found === null) return null
  const to = new Map(found.slots.map((placed) => [placed.session, placed.slot]))
  const along = found.moved.flatMap((id): readonly Along[] => {
    const [from, target] = [booked.get(id), to.get(id)]
    return from === undefined || target === undefined ? [] : [{ session: id, from, to: target }]
  })
  const slots: readonly PlacedSlot[] = [{ session, slot }, ...along.map((one) => ({ session: one.session, slot: one.to }))]
  const isAgain = !isAhead(sessionOf(course, session)?.status ?? 'planned')
  const command = { type: 'ReplanSessions', slots, again: isAgain ? [session] : [], despite: null, reason: '' } as const
  const verdict = dryRun(command, course, { today, ...site })
  if (verdict.verdict === 'accepted') return { along, command, left: [] }
  const { refusal } = verdict
  const isLeavable = refusal.code === 'rules-broken' && refusal.leavable && refusal.breaches.every((breach) => breach.session === session)
  return isLeavable ? { along, command, left: refusal.breaches } : null
}

function requestOf(free: ReadonlySet<SessionId>, course: Course, site: Site, session: SessionId, slot: Slot, today: Day): PlanRequest {
  const others = course.sessions.filter(({ id }) => id !== session && !free.has(id))
  const kept: PlanRequest['kept'] = [...keptInPlace(others), { session, slot, done: true }]
  const { pair, prefers, away, end } = course
  const tomorrow = addDays(today, 1)
  const start = course.start > tomorrow ? course.start : tomorrow
  const protocol = protocolAsItStands(course.protocol, new Map([...happeningsOf(course.sessions), [session, true]]))
  return { site, protocol, start, startLatest: null, end, pair, prefers, away, kept, includeOptional: true }
}

/** Booked sessions from tomorrow on that hang on the moved one, or start after it did or will, whichever comes first. */
function laterThan(course: Course, session: SessionId, slot: Slot, today: Day): ReadonlyMap<SessionId, Session> {
  const own = sessionOf(course, session)?.slot ?? slot
  const first = Math.min(startOf(own), startOf(slot))
  const later = course.sessions.filter((other) => {
    const visit = visitOf(course.protocol, other.id)
    if (visit === undefined || isMilestone(visit) || other.id === session || other.slot === null || !isAhead(other.status)) return false
    const work = sessionWork[course.standing]
    const isLater = startOf(other.slot) >= first || hangsOn(course, other.id, session)
    return other.slot.day > today && isLater && (work === 'all' || (work === 'no-dosing' && visit.kind !== 'dosing'))
  })
  return new Map(later.map((other) => [other.id, other]))
}

/** With the course's own people, in a room if it has one at all: the planner leaves such a session where it is if it can. */
function isAsPlanned(course: Course, { id, slot }: Session): boolean {
  const visit = visitOf(course.protocol, id)
  if (visit === undefined || slot === null || slot.minutes !== visit.durationMinutes) return false
  const people = [course.pair.lead, course.pair.co].slice(0, therapistsNeeded(visit))
  const isRoomLess = slot.room === null && visit.remoteAllowed === true
  return !isRoomLess && people.length === slot.therapists.length && people.every((one) => one !== null && slot.therapists.includes(one))
}

/** Whether its window is counted from that session, by way of others too. */
function hangsOn({ protocol }: Course, id: SessionId, session: SessionId): boolean {
  let after = visitOf(protocol, id)?.after ?? null
  for (let step = 0; after !== null && after !== session && step < protocol.sessions.length; step += 1) after = visitOf(protocol, after)?.after ?? null
  return after === session
}

function startOf({ day, time: at }: Slot): number {
  return dayNumber(day) * 1440 + minutesOf(at)
}
