/** Knows the protocol as far as a course still follows it, for planning the rest anew; refuses to know any day. */
import type { Course } from '../domain/course/course'
import { placedOf } from '../domain/course/plan-of-course'
import { type Protocol, type SessionId, isMilestone, sessionGateOf } from '../domain/protocol/protocol'

const known = new WeakMap<Course, Map<SessionId, Protocol>>()

/**
 * The visits that have a date, and milestones; none of them optional any more, and none waiting for a session that was not
 * held. `session` has a date and is held, whatever it has now. The same object for the same course and session.
 */
export function protocolBesides(course: Course, session: SessionId): Protocol {
  const ofCourse = known.get(course) ?? new Map<SessionId, Protocol>()
  known.set(course, ofCourse)
  const made = ofCourse.get(session) ?? besides(course, session)
  ofCourse.set(session, made)
  return made
}

function besides(course: Course, session: SessionId): Protocol {
  const { protocol } = course
  const happens = new Map<SessionId, boolean>([[session, true]])
  for (const own of course.sessions) {
    const placed = placedOf(own)
    if (placed !== null && own.id !== session) happens.set(own.id, placed.happens)
  }
  const sessions = protocol.sessions
    .filter((visit) => isMilestone(visit) || happens.has(visit.id))
    .map((visit) => ({
      ...visit,
      optional: undefined,
      gates: visit.gates.filter((gate) => {
        const asked = sessionGateOf(gate, protocol)
        return asked === undefined || happens.get(asked.session) !== false
      }),
      before: happens.get(visit.id) === false ? undefined : visit.before,
    }))
  return { ...protocol, sessions }
}
