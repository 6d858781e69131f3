/** Knows whether a session may be worked on now: it exists, its state allows it, and so does the course's standing; refuses to know times and rules. */
import { type SessionId, type Visit, visitOf } from '../protocol/protocol'
import { shortTitle } from '../protocol/short-title'
import type { CourseCommandType } from './commands'
import { type Course, type Session, sessionOf } from './course'
import { type SessionEventType, sessionLifecycle, sessionWork } from './lifecycle'
import type { CourseRefusal } from './refusals'

export interface Work {
  readonly session: Session
  readonly visit: Visit
}

interface SessionCommand {
  readonly type: CourseCommandType
  readonly session: SessionId
}

/** What truly happened is recorded however the course stands by now. */
const recordsWhatWas: ReadonlySet<SessionEventType> = new Set<SessionEventType>(['SessionCompleted', 'SessionMissed', 'SessionNoShow', 'EncounterCorrected'])

/** The session and its visit, or the refusal. */
export function workOn(command: SessionCommand, event: SessionEventType, course: Course): Work | CourseRefusal {
  const session = sessionOf(course, command.session)
  const visit = visitOf(course.protocol, command.session)
  if (session === undefined || visit === undefined) return { code: 'session-unknown', session: command.session }
  const allowed = recordsWhatWas.has(event) ? 'all' : sessionWork[course.standing]
  if (allowed === 'none' || (allowed === 'no-dosing' && visit.kind === 'dosing')) {
    return { code: 'not-in-this-standing', standing: course.standing, command: command.type }
  }
  if (sessionLifecycle[session.status][event] === undefined) {
    const title = shortTitle(visit, course.protocol)
    return { code: 'not-from-this-state', session: session.id, title, status: session.status, command: command.type }
  }
  return { session, visit }
}

export function isWork(result: Work | CourseRefusal): result is Work {
  return 'visit' in result
}
