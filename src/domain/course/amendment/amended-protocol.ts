/** Knows what becomes of a running course's protocol when it is amended: what is done stays under the old one; refuses to plan what follows. */
import type { ContactSeries, Protocol, SessionId, Visit } from '../../protocol/protocol'
import type { Course, Session } from '../course'
import { isAhead } from '../lifecycle'
import { haveSameParts } from '../same-parts'
import { unplannedSession } from '../unplanned'

export interface Amended {
  /** The new protocol with the visits of what was held, is closed or was added as they stood before, and the contacts after them. */
  readonly protocol: Protocol
  /** Sessions ahead that the new protocol no longer has; they leave the course. */
  readonly dropped: readonly SessionId[]
  /** Visits that the course gains, without a date. */
  readonly gained: readonly SessionId[]
  /** Sessions ahead whose visit differs. */
  readonly changed: readonly SessionId[]
  /** Sessions ahead after which there are other contacts than before, or for the first time, or none any more. */
  readonly contacts: readonly SessionId[]
}

export function amendedBy(course: Course, next: Protocol): Amended {
  const closed = new Set(course.sessions.filter(({ status }) => !isAhead(status)).map(({ id }) => id))
  const before = new Map(course.protocol.sessions.map((visit) => [visit.id, visit]))
  const staysAsItWas = ({ id, unscheduled }: Visit) => closed.has(id) || unscheduled !== undefined
  const taken = next.sessions.map((visit) => {
    const old = before.get(visit.id)
    return old !== undefined && staysAsItWas(old) ? old : visit
  })
  const known = new Set(taken.map(({ id }) => id))
  const kept = course.protocol.sessions.filter((visit) => staysAsItWas(visit) && !known.has(visit.id))
  const all = new Set([...known, ...kept.map(({ id }) => id)])
  // A window that was counted from a visit that is gone has nothing to be counted from.
  const sessions = inPlace(taken, kept, course).map((visit) => (visit.after === null || all.has(visit.after) ? visit : { ...visit, after: null }))
  const isAsItWas = ({ after }: ContactSeries) => closed.has(after)
  const contactSeries = [...course.protocol.contactSeries.filter(isAsItWas), ...next.contactSeries.filter((series) => !isAsItWas(series))]
  const contactsAfter = (series: Protocol['contactSeries'], id: SessionId) => series.filter(({ after }) => after === id)
  return {
    protocol: { ...next, sessions, contactSeries },
    dropped: course.protocol.sessions.filter(({ id }) => !all.has(id)).map(({ id }) => id),
    gained: sessions.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: sessions.filter((visit) => before.has(visit.id) && !closed.has(visit.id) && !haveSameParts(before.get(visit.id), visit)).map(({ id }) => id),
    contacts: sessions.flatMap(({ id }) => (haveSameParts(contactsAfter(course.protocol.contactSeries, id), contactsAfter(contactSeries, id)) ? [] : [id])),
  }
}

/**
 * What is kept beside the new visits stands where it stood, after the visit that came before it, so that lists and papers tell the
 * course in its order. A preparation that was not held stays behind: the new version does not ask for it, and no dose waits for it.
 */
function inPlace(taken: readonly Visit[], kept: readonly Visit[], { protocol, sessions }: Course): readonly Visit[] {
  const isWaitedFor = ({ id, kind }: Visit) => kind === 'preparation' && sessions.some((own) => own.id === id && own.encounter === null)
  const merged = [...taken]
  const behind: Visit[] = []
  for (const visit of kept) {
    const earlier = new Set(protocol.sessions.slice(0, protocol.sessions.indexOf(visit)).map(({ id }) => id))
    if (isWaitedFor(visit)) behind.push(visit)
    else merged.splice(merged.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, visit)
  }
  return [...merged, ...behind]
}

/** The course under it: sessions keep their place, as long as their visit says; new ones have no date. */
export function underAmended(course: Course, protocol: Protocol): Course {
  const own = new Map(course.sessions.map((session) => [session.id, session]))
  const sessions = protocol.sessions.map((visit) => {
    const session = own.get(visit.id)
    return session === undefined ? unplannedSession(visit.id) : withLength(session, visit)
  })
  return { ...course, protocol, sessions }
}

function withLength(session: Session, { durationMinutes }: Visit): Session {
  const { slot, status } = session
  if (slot === null || !isAhead(status) || durationMinutes === null || slot.minutes === durationMinutes) return session
  return { ...session, slot: { ...slot, minutes: durationMinutes } }
}
