/** Knows the best plan of a course when time costs what a tariff says; refuses to know who else wants it. */
import type { Ask } from '../course/ask'
import { preferredStarts } from '../course/course-days'
import { areApart, crowdsOf } from '../course/day-times'
import { shareDay } from '../course/share-day'
import { halfPoints } from '../score-plan'
import { costOf } from './held-plan'
import type { Tariff, Use } from './tariff'
import type { CostOfDay, Way } from './way'

/** Days and starts of one course, and what they use. */
export interface PricedPlan {
  readonly way: Way
  /** Points alone, without prices. */
  readonly cost: number
  readonly chosen: Int32Array
  /** Minutes after midnight, by session. */
  readonly starts: Float64Array
  readonly uses: readonly Use[]
}

/** What a plan costs now, prices included. */
export function priceOf({ cost, uses }: PricedPlan, tariff: Tariff): number {
  let price = cost
  for (const use of uses) price += tariff.cost(use)
  return price
}

/** Where the prices of one ask are found. */
interface Term {
  readonly ask: Ask
  /** Grid steps of the session. */
  readonly length: number
  /** Rows of the tariff; -1 for who or what is not needed. */
  readonly lead: number
  readonly co: number
  readonly pool: number
  readonly morning: number
}

/** One course with one way, read against a tariff. */
export class AtPrices {
  readonly way: Way
  readonly #tariff: Tariff
  readonly #terms: readonly Term[]
  readonly #liked: Int32Array

  constructor(way: Way, tariff: Tariff) {
    const { question, pair: { lead, co } } = way
    this.way = way
    this.#tariff = tariff
    this.#liked = preferredStarts(tariff.hours.grid, question.patient.prefers.half)
    this.#terms = question.shape.asks.map((ask) => ({
      ask,
      length: tariff.length(ask.stretch.minutes),
      lead: ask.people !== 'none' && lead !== null && lead >= 0 ? lead : -1,
      co: ask.people === 'pair' && co !== null && co >= 0 ? co : -1,
      pool: ask.room === null ? -1 : tariff.pool(ask.room),
      morning: tariff.morningEnd(ask),
    }))
  }

  /** The plan that costs least, prices included; null where none costs less than `below`. */
  plan(below: number): { readonly plan: PricedPlan; readonly price: number; readonly bound: number } | null {
    const found = this.way.search(this.way.base, this.costOf, below)
    return found === null ? null : { plan: this.#timed(found.chosen), price: found.cost, bound: found.bound }
  }

  /** Points of a day with the price of its cheapest start. */
  readonly costOf: CostOfDay = (offer, k) => {
    const term = this.#terms[offer.ask]
    const points = offer.weekday[k] ?? Infinity
    if (term === undefined || points === Infinity) return Infinity
    const day = offer.first + k
    if (term.morning === 0 && this.#isFree(term, day)) return offer.plain[k] ?? Infinity
    const { words } = this.#tariff.hours.grid
    let least = Infinity
    for (let word = 0; word < words; word += 1) {
      const mask = offer.masks[k * words + word] ?? 0
      if (mask !== 0) least = Math.min(least, this.#cheapest(term, day, word, mask).points)
    }
    return points + least + this.#morning(term, day)
  }

  #isFree({ lead, co, pool }: Term, day: number): boolean {
    const tariff = this.#tariff
    return (lead < 0 || tariff.isFree(lead, day)) && (co < 0 || tariff.isFree(co, day)) && (pool < 0 || tariff.isFree(pool, day))
  }

  #morning({ pool, morning }: Term, day: number): number {
    if (morning === 0 || pool < 0 || day >= this.#tariff.hours.last) return 0
    return this.#tariff.cost({ resource: pool, day: day + 1, from: 0, to: morning })
  }

  /** The cheapest start of one word of bits; of equals, the one nearest to an end of the day, which leaves most room. */
  #cheapest({ ask, length, lead, co, pool }: Term, day: number, word: number, mask: number): { readonly points: number; readonly from: number } {
    const tariff = this.#tariff
    const { sums, steps } = tariff
    const likes = ask.countsHalf ? (this.#liked[word] ?? 0) : -1
    const ofLead = lead < 0 ? -1 : tariff.sumsAt(lead, day)
    const ofCo = co < 0 ? -1 : tariff.sumsAt(co, day)
    const ofPool = pool < 0 ? -1 : tariff.sumsAt(pool, day)
    let points = Infinity
    let from = -1
    let edge = Infinity
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest)
      const at = word * 32 + bit
      let price = ((likes >>> bit) & 1) === 1 ? 0 : halfPoints
      if (ofLead >= 0) price += (sums[ofLead + at + length] ?? 0) - (sums[ofLead + at] ?? 0)
      if (ofCo >= 0) price += (sums[ofCo + at + length] ?? 0) - (sums[ofCo + at] ?? 0)
      if (ofPool >= 0) price += (sums[ofPool + tariff.roomEnd(ask, at)] ?? 0) - (sums[ofPool + at] ?? 0)
      if (price > points) continue
      const toEdge = Math.min(at, steps - at - length)
      if (price === points && toEdge >= edge) continue
      points = price
      from = at
      edge = toEdge
    }
    found.points = points
    found.from = from
    return found
  }

  #timed(chosen: Int32Array): PricedPlan {
    const { way } = this
    const { shape } = way.question
    const { grid } = this.#tariff.hours
    const starts = new Float64Array(shape.tasks.length).fill(NaN)
    for (const task of shape.placed) starts[task] = grid.base + this.#bestStart(task, chosen[task] ?? 0) * grid.step
    // Sessions of one day that would collide at their cheapest starts share it as well as they can.
    for (const [day, tasks] of crowdsOf(way.base, chosen)) {
      if (areApart(way.base, day, tasks.map((task) => ({ task, start: starts[task] ?? 0, room: null })))) continue
      const shared = shareDay(way.base, day, tasks, (task, start) => this.#price(task, day, (start - grid.base) / grid.step))
      for (const { task, start } of shared?.places ?? []) if (shape.askOf[task] !== -1) starts[task] = start
    }
    const uses: Use[] = []
    for (const task of shape.placed) {
      const ask = shape.asks[shape.askOf[task] ?? -1]
      if (ask !== undefined) this.#tariff.addUses(uses, ask, way.pair, chosen[task] ?? 0, ((starts[task] ?? 0) - grid.base) / grid.step)
    }
    return { way, cost: costOf(way, chosen, starts), chosen, starts, uses }
  }

  /** A grid step of the day. */
  #bestStart(task: number, day: number): number {
    const { way } = this
    const index = way.question.shape.askOf[task] ?? -1
    const offer = way.offers[index]
    const term = this.#terms[index]
    if (offer === undefined || term === undefined) return -1
    const { words } = this.#tariff.hours.grid
    let points = Infinity
    let from = -1
    for (let word = 0; word < words; word += 1) {
      const mask = offer.masks[(day - offer.first) * words + word] ?? 0
      const best = this.#cheapest(term, day, word, mask)
      if (best.points >= points) continue
      points = best.points
      from = best.from
    }
    return from
  }

  #price(task: number, day: number, from: number): number {
    const term = this.#terms[this.way.question.shape.askOf[task] ?? -1]
    return term === undefined ? 0 : this.#cheapest(term, day, from >> 5, 1 << (from & 31)).points
  }
}

/** Read at once by who asked. */
const found = { points: Infinity, from: -1 }
