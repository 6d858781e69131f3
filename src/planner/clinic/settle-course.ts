/** Knows the final plan of one course beside the final plans of all others, accepted by the rule book, or why there is none; refuses to move others. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Breach } from '../../domain/rules/breach'
import { bestPlan } from '../course/best-plan'
import { breachesOfStanding } from '../course/standing'
import { explain } from '../course/explain'
import type { PlanAnswer, PlanRequest, Proposal } from '../request'
import { scorePlan } from '../score-plan'
import { type BookingsOn, type CourseWish, absencesOf, requestWith, requestsOf } from './wish'

/** A plan that the rule book does not accept is a defect, and never passed off as a plan. */
export type Settled = PlanAnswer | { readonly outcome: 'not-accepted'; readonly breaches: readonly Breach[] }

/** `drafted` is the plan the search found. Without one that the rule book accepts, a plan is looked for beside the others. */
export function settleCourse(clinic: Clinic, wish: CourseWish, bookingsOn: BookingsOn, drafted: Proposal | null): Settled {
  if (drafted !== null) {
    const settled = accepted(requestWith(clinic, wish, drafted.pair, bookingsOn), drafted)
    if (settled.outcome === 'planned') return settled
  }
  const all = requestsOf(clinic, wish, bookingsOn)
  const able = all.length > 1 ? all.filter((request) => absencesOf(request).length === 0) : all
  let best: { readonly request: PlanRequest; readonly plan: Proposal } | null = null
  for (const request of able) {
    const plan = bestPlan(request)
    if (plan !== null && (best === null || plan.score < best.plan.score)) best = { request, plan }
  }
  if (best !== null) return accepted(best.request, best.plan)
  const [first] = able
  return first === undefined ? unattended(all) : explained(first)
}

function explained(request: PlanRequest): Settled {
  const answer = explain(request)
  if (answer.outcome === 'impossible') return answer
  return accepted(request, { outcome: 'planned', pair: answer.pair, slots: answer.slots, ...scorePlan(request, answer.slots), exact: false })
}

function accepted(request: PlanRequest, plan: Proposal): Settled {
  const slots = new Map(plan.slots.map(({ session, slot }) => [session, slot]))
  const kept = new Set(request.kept.map(({ session }) => session))
  const breaches = breachesOfStanding({ request, pair: plan.pair, openers: [], slots }).filter(({ session }) => !kept.has(session))
  return breaches.length === 0 ? plan : { outcome: 'not-accepted', breaches }
}

/** No pair can be at what is fixed: the session at which the first of them fails, and why. */
function unattended([request]: readonly PlanRequest[]): PlanAnswer {
  const breaches = request === undefined ? [] : absencesOf(request)
  const [first] = breaches
  if (first === undefined) throw new Error('a course with no pair to try, not even nobody')
  const { session, day } = first
  const days = [{ day, breaches: breaches.filter((breach) => breach.session === session) }]
  return { outcome: 'impossible', session, opens: day, closes: day, days }
}
