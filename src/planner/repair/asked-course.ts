/** Knows one booked course as the search is asked about it: what stays, what may move, what may be left; refuses to search. */
import type { Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import { type Day, addDays, dayNumber } from '../../domain/time/day'
import { type CourseQuestion, questionAbout } from '../course/course-question'
import { courseShape } from '../course/course-shape'
import type { PlanRequest } from '../request'
import { type Leave, nothingLeft, protocolAsBooked } from './asked-protocol'
import { type BookedCourse, type BookedSession, type Now, hasBegun, mayMove } from './booked-course'
import { type Disruption, awayUnder } from './disruption'
import { type Scene, reachAfterLast } from './scene'

/** What is asked of a course besides keeping every rule. */
export interface Wanted {
  readonly leave: Leave
  /** Sessions that are given these slots, whoever has to be told. */
  readonly given: ReadonlyMap<SessionId, Slot>
  /** Sessions that are not held. */
  readonly leftOut: ReadonlySet<SessionId>
  /** Any pair may treat from now on. */
  readonly anyPair: boolean
}

export const nothingWanted: Wanted = { leave: nothingLeft, given: new Map(), leftOut: new Set(), anyPair: false }

export interface AskedCourse {
  readonly question: CourseQuestion
  readonly request: PlanRequest
  /** Where the sessions that may move are booked. */
  readonly booked: ReadonlyMap<SessionId, Slot>
  /** Sessions that hold people or a room and do not move. */
  readonly standing: ReadonlyMap<SessionId, Slot>
  /** The day of the question, as a number. */
  readonly today: number
}

/** `before` is what the course breaks already: who left a rule knowingly may go on doing so. */
export function askedCourse(scene: Scene, index: number, before: readonly Breach[], hit: ReadonlySet<SessionId>, wanted: Wanted): AskedCourse | null {
  const course = scene.courses[index]
  if (course === undefined) return null
  const { now, disruption, clinic, ledger } = scene
  const stuck = new Set(before.filter(({ code, session }) => !allowedCodes.has(code) && !hit.has(session)).map(({ session }) => session))
  const booked = new Map<SessionId, Slot>()
  const standing = new Map<SessionId, Slot>()
  const kept: PlanRequest['kept'][number][] = []
  for (const own of course.sessions) {
    const { session, slot } = own
    const given = wanted.given.get(session)
    const role = roleOf(own, given !== undefined, wanted.leftOut.has(session) || (own.state === 'not-held' && !isAgain(disruption, course.id, session)), stuck, now)
    if (role === 'moves') booked.set(session, slot)
    if (role === 'moves' || role === 'again') continue
    const stays = given ?? slot
    kept.push({ session, slot: role === 'out' ? { ...stays, minutes: 0 } : stays, done: role === 'done' || (role === 'out' && hasBegun(own, now)) })
    if (role === 'stays') standing.set(session, stays)
  }
  const minutes = new Map(course.sessions.map(({ session, slot }) => [session, slot.minutes]))
  const protocol = protocolAsBooked(course.protocol, minutes, withStanding(wanted.leave, before))
  const request: PlanRequest = {
    ...framed(course, now, kept.some(({ done }) => done)),
    site: { clinic, bookingsOn: () => [] },
    protocol,
    pair: wanted.anyPair ? null : course.pair,
    prefers: course.prefers,
    away: awayUnder(disruption, course),
    kept,
    includeOptional: false,
  }
  const shape = courseShape(protocol, clinic, kept.map(({ session }) => session), false)
  return { question: { ...questionAbout(request, shape), occupancyOver: () => ledger }, request, booked, standing, today: dayNumber(now.day) }
}

function isAgain(disruption: Disruption, course: string, session: SessionId): boolean {
  return disruption.kind === 'session-missed' && disruption.course === course && disruption.session === session
}

function roleOf(own: BookedSession, isGiven: boolean, isOut: boolean, stuck: ReadonlySet<SessionId>, now: Now): 'moves' | 'again' | 'stays' | 'done' | 'out' {
  if (isGiven) return 'stays'
  if (isOut) return 'out'
  if (own.state === 'not-held') return 'again'
  if (own.state === 'lived' || hasBegun(own, now)) return 'done'
  return mayMove(own, now) && !stuck.has(own.session) ? 'moves' : 'stays'
}

/** A course that has begun is looked at from today on; none further than some months beyond its last session. */
function framed({ start, startLatest, end, sessions }: BookedCourse, now: Now, hasStarted: boolean): Pick<PlanRequest, 'start' | 'startLatest' | 'end'> {
  const last = sessions.reduce<Day>((latest, { slot }) => (slot.day > latest ? slot.day : latest), now.day)
  const horizon = addDays(last, reachAfterLast)
  return { start: hasStarted && now.day > start ? now.day : start, startLatest, end: end !== null && end < horizon ? end : horizon }
}

/** Rules whose leaving can be asked for again; a session that breaks another one is not touched. */
const allowedCodes: ReadonlySet<Breach['code']> = new Set(['outside-window', 'outside-start-hours', 'past-course-end'])

function withStanding(leave: Leave, before: readonly Breach[]): Leave {
  if (!before.some(({ code }) => allowedCodes.has(code))) return leave
  const windows = new Map(leave.windows)
  const anyHour = new Set(leave.anyHour)
  for (const breach of before) {
    if (breach.code === 'outside-window' && breach.why === 'window') windows.set(breach.session, Math.max(windows.get(breach.session) ?? 0, Math.abs(breach.by)))
    if (breach.code === 'outside-start-hours') anyHour.add(breach.session)
  }
  const isLonger = before.some(({ code }) => code === 'past-course-end')
  return { windows, anyHour, longer: leave.longer + (isLonger ? reachAfterLast : 0) }
}
