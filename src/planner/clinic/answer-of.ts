/** Knows the answer that a draft amounts to: every plan settled beside the others and accepted by the rule book; refuses to search. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Booking } from '../../domain/rules/breach'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { dayFromNumber } from '../../domain/time/day'
import { therapistsFor } from '../course/pairs'
import type { Proposal } from '../request'
import { scorePlan, unplannedPoints } from '../score-plan'
import { Booked } from './booked'
import type { HeldPlan } from './held-plan'
import { type Settled, settleCourse } from './settle-course'
import { type CourseWish, type Planned, bookingsOf, keptBookings, requestWith } from './wish'

export interface CourseAnswer {
  readonly id: string
  readonly answer: Settled
}

export interface ClinicAnswer {
  /** The sum over all courses; lower is better. */
  readonly score: number
  readonly courses: readonly CourseAnswer[]
}

/** `plans` by the wishes' order; null for one that was left out. */
export function answerOf(clinic: Clinic, wishes: readonly CourseWish[], standing: readonly Booking[], plans: readonly (HeldPlan | null)[]): ClinicAnswer {
  const booked = new Booked()
  booked.set('', standing)
  const drafts = wishes.map((wish, course) => proposalOf(clinic, wish, plans[course] ?? null))
  for (const [course, wish] of wishes.entries()) booked.set(wish.id, bookingsAs(wish, drafts[course] ?? null))
  const answers = new Map<string, Settled>()
  const settle = (wish: CourseWish, draft: Proposal | null) => {
    const settled = settleCourse(clinic, wish, booked.beside(wish.id), draft)
    booked.set(wish.id, bookingsAs(wish, settled.outcome === 'planned' ? settled : null))
    answers.set(wish.id, settled)
  }
  // Those with a plan first: one that was left out may find room once they are settled.
  for (const [course, wish] of wishes.entries()) {
    const draft = drafts[course] ?? null
    if (draft !== null) settle(wish, draft)
  }
  for (const wish of wishes) if (!answers.has(wish.id)) settle(wish, null)
  const courses = wishes.flatMap(({ id }): readonly CourseAnswer[] => {
    const answer = answers.get(id)
    return answer === undefined ? [] : [{ id, answer }]
  })
  return { score: courses.reduce((sum, { answer }) => sum + (answer.outcome === 'planned' ? answer.score : unplannedPoints), 0), courses }
}

function bookingsAs(wish: CourseWish, plan: Proposal | null): readonly Booking[] {
  return plan === null ? keptBookings(wish) : bookingsOf(wish.id, wish.protocol, plan.slots)
}

function proposalOf(clinic: Clinic, wish: CourseWish, plan: HeldPlan | null): Proposal | null {
  if (plan === null) return null
  const { way, chosen, places } = plan
  const request = requestWith(clinic, wish, way.people, () => [])
  const kept = new Map(request.kept.map(({ session, slot }) => [session, slot]))
  const slots = way.question.shape.tasks.flatMap(({ visit, takesTime, minutes }, task): readonly Planned[] => {
    const stays = kept.get(visit.id)
    const place = places[task]
    if (!takesTime) return []
    if (stays !== undefined) return [{ session: visit.id, slot: stays }]
    if (place === undefined) return []
    const therapists = therapistsFor(visit, way.people) ?? []
    return [{ session: visit.id, slot: { day: dayFromNumber(chosen[task] ?? 0), time: timeOfMinutes(place.start), minutes, therapists, room: place.room } }]
  })
  return { outcome: 'planned', pair: way.people, slots, ...scorePlan(request, slots), exact: false }
}
