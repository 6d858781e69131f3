/** Knows how one change is tried, and how much of it is just enough; refuses to know which change is meant. */
import type { Fact } from '../../domain/rules/fact'
import type { Remedy } from '../../domain/rules/remedy'
import type { Day } from '../../domain/time/day'
import type { Proposal } from '../request'
import type { Asked, Granted } from './asked'
import type { Asking, Steps } from './asking'
import { priceOf } from './price'
import { withRemedies } from './with-remedy'

/** Changes that together make a plan possible: one as a rule, two where no single one does. */
export interface Unlock {
  readonly remedies: readonly Remedy[]
  /** The best plan once they are made; its score counts by the changed request. */
  readonly plan: Proposal
  /** Ranks it among others; lower is cheaper to the clinic. */
  readonly price: number
}

/** What stands in the way, of what, and the best plan there would be without it. */
export interface Obstacle<F extends Fact = Fact> {
  readonly fact: F
  readonly asked: Asked
  readonly free: Granted
  readonly asking: Asking
  /** No change may ask for a session before this day; null where there is no such day. */
  readonly notBefore: Day | null
}

export function* tried({ asked, asking, notBefore }: Omit<Obstacle, 'fact' | 'free'>, remedies: readonly Remedy[]): Steps<Unlock | null> {
  const found = yield* asking.grant(withRemedies(asked, remedies))
  if (found === null) return null
  const isTooEarly = notBefore !== null && found.plan.slots.some(({ session, slot }) => slot.day < notBefore && !isKept(asked, session))
  if (isTooEarly) return null
  return { remedies, plan: found.plan, price: remedies.reduce((sum, remedy) => sum + priceOf(remedy, asked.request), 0) }
}

/** The cheapest of these that helps, the one with the better plan among equals. */
export function* bestOf(obstacle: Obstacle, candidates: readonly Remedy[]): Steps<Unlock | null> {
  let best: Unlock | null = null
  for (const remedy of candidates) {
    const found = yield* tried(obstacle, [remedy])
    if (found !== null && (best === null || byPrice(found, best) < 0)) best = found
  }
  return best
}

/**
 * The least of a change that comes in steps, where more of it never spoils anything; null where even `most` is too
 * little. `usedBy` is how much a plan makes use of.
 */
export function* leastOf(
  obstacle: Obstacle,
  most: number,
  remedyOf: (steps: number) => Remedy,
  usedBy: (plan: Proposal) => number,
): Steps<Unlock | null> {
  let best = yield* tried(obstacle, [remedyOf(most)])
  if (best === null) return null
  let tooFew = 0
  let enough = most
  const used = (plan: Proposal, steps: number) => Math.min(steps, Math.max(tooFew + 1, usedBy(plan)))
  let next = used(best.plan, most)
  while (enough - tooFew > 1 || next < enough) {
    const steps = next < enough ? next : Math.floor((tooFew + enough) / 2)
    const found = yield* tried(obstacle, [remedyOf(steps)])
    if (found === null) tooFew = steps
    else {
      best = found
      enough = steps
    }
    next = enough
    if (found !== null) next = used(found.plan, steps)
    if (obstacle.asking.isSpent) break
  }
  return best
}

export function byPrice(one: Unlock, other: Unlock): number {
  return one.price - other.price || one.plan.score - other.plan.score
}

function isKept({ request }: Asked, session: string): boolean {
  return request.kept.some((held) => held.session === session)
}
