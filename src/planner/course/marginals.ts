/** Knows, for every session and day, the least a plan costs that puts it there; refuses to know how sessions share a day. */
import type { DayCosts } from './day-costs'
import type { Bucket, Elimination, Table } from './elimination-order'
import { costOfGap, valueAt } from './table-values'

/**
 * `marginals[i][d - lo[i]]`: no plan with session i on day d costs less, and one costs as much unless sessions meet on
 * one day; Infinity where it cannot lie or would cost more than `most`. To be asked right after `settleAll` filled the
 * tables; null where a table had to be split, so that nothing this sharp is known.
 */
export function marginalsOf(elimination: Elimination, costs: DayCosts, most: number): readonly Float64Array[] | null {
  return spreadOver(elimination, costs, most)?.marginals ?? null
}

export interface Spread {
  readonly marginals: readonly Float64Array[]
  /** For each table handed on: entry by entry, the least that everything outside of it costs. */
  readonly outer: ReadonlyMap<Table, Float64Array>
}

/** The marginals with what they were worked out from, to be asked at the same moment. */
export function spreadOver({ buckets }: Elimination, costs: DayCosts, most: number): Spread | null {
  if (buckets.some(({ out }) => out.length !== 1)) return null
  const { lo, hi } = costs
  const marginals = costs.own.map((own) => new Float64Array(own.length).fill(Infinity))
  const outer = new Map<Table, Float64Array>()
  let roots = 0
  for (const { out } of buckets) for (const table of out) if (table.scope.length === 0) roots += table.values[0] ?? Infinity
  for (const bucket of buckets) {
    const [out] = bucket.out
    if (out === undefined) continue
    for (const table of bucket.tables) outer.set(table, new Float64Array(table.values.length).fill(Infinity))
    // A session bound to none before it: what the other parts of the course cost in any case.
    if (out.scope.length === 0) outer.set(out, new Float64Array([roots - (out.values[0] ?? 0)]))
    spread(bucket, out, costs, outer, marginals[bucket.task] ?? new Float64Array(0), most)
  }
  for (const [task, marginal] of marginals.entries()) if (!buckets.some((bucket) => bucket.task === task)) marginal.fill(roots, 0, (hi[task] ?? 0) - (lo[task] ?? 0) + 1)
  return { marginals, outer }
}

/** Hands what the course costs outside a bucket on to its session's days and to the tables it was built from. */
function spread(bucket: Bucket, out: Table, costs: DayCosts, outer: ReadonlyMap<Table, Float64Array>, marginal: Float64Array, most: number): void {
  const { lo, hi, least, count, own } = costs
  const { task, links, tables } = bucket
  const { scope } = out
  const days = new Int32Array(count)
  const rest = outer.get(out) ?? new Float64Array(0)
  const inner = tables.map((table) => outer.get(table) ?? new Float64Array(0))
  const values = new Float64Array(tables.length)
  const loTask = lo[task] ?? 0
  const ownTask = own[task]

  const settle = (outside: number, from: number, to: number): void => {
    for (let day = from; day <= to; day += 1) {
      let sum = outside + (ownTask?.[day - loTask] ?? Infinity)
      for (let k = 0; k < links.length && sum <= most; k += 1) {
        const link = links[k]
        if (link !== undefined) sum += costOfGap(link, day - (days[link.other] ?? 0))
      }
      if (sum > most) continue
      days[task] = day
      for (let k = 0; k < tables.length && sum <= most; k += 1) {
        const value = valueAt(tables[k], costs, days)
        values[k] = value
        sum += value
      }
      if (sum > most) continue
      if (sum < (marginal[day - loTask] ?? Infinity)) marginal[day - loTask] = sum
      for (let k = 0; k < tables.length; k += 1) {
        const at = indexIn(tables[k], costs, days)
        const into = inner[k]
        const without = sum - (values[k] ?? 0)
        if (into !== undefined && without < (into[at] ?? Infinity)) into[at] = without
      }
    }
  }
  const place = (k: number): void => {
    const other = scope[k]
    let from = lo[other ?? task] ?? 0
    let to = hi[other ?? task] ?? 0
    for (let before = 0; before < k; before += 1) {
      const placed = scope[before] ?? 0
      const at = days[placed] ?? 0
      from = Math.max(from, at + (least[placed * count + (other ?? task)] ?? 0))
      to = Math.min(to, at - (least[(other ?? task) * count + placed] ?? 0))
    }
    if (other === undefined) {
      const outside = rest[indexIn(out, costs, days)] ?? Infinity
      if (outside <= most) settle(outside, from, to)
      return
    }
    for (let day = from; day <= to; day += 1) {
      if (own[other]?.[day - (lo[other] ?? 0)] === Infinity) continue
      days[other] = day
      place(k + 1)
    }
  }
  place(0)
}

/** The entry in which a table keeps the value for these days; -1 where it has none. */
export function indexIn(table: Table | undefined, { lo, hi }: DayCosts, days: Int32Array): number {
  if (table === undefined) return -1
  const { scope, width, gap } = table
  const [one, two] = scope
  if (one === undefined) return 0
  let index = (days[one] ?? 0) - (lo[one] ?? 0)
  if (two === undefined) return index
  if (scope.length === 2) {
    const column = (days[two] ?? 0) - (days[one] ?? 0) - gap
    return column < 0 || column >= width ? -1 : index * width + column
  }
  for (let k = 1; k < scope.length; k += 1) {
    const task = scope[k] ?? 0
    index = index * ((hi[task] ?? 0) - (lo[task] ?? 0) + 1) + (days[task] ?? 0) - (lo[task] ?? 0)
  }
  return index
}
