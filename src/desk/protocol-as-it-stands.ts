/** Knows the protocol as far as a course still follows it, for planning the rest anew; refuses to know any day. */
import type { Session } from '../domain/course/course'
import { placedOf } from '../domain/course/plan-of-course'
import { type Protocol, type SessionId, type Visit, isMilestone, sessionGateOf } from '../domain/protocol/protocol'

/** Sessions that have a date, and whether they are or were held then. */
export type Happenings = ReadonlyMap<SessionId, boolean>

export function happeningsOf(sessions: readonly Session[]): Happenings {
  return new Map(
    sessions.flatMap((session): readonly (readonly [SessionId, boolean])[] => {
      const placed = placedOf(session)
      return placed === null ? [] : [[session.id, placed.happens]]
    }),
  )
}

const known = new WeakMap<Protocol, Map<string, Protocol>>()

/**
 * The protocol without the visits that have no date, and with those that did not take place as mere dates: windows are still
 * counted from them, but they have none themselves, and nothing waits for them. Kept by identity, as the planner keeps what it compiles.
 */
export function protocolAsItStands(protocol: Protocol, happenings: Happenings): Protocol {
  const isIn = (visit: Visit) => isMilestone(visit) || happenings.has(visit.id)
  const isLost = (id: SessionId) => happenings.get(id) === false
  const key = protocol.sessions.map((visit) => (!isIn(visit) ? '-' : isLost(visit.id) ? 'x' : '.')).join('')
  const ofProtocol = known.get(protocol) ?? new Map<string, Protocol>()
  known.set(protocol, ofProtocol)
  const found = ofProtocol.get(key)
  if (found !== undefined) return found
  const made: Protocol = {
    ...protocol,
    sessions: protocol.sessions.filter(isIn).map((visit) => {
      const gates = visit.gates.filter((gate) => !isLost(sessionGateOf(gate, protocol)?.session ?? ''))
      return isLost(visit.id) ? { ...visit, gates, after: null, durationMinutes: null, before: [] } : { ...visit, gates }
    }),
  }
  ofProtocol.set(key, made)
  return made
}
