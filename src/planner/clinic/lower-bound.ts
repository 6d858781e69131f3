/** Knows what no plan of a whole clinic can score below, ever better proven step by step; refuses to find a plan. */
import { unplannedPoints } from '../score-plan'
import type { FreeTimes } from '../hours/occupancy'
import { AtPrices, type PricedPlan, priceOf } from './plan-at-prices'
import { Tariff } from './tariff'
import { type Way, mostSlack } from './way'

/** How much of the last direction is kept, so that prices do not swing. */
const inertia = 0.7

/**
 * Every course may take what it likes, but pays for each step of time; what all prices bring in is given back. However
 * high the prices, the sum of the cheapest plans less what is given back is no more than the best score: a plan that
 * keeps every rule pays at most that for what it uses. Prices go where too many courses meet.
 */
export class LowerBound {
  best = 0
  readonly #ways: readonly (readonly AtPrices[])[]
  readonly #tariff: Tariff
  readonly #plans: (PricedPlan | null)[]
  readonly #used: Int16Array
  readonly #direction: Float64Array
  #pace = 1
  #stale = 0

  constructor(ways: readonly (readonly Way[])[], base: FreeTimes) {
    const tariff = new Tariff(base)
    this.#tariff = tariff
    this.#ways = ways.map((own) => own.map((way) => new AtPrices(way, tariff)))
    this.#plans = ways.map(() => null)
    this.#used = new Int16Array(tariff.prices.length)
    this.#direction = new Float64Array(tariff.prices.length)
  }

  /** One round over all courses; `known` is the best score found so far. */
  step(known: number): void {
    const { prices, places } = this.#tariff
    let bound = 0
    this.#used.fill(0)
    for (let course = 0; course < this.#ways.length; course += 1) bound += this.#cheapest(course)
    for (let k = 0; k < prices.length; k += 1) bound -= (prices[k] ?? 0) * (places[k] ?? 0)
    if (bound > this.best + 1e-9) {
      this.best = bound
      this.#stale = 0
    } else {
      this.#stale += 1
      if (this.#stale >= 12) {
        this.#pace *= 0.6
        this.#stale = 0
      }
    }
    let norm = 0
    for (let k = 0; k < prices.length; k += 1) {
      const over = (this.#used[k] ?? 0) - (places[k] ?? 0)
      // Where nobody pays and nobody is turned away, nothing changes.
      const push = over < 0 && prices[k] === 0 ? 0 : over
      const turned = push + inertia * (this.#direction[k] ?? 0)
      this.#direction[k] = prices[k] === 0 && turned < 0 ? 0 : turned
      norm += (this.#direction[k] ?? 0) ** 2
    }
    if (norm === 0) return
    const length = (this.#pace * Math.max(1, known - bound)) / norm
    for (let k = 0; k < prices.length; k += 1) prices[k] = Math.max(0, (prices[k] ?? 0) + length * (this.#direction[k] ?? 0))
    const { resources, hours } = this.#tariff
    for (let resource = 1; resource < resources; resource += 1) for (let day = hours.first; day <= hours.last; day += 1) this.#tariff.sumUp(resource, day)
  }

  /** The least a course pays, prices included; what its plan uses is counted. */
  #cheapest(course: number): number {
    const before = this.#plans[course] ?? null
    const price = before === null ? Infinity : priceOf(before, this.#tariff)
    let below = Math.min(unplannedPoints, price)
    let best: PricedPlan | null = price <= unplannedPoints ? before : null
    let bound = below
    for (const ways of this.#ways[course] ?? []) {
      const found = ways.plan(below + 1e-6)
      // Dearer plans than these a way does not know.
      bound = Math.min(bound, ways.way.alone + mostSlack)
      if (found === null) continue
      bound = Math.min(bound, found.bound)
      if (found.price <= below) {
        below = found.price
        best = found.plan
      }
    }
    this.#plans[course] = best ?? before
    for (const { resource, day, from, to } of best?.uses ?? []) {
      const at = this.#tariff.at(resource, day)
      for (let step = from; step < to; step += 1) this.#used[at + step] = (this.#used[at + step] ?? 0) + 1
    }
    return bound
  }
}
