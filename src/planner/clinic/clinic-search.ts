/** Knows how plans of many courses at one clinic are made better step by step; refuses to know time, progress bars and wishes. */
import { unplannedPoints } from '../propose-clinic'
import { Chance } from './chance'
import type { HeldPlan } from './held-plan'
import type { Ledger } from './ledger'
import type { PricedPlan } from './plan-at-prices'
import { Beside } from './plan-beside'
import { planThrough } from './plan-through'
import type { Way } from './way'

export class ClinicSearch {
  readonly ledger: Ledger
  readonly plans: (HeldPlan | null)[]
  readonly #besides: readonly (readonly Beside[])[]
  /** Points of the best plan of each course if it were alone. */
  readonly alone: Float64Array
  readonly #chance: Chance
  best: readonly (HeldPlan | null)[] = []
  bestCost = Infinity
  total = 0
  solves = 0
  heat = 4
  share = 0.7
  pushes = 0
  kept = 0

  constructor(ways: readonly (readonly Way[])[], ledger: Ledger, seed: number) {
    this.ledger = ledger
    this.#chance = new Chance(seed)
    this.#besides = ways.map((own) => own.map((way) => new Beside(way, ledger)))
    this.plans = ways.map(() => null)
    this.alone = Float64Array.from(ways, (own) => own.reduce((least, way) => Math.min(least, way.alone), Infinity))
  }

  get bound(): number {
    return this.alone.reduce((sum, cost) => sum + Math.min(cost, unplannedPoints), 0)
  }

  /** Takes over what was negotiated, as far as it stands beside each other; whoever is left is planned beside the others. */
  settle(plans: readonly (PricedPlan | null)[], order: readonly number[]): number {
    for (const course of order) this.#remove(course)
    const left: number[] = []
    for (const course of order) {
      const wanted = plans[course] ?? null
      const beside = wanted === null ? undefined : this.#besides[course]?.find(({ way }) => way === wanted.way)
      const plan = wanted === null ? null : (beside?.at(wanted.chosen, wanted.starts) ?? null)
      if (plan === null) left.push(course)
      else this.#put(course, plan)
    }
    for (const course of left) this.#put(course, this.#plan(course, unplannedPoints))
    this.total = this.#sum()
    this.#keepBest()
    return left.length
  }

