/** Knows how several courses are planned at one clinic, one after the other; refuses to know clocks, ids and storage. */
import type { Clinic, TherapistId } from '../domain/clinic/clinic'
import type { Pair, Slot } from '../domain/course/course'
import { type Protocol, type SessionId, staffNeedOf, visitOf } from '../domain/protocol/protocol'
import { shortTitles } from '../domain/protocol/short-title'
import type { Booking, Breach } from '../domain/rules/breach'
import { mayStayAfter } from '../domain/rules/night'
import type { Day } from '../domain/time/day'
import { therapistsFor } from './course/pairs'
import { breachesOfStanding } from './course/standing'
import { proposeCourse } from './propose-course'
import type { PlanAnswer, PlanRequest } from './request'

/** One of several courses. The therapists of kept slots are not read: they follow from the pair. */
export interface CourseWish extends Omit<PlanRequest, 'site' | 'pair'> {
  readonly id: string
  /** Null leaves this half of the pair to the planner. */
  readonly lead: TherapistId | null
  readonly co: TherapistId | null
}

export interface CourseAnswer {
  readonly id: string
  /** The request this course was planned by, with the bookings of all other courses as they stood then. */
  readonly request: PlanRequest
  /** A plan that the rule book does not accept is a defect, and never passed off as a plan. */
  readonly answer: PlanAnswer | { readonly outcome: 'not-accepted'; readonly breaches: readonly Breach[] }
}

export interface ClinicAnswer {
  /** The sum over all courses; lower is better. */
  readonly score: number
  readonly courses: readonly CourseAnswer[]
}

/** Points for a course left unplanned. */
export const unplannedPoints = 500

type Planned = { readonly session: SessionId; readonly slot: Slot }
type Bookings = Map<string, readonly Booking[]>

/**
 * Plans the courses in the order given, each as well as `proposeCourse` can beside the bookings of those before it and
 * the kept sessions of all others. This is one pass and not a search over the clinic: no course gives way to a
 * later one, so that another order may score lower or leave fewer courses unplanned. The same for the same wishes.
 * Ids are unique among the wishes.
 */
export function proposeCourses(clinic: Clinic, wishes: readonly CourseWish[]): ClinicAnswer {
  const booked: Bookings = new Map(wishes.map((wish) => [wish.id, bookingsOf(wish.id, wish.protocol, keptOfKnown(wish))]))
  const courses = wishes.map((wish): CourseAnswer => {
    const proposed = proposedFor(requestsOf(clinic, wish, bookingsBeside(booked, wish.id)))
    const { request, answer } = proposed
    if (answer.outcome === 'planned') booked.set(wish.id, bookingsOf(wish.id, request.protocol, answer.slots))
    return { id: wish.id, ...proposed }
  })
  const score = courses.reduce((sum, { answer }) => sum + (answer.outcome === 'planned' ? answer.score : unplannedPoints), 0)
  return { score, courses }
}

/**
 * The cheapest plan, the first of equals; with no plan, the first explanation. Where there is a choice of pairs, one that
 * cannot be at a fixed session is none; a pair that was given stays, as the fixed session does.
 */
function proposedFor(requests: readonly PlanRequest[]): Omit<CourseAnswer, 'id'> {
  const able = requests.length > 1 ? requests.filter((request) => absencesOf(request).length === 0) : requests
  const [first, ...others] = able.map((request) => ({ request, answer: accepted(request, proposeCourse(request)) }))
  if (first === undefined) return unattended(requests)
  return others.reduce((best, other) => (pointsOf(other) < pointsOf(best) ? other : best), first)
}

function pointsOf({ answer }: Omit<CourseAnswer, 'id'>): number {
  return answer.outcome === 'planned' ? answer.score : Infinity
}

function accepted(request: PlanRequest, answer: PlanAnswer): CourseAnswer['answer'] {
  if (answer.outcome === 'impossible') return answer
  const slots = new Map(answer.slots.map(({ session, slot }) => [session, slot]))
  const kept = new Set(request.kept.map(({ session }) => session))
  const standing = { request, pair: answer.pair, openers: [], slots }
  const breaches = breachesOfStanding(standing).filter(({ session }) => !kept.has(session))
  return breaches.length === 0 ? answer : { outcome: 'not-accepted', breaches }
}

