/** Knows where sessions of a course could lie with as few of them moved as can be, and what cannot be kept; refuses to move any. */
import type { CourseCommand, PlacedSlot } from '../domain/course/commands'
import type { Course, Slot } from '../domain/course/course'
import type { Protocol, SessionId, Visit } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import { type Day, addDays } from '../domain/time/day'
import { leastChange } from '../planner/repair/least-change'
import type { PlanRequest } from '../planner/request'
import { dryRun } from './dry-run'
import { keptInPlace } from './kept-in-place'
import { happeningsOf, protocolAsItStands } from './protocol-as-it-stands'

export interface PlannedSession {
  readonly session: SessionId
  /** Null for one that has had no date. */
  readonly from: Slot | null
  readonly to: Slot
  /** It keeps its date, people and room. */
  readonly stays: boolean
}

export interface PlannedAnew {
  /** In the order of their days. */
  readonly sessions: readonly PlannedSession[]
  /** Rules that cannot be kept any more, such as windows that closed meanwhile; the least of them that a plan needs. */
  readonly left: readonly Breach[]
}

export interface AskedAnew {
  /** As it will stand. */
  readonly course: Course
  /** The sessions to plan, each as it is booked; null for one that has had no date. */
  readonly free: ReadonlyMap<SessionId, Slot | null>
  /** The command that would plan them, for the rule book to judge; on which course. */
  readonly commandFor: (sessions: readonly PlannedSession[]) => { readonly command: CourseCommand; readonly on: Course }
}

/** Whole days by which windows counted from what stays are opened, a little first, where none can be kept. */
const openedBy = [0, 7, 14, 28, 56, 112, 224] as const

/**
 * From tomorrow on; what is not free stays. Windows are kept if any plan can; else those that closed meanwhile are left by as
 * little as will do, and named. Null where nothing helps. Nothing to plan is an empty list.
 */
export function plannedAnew(asked: AskedAnew, site: Site, today: Day): PlannedAnew | null {
  const { free } = asked
  if (free.size === 0) return { sessions: [], left: [] }
  const booked = new Map([...free].flatMap(([id, slot]) => (slot === null ? [] : [[id, slot] as const])))
  for (const days of openedBy) {
    const found = leastChange(requestOf(asked, site, today, days), booked)
    if (found === null) continue
    const sessions = found.slots.flatMap(({ session, slot: to }): readonly PlannedSession[] => {
      const from = free.get(session)
      return from === undefined ? [] : [{ session, from, to, stays: from !== null && !found.moved.includes(session) }]
    })
    const left = leftBy(asked, sessions, site, today)
    if (left !== null) return { sessions: sessions.toSorted(byDay), left }
  }
  return null
}

/** What the planned sessions ask of a command. */
export function slotsOf(sessions: readonly PlannedSession[]): readonly PlacedSlot[] {
  return sessions.map(({ session, to }) => ({ session, slot: to }))
}

/** What the rule book says of it; null where it names a rule that nobody may leave. */
function leftBy({ commandFor }: AskedAnew, sessions: readonly PlannedSession[], site: Site, today: Day): readonly Breach[] | null {
  const { command, on } = commandFor(sessions)
  const verdict = dryRun(command, on, { today, ...site })
  if (verdict.verdict === 'accepted') return []
  const { refusal } = verdict
  return refusal.code === 'rules-broken' && refusal.leavable ? refusal.breaches : null
}

function requestOf({ course, free }: AskedAnew, site: Site, today: Day, openedByDays: number): PlanRequest {
  const kept = keptInPlace(course.sessions.filter(({ id }) => !free.has(id)))
  const { pair, prefers, away, end } = course
  const tomorrow = addDays(today, 1)
  const standing = protocolAsItStands(course.protocol, new Map([...happeningsOf(course.sessions), ...[...free.keys()].map((id) => [id, true] as const)]))
  const protocol = openedByDays === 0 ? standing : withOpened(standing, free, openedByDays)
  return { site, protocol, start: course.start > tomorrow ? course.start : tomorrow, startLatest: null, end, pair, prefers, away, kept, includeOptional: true }
}

/** Only windows counted from what stays are opened: between sessions that move together the protocol's distances hold. */
function withOpened(protocol: Protocol, free: AskedAnew['free'], days: number): Protocol {
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

function byDay(one: PlannedSession, other: PlannedSession): number {
  return `${one.to.day} ${one.to.time}` < `${other.to.day} ${other.to.time}` ? -1 : 1
}
