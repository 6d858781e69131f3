/** Knows a protocol as a file of its own: without what belongs to one course alone; refuses to know any other form. */
import type { Protocol, SessionId, Visit } from '../domain/protocol/protocol'
import { namesAbsentSession } from '../domain/protocol/visit-references'

/**
 * A protocol that stands by itself. Visits that people added to one course are no part of it. Of a course whose protocol was amended,
 * neither are visits of an earlier version that are not counted from the anchor any more, at first hand or over others: a
 * protocol has one anchor. What names a visit that is not in it goes as well. A protocol that was never amended stays the same.
 */
export function asPublished(protocol: Protocol): Protocol {
  const own = protocol.sessions.flatMap((visit) => (visit.unscheduled !== undefined ? [] : [visit.id === protocol.anchor ? asAnchor(visit) : visit]))
  const known = countedFrom(protocol.anchor, own)
  const sessions = own.filter(({ id }) => known.has(id)).map((visit) => amongKnown(visit, known))
  if (sessions.length === protocol.sessions.length && sessions.every((visit, place) => visit === protocol.sessions[place])) return protocol
  const { contactSeries, branches } = protocol
  return {
    ...protocol,
    sessions,
    contactSeries: contactSeries.filter(({ after }) => known.has(after)),
    ...(branches !== undefined && { branches: branches.filter(({ at }) => known.has(at)) }),
  }
}

/** Held before it became the anchor, it still has the window that it had. */
function asAnchor(visit: Visit): Visit {
  const { target, earliest, latest } = visit.offsetDays
  const isAnchor = visit.after === null && target === 0 && earliest === 0 && latest === 0
  return isAnchor ? visit : { ...visit, after: null, offsetDays: { target: 0, earliest: 0, latest: 0 } }
}

function countedFrom(anchor: SessionId, visits: readonly Visit[]): ReadonlySet<SessionId> {
  const known = new Set(visits.filter(({ id }) => id === anchor).map(({ id }) => id))
  // Grows by those counted from what it holds already; each is taken once, so that rings end.
  for (const from of known) for (const { id, after } of visits) if (after === from) known.add(id)
  return known
}

function amongKnown(visit: Visit, known: ReadonlySet<SessionId>): Visit {
  const gates = visit.gates.filter((gate) => !namesAbsentSession(gate, known))
  const before = visit.before?.filter((id) => known.has(id))
  const isSame = gates.length === visit.gates.length && before?.length === visit.before?.length
  return isSame ? visit : { ...visit, gates, ...(before !== undefined && { before }) }
}

/** In the form in which the app reads protocols. */
export function protocolText(protocol: Protocol): string {
  return `${JSON.stringify(asPublished(protocol), null, 2)}\n`
}