/** One request for each pair that has to be tried by itself; the planner's own choice where nothing depends on it. */
function requestsOf(clinic: Clinic, wish: CourseWish, bookingsOn: (day: Day) => readonly Booking[]): readonly PlanRequest[] {
  const { protocol, start, startLatest, end, prefers, away, includeOptional } = wish
  const requestWith = (pair: Pair | null): PlanRequest => ({
    site: { clinic, bookingsOn }, protocol, start, startLatest, end, pair, prefers, away, includeOptional, kept: keptWith(wish, pair),
  })
  const pairs = pairsFor(clinic, wish)
  if (pairs.length === 0 || (wish.lead === null && wish.co === null && wish.kept.length === 0)) return [requestWith(null)]
  return pairs.map(requestWith)
}

/** Breaches of fixed sessions at which somebody of the pair cannot be. */
function absencesOf(request: PlanRequest): readonly Breach[] {
  const slots = new Map(request.kept.map(({ session, slot }) => [session, slot]))
  const standing = { request, pair: request.pair ?? { lead: '', co: null }, openers: [], slots }
  return breachesOfStanding(standing).filter(({ code }) => code === 'therapist-busy' || code === 'therapist-away')
}

/** No pair can be at what is fixed: the session at which the first of them fails, and why. */
function unattended([request]: readonly PlanRequest[]): Omit<CourseAnswer, 'id'> {
  const breaches = request === undefined ? [] : absencesOf(request)
  const [first] = breaches
  if (request === undefined || first === undefined) throw new Error('a course with no pair to try, not even nobody')
  const { session, day } = first
  const days = [{ day, breaches: breaches.filter((breach) => breach.session === session) }]
  return { request, answer: { outcome: 'impossible', session, opens: day, closes: day, days } }
}

function pairsFor({ therapists }: Clinic, { lead, co, protocol }: CourseWish): readonly Pair[] {
  const ids = therapists.map(({ id }) => id)
  const needsTwo = protocol.sessions.some((visit) => staffNeedOf(visit) === 'pair')
  const leads = lead === null ? ids.filter((id) => id !== co) : [lead]
  return leads.flatMap((one): readonly Pair[] => {
    const others = co === null ? ids.filter((id) => id !== one) : [co]
    if (others.length === 0 || (co === null && !needsTwo)) return [{ lead: one, co: null }]
    return others.map((other) => ({ lead: one, co: other }))
  })
}

/** Kept sessions with those who are certain to be there, while the pair is still open. */
function keptOfKnown({ kept, protocol, lead, co }: CourseWish): readonly Planned[] {
  return kept.map(({ session, slot }) => {
    const visit = visitOf(protocol, session)
    const need = visit === undefined ? undefined : staffNeedOf(visit)
    const known = need === 'pair' ? [lead, co] : need === 'lead' ? [lead] : []
    return { session, slot: { ...slot, therapists: known.filter((id) => id !== null) } }
  })
}

function keptWith({ kept, protocol }: CourseWish, pair: Pair | null): PlanRequest['kept'] {
  return kept.map((held) => {
    const visit = visitOf(protocol, held.session)
    const therapists = pair === null || visit === undefined ? null : therapistsFor(visit, pair)
    return { ...held, slot: { ...held.slot, therapists: therapists ?? [] } }
  })
}

function bookingsOf(course: string, protocol: Protocol, planned: readonly Planned[]): readonly Booking[] {
  const titles = shortTitles(protocol)
  return planned.flatMap(({ session, slot }): readonly Booking[] => {
    const visit = visitOf(protocol, session)
    if (slot.minutes <= 0) return []
    const overnight = visit !== undefined && mayStayAfter(visit)
    return [{ course, patientCode: course, session, title: titles.get(session) ?? session, ...slot, overnight }]
  })
}

function bookingsBeside(booked: Bookings, course: string): (day: Day) => readonly Booking[] {
  const byDay = new Map<Day, Booking[]>()
  for (const [other, bookings] of booked) {
    if (other === course) continue
    for (const booking of bookings) {
      const found = byDay.get(booking.day)
      if (found === undefined) byDay.set(booking.day, [booking])
      else found.push(booking)
    }
  }
  return (day) => byDay.get(day) ?? []
}
