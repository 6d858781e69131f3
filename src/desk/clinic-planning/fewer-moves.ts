/** Knows that a date which is booked is worth keeping where another is no better; refuses to make any plan worse for it. */
import { breachesOfStanding } from '../../planner/course/standing'
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import { Booked } from '../../planner/clinic/booked'
import { type BookingsOn, type CourseWish, type Planned, bookingsOf, keptBookings, requestWith } from '../../planner/clinic/wish'
import type { Proposal } from '../../planner/request'
import { scorePlan } from '../../planner/score-plan'
import type { Slot } from '../../domain/course/course'
import type { Booking } from '../../domain/rules/breach'
import type { SessionId } from '../../domain/protocol/protocol'
import type { ClinicQuestion } from './clinic-question'

/** How often all courses are gone through: what one gives back may let another go back too. */
const rounds = 3

/**
 * The planner counts no point for moving what is booked. Here sessions of running courses go back to where they are, all
 * of a course, two or one at a time, as long as every rule is kept and no point is lost.
 */
export function fewerMoves({ clinic, wishes, standing, held }: ClinicQuestion, answers: readonly CourseAnswer[]): readonly CourseAnswer[] {
  if (held.length === 0) return answers
  const plans = new Map(answers.flatMap(({ id, answer }) => (answer.outcome === 'planned' ? [[id, answer] as const] : [])))
  const heldBy = new Map(held.map(({ course, bookings }) => [course, bookings]))
  const booked = new Booked()
  booked.set('', standing)
  for (const wish of wishes) {
    const plan = plans.get(wish.id)
    booked.set(wish.id, plan === undefined ? (heldBy.get(wish.id) ?? keptBookings(wish)) : bookingsOf(wish.id, wish.protocol, plan.slots))
  }
  for (let round = 0, isMoving = true; round < rounds && isMoving; round += 1) {
    isMoving = false
    for (const wish of wishes) {
      const plan = plans.get(wish.id)
      const before = heldBy.get(wish.id)
      if (plan === undefined || before === undefined) continue
      const better = withFewerMoves(wish, plan, before, (next) => improved(clinic, wish, plan, next, booked.beside(wish.id)))
      if (better === plan) continue
      isMoving = true
      plans.set(wish.id, better)
      booked.set(wish.id, bookingsOf(wish.id, wish.protocol, better.slots))
    }
  }
  return answers.map(({ id, answer }) => ({ id, answer: plans.get(id) ?? answer }))
}

function withFewerMoves(wish: CourseWish, plan: Proposal, before: readonly Booking[], improve: (slots: readonly Planned[]) => Proposal | null): Proposal {
  const kept = new Set(wish.kept.map(({ session }) => session))
  const was = new Map<SessionId, Slot>(before.map(({ session, day, time, minutes, therapists, room }) => [session, { day, time, minutes, therapists, room }]))
  let best = plan
  const goBack = (sessions: readonly SessionId[]) => {
    const slots = best.slots.map((placed): Planned => ({ ...placed, slot: sessions.includes(placed.session) ? (was.get(placed.session) ?? placed.slot) : placed.slot }))
    best = improve(slots) ?? best
  }
  const moved = () =>
    best.slots.flatMap(({ session, slot }) => {
      const from = was.get(session)
      return from === undefined || kept.has(session) || isSame(from, slot) ? [] : [session]
    })
  const all = moved()
  goBack(all)
  if (moved().length === 0) return all.length === 0 ? plan : best
  for (let count = 1; count <= 2; count += 1) {
    const open = moved()
    for (let index = 0; index + count <= open.length; index += 1) goBack(open.slice(index, index + count))
  }
  return moved().length < all.length ? best : plan
}

/** The plan with these slots, where it keeps every rule and scores no more than the one before. */
function improved(clinic: ClinicQuestion['clinic'], wish: CourseWish, plan: Proposal, slots: readonly Planned[], bookingsOn: BookingsOn): Proposal | null {
  const request = requestWith(clinic, wish, plan.pair, bookingsOn)
  const scored = scorePlan(request, slots)
  if (scored.score > plan.score) return null
  const kept = new Set(wish.kept.map(({ session }) => session))
  const breaches = breachesOfStanding({ request, pair: plan.pair, openers: [], slots: new Map(slots.map(({ session, slot }) => [session, slot])) })
  return breaches.some(({ session }) => !kept.has(session)) ? null : { ...plan, ...scored, slots }
}

function isSame(one: Slot, other: Slot): boolean {
  return one.day === other.day && one.time === other.time && one.room === other.room && one.therapists.join() === other.therapists.join()
}
