/** Knows how a course stands before the rules: which sessions lie where, and which of them are facts; refuses to judge. */
import type { SessionId } from '../protocol/protocol'
import { time } from '../time/clock-time'
import type { Placed, Plan } from '../rules/placement'
import type { Course, Encounter, Session, Slot } from './course'
import { wallMinutesOf } from './encounter/held-span'
import { isAhead, isOpen } from './lifecycle'

const midnight = time('00:00')

/** The course as the rules see it, with `changed` slots in place of its own. */
export function planOf(course: Course, changed: ReadonlyMap<SessionId, Slot> = new Map()): Plan {
  const { protocol, start, startLatest, end, away } = course
  const placed = new Map<SessionId, Placed>()
  for (const session of course.sessions) {
    const slot = changed.get(session.id)
    if (slot !== undefined) placed.set(session.id, { session: session.id, slot, done: false, happens: true })
    else {
      const own = placedOf(session)
      if (own !== null) placed.set(session.id, own)
    }
  }
  return { protocol, start, startLatest, end, away, placed }
}

/** Where a session lies: as lived once it was, else as planned; null without a date. */
export function placedOf(session: Session): Placed | null {
  const slot = session.encounter === null ? session.slot : livedSlot(session.encounter, session.slot)
  if (slot === null) return null
  const happens = isOpen(session.status) || session.status === 'completed'
  return { session: session.id, slot, done: !isAhead(session.status), happens }
}

/** The slot a session really took, in minutes of the wall clock; a milestone lies at midnight and takes no time. */
export function livedSlot(encounter: Encounter, planned: Slot | null): Slot {
  const { day, from, attended, mode } = encounter
  const isRemote = mode === 'video' || mode === 'telephone'
  return {
    day,
    time: from ?? planned?.time ?? midnight,
    minutes: wallMinutesOf(encounter) ?? planned?.minutes ?? 0,
    therapists: attended?.map(({ id }) => id) ?? planned?.therapists ?? [],
    room: isRemote ? null : (planned?.room ?? null),
  }
}
