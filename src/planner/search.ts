/** Knows how to find the cheapest days for all sessions by branch and bound; refuses to know why none may exist. */
import { type DayModel } from './day-model'
import { shareDay } from './day-times'
import { costInBucket, eliminate, valueAt } from './elimination'
import type { Relation } from './relations'
import { startsOf } from './slot-mask'

/** Steps of the search that are left; counted, never timed, so that the same request always gives the same answer. */
export interface Budget {
  left: number
  isSpent: boolean
}

export interface FoundDays {
  /** A day number for each session. */
  readonly days: Int32Array
  readonly cost: number
}

export interface SearchQuestion {
  readonly model: DayModel
  /** The session that opens the course: no other lies earlier, and each day after the start costs a point; null where none must. */
  readonly first: number | null
  readonly accepts: (days: Int32Array) => boolean
  /** Only plans that cost less are looked for. */
  readonly below: number
}

/** Costs are sums of template weights, which may be fractions. */
const roundingError = 1e-9

export function searchDays({ model, first, accepts, below }: SearchQuestion, budget: Budget): FoundDays | null {
  const { frame, bounds } = model
  const { tasks, least } = frame
  const count = tasks.length
  const fits = sameDayFit(model)
  const { buckets, least: bound } = eliminate(model, first, fits)
  let best: FoundDays | null = null
  const limit = () => (best?.cost ?? below) - roundingError
  if (!(bound < limit())) return null

  const days = new Int32Array(count)
  const isPlaced = new Uint8Array(count)
  const onDay = new Map<number, number[]>()
  const shared = new Map<string, number>()
  const halfOf = (day: number, group: readonly number[]): number => {
    if (group.length === 0) return 0
    const key = `${day}/${group.join('/')}`
    const known = shared.get(key)
    if (known !== undefined) return known
    const half = shareDay(model, day, group)?.half ?? Infinity
    shared.set(key, half)
    return half
  }
  /** Points that the table cannot foresee: sessions of one day may have to leave the preferred half, or do not fit. */
  const meeting = (task: number, day: number): number => {
    const others = onDay.get(day)
    if (others === undefined || others.length === 0 || tasks[task]?.takesTime !== true) return 0
    const alone = tasks[task].kept === null ? (model.halves[task]?.[day - (bounds.lo[task] ?? 0)] ?? 0) : 0
    const together = halfOf(day, [...others, task].toSorted((one, other) => one - other))
    return together === Infinity ? Infinity : together - halfOf(day, others) - alone
  }

  const place = (position: number, foreseen: number): void => {
    const bucket = buckets[position]
    if (bucket === undefined) {
      if (accepts(days)) best = { days: days.slice(), cost: foreseen }
      return
    }
    const { task, handedOn } = bucket
    let settled = foreseen
    for (const table of handedOn) settled -= valueAt(model, table, days)
    let from = bounds.lo[task] ?? 0
    let to = bounds.hi[task] ?? 0
    for (let other = 0; other < count; other += 1) {
      if (isPlaced[other] === 0) continue
      from = Math.max(from, (days[other] ?? 0) + (least[other * count + task] ?? -Infinity))
      to = Math.min(to, (days[other] ?? 0) - (least[task * count + other] ?? -Infinity))
    }
    if (first !== null && position > 0) from = Math.max(from, days[first] ?? 0)
    const options: { day: number; cost: number }[] = []
    for (let day = from; day <= to; day += 1) {
      let cost = settled + costInBucket(model, bucket, days, day, fits)
      if (cost < limit()) cost += meeting(task, day)
      if (cost < limit()) options.push({ day, cost })
    }
    options.sort((one, other) => one.cost - other.cost || one.day - other.day)
    isPlaced[task] = 1
    for (const { day, cost } of options) {
      if (!(cost < limit())) break
      if (budget.left <= 0) {
        budget.isSpent = true
        break
      }
      budget.left -= 1
      days[task] = day
      const group = onDay.get(day) ?? []
      if (tasks[task]?.takesTime === true) onDay.set(day, [...group, task].toSorted((one, other) => one - other))
      place(position + 1, cost)
      onDay.set(day, group)
    }
    isPlaced[task] = 0
  }
  place(0, bound)
  return best
}

/** Whether two sessions of one day can stand in the order their relation asks for, each taken by itself. */
function sameDayFit(model: DayModel): (relation: Relation, day: number) => boolean {
  const ends = (task: number, day: number): readonly [number, number] => {
    const asked = model.frame.tasks[task]
    if (asked === undefined || asked.kept !== null) return [0, 0]
    const starts = startsOf(model.availability.offer(asked, day).starts, model.grid)
    return [(starts[0] ?? Infinity) + asked.minutes, starts.at(-1) ?? -Infinity]
  }
  const known = new Map<string, boolean>()
  return (relation, day) => {
    const { a, b, sameDay } = relation
    const [earlier, later] = sameDay === 'a-first' ? [a, b] : [b, a]
    const key = `${earlier}/${later}/${day}`
    const found = known.get(key)
    if (found !== undefined) return found
    const isKept = model.frame.tasks[earlier]?.kept !== null || model.frame.tasks[later]?.kept !== null
    const fit = sameDay === 'free' || (sameDay !== 'never' && (isKept || ends(earlier, day)[0] <= ends(later, day)[1]))
    known.set(key, fit)
    return fit
  }
}
