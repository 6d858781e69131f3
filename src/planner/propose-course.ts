/** Knows how to plan one course: the best plan the rules allow, or why there is none; refuses to know clocks, ids and storage. */
import { bestPlan } from './course/best-plan'
import { explain } from './course/explain'
import type { PlanAnswer, PlanRequest } from './request'
import { scorePlan } from './score-plan'

/**
 * The plan with the lowest score among all that keep every rule; pure, synchronous, and the same for the same request.
 * Where no latest start is given, the first session is looked for within a year of the start.
 */
export function proposeCourse(request: PlanRequest): PlanAnswer {
  const best = bestPlan(request)
  if (best !== null) return best
  const answer = explain(request)
  if (answer.outcome === 'impossible') return answer
  return { outcome: 'planned', pair: answer.pair, slots: answer.slots, ...scorePlan(request, answer.slots), exact: false }
}
