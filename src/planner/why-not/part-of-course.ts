/** Knows how a course is cut down to some of its sessions, and how far its sessions can reach; refuses to know why none fits. */
import { type SessionId, isMilestone, visitOf } from '../../domain/protocol/protocol'
import { type Day, type DayRange, addDays } from '../../domain/time/day'
import type { PlanRequest } from '../request'
import { type Task, tasksOf } from '../course/task'
import type { Asked } from './asked'

/** The sessions that a plan of this request holds, each after the one its window is counted from. */
export function sessionsOf(request: PlanRequest): readonly Task[] {
  const left = [...tasksOf(request.protocol, new Set(request.kept.map(({ session }) => session)), request.includeOptional)]
  const ordered: Task[] = []
  const placed = new Set<SessionId>()
  while (left.length > 0) {
    const ready = left.findIndex(({ reference }) => reference === null || placed.has(reference))
    const [next] = left.splice(Math.max(0, ready), 1)
    if (next === undefined) break
    ordered.push(next)
    placed.add(next.visit.id)
  }
  return ordered
}

/**
 * Sessions that can be left out of an explanation, together with all that are counted from them: none that is kept, and
 * none that could open the course, as one may that can lie before the session it is counted from.
 */
export function dispensableOf(request: PlanRequest): readonly Task[] {
  const sessions = sessionsOf(request)
  const needed = new Set<SessionId | null>()
  for (const { visit, isKept, reference, earliest } of sessions.toReversed()) {
    if (isKept || reference === null || earliest < 0 || visit.id === request.protocol.anchor) needed.add(visit.id)
    if (needed.has(visit.id)) needed.add(reference)
  }
  return sessions.filter(({ visit }) => !needed.has(visit.id))
}

/** The request without these sessions, and without those counted from them. */
export function withoutSessions(request: PlanRequest, dropped: ReadonlySet<SessionId>): PlanRequest {
  const { protocol } = request
  const isDropped = (id: SessionId, depth = 0): boolean => {
    if (dropped.has(id)) return true
    const after = visitOf(protocol, id)?.after ?? null
    return after !== null && depth < protocol.sessions.length && isDropped(after, depth + 1)
  }
  const kept = new Set(request.kept.map(({ session }) => session))
  const sessions = protocol.sessions.filter((visit) => kept.has(visit.id) || isMilestone(visit) || !isDropped(visit.id))
  return { ...request, protocol: { ...protocol, sessions } }
}

/** The same course with this session as short as the planning grid allows. */
export function withShortSession({ request, given }: Asked, id: SessionId): Asked {
  const { protocol, site } = request
  const sessions = protocol.sessions.map((visit) => (visit.id === id ? { ...visit, durationMinutes: site.clinic.gridMinutes } : visit))
  return { request: { ...request, protocol: { ...protocol, sessions } }, given }
}

/** The days that any session of the course could reach when it may begin up to `wait` days after its start. */
export function reachOf(request: PlanRequest, wait: number): DayRange {
  const reach = new Map<SessionId, readonly [number, number]>()
  let from = 0
  let to = 0
  for (const { visit, reference, earliest, latest } of sessionsOf(request)) {
    const [first, last] = reference === null ? [0, 0] : (reach.get(reference) ?? [0, 0])
    reach.set(visit.id, [first + earliest, last + latest])
    from = Math.min(from, first + earliest)
    to = Math.max(to, last + latest)
  }
  const days: readonly Day[] = [request.start, ...request.kept.map(({ slot }) => slot.day)]
  const sorted = days.toSorted()
  return { from: sorted[0] ?? request.start, to: addDays(sorted.at(-1) ?? request.start, wait + to - from) }
}
