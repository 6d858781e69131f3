/** Knows how a course's sessions lay to their windows, counted by kind; refuses to call any count good or bad. */
import { type KindLook, kindLooks } from '../../protocol/kind-look'
import { type SessionId, type Visit, isMilestone, visitOf } from '../../protocol/protocol'
import { lookOf } from '../../protocol/stages'
import { type Day, type DayRange, isWithin } from '../../time/day'
import type { Course, Session } from '../course'
import { heldOutsideBy } from '../deviations/held-outside'
import { isOngoing } from '../lifecycle'
import { placedOf } from '../plan-of-course'

/**
 * Held before its window, in it or after it, as its record froze that; not held; gone by without a record; today or later.
 * In the order in which they are drawn.
 */
export const adherenceParts = ['early', 'in-window', 'late', 'not-held', 'not-recorded', 'ahead'] as const
export type AdherencePart = (typeof adherenceParts)[number]

/** How many sessions stand so; whole numbers. */
export type Adherence = Readonly<Record<AdherencePart, number>>

const nothing: Adherence = { early: 0, 'in-window': 0, late: 0, 'not-held': 0, 'not-recorded': 0, ahead: 0 }

export interface CountedSession {
  readonly session: SessionId
  readonly look: KindLook
  /** The day it was held, else the planned one. */
  readonly day: Day
  readonly part: AdherencePart
}

export interface KindAdherence {
  readonly look: KindLook
  readonly parts: Adherence
}

/**
 * Every session with a date that takes part, each once however often it was planned again, in the protocol's order; those on
 * other days than `within` are left out. Dates that are only ticked and visits beside the protocol do not take part, nor do
 * cancelled sessions, optional ones that were left out, and what a course that has ended left open. `today` is the clinic's day.
 */
export function countedSessionsOf(course: Course, today: Day, within: DayRange | null): readonly CountedSession[] {
  return course.sessions.flatMap((session): readonly CountedSession[] => {
    const visit = visitOf(course.protocol, session.id)
    const day = placedOf(session)?.slot.day
    if (visit === undefined || day === undefined || isMilestone(visit) || visit.unscheduled !== undefined) return []
    if (within !== null && !isWithin(day, within)) return []
    const part = partOf(session, visit, day, today, isOngoing(course.standing))
    return part === null ? [] : [{ session: session.id, look: lookOf(visit.kind), day, part }]
  })
}

/** One line for each kind that has a session, in the calendar's order. */
export function adherenceOf(course: Course, today: Day, within: DayRange | null): readonly KindAdherence[] {
  return byKind(countedSessionsOf(course, today, within))
}

export function byKind(sessions: readonly Pick<CountedSession, 'look' | 'part'>[]): readonly KindAdherence[] {
  return kindLooks
    .map((look) => ({ look, parts: countParts(sessions.filter((session) => session.look === look)) }))
    .filter(({ parts }) => countedIn(parts) > 0)
}

export function countParts(sessions: readonly Pick<CountedSession, 'part'>[]): Adherence {
  const counts = { ...nothing }
  for (const { part } of sessions) counts[part] += 1
  return counts
}

export function sumOfParts(all: readonly Adherence[]): Adherence {
  const sum = { ...nothing }
  for (const parts of all) for (const part of adherenceParts) sum[part] += parts[part]
  return sum
}

export function countedIn(parts: Adherence): number {
  return adherenceParts.reduce((sum, part) => sum + parts[part], 0)
}

/** Those whose day has come and gone, or that are recorded already. */
export function dueIn(parts: Adherence): number {
  return countedIn(parts) - parts.ahead
}

/** Those that were held outside their window, or not at all. */
export function leftIn(parts: Adherence): number {
  return parts.early + parts.late + parts['not-held']
}

function partOf(session: Session, visit: Visit, day: Day, today: Day, ongoing: boolean): AdherencePart | null {
  switch (session.status) {
    case 'completed':
      return heldPart(session)
    case 'missed':
    case 'no-show':
      return 'not-held'
    case 'waived':
      // What was missed and is then left out stays a miss.
      return visit.optional === true && session.deviated.every(({ fact }) => fact.what !== 'not-held') ? null : 'not-held'
    case 'cancelled':
      return null
    case 'planned':
    case 'confirmed':
    case 'in-progress':
      if (!ongoing) return null
      return day < today ? 'not-recorded' : 'ahead'
  }
}

/** A session without a window has none to lie outside of. */
function heldPart(session: Session): AdherencePart {
  const by = heldOutsideBy(session)
  if (by === 0) return 'in-window'
  return by < 0 ? 'early' : 'late'
}
