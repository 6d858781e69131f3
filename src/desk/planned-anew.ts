/** Knows where sessions of a course could lie with as few of them moved as can be, and what cannot be kept; refuses to move any. */
import type { CourseCommand, PlacedSlot } from '../domain/course/commands'
import type { Course, Slot } from '../domain/course/course'
import type { Protocol, SessionId, Visit } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import { type Day, addDays, daysBetween } from '../domain/time/day'
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

/** Whole days by which windows are opened: at their end those counted from what stays, at their beginning those of what may come early. */
interface Opened {
  readonly late: number
  readonly early: ReadonlyMap<SessionId, number>
}

/** A little first, where none can be kept. */
const lateBy = [0, 7, 14, 28, 56, 112, 224] as const
const latest = 224
/** Earlier than that is another course than the protocol's. */
const earlyBy = [1, 2, 3, 4, 5, 7, 10, 14] as const
const noneEarly: Opened['early'] = new Map()

/**
 * From tomorrow on; what is not free stays. Windows are kept if any plan can; else those that closed meanwhile are left by as
 * little as will do, and named. Coming early helps only where the course has a last day, for without one a later plan keeps the
 * distances between what moves. There it is tried last: nothing overtakes what it was planned after, and no dose comes early,
 * for how soon one may follow another is a clinical question. Null where nothing helps. Nothing to plan is an empty list.
 */
export function plannedAnew(asked: AskedAnew, site: Site, today: Day): PlannedAnew | null {
  const { free } = asked
  if (free.size === 0) return { sessions: [], left: [] }
  const booked = new Map([...free].flatMap(([id, slot]) => (slot === null ? [] : [[id, slot] as const])))
  for (const opened of openings(asked, site, today)) {
    const found = leastChange(requestOf(asked, site, today, opened), booked)
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

function* openings(asked: AskedAnew, site: Site, today: Day): Generator<Opened> {
  for (const late of lateBy) yield { late, early: noneEarly }
  const early = asked.course.end === null ? null : leastEarly(asked, site, today)
  if (early !== null) yield { late: latest, early }
}

/**
 * Which sessions have to come early, and by how many days: as few as will do, were nothing booked yet. What is booked must not
 * count here, or it would come early for no other reason than to keep its date.
 */
function leastEarly(asked: AskedAnew, site: Site, today: Day): Opened['early'] | null {
  const { course, free } = asked
  const may = course.protocol.sessions.filter(({ id, kind, offsetDays }) => free.has(id) && kind !== 'dosing' && offsetDays.earliest > 0)
  for (const days of earlyBy) {
    const request = requestOf(asked, site, today, { late: latest, early: new Map(may.map(({ id }) => [id, days])) })
    const found = leastChange(request, new Map())
    if (found === null) continue
    const dayOf = new Map([...request.kept, ...found.slots].map(({ session, slot }) => [session, slot.day]))
    return new Map(
      may.flatMap(({ id, after, offsetDays }) => {
        const [from, to] = [dayOf.get(after ?? ''), dayOf.get(id)]
        const by = from === undefined || to === undefined ? 0 : offsetDays.earliest - daysBetween(from, to)
        return by > 0 ? [[id, by] as const] : []
      }),
    )
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

function requestOf({ course, free }: AskedAnew, site: Site, today: Day, opened: Opened): PlanRequest {
  const kept = keptInPlace(course.sessions.filter(({ id }) => !free.has(id)))
  const { pair, prefers, away, end } = course
  const tomorrow = addDays(today, 1)
  const standing = protocolAsItStands(course.protocol, new Map([...happeningsOf(course.sessions), ...[...free.keys()].map((id) => [id, true] as const)]))
  const protocol = opened.late === 0 ? standing : withOpened(standing, free, opened)
  return { site, protocol, start: course.start > tomorrow ? course.start : tomorrow, startLatest: null, end, pair, prefers, away, kept, includeOptional: true }
}

/** Only windows counted from what stays are opened at their end: between sessions that move together the protocol's distances hold. */
function withOpened(protocol: Protocol, free: AskedAnew['free'], { late, early }: Opened): Protocol {
  const lateOf = ({ id, after }: Visit) => (free.has(id) && after !== null && !free.has(after) ? late : 0)
  const next = nextOf(free)
  return {
    ...protocol,
    lengthDays: protocol.lengthDays === null ? null : protocol.lengthDays + late,
    sessions: protocol.sessions.map((visit) => {
      const opened = withWindow(visit, lateOf(visit), early.get(visit.id) ?? 0)
      const follower = next.get(visit.id)
      return follower === undefined || !early.has(follower) ? opened : { ...opened, before: [...(opened.before ?? []), follower] }
    }),
  }
}

/** Which session was planned right after which. */
function nextOf(free: AskedAnew['free']): ReadonlyMap<SessionId, SessionId> {
  const order = [...free].flatMap(([id, slot]) => (slot === null ? [] : [{ id, at: `${slot.day} ${slot.time}` }])).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return new Map(order.slice(1).map(({ id }, index) => [order[index]?.id ?? id, id]))
}

/** It stays after what it is counted from. A window of one day that is opened costs by the day, so that it is left as little as can be. */
function withWindow(visit: Visit, late: number, early: number): Visit {
  const { earliest, target, latest: closes } = visit.offsetDays
  const opens = earliest > 0 ? Math.max(1, earliest - early) : earliest
  if (late === 0 && opens === earliest) return visit
  const isOneDay = earliest === closes && visit.weight === undefined
  return { ...visit, offsetDays: { earliest: opens, target, latest: closes + late }, ...(isOneDay && { weight: 1 }) }
}

function byDay(one: PlannedSession, other: PlannedSession): number {
  return `${one.to.day} ${one.to.time}` < `${other.to.day} ${other.to.time}` ? -1 : 1
}
