/** Knows everything that must be answered before a visit may start; refuses to know what a patient's course has answered. */
import { type GateName, type Protocol, type SessionId, type Visit, sessionGateOf, visitOf } from './protocol'

export interface StartCondition {
  /** The name under which it is answered or waived. */
  readonly gate: GateName
  /** The session that must be completed first; null for a condition that people confirm. */
  readonly session: SessionId | null
  readonly orWaived: boolean
}

/**
 * The visit's own gates, the visits that name it in `before`, and, for a dosing visit, every preparation listed
 * before it: no dosing starts unprepared, even where a template forgot to say so.
 */
export function startConditionsOf(visit: Visit, protocol: Protocol): readonly StartCondition[] {
  const own = visit.gates.map((gate): StartCondition => {
    const asked = sessionGateOf(gate, protocol)
    return { gate, session: asked?.session ?? null, orWaived: asked?.orWaived ?? false }
  })
  const implied = new Set(own.flatMap(({ session }) => (session === null ? [] : withEarlier(session, protocol))))
  const position = protocol.sessions.indexOf(visit)
  const further = protocol.sessions.filter(
    (other, index) =>
      !implied.has(other.id) &&
      (other.before?.includes(visit.id) === true ||
        (visit.kind === 'dosing' && other.kind === 'preparation' && index < position)),
  )
  return [
    ...own,
    ...further.map(({ id }): StartCondition => ({ gate: `${id}-completed-or-waived`, session: id, orWaived: true })),
  ]
}

/** The session and, through its own gates, every session that already had to be completed before it. */
function withEarlier(session: SessionId, protocol: Protocol, seen: ReadonlySet<SessionId> = new Set()): readonly SessionId[] {
  if (seen.has(session)) return []
  const known = new Set([...seen, session])
  const visit = visitOf(protocol, session)
  const gates = visit?.gates ?? []
  const earlier = gates.flatMap((gate) => {
    const asked = sessionGateOf(gate, protocol)
    return asked === undefined ? [] : withEarlier(asked.session, protocol, known)
  })
  return [session, ...earlier]
}
