/** Knows how one course gets a better plan through the bookings of others, who then are planned anew; refuses to keep what makes things worse. */
import { unplannedPoints } from '../score-plan'
import type { Chance } from './chance'
import { needyCourse, relatedCourses } from './choose-courses'
import type { Draft } from './draft'
import type { HeldPlan } from './held-plan'
import { planThrough } from './plan-through'

/** Courses planned anew in one chain, and courses that one plan may push aside. */
const longestChain = 7
const mostDisplaced = 3
/** The same where a course that was left out is to find its place. */
const longestChainLeftOut = 16
const mostDisplacedLeftOut = 5
/** Prices of pushing a course aside are drawn from these, in points. */
const leastPrice = 0.5
const priceSpread = 6
const priceSpreadLeftOut = 60
const priceFurther = 10

/** `tolerance` in points: how much worse the whole may get for now. Whether anything changed. */
export function giveWay(draft: Draft, chance: Chance, tolerance: number): boolean {
  const course = needyCourse(draft, chance)
  const before = new Map<number, HeldPlan | null>([[course, draft.planOf(course)]])
  const limit = draft.total + tolerance
  if (chain(draft, chance, course, before, limit) && draft.total <= limit) return true
  for (const changed of before.keys()) draft.put(changed, null)
  for (const [changed, plan] of before) draft.put(changed, plan)
  return false
}

/** Plans the course and whoever gives way to it, in turn; false where it comes to no end. `before` takes in what each had. */
function chain(draft: Draft, chance: Chance, course: number, before: Map<number, HeldPlan | null>, limit: number): boolean {
  const waiting = [course]
  const isLeftOut = before.get(course) === null
  const longest = isLeftOut ? longestChainLeftOut : longestChain
  const most = isLeftOut ? mostDisplacedLeftOut : mostDisplaced
  for (let length = 0; waiting.length > 0; length += 1) {
    if (length === longest) return false
    const next = waiting.shift() ?? 0
    const had = before.get(next) ?? null
    draft.put(next, null)
    const hadCost = had?.cost ?? unplannedPoints
    const isFirst = next === course
    const beside = isFirst ? null : draft.planBeside(next, unplannedPoints)
    // Those still waiting count as left out for now.
    const reached = draft.total - unplannedPoints - waiting.reduce((sum, other) => sum + unplannedPoints - (before.get(other)?.cost ?? unplannedPoints), 0)
    if (beside !== null && reached + beside.cost <= limit) {
      draft.put(next, beside)
      continue
    }
    const price = isFirst ? leastPrice + chance.next() * (had === null ? priceSpreadLeftOut : priceSpread) : 1 + chance.next() * priceFurther
    const below = isFirst ? Math.max(hadCost, (draft.alone[next] ?? 0) + 1) : (beside?.cost ?? unplannedPoints)
    const choice = draft.besides[next] ?? []
    const way = choice[chance.below(choice.length)]
    draft.countSearch()
    const found = way === undefined ? null : planThrough(way, price, below, (other) => !before.has(other))
    if (found === null || found.displaced.length > most) {
      if (beside === null) return false
      draft.put(next, beside)
      continue
    }
    for (const other of found.displaced) {
      before.set(other, draft.planOf(other))
      draft.put(other, null)
      waiting.push(other)
    }
    draft.put(next, found.plan)
  }
  return true
}

/** Takes out some courses that are in each other's way and plans them anew in another order. Whether anything changed. */
export function mixCourses(draft: Draft, chance: Chance, tolerance: number): boolean {
  const chosen = relatedCourses(draft, chance)
  const before = chosen.map((course) => draft.planOf(course))
  const limit = draft.total + tolerance
  for (const course of chosen) draft.put(course, null)
  let open = chosen.length
  const [first, ...others] = chosen
  const order = first !== undefined && before[0] === null ? [first, ...chance.shuffled(others)] : chance.shuffled(chosen)
  for (const course of order) {
    open -= 1
    const reached = draft.total - (open + 1) * unplannedPoints
    if (reached > limit) break
    draft.put(course, draft.planBeside(course, Math.min(unplannedPoints, limit - reached + 1e-6)))
  }
  if (draft.total <= limit) return true
  for (const course of chosen) draft.put(course, null)
  chosen.forEach((course, k) => draft.put(course, before[k] ?? null))
  return false
}
