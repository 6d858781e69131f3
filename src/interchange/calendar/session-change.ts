/** Knows at which row of its log what a calendar shows of each session changed; refuses to know how a log is read. */
import type { Course, Session } from '../../domain/course/course'
import type { SessionStatus } from '../../domain/course/lifecycle'
import { placedOf } from '../../domain/course/plan-of-course'
import { type Protocol, type SessionId, type Visit, isMilestone, visitOf } from '../../domain/protocol/protocol'
import { mayStayAfter } from '../../domain/rules/night'
import type { InstantAt } from '../../domain/time/zone'
import type { CalendarEntry, EntryTime } from './calendar-entry'

/** A session as calendars show it: as lived once it was, else as planned. */
export interface SessionFace {
  readonly status: CalendarEntry['status']
  readonly when: EntryTime
  readonly people: readonly string[]
  readonly room: string | null
  /** The visit as it was when this was first so, with the protocol it stood in. */
  readonly visit: Visit
  readonly protocol: Protocol
}

export interface SessionChange {
  /** Number of the row in the course's log, from 1. */
  readonly row: number
  /** When the row was written; null where that is not known. */
  readonly at: InstantAt | null
  /** Null where it had a date and lost it. */
  readonly face: SessionFace | null
}

/** In the order of their rows, at least one of each; sessions that never had a date are absent. */
export type SessionChanges = ReadonlyMap<SessionId, readonly SessionChange[]>

/**
 * What was not held is cancelled whatever the reason: the format has no word for a session that was missed or waived, and
 * a calendar that showed it as confirmed would count it as held.
 */
const statusOf: Readonly<Record<SessionStatus, CalendarEntry['status']>> = {
  planned: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  'in-progress': 'CONFIRMED',
  completed: 'CONFIRMED',
  missed: 'CANCELLED',
  'no-show': 'CANCELLED',
  cancelled: 'CANCELLED',
  waived: 'CANCELLED',
}

export type RowMark = Pick<SessionChange, 'row' | 'at'>

/** The changes with those that one more row made; `before` is null where it was the first. */
export function withRow(changes: SessionChanges, before: Course | null, after: Course, row: RowMark): SessionChanges {
  const known = new Map(before?.sessions.map((session) => [session.id, session]))
  // Another protocol can give a session a night or take it away, and leave the session itself as it was.
  const isUnderAnother = before?.protocol !== after.protocol
  const changed = after.sessions.filter((session) => isUnderAnother || known.get(session.id) !== session)
  const kept = new Set(after.sessions.map(({ id }) => id))
  const gone = [...known.keys()].filter((id) => !kept.has(id))
  const next = new Map(changes)
  for (const session of changed) put(next, session.id, row, faceOf(session, after.protocol))
  for (const id of gone) put(next, id, row, null)
  return next
}

/** A course of which only its last state is known: every session as of the last row. */
export function changesAsItStands(course: Course): SessionChanges {
  return withRow(new Map(), null, course, { row: course.sequence, at: null })
}

function put(changes: Map<SessionId, readonly SessionChange[]>, id: SessionId, row: RowMark, face: SessionFace | null): void {
  const own = changes.get(id) ?? []
  const last = own.at(-1)?.face ?? null
  if (last === null || face === null ? last === face : isShownTheSame(last, face) && mayStayAfter(last.visit) === mayStayAfter(face.visit)) return
  changes.set(id, [...own, { ...row, face }])
}

function faceOf(session: Session, protocol: Protocol): SessionFace | null {
  const placed = placedOf(session)
  const visit = visitOf(protocol, session.id)
  if (placed === null || visit === undefined) return null
  const { day, time, minutes, therapists, room } = placed.slot
  const when: EntryTime = isMilestone(visit) || minutes <= 0 ? { day, time: null } : { day, time, minutes }
  return { status: statusOf[session.status], when, people: therapists, room, visit, protocol }
}

/** Titles are no part of it: they change with a protocol, and no calendar has to ask anybody again for that. Nor is the night, which is an entry of its own. */
export function isShownTheSame(one: SessionFace, other: SessionFace): boolean {
  const shown = ({ status, when, people, room }: SessionFace) => JSON.stringify([status, when.day, when.time, when.time === null ? 0 : when.minutes, people, room])
  return shown(one) === shown(other)
}
