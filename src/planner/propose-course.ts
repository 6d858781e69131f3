/** Knows how to plan one course: the best plan the rules allow, or why there is none; refuses to know clocks, ids and storage. */
import type { Pair } from '../domain/course/course'
import { ClinicMasks } from './availability'
import { type BestDays, bestDays } from './best-days'
import { chooseTimes } from './choose-times'
import { frameOf } from './day-model'
import { explain } from './explain'
import { pairsOf } from './pairs'
import type { PlanAnswer, PlanRequest } from './request'
import { scorePlan } from './score-plan'
import type { Budget } from './search'
import { tasksOf } from './task'

/** Steps of the search for one course; some seconds of work, of which an ordinary course needs a hundredth. */
const mostSteps = 200_000

/**
 * The plan with the lowest score among all that keep every rule; pure, synchronous, and the same for the same request.
 * Where no latest start is given, the first session is looked for within a year of the start.
 */
export function proposeCourse(request: PlanRequest): PlanAnswer {
  const tasks = tasksOf(request)
  const frame = frameOf(request, tasks)
  const masks = new ClinicMasks(request)
  const budget: Budget = { left: mostSteps, isSpent: false }
  const pairs = pairsOf(request, tasks)
  let best: { readonly pair: Pair; readonly found: BestDays } | null = null
  let mayImprove = true
  for (const pair of pairs) {
    if (!mayImprove) break
    const found = bestDays(frame, masks, pair, budget, best?.found.cost ?? Infinity)
    if (found === null) continue
    best = { pair, found }
    // If nothing is cheaper even with somebody always free, no other pair needs to be tried.
    mayImprove = pairs.length > 1 && bestDays(frame, masks, null, budget, found.cost) !== null
  }
  if (best === null) {
    const answer = explain(frame, masks, pairs)
    if (answer.outcome === 'impossible') return answer
    return { outcome: 'planned', pair: answer.pair, slots: answer.slots, ...scorePlan(request, answer.slots), exact: false }
  }
  const slots = chooseTimes(best.found, best.pair)
  return { outcome: 'planned', pair: best.pair, slots, ...scorePlan(request, slots), exact: !budget.isSpent }
}
