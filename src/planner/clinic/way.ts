/** Knows one course with one pair and one opening: what every day costs it by itself, and how its best days are found when days cost more; refuses to know why they do. */
import type { Pair } from '../../domain/course/course'
import type { Opening } from '../course/best-days'
import { type CourseDays, type PairRows, courseDays, startsOn, withLateStart } from '../course/course-days'
import type { CourseQuestion } from '../course/course-question'
import { placedFirst } from '../course/course-shape'
import { eliminationFor } from '../course/elimination-fit'
import type { Elimination } from '../course/elimination-order'
import { marginalsOf } from '../course/marginals'
import { searchDays } from '../course/search'
import { settleAll } from '../course/settle'
import type { FreeTimes } from '../hours/occupancy'
import { halfPoints, isInHalf, pointsOfWeekday } from '../score-plan'
import type { Hold } from './ledger'

/** What the days from `first` on offer to sessions that ask for the same, while no other course is planned. */
export interface Offer {
  readonly ask: number
  readonly first: number
  /** Starts of each day. */
  readonly masks: Int32Array
  /** Points of the weekday; Infinity where there is no start. */
  readonly weekday: Float64Array
  /** The same with the half of the day. */
  readonly plain: Float64Array
  /** The least a plan costs that puts some session on that day. */
  readonly marginal: Float64Array
}

/** Points of the `k`-th day of an offer, at least its plain ones; Infinity where nobody can come. */
export type CostOfDay = (offer: Offer, k: number) => number

export interface FoundWay {
  readonly chosen: Int32Array
  readonly cost: number
  /** No plan costs less. */
  readonly bound: number
}

interface Placed {
  readonly task: number
  readonly offer: Offer
  readonly first: number
  readonly marginal: Float64Array
  /** Points by the day alone: a late start, the distance from a kept session. */
  readonly more: Float64Array
}

const stepsEach = 2_000
/** Plans that cost more than this above what a course costs by itself are not looked for beside others. */
export const mostSlack = 60

export class Way {
  readonly question: CourseQuestion
  readonly opening: Opening
  readonly people: Pair
  readonly pair: PairRows
  /** What the people of this pair hold besides, wherever the rest lies. */
  readonly keptHolds: readonly Hold[]
  readonly offers: readonly Offer[]
  /** What the course costs if it is the only one; Infinity where it has no plan even so. */
  readonly alone: number
  /** Days with everybody free but for what never moves. */
  readonly base: CourseDays
  readonly #elimination: Elimination
  readonly #placed: readonly Placed[]
  readonly #first: number | null
  readonly #lo: Int32Array
  readonly #hi: Int32Array
  readonly #own: readonly Float64Array[]
  readonly #costs: readonly Float64Array[]

  constructor(question: CourseQuestion, opening: Opening, people: Pair, pair: PairRows, keptHolds: readonly Hold[], free: FreeTimes) {
    this.question = question
    this.opening = opening
    this.pair = pair
    this.people = people
    this.keptHolds = keptHolds
    const { shape, frame } = question
    const { opener, bounds } = opening
    this.#elimination = eliminationFor(shape, opener, bounds)
    this.#first = placedFirst(shape, opener)
    const plain = courseDays(shape, bounds, free, pair, question.patient)
    this.base = opener === null ? plain : withLateStart(plain, opener, frame.start)
    this.alone = settleAll(this.#elimination, this.base)
    const marginals = this.alone === Infinity ? null : marginalsOf(this.#elimination, this.base, this.alone + mostSlack)
    const offers = shape.asks.map((_, ask) => offerOf(plain, ask, marginals))
    this.offers = offers
    this.#placed = shape.placed.flatMap((task): readonly Placed[] => {
      const offer = offers[shape.askOf[task] ?? -1]
      if (offer === undefined) return []
      const first = bounds.lo[task] ?? 0
      const own = this.base.own[task] ?? new Float64Array(0)
      const more = own.map((cost, k) => (cost === Infinity ? Infinity : cost - (offer.plain[first + k - offer.first] ?? 0)))
      return [{ task, offer, first, marginal: marginals?.[task] ?? new Float64Array(own.length).fill(this.alone), more }]
    })
    this.#lo = bounds.lo.slice()
    this.#hi = bounds.hi.slice()
    this.#own = this.base.own.map(({ length }) => new Float64Array(length))
    this.#costs = offers.map(({ weekday }) => new Float64Array(weekday.length))
  }

