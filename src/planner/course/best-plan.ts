/** Knows how to plan one course: the best plan the rules allow; refuses to know why there may be none. */
import type { Pair } from '../../domain/course/course'
import type { PlanRequest, Proposal } from '../request'
import { scoreTasks } from '../score-plan'
import { type BestDays, bestOfOpening, openingsOf } from './best-days'
import { chooseTimes } from './choose-times'
import { anybody } from './course-days'
import { courseQuestion, rowsOf } from './course-question'
import { pairsOf } from './pairs'
import type { Budget } from './search'

/** Steps of the search for one course; some seconds of work, of which an ordinary course needs a hundredth. */
const mostSteps = 200_000

/**
 * The plan with the lowest score among all that keep every rule; null where none was found. Pure, synchronous, and the
 * same for the same request. Where no latest start is given, the first session is looked for within a year of the start.
 */
export function bestPlan(request: PlanRequest): Proposal | null {
  const question = courseQuestion(request)
  const budget: Budget = { left: mostSteps, isSpent: false }
  const pairs = pairsOf(request, question.shape.tasks)
  let best: { readonly pair: Pair; readonly found: BestDays } | null = null
  for (const opening of openingsOf(question)) {
    const below = (): number => best?.found.cost ?? Infinity
    if (opening.lateness >= below()) continue
    let mayImprove = true
    for (const pair of pairs) {
      const found = bestOfOpening(question, opening, (occupancy) => rowsOf(pair, occupancy), budget, below())
      if (found === null) continue
      best = { pair, found }
      // If nothing is cheaper even with somebody always free, no other pair needs to be tried.
      mayImprove = pairs.length > 1 && bestOfOpening(question, opening, () => anybody, budget, found.cost) !== null
      if (!mayImprove) break
    }
  }
  if (best === null) return null
  const slots = chooseTimes(best.found, best.pair)
  return { outcome: 'planned', pair: best.pair, slots, ...scoreTasks(question.shape.tasks, request, slots), exact: !budget.isSpent }
}
