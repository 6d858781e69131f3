/** Knows one of several courses to plan, its people perhaps still open, as requests for single plans; refuses to plan any. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Pair, Slot } from '../../domain/course/course'
import { type Protocol, type SessionId, staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import type { Booking, Breach } from '../../domain/rules/breach'
import { mayStayAfter } from '../../domain/rules/night'
import type { Day } from '../../domain/time/day'
import { type PartOfPair, pairsWith, therapistsFor } from '../course/pairs'
import { breachesOfStanding } from '../course/standing'
import type { PlanRequest } from '../request'

/** One of several courses. The therapists of kept slots are not read: they follow from the pair. */
export interface CourseWish extends Omit<PlanRequest, 'site' | 'pair'>, PartOfPair {
  /** Unique among the wishes. */
  readonly id: string
}

export interface Planned {
  readonly session: SessionId
  readonly slot: Slot
}

export type BookingsOn = (day: Day) => readonly Booking[]

/** The request of a wish with this pair. */
export function requestWith(clinic: Clinic, wish: CourseWish, pair: Pair | null, bookingsOn: BookingsOn): PlanRequest {
  const { protocol, start, startLatest, end, prefers, away, includeOptional } = wish
  return { site: { clinic, bookingsOn }, protocol, start, startLatest, end, pair, prefers, away, includeOptional, kept: keptWith(wish, pair) }
}

/** One request for each pair that has to be tried by itself; the planner's own choice where nothing depends on it. */
export function requestsOf(clinic: Clinic, wish: CourseWish, bookingsOn: BookingsOn): readonly PlanRequest[] {
  const pairs = pairsWith(clinic, wish.protocol, wish)
  if (pairs.length === 0 || (wish.lead === null && wish.co === null && wish.kept.length === 0)) return [requestWith(clinic, wish, null, bookingsOn)]
  return pairs.map((pair) => requestWith(clinic, wish, pair, bookingsOn))
}

/** Breaches of fixed sessions at which somebody of the pair cannot be. */
export function absencesOf(request: PlanRequest): readonly Breach[] {
  const slots = new Map(request.kept.map(({ session, slot }) => [session, slot]))
  const standing = { request, pair: request.pair ?? { lead: '', co: null }, openers: [], slots }
  return breachesOfStanding(standing).filter(({ code }) => code === 'therapist-busy' || code === 'therapist-away')
}

/** Bookings of kept sessions with those who are certain to be there, while the pair is still open. */
export function keptBookings(wish: CourseWish): readonly Booking[] {
  const known = wish.kept.map(({ session, slot }) => {
    const visit = visitOf(wish.protocol, session)
    const need = visit === undefined ? undefined : staffNeedOf(visit)
    const people = need === 'pair' ? [wish.lead, wish.co] : need === 'lead' ? [wish.lead] : []
    return { session, slot: { ...slot, therapists: people.filter((id) => id !== null) } }
  })
  return bookingsOf(wish.id, wish.protocol, known)
}

export function bookingsOf(course: string, protocol: Protocol, planned: readonly Planned[]): readonly Booking[] {
  const titles = shortTitles(protocol)
  return planned.flatMap(({ session, slot }): readonly Booking[] => {
    const visit = visitOf(protocol, session)
    if (slot.minutes <= 0) return []
    const overnight = visit !== undefined && mayStayAfter(visit)
    return [{ course, patientCode: course, session, title: titles.get(session) ?? session, ...slot, overnight }]
  })
}

function keptWith({ kept, protocol }: CourseWish, pair: Pair | null): PlanRequest['kept'] {
  return kept.map((held) => {
    const visit = visitOf(protocol, held.session)
    const therapists = pair === null || visit === undefined ? null : therapistsFor(visit, pair)
    return { ...held, slot: { ...held.slot, therapists: therapists ?? [] } }
  })
}
