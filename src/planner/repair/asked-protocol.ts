/** Knows the protocol of a course as far as it is booked, with what a repair may leave of it; refuses to know any day. */
import type { Protocol, SessionId, Visit } from '../../domain/protocol/protocol'
import { isMilestone } from '../../domain/protocol/protocol'

/** What a repair may do besides keeping to the protocol. */
export interface Leave {
  /** Whole days by which windows may be left on either side. */
  readonly windows: ReadonlyMap<SessionId, number>
  /** Sessions that may start at any hour. */
  readonly anyHour: ReadonlySet<SessionId>
  /** Days by which the course may be longer. */
  readonly longer: number
}

export const nothingLeft: Leave = { windows: new Map(), anyHour: new Set(), longer: 0 }

const canonical = new Map<string, Protocol>()
const known = new WeakMap<Protocol, Protocol>()
const derived = new WeakMap<Protocol, Map<string, Protocol>>()

/** Copies that say the same are one: what is compiled for a protocol serves all courses under it. */
function canonicalOf(protocol: Protocol): Protocol {
  const found = known.get(protocol)
  if (found !== undefined) return found
  const text = JSON.stringify(protocol)
  const same = canonical.get(text) ?? protocol
  canonical.set(text, same)
  known.set(protocol, same)
  return same
}

/**
 * The protocol with the sessions in `minutes` alone, none of them optional, each as long as booked; milestones stay. Kept
 * from call to call, by identity.
 */
export function protocolAsBooked(protocol: Protocol, minutes: ReadonlyMap<SessionId, number>, leave: Leave): Protocol {
  const base = canonicalOf(protocol)
  const key = JSON.stringify([[...minutes], [...leave.windows], [...leave.anyHour], leave.longer])
  const ofBase = derived.get(base) ?? new Map<string, Protocol>()
  derived.set(base, ofBase)
  const found = ofBase.get(key)
  if (found !== undefined) return found
  const sessions = base.sessions.flatMap((visit) => {
    if (isMilestone(visit)) return [visit]
    const booked = minutes.get(visit.id)
    return booked === undefined ? [] : [withLeave({ ...visit, durationMinutes: booked, optional: undefined }, leave)]
  })
  const made = { ...base, sessions, lengthDays: base.lengthDays === null ? null : base.lengthDays + leave.longer }
  ofBase.set(key, made)
  return made
}

/** A window of one day that may be left costs by the day, so that it is left as little as can be. */
function withLeave(visit: Visit, { windows, anyHour }: Leave): Visit {
  const days = windows.get(visit.id) ?? 0
  const { earliest, target, latest } = visit.offsetDays
  const isFixed = earliest === latest && days > 0 && visit.weight === undefined
  return {
    ...visit,
    offsetDays: { earliest: earliest - days, target, latest: latest + days },
    ...(isFixed ? { weight: 1 } : {}),
    ...(anyHour.has(visit.id) ? { startBetween: undefined } : {}),
  }
}
