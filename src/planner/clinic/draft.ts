/** Knows the plans that courses hold beside each other at this moment, and the best there ever were; refuses to know how they change. */
import { unplannedPoints } from '../score-plan'
import type { HeldPlan } from './held-plan'
import { Ledger } from './ledger'
import { limitsUpTo } from './limits'
import { Beside } from './plan-beside'
import type { Ways } from './ways-of'

/** Points above what a course costs by itself within which its plan is looked for first. */
const firstSlack = 6
const furtherSlack = 3

export class Draft {
  readonly ledger: Ledger
  readonly besides: readonly (readonly Beside[])[]
  /** Points of the best plan of each course if it were the only one. */
  readonly alone: Float64Array
  /** No plans of all courses cost less together. */
  readonly bound: number
  readonly #plans: (HeldPlan | null)[]
  #total: number
  #best: readonly (HeldPlan | null)[]
  #bestTotal: number
  #searches = 0

  constructor({ base, ofCourse }: Ways) {
    this.ledger = new Ledger(base)
    this.besides = ofCourse.map((ways) => ways.map((way) => new Beside(way, this.ledger)))
    this.alone = Float64Array.from(ofCourse, (ways) => ways.reduce((least, { alone }) => Math.min(least, alone), Infinity))
    this.bound = this.alone.reduce((sum, cost) => sum + Math.min(cost, unplannedPoints), 0)
    this.#plans = ofCourse.map(() => null)
    this.#total = ofCourse.length * unplannedPoints
    this.#best = [...this.#plans]
    this.#bestTotal = this.#total
  }

  get courses(): number {
    return this.#plans.length
  }

  /** The sum of points, those of courses left out included. */
  get total(): number {
    return this.#total
  }

  get best(): readonly (HeldPlan | null)[] {
    return this.#best
  }

  get bestTotal(): number {
    return this.#bestTotal
  }

  /** How many times a course was planned. */
  get searches(): number {
    return this.#searches
  }

  planOf(course: number): HeldPlan | null {
    return this.#plans[course] ?? null
  }

  costOf(course: number): number {
    return this.#plans[course]?.cost ?? unplannedPoints
  }

  /** Takes a course's plan out, or puts another in its place; the caller knows that it is free. */
  put(course: number, plan: HeldPlan | null): void {
    const before = this.planOf(course)
    if (before !== null) this.ledger.give(course, before.holds)
    this.#total += (plan?.cost ?? unplannedPoints) - (before?.cost ?? unplannedPoints)
    this.#plans[course] = plan
    if (plan !== null) this.ledger.take(course, plan.holds)
  }

  /** The best plan of a course beside all others that costs less than `below`. */
  planBeside(course: number, below: number): HeldPlan | null {
    let best: HeldPlan | null = null
    for (const beside of this.besides[course] ?? []) {
      for (const limit of limitsUpTo(beside.way.alone, best?.cost ?? below, firstSlack, furtherSlack)) {
        this.#searches += 1
        const plan: HeldPlan | null = beside.plan(limit)
        if (plan === null) continue
        best = plan
        break
      }
    }
    return best
  }

  countSearch(): void {
    this.#searches += 1
  }

  /** Of equals the later one, which may be at better times. */
  keepBest(): void {
    if (this.#total > this.#bestTotal + 1e-9) return
    this.#bestTotal = this.#total
    this.#best = [...this.#plans]
  }

  /** Each course's own best beside the others as they are now, at the times people like best. */
  polish(): void {
    for (let course = 0; course < this.courses; course += 1) {
      const had = this.planOf(course)
      if (had === null) continue
      this.put(course, null)
      const plan = this.planBeside(course, had.cost) ?? had
      const beside = this.besides[course]?.find(({ way }) => way === plan.way)
      const pleasing = beside?.pleasing(plan) ?? plan
      this.put(course, pleasing.cost <= plan.cost ? pleasing : plan)
    }
    this.keepBest()
  }

  /** Everything as it was in the best plans. */
  backToBest(): void {
    const best = this.#best
    for (let course = 0; course < this.courses; course += 1) this.put(course, null)
    best.forEach((plan, course) => this.put(course, plan))
  }
}
