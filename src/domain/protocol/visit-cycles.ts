/** Knows which sessions wait for each other in a ring; refuses to know days. */
import { type SessionId, type Visit, predecessorsOf } from './protocol'

/** What one session waits for or is counted from. */
type Links = ReadonlyMap<SessionId, readonly SessionId[]>

/** Rings of sessions counted from each other, each once, in the order of the list. */
export function windowCycles(sessions: readonly Visit[]): readonly (readonly SessionId[])[] {
  return cyclesIn(new Map(sessions.map(({ id, after }) => [id, after === null ? [] : [after]])))
}

/** Rings of sessions that must each be completed before the next may start, each once. */
export function orderCycles(sessions: readonly Visit[]): readonly (readonly SessionId[])[] {
  return cyclesIn(new Map(sessions.map((visit) => [visit.id, mustComeBefore(visit, sessions)])))
}

/** Gates and `before`, and for a dosing session every preparation listed before it. */
export function mustComeBefore(visit: Visit, sessions: readonly Visit[]): readonly SessionId[] {
  const preparations =
    visit.kind === 'dosing'
      ? sessions.slice(0, sessions.indexOf(visit)).filter(({ kind }) => kind === 'preparation')
      : []
  return [...new Set([...predecessorsOf(visit, { sessions }), ...preparations.map(({ id }) => id)])]
}

function cyclesIn(links: Links): readonly (readonly SessionId[])[] {
  const reported = new Set<SessionId>()
  const cycles: (readonly SessionId[])[] = []
  for (const id of links.keys()) {
    if (reported.has(id)) continue
    const cycle = wayBack(id, links)
    if (cycle === undefined) continue
    cycle.forEach((member) => reported.add(member))
    cycles.push(cycle)
  }
  return cycles
}

/** The shortest way from a session over its links back to itself. */
function wayBack(start: SessionId, links: Links): readonly SessionId[] | undefined {
  const cameFrom = new Map<SessionId, SessionId>()
  const waiting: SessionId[] = [start]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of links.get(at) ?? []) {
      if (next === start) return trace(start, at, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      waiting.push(next)
    }
  }
  return undefined
}

function trace(start: SessionId, end: SessionId, cameFrom: ReadonlyMap<SessionId, SessionId>): readonly SessionId[] {
  const way = [end]
  for (let at = end; at !== start; ) {
    const before = cameFrom.get(at)
    if (before === undefined) return way
    way.unshift(before)
    at = before
  }
  return way
}
