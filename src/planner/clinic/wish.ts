/** Knows one of several courses to plan, its people perhaps still open, as requests for single plans; refuses to plan any. */
import type { Clinic, TherapistId } from '../../domain/clinic/clinic'
import type { Pair, Slot } from '../../domain/course/course'
import { type Protocol, type SessionId, staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import type { Booking, Breach } from '../../domain/rules/breach'
import { mayStayAfter } from '../../domain/rules/night'
import type { Day } from '../../domain/time/day'
import { therapistsFor } from '../course/pairs'
import { breachesOfStanding } from '../course/standing'
import type { PlanRequest } from '../request'

/** One of several courses. The therapists of kept slots are not read: they follow from the pair. */
export interface CourseWish extends Omit<PlanRequest, 'site' | 'pair'> {
  /** Unique among the wishes. */
  readonly id: string
  /** Null leaves this half of the pair to the planner. */
  readonly lead: TherapistId | null
  readonly co: TherapistId | null
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
  const pairs = pairsFor(clinic, wish)
  if (pairs.length === 0 || (wish.lead === null && wish.co === null && wish.kept.length === 0)) return [requestWith(clinic, wish, null, bookingsOn)]
  return pairs.map((pair) => requestWith(clinic, wish, pair, bookingsOn))
}

/** Breaches of fixed sessions at which somebody of the pair cannot be. */
export function absencesOf(request: PlanRequest): readonly Breach[] {
  const slots = new Map(request.kept.map(({ session, slot }) => [session, slot]))
  const standing = { request, pair: request.pair ?? { lead: '', co: null }, openers: [], slots }
  return breachesOfStanding(standing).filter(({ code }) => code === 'therapist-busy' || code === 'therapist-away')
}

/** Pairs that could treat, in the clinic's order. */
export function pairsFor({ therapists }: Clinic, { lead, co, protocol }: CourseWish): readonly Pair[] {
  const ids = therapists.map(({ id }) => id)
  const needsTwo = protocol.sessions.some((visit) => staffNeedOf(visit) === 'pair')
  const leads = lead === null ? ids.filter((id) => id !== co) : [lead]
  return leads.flatMap((one): readonly Pair[] => {
    const others = co === null ? ids.filter((id) => id !== one) : [co]
    if (others.length === 0 || (co === null && !needsTwo)) return [{ lead: one, co: null }]
    return others.map((other) => ({ lead: one, co: other }))
  })
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
