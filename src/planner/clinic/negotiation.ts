/** Knows how courses that want the same times are brought apart by prices that rise where they meet; refuses to leave a clash unseen. */
import type { FreeTimes } from '../hours/occupancy'
import { limitsUpTo } from './limits'
import { AtPrices, type PricedPlan, priceOf } from './plan-at-prices'
import { Tariff } from './tariff'
import type { Way } from './way'

/** Points above what a course costs by itself within which its plan is looked for first. */
const firstSlack = 8
const furtherSlack = 4

/** How fast prices rise. */
export interface Haste {
  /** By how much the points for each step of time that another uses now grow from round to round, and up to how many. */
  readonly growth: number
  readonly most: number
  /** Points added for good, in each round, for each step that too many use. */
  readonly lasting: number
}

export class Negotiation {
  readonly plans: (PricedPlan | null)[]
  readonly #ways: readonly (readonly AtPrices[])[]
  readonly #tariff: Tariff
  readonly #used: Int16Array
  readonly #lasting: Float64Array
  readonly #haste: Haste
  #now: number

  constructor(ways: readonly (readonly Way[])[], base: FreeTimes, now: number, haste: Haste) {
    this.plans = ways.map(() => null)
    const tariff = new Tariff(base)
    this.#tariff = tariff
    this.#ways = ways.map((own) => own.map((way) => new AtPrices(way, tariff)))
    this.#used = new Int16Array(this.#tariff.prices.length)
    this.#lasting = new Float64Array(this.#tariff.prices.length)
    this.#haste = haste
    this.#now = now
  }

  /** Plans a course again at the prices of what the others use; it is left out where that costs more than `most` points. */
  replan(course: number, most = Infinity): void {
    this.#shift(course, -1)
    const before = this.plans[course] ?? null
    // What it has is one of its plans: the best costs no more.
    let below = before === null ? Infinity : priceOf(before, this.#tariff) + 1e-6
    let best = before
    for (const ways of this.#ways[course] ?? []) {
      for (const limit of limitsUpTo(ways.way.alone, below, firstSlack, furtherSlack)) {
        const found = ways.plan(limit)
        if (found === null) continue
        best = found.plan
        below = found.price
        break
      }
    }
    this.plans[course] = below > most ? null : best
    this.#shift(course, 1)
  }

  /** Ends a round: what too many use costs more from now on. */
  raise({ growth, most, lasting }: Haste = this.#haste): void {
    this.#now = Math.min(most, this.#now * growth)
    const { resources, days, steps, hours } = this.#tariff
    for (let resource = 1; resource < resources; resource += 1) {
      for (let day = hours.first; day < hours.first + days; day += 1) {
        const at = this.#tariff.at(resource, day)
        if (!this.#isUsed(at)) continue
        for (let k = at; k < at + steps; k += 1) {
          const over = (this.#used[k] ?? 0) - (this.#tariff.places[k] ?? 0)
          if (over > 0) this.#lasting[k] = (this.#lasting[k] ?? 0) + over * lasting
        }
        this.#reprice(resource, day)
      }
    }
  }

  #isUsed(at: number): boolean {
    for (let k = at; k < at + this.#tariff.steps; k += 1) if ((this.#used[k] ?? 0) > 0 || (this.#lasting[k] ?? 0) > 0) return true
    return false
  }

  /** Steps of time that too many use. */
  get clashes(): number {
    let sum = 0
    for (let k = 0; k < this.#used.length; k += 1) sum += Math.max(0, (this.#used[k] ?? 0) - (this.#tariff.places[k] ?? 0))
    return sum
  }

  get cost(): number {
    return this.plans.reduce((sum, plan) => sum + (plan?.cost ?? 0), 0)
  }

  isClashing(course: number): boolean {
    return (this.plans[course]?.uses ?? []).some(({ resource, day, from, to }) => {
      const at = this.#tariff.at(resource, day)
      for (let step = from; step < to; step += 1) if ((this.#used[at + step] ?? 0) > (this.#tariff.places[at + step] ?? 0)) return true
      return false
    })
  }

  #shift(course: number, by: 1 | -1): void {
    for (const { resource, day, from, to } of this.plans[course]?.uses ?? []) {
      const at = this.#tariff.at(resource, day)
      for (let step = from; step < to; step += 1) this.#used[at + step] = (this.#used[at + step] ?? 0) + by
      this.#reprice(resource, day)
    }
  }

  #reprice(resource: number, day: number): void {
    const { prices, places, steps } = this.#tariff
    const at = this.#tariff.at(resource, day)
    for (let k = at; k < at + steps; k += 1) {
      const over = (this.#used[k] ?? 0) + 1 - (places[k] ?? 0)
      prices[k] = (this.#lasting[k] ?? 0) + (over > 0 ? over * this.#now : 0)
    }
    this.#tariff.sumUp(resource, day)
  }
}
