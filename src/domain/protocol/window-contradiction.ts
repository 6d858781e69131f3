/** Knows whether any days at all keep the windows and the order of a protocol; refuses to know hours, people and calendars. */
import type { Protocol, SessionId, Visit } from './protocol'
import { mustComeBefore } from './visit-cycles'

/** The day of `to` is at most `days` after the day of `from`. */
interface Bound {
  readonly from: SessionId
  readonly to: SessionId
  readonly days: number
}

const kindsWithinLength: ReadonlySet<Visit['kind']> = new Set<Visit['kind']>(['preparation', 'dosing', 'integration'])

/**
 * The sessions whose windows and order no days can keep, or none. Optional sessions are left out, because a course
 * goes on without them. What is found is certain; hours within one day and opening days may rule out more.
 */
export function contradiction(protocol: Pick<Protocol, 'sessions' | 'anchor' | 'lengthDays'>): readonly SessionId[] {
  const sessions = protocol.sessions.filter(({ optional }) => optional !== true)
  return negativeRing(
    sessions.map(({ id }) => id),
    boundsOf(sessions, protocol.anchor, protocol.lengthDays),
  )
}

function boundsOf(sessions: readonly Visit[], anchor: SessionId, lengthDays: number | null): readonly Bound[] {
  const taking = new Set(sessions.map(({ id }) => id))
  const bounds = sessions.flatMap((visit): readonly Bound[] => {
    const { id, after, offsetDays, kind } = visit
    const window: readonly Bound[] =
      after === null
        ? []
        : [
            { from: after, to: id, days: offsetDays.latest },
            { from: id, to: after, days: -offsetDays.earliest },
          ]
    const order = mustComeBefore(visit, sessions).map((earlier): Bound => {
      return { from: id, to: earlier, days: kind === 'dosing' ? -1 : 0 }
    })
    const length: readonly Bound[] =
      lengthDays !== null && kindsWithinLength.has(kind) ? [{ from: anchor, to: id, days: lengthDays }] : []
    return [...window, ...order, ...length]
  })
  return bounds.filter(({ from, to }) => taking.has(from) && taking.has(to))
}

/** Bellman and Ford: bounds have a solution unless some ring of them sums below zero. */
function negativeRing(ids: readonly SessionId[], bounds: readonly Bound[]): readonly SessionId[] {
  const days = new Map<SessionId, number>(ids.map((id) => [id, 0]))
  const because = new Map<SessionId, SessionId>()
  let changed: SessionId | undefined
  for (let round = 0; round < ids.length; round += 1) {
    changed = undefined
    for (const bound of bounds) {
      const reached = (days.get(bound.from) ?? 0) + bound.days
      if (reached < (days.get(bound.to) ?? 0)) {
        days.set(bound.to, reached)
        because.set(bound.to, bound.from)
        changed = bound.to
      }
    }
    if (changed === undefined) return []
  }
  return changed === undefined ? [] : ringBehind(changed, because, ids)
}

function ringBehind(start: SessionId, because: ReadonlyMap<SessionId, SessionId>, ids: readonly SessionId[]): readonly SessionId[] {
  let at = start
  for (let step = 0; step < ids.length; step += 1) at = because.get(at) ?? at
  const ring = new Set<SessionId>()
  for (; !ring.has(at); at = because.get(at) ?? at) ring.add(at)
  return ids.filter((id) => ring.has(id))
}
