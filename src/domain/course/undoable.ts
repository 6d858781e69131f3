/** Knows what an undo needs: the touched sessions, the standing, the days away, contacts and scores as they were; refuses to know whether it may be undone. */
import type { Course, Session, Undoable } from './course'
import type { CourseEvent } from './events'
import type { Stamp } from './facts'

const undoDepth = 20

/** Keeps the state before the change beside the state after it, once for each change, the last 20 of them. */
export function remember(before: Course, after: Course, event: CourseEvent, stamp: Stamp): Course {
  switch (event.type) {
    case 'ChangeUndone':
      return { ...after, undoable: before.undoable.filter(({ change }) => change !== event.change) }
    case 'PlanAdopted':
      return withEntry(after, entryFor(before, event.type, null, stamp, []))
    case 'CourseOpened':
    case 'CourseDiscarded':
    case 'PatientCorrected':
    case 'SchedulePrinted':
      return after
    default:
      return withEntry(after, mergedEntry(before, after, event, stamp))
  }
}

function mergedEntry(before: Course, after: Course, event: CourseEvent, stamp: Stamp): Undoable {
  const latest = before.undoable.at(-1)
  const session = 'session' in event ? event.session : null
  const entry = latest?.change === stamp.change ? withMove(latest, event) : entryFor(before, event.type, session, stamp, [])
  const kept = new Set(entry.sessions.map(({ id }) => id))
  const later = new Set(after.sessions)
  const touched = before.sessions.filter((own) => !later.has(own) && !kept.has(own.id))
  const away = before.away === after.away || entry.away !== undefined ? {} : { away: before.away }
  const contacts = before.contacts === after.contacts || entry.contacts !== undefined ? {} : { contacts: before.contacts }
  const scores = before.scores === after.scores || entry.scores !== undefined ? {} : { scores: before.scores }
  const under = event.type === 'ProtocolAmended' ? { under: { protocol: before.protocol, sessions: before.sessions } } : {}
  const added = event.type === 'VisitAdded' ? { added: [...(entry.added ?? []), event.session] } : {}
  return { ...entry, ...away, ...contacts, ...scores, ...under, ...added, sessions: [...entry.sessions, ...touched] }
}

/** A change that moves several sessions is about none of them by itself. */
function withMove(entry: Undoable, event: CourseEvent): Undoable {
  const isMove = (type: CourseEvent['type']) => type === 'SessionMoved' || type === 'SessionPlannedAgain'
  return isMove(entry.event) && isMove(event.type) ? { ...entry, session: null } : entry
}

function entryFor(
  { standing, standingReason }: Course,
  event: CourseEvent['type'],
  session: string | null,
  { change, at, by }: Stamp,
  sessions: readonly Session[],
): Undoable {
  return { change, at, by, event, session, sessions, standing, standingReason }
}

function withEntry(course: Course, entry: Undoable): Course {
  const others = course.undoable.filter(({ change }) => change !== entry.change)
  return { ...course, undoable: [...others, entry].slice(-undoDepth) }
}
