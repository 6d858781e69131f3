/** Knows how to find the cheapest days for all sessions by branch and bound; refuses to know why none may exist. */
import type { CourseDays } from './course-days'
import { pointsOfMeeting } from './day-times'
import { shareDay } from './share-day'
import type { Bucket, Elimination } from './elimination-order'
import { costInBucket, settleAll } from './settle'
import { valueAt } from './table-values'

/** Steps of the search that are left; counted, never timed, so that the same request always gives the same answer. */
export interface Budget {
  left: number
  isSpent: boolean
}

export interface FoundDays {
  /** A day number for each session. */
  readonly days: Int32Array
  readonly cost: number
  /** No plan costs less. */
  readonly bound: number
}

export interface SearchQuestion {
  readonly days: CourseDays
  readonly elimination: Elimination
  /** The session that opens the course: no other lies earlier; null where none must. */
  readonly first: number | null
  /** Asked of whole plans; null accepts all. */
  readonly accepts: ((days: Int32Array) => boolean) | null
  /** Only plans that cost less are looked for. */
  readonly below: number
}

/** Costs are sums of template weights, which may be fractions. */
const roundingError = 1e-9

export function searchDays(question: SearchQuestion, budget: Budget): FoundDays | null {
  const bound = settleAll(question.elimination, question.days)
  return bound < question.below - roundingError ? new Search(question, budget).from(bound) : null
}

class Search {
  readonly #question: SearchQuestion
  readonly #budget: Budget
  readonly #days: Int32Array
  readonly #isPlaced: Uint8Array
  readonly #shared = new Map<string, number>()
  #best: { readonly days: Int32Array; readonly cost: number } | null = null
  #limit: number

  constructor(question: SearchQuestion, budget: Budget) {
    const { days, below } = question
    this.#question = question
    this.#budget = budget
    this.#days = days.lo.slice()
    this.#isPlaced = Uint8Array.from(days.shape.askOf, (ask, task) => (ask === -1 && days.shape.tasks[task]?.takesTime === true ? 1 : 0))
    this.#limit = below - roundingError
  }

  from(bound: number): FoundDays | null {
    this.#place(0, bound)
    return this.#best === null ? null : { ...this.#best, bound }
  }

  #place(position: number, foreseen: number): void {
    const { days: costs, elimination, first, accepts } = this.#question
    const days = this.#days
    const bucket = elimination.buckets[position]
    if (bucket === undefined) {
      if (accepts !== null && !accepts(days)) return
      this.#best = { days: days.slice(), cost: foreseen }
      this.#limit = foreseen - roundingError
      return
    }
    const { task, out, near } = bucket
    let settled = foreseen
    for (let k = 0; k < out.length; k += 1) settled -= valueAt(out[k], costs, days)
    const { lo, hi, least, count } = costs
    let from = lo[task] ?? 0
    let to = hi[task] ?? 0
    for (let k = 0; k < near.length; k += 1) {
      const other = near[k] ?? 0
      const at = days[other] ?? 0
      const earliest = at + (least[other * count + task] ?? 0)
      const latest = at - (least[task * count + other] ?? 0)
      if (earliest > from) from = earliest
      if (latest < to) to = latest
    }
    if (first !== null && task !== first) from = Math.max(from, days[first] ?? 0)
    if (from > to) return
    // What the tables foresee is mostly what some day costs: the first such day is taken before the others are looked at.
    let tried = -1
    for (let day = from; day <= to; day += 1) {
      if (settled + costInBucket(bucket, costs, days, day) > foreseen + roundingError || this.#meeting(task, day) > 0) continue
      if (!this.#descend(position, task, day, foreseen)) return
      if (foreseen >= this.#limit) return
      tried = day - from
      break
    }
    this.#tryOthers(position, bucket, settled, from, to, tried)
  }

  /** The cheapest day first, the earliest of equals; what a meeting on that day costs is looked at only then. */
  #tryOthers(position: number, bucket: Bucket, settled: number, from: number, to: number, tried: number): void {
    const { task } = bucket
    const options = new Float64Array(to - from + 1)
    const isMet = new Uint8Array(to - from + 1)
    for (let day = from; day <= to; day += 1) options[day - from] = settled + costInBucket(bucket, this.#question.days, this.#days, day)
    if (tried >= 0) options[tried] = Infinity
    for (let pick = cheapestOf(options, this.#limit); pick >= 0; pick = cheapestOf(options, this.#limit)) {
      const least = options[pick] ?? Infinity
      const meeting = isMet[pick] === 0 ? this.#meeting(task, from + pick) : 0
      isMet[pick] = 1
      options[pick] = meeting > 0 ? least + meeting : Infinity
      if (meeting === 0 && !this.#descend(position, task, from + pick, least)) return
    }
  }

  /** Places a session and all after it; false where no steps are left. */
  #descend(position: number, task: number, day: number, cost: number): boolean {
    if (this.#budget.left <= 0) {
      this.#budget.isSpent = true
      return false
    }
    this.#budget.left -= 1
    this.#days[task] = day
    this.#isPlaced[task] = 1
    this.#place(position + 1, cost)
    this.#isPlaced[task] = 0
    return true
  }

  /** Points that the tables cannot foresee: sessions of one day may have to leave the preferred half, or do not fit. */
  #meeting(task: number, day: number): number {
    const { days: costs } = this.#question
    let others: number[] | null = null
    for (let other = 0; other < this.#isPlaced.length; other += 1) {
      if (this.#isPlaced[other] === 1 && this.#days[other] === day) (others ??= []).push(other)
    }
    if (others === null) return 0
    return pointsOfMeeting(costs, day, task, others, (group) => this.#halfOf(day, group))
  }

  #halfOf(day: number, group: readonly number[]): number {
    const key = `${day}/${group.join('/')}`
    const known = this.#shared.get(key)
    if (known !== undefined) return known
    const half = shareDay(this.#question.days, day, group)?.half ?? Infinity
    this.#shared.set(key, half)
    return half
  }
}

/** The index of the least value below the limit, the first of equals; -1 where there is none. */
function cheapestOf(values: Float64Array, limit: number): number {
  let pick = -1
  let least = limit
  for (let k = 0; k < values.length; k += 1) {
    if ((values[k] ?? Infinity) < least) {
      least = values[k] ?? Infinity
      pick = k
    }
  }
  return pick
}