  /**
   * The cheapest days that cost less than `below` when days cost what `costOf` says; null where there are none. `days`
   * tells which starts sessions of one day could take. Days on which even a course by itself would cost more are not looked at.
   */
  search(days: CourseDays, costOf: CostOfDay, below: number): FoundWay | null {
    if (!this.#fill(costOf, below)) return null
    const costs: CourseDays = { ...days, lo: this.#lo, hi: this.#hi, own: this.#own }
    const found = searchDays({ days: costs, elimination: this.#elimination, first: this.#first, accepts: null, below }, { left: stepsEach, isSpent: false })
    return found === null ? null : { chosen: found.days, cost: found.cost, bound: found.bound }
  }

  /** Writes the days worth a look and what they cost; false where a session has none. */
  #fill(costOf: CostOfDay, below: number): boolean {
    for (const offer of this.offers) {
      const costs = this.#costs[offer.ask]
      if (costs === undefined) continue
      for (let k = 0; k < costs.length; k += 1) costs[k] = (offer.marginal[k] ?? 0) < below ? costOf(offer, k) : Infinity
    }
    for (const { task, offer, first, marginal, more } of this.#placed) {
      const costs = this.#costs[offer.ask]
      const own = this.#own[task]
      if (costs === undefined || own === undefined) continue
      const shift = first - offer.first
      let from = 0
      let to = marginal.length - 1
      while (from <= to && !((marginal[from] ?? Infinity) < below && (costs[from + shift] ?? Infinity) < Infinity)) from += 1
      while (to >= from && !((marginal[to] ?? Infinity) < below && (costs[to + shift] ?? Infinity) < Infinity)) to -= 1
      if (from > to) return false
      this.#lo[task] = first + from
      this.#hi[task] = first + to
      for (let k = from; k <= to; k += 1) own[k - from] = (marginal[k] ?? Infinity) < below ? (costs[k + shift] ?? Infinity) + (more[k] ?? 0) : Infinity
    }
    return true
  }
}

function offerOf(days: CourseDays, ask: number, marginals: readonly Float64Array[] | null): Offer {
  const { shape, lo, hi, patient, occupancy } = days
  const { grid } = occupancy.hours
  const tasks = shape.placed.filter((task) => shape.askOf[task] === ask)
  const first = Math.min(...tasks.map((task) => lo[task] ?? 0))
  const count = Math.max(...tasks.map((task) => hi[task] ?? 0)) - first + 1
  const masks = new Int32Array(count * grid.words)
  const weekday = new Float64Array(count).fill(Infinity)
  const plain = new Float64Array(count).fill(Infinity)
  const marginal = new Float64Array(count).fill(Infinity)
  for (const task of tasks) {
    const from = (lo[task] ?? 0) - first
    marginals?.[task]?.forEach((points, k) => (marginal[from + k] = Math.min(marginal[from + k] ?? Infinity, points)))
  }
  if (marginals === null) marginal.fill(0)
  const [sample] = tasks
  for (let k = 0; k < count && sample !== undefined; k += 1) {
    const day = first + k
    if ((marginal[k] ?? Infinity) === Infinity || patient.away.some(([from, to]) => from <= day && day <= to)) continue
    const starts = startsOn(days, sample, day)
    if (starts.length === 0) continue
    for (const start of starts) {
      const bit = (start - grid.base) / grid.step
      masks[k * grid.words + (bit >> 5)] = (masks[k * grid.words + (bit >> 5)] ?? 0) | (1 << (bit & 31))
    }
    weekday[k] = pointsOfWeekday(day, patient.prefers)
    const isLiked = shape.asks[ask]?.countsHalf !== true || starts.some((start) => isInHalf(start, patient.prefers.half))
    plain[k] = (weekday[k] ?? 0) + (isLiked ? 0 : halfPoints)
  }
  return { ask, first, masks, weekday, plain, marginal }
}
