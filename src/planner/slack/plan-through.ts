/** Knows one cheapest plan through any session's any day, read from filled tables; refuses to know how sessions share a day. */
import type { DayCosts } from '../course/day-costs'
import type { Bucket, Elimination, Table } from '../course/elimination-order'
import { type Spread, indexIn } from '../course/marginals'
import { costInBucket } from '../course/settle'
import { costOfGap, valueAt } from '../course/table-values'

/** Ties between sums of template weights, which may be fractions. */
const roundingError = 1e-9

/** A day number for each session, costing what the marginal of that session and day says; null where none goes through it. */
export type PlanThrough = (task: number, day: number) => Int32Array | null

/**
 * To be made and asked while the tables are as `settleAll` left them. From the asked session upwards the tables say what
 * everything outside costs, from there downwards what everything inside does. Of equal days one of its own is taken.
 */
export function plansThrough({ buckets }: Elimination, costs: DayCosts, { outer }: Spread): PlanThrough {
  const { lo, hi, least, own, count } = costs
  const bucketOf = new Map(buckets.map((bucket) => [bucket.task, bucket]))
  const days = new Int32Array(count)
  const isPlaced = new Uint8Array(count)

  const isAlone = (task: number, day: number): boolean => {
    for (let k = 0; k < count; k += 1) if (days[k] === day && k !== task && isPlaced[k] === 1) return false
    return true
  }
  const between = (task: number, near: readonly number[]): readonly [number, number] => {
    let from = lo[task] ?? 0
    let to = hi[task] ?? 0
    for (const other of near) {
      if (isPlaced[other] === 0) continue
      const at = days[other] ?? 0
      from = Math.max(from, at + (least[other * count + task] ?? 0))
      to = Math.min(to, at - (least[task * count + other] ?? 0))
    }
    return [from, to]
  }

  /** Places the sessions of a bucket's scope so that all that lies outside of it, and what binds it to them, costs least. */
  const ascend = ({ task, links, tables }: Bucket, out: Table): boolean => {
    const open = out.scope.filter((other) => isPlaced[other] === 0)
    const rest = outer.get(out)
    let best = Infinity
    let chosen: readonly number[] = []
    const place = (k: number): void => {
      const other = open[k]
      if (other === undefined) {
        let sum = rest?.[indexIn(out, costs, days)] ?? Infinity
        for (const link of links) if (sum < best) sum += costOfGap(link, (days[task] ?? 0) - (days[link.other] ?? 0))
        for (const table of tables) if (sum < best) sum += valueAt(table, costs, days)
        if (sum < best - roundingError) {
          best = sum
          chosen = open.map((one) => days[one] ?? 0)
        }
        return
      }
      const [from, to] = between(other, [task, ...out.scope])
      isPlaced[other] = 1
      for (let day = from; day <= to; day += 1) {
        if (own[other]?.[day - (lo[other] ?? 0)] === Infinity) continue
        days[other] = day
        place(k + 1)
      }
      isPlaced[other] = 0
    }
    place(0)
    if (best === Infinity) return false
    open.forEach((other, k) => {
      days[other] = chosen[k] ?? 0
      isPlaced[other] = 1
    })
    return true
  }

  const descend = (bucket: Bucket): boolean => {
    const { task } = bucket
    const [from, to] = between(task, bucket.near)
    let best = Infinity
    let chosen = 0
    let isBestAlone = false
    for (let day = from; day <= to; day += 1) {
      const cost = costInBucket(bucket, costs, days, day)
      if (cost > best + roundingError || cost === Infinity) continue
      const isNowAlone = isAlone(task, day)
      if (cost > best - roundingError && (isBestAlone || !isNowAlone)) continue
      best = cost
      chosen = day
      isBestAlone = isNowAlone
    }
    days[task] = chosen
    isPlaced[task] = 1
    return best < Infinity
  }

  return (task, day) => {
    for (let k = 0; k < count; k += 1) {
      days[k] = lo[k] ?? 0
      isPlaced[k] = bucketOf.has(k) ? 0 : 1
    }
    days[task] = day
    isPlaced[task] = 1
    for (let bucket = bucketOf.get(task); bucket !== undefined; ) {
      const [out] = bucket.out
      if (out === undefined || !ascend(bucket, out)) return null
      const last: number | undefined = out.scope.at(-1)
      bucket = last === undefined ? undefined : bucketOf.get(last)
    }
    for (const bucket of buckets) if (isPlaced[bucket.task] === 0 && !descend(bucket)) return null
    return days.slice()
  }
}