  step(): void {
    if (this.#chance.next() < this.share) this.#push()
    else this.#mix()
  }

  /** Gives one course a better plan through others' bookings, and plans anew whoever is in its way. */
  #push(): void {
    const course = this.#needy()
    const old = this.plans[course] ?? null
    const cost = old?.cost ?? unplannedPoints
    const changed = new Map<number, HeldPlan | null>([[course, old]])
    this.#remove(course)
    this.pushes += 1
    let gain = 0
    let isWhole = true
    const settled = new Set([course])
    const heat = this.heat * -Math.log(1 - this.#chance.next())
    const waiting = [course]
    let budget = 7
    while (waiting.length > 0) {
      const next = waiting.shift() ?? 0
      const before = changed.get(next) ?? null
      const limit = before?.cost ?? unplannedPoints
      budget -= 1
      let plan = next === course ? null : this.#plan(next, unplannedPoints)
      const beside = plan?.cost ?? unplannedPoints
      const allowed = limit + heat - gain
      if (next === course || (budget > 0 && beside > allowed)) {
        const price = next === course ? 0.5 + this.#chance.next() * (old === null ? 60 : 6) : 1 + this.#chance.next() * 10
        this.solves += 1
        const choice = this.#besides[next] ?? []
        const through = choice[this.#chance.below(choice.length)]
        const below = next === course ? Math.max(cost, (this.alone[course] ?? 0) + 1) : beside
        const found = through === undefined ? null : planThrough(through, price, below, (other) => !settled.has(other))
        if (found !== null && found.displaced.length <= 3) {
          for (const other of found.displaced) {
            changed.set(other, this.plans[other] ?? null)
            this.#remove(other)
            waiting.push(other)
            settled.add(other)
          }
          plan = found.plan
        }
      }
      this.#put(next, plan)
      gain += (plan?.cost ?? unplannedPoints) - limit
      if (budget <= 0 || (next === course && plan === null) || (waiting.length === 0 && gain > heat)) {
        isWhole = false
        break
      }
    }
    if (isWhole && waiting.length === 0 && gain <= heat) {
      this.total += gain
      this.kept += 1
      this.#keepBest()
      return
    }
    for (const other of changed.keys()) this.#remove(other)
    for (const [other, plan] of changed) this.#put(other, plan)
  }

  /** Takes out some courses that are in each other's way and plans them anew in another order. */
  #mix(): void {
    const chosen = this.#related(2 + this.#chance.below(3))
    const before = chosen.map((course) => this.plans[course] ?? null)
    for (const course of chosen) this.#remove(course)
    const old = before.reduce((sum, plan) => sum + (plan?.cost ?? unplannedPoints), 0)
    let now = 0
    const limit = old + this.heat * -Math.log(1 - this.#chance.next())
    for (const course of this.#chance.shuffled(chosen)) {
      const plan = this.#plan(course, Math.min(unplannedPoints, limit - now + 1))
      this.#put(course, plan)
      now += plan?.cost ?? unplannedPoints
      if (now > limit) break
    }
    if (now <= limit) {
      this.total += now - old
      this.#keepBest()
      return
    }
    for (const course of chosen) this.#remove(course)
    chosen.forEach((course, k) => this.#put(course, before[k] ?? null))
  }

  /** One that is left out, as often as not; else of three the one that is furthest from what it could have. */
  #needy(): number {
    const left: number[] = []
    this.plans.forEach((plan, course) => {
      if (plan === null && (this.alone[course] ?? 0) < unplannedPoints) left.push(course)
    })
    if (left.length > 0 && this.#chance.next() < 0.5) return left[this.#chance.below(left.length)] ?? 0
    let seed = this.#chance.below(this.plans.length)
    for (let k = 0; k < 2; k += 1) {
      const other = this.#chance.below(this.plans.length)
      if (this.#excess(other) > this.#excess(seed)) seed = other
    }
    return seed
  }

  #keepBest(): void {
    if (this.total >= this.bestCost - 1e-9) return
    this.bestCost = this.total
    this.best = [...this.plans]
  }

  #related(count: number): readonly number[] {
    const seed = this.#needy()
    const found = [seed]
    const way = this.plans[seed]?.way ?? this.#besides[seed]?.[0]?.way
    if (way === undefined) return found
    const { placed } = way.question.shape
    for (let tries = 0; tries < 20 && found.length < count; tries += 1) {
      const task = placed[this.#chance.below(placed.length)] ?? 0
      const day = (this.plans[seed]?.chosen[task] ?? (way.opening.bounds.lo[task] ?? 0) + 7) + this.#chance.below(9) - 4
      const person = (this.#chance.below(2) === 0 ? way.pair.lead : way.pair.co) ?? -1
      if (person < 0 || day < this.ledger.hours.first || day > this.ledger.hours.last) continue
      const held = this.ledger.heldOn(person, day)
      const other = held[this.#chance.below(held.length)]?.course
      if (other !== undefined && !found.includes(other)) found.push(other)
    }
    return found
  }

  #excess(course: number): number {
    return (this.plans[course]?.cost ?? unplannedPoints) - (this.alone[course] ?? 0)
  }

  #plan(course: number, below: number): HeldPlan | null {
    let best: HeldPlan | null = null
    for (const beside of this.#besides[course] ?? []) {
      let limit: number = Math.min(best?.cost ?? below, beside.way.alone + 6)
      while (true) {
        this.solves += 1
        const plan = beside.plan(limit)
        if (plan !== null) {
          best = plan
          break
        }
        const most: number = best?.cost ?? below
        if (limit >= most) break
        limit = Math.min(most, beside.way.alone + (limit - beside.way.alone) * 3)
      }
    }
    return best
  }

  #put(course: number, plan: HeldPlan | null): void {
    this.plans[course] = plan
    if (plan !== null) this.ledger.take(course, plan.holds)
  }

  #remove(course: number): void {
    const plan = this.plans[course]
    if (plan !== null && plan !== undefined) this.ledger.give(course, plan.holds)
    this.plans[course] = null
  }

  #sum(): number {
    return this.plans.reduce((sum, plan) => sum + (plan?.cost ?? unplannedPoints), 0)
  }
}
