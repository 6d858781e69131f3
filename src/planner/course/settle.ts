/**
 * Knows the cheapest way to place whatever is not placed yet, as tables over the days of what is; refuses to know
 * how sessions share a day. Its figures never exceed the true ones, and equal them unless sessions meet on one day.
 */
import type { DayCosts } from './day-costs'
import type { Bucket, Elimination, Table } from './elimination-order'
import { settleOverTwo } from './settle-two'
import { costBeside, costOfGap, makeRoom, valueAt } from './table-values'

/** Fills every table; a bound from below on the points of every plan, Infinity where there is none. */
export function settleAll({ buckets }: Elimination, costs: DayCosts): number {
  let least = 0
  for (let position = buckets.length - 1; position >= 0; position -= 1) {
    const bucket = buckets[position]
    if (bucket === undefined) continue
    for (const table of bucket.out) {
      const found = settle(bucket.task, table, costs)
      if (found === Infinity) return Infinity
      least += found
    }
  }
  return least
}

/** Points that placing this session on `day` settles or foresees, given the days of those placed before it. */
export function costInBucket({ task, links, tables }: Pick<Bucket, 'task' | 'links' | 'tables'>, costs: DayCosts, days: Int32Array, day: number): number {
  let sum = costs.own[task]?.[day - (costs.lo[task] ?? 0)] ?? Infinity
  for (let k = 0; k < links.length && sum < Infinity; k += 1) {
    const link = links[k]
    if (link !== undefined) sum += costOfGap(link, day - (days[link.other] ?? 0))
  }
  if (sum === Infinity) return sum
  const before = days[task] ?? 0
  days[task] = day
  for (let k = 0; k < tables.length; k += 1) sum += valueAt(tables[k], costs, days)
  days[task] = before
  return sum
}

/** The least entry where the table has no scope, else 0; Infinity where no day is left at all. */
function settle(task: number, table: Table, costs: DayCosts): number {
  const { scope } = table
  const [one, two] = scope
  if (one === undefined) return settleAlone(task, table, costs)
  if (two === undefined) settleOverOne(task, table, one, costs)
  else if (scope.length === 2) settleOverTwo(task, table, one, two, unaryCosts(task, table, costs), costs)
  else settleOverMany(task, table, costs)
  return 0
}

let scratch = new Float64Array(1024)

/** The session's own points and what tables over it alone foresee. The next call overwrites it. */
function unaryCosts(task: number, { tables, hasOwn }: Table, { lo, hi, own }: DayCosts): Float64Array {
  const size = (hi[task] ?? 0) - (lo[task] ?? 0) + 1
  if (scratch.length < size) scratch = new Float64Array(size * 2)
  const costs = own[task]
  for (let k = 0; k < size; k += 1) {
    const cost = costs?.[k] ?? Infinity
    scratch[k] = hasOwn || cost === Infinity ? cost : 0
  }
  for (const table of tables) {
    if (table.scope.length > 1) continue
    for (let k = 0; k < size; k += 1) scratch[k] = (scratch[k] ?? 0) + (table.values[k] ?? Infinity)
  }
  return scratch
}

function settleAlone(task: number, table: Table, costs: DayCosts): number {
  const unary = unaryCosts(task, table, costs)
  const size = (costs.hi[task] ?? 0) - (costs.lo[task] ?? 0) + 1
  let least = Infinity
  for (let k = 0; k < size; k += 1) least = Math.min(least, unary[k] ?? Infinity)
  makeRoom(table, 1)
  table.values[0] = least
  return least
}

function settleOverOne(task: number, table: Table, one: number, costs: DayCosts): void {
  const { lo, hi, own, least, count } = costs
  const unary = unaryCosts(task, table, costs)
  const loOne = lo[one] ?? 0
  const hiOne = hi[one] ?? 0
  const loTask = lo[task] ?? 0
  const hiTask = hi[task] ?? 0
  const min = least[one * count + task] ?? 0
  const max = -(least[task * count + one] ?? 0)
  const { links } = table
  const beside = table.tables.filter(({ scope }) => scope.length === 2)
  const [onlyLink] = links
  const isPlain = beside.length === 0 && links.length === 1 && onlyLink !== undefined && !onlyLink.apart
  const weight = onlyLink?.weight ?? 0
  const target = onlyLink?.target ?? 0
  makeRoom(table, hiOne - loOne + 1)
  const { values } = table
  const ownOne = own[one]
  for (let at = loOne; at <= hiOne; at += 1) {
    let best = Infinity
    if (ownOne?.[at - loOne] !== Infinity) {
      const from = Math.max(loTask, at + min)
      const to = Math.min(hiTask, at + max)
      for (let day = from; day <= to; day += 1) {
        let sum = unary[day - loTask] ?? Infinity
        if (sum >= best) continue
        if (isPlain) sum += weight * Math.abs(day - at - target)
        else sum += costBeside(links, beside, at, at - loOne, day)
        if (sum < best) best = sum
      }
    }
    values[at - loOne] = best
  }
}

/** Three and more sessions at once: seldom, and slow. */
function settleOverMany(task: number, table: Table, costs: DayCosts): void {
  const { lo, hi, own, least, count } = costs
  const { scope, links, tables, hasOwn } = table
  const size = scope.reduce((product, other) => product * ((hi[other] ?? 0) - (lo[other] ?? 0) + 1), 1)
  makeRoom(table, size)
  table.values.fill(Infinity, 0, size)
  const days = new Int32Array(count)
  const within = (of: number, among: number, bound: 'from' | 'to') => {
    let day = (bound === 'from' ? lo : hi)[of] ?? 0
    for (let k = 0; k < among; k += 1) {
      const other = scope[k] ?? 0
      const at = days[other] ?? 0
      day = bound === 'from' ? Math.max(day, at + (least[other * count + of] ?? 0)) : Math.min(day, at - (least[of * count + other] ?? 0))
    }
    return day
  }
  const fill = (k: number, index: number): void => {
    const other = scope[k]
    if (other === undefined) {
      let best = Infinity
      const to = within(task, k, 'to')
      for (let day = within(task, k, 'from'); day <= to; day += 1) {
        const cost = costInBucket({ task, links, tables }, costs, days, day)
        best = Math.min(best, hasOwn || cost === Infinity ? cost : cost - (own[task]?.[day - (lo[task] ?? 0)] ?? 0))
      }
      table.values[index] = best
      return
    }
    const from = lo[other] ?? 0
    const width = (hi[other] ?? 0) - from + 1
    const to = within(other, k, 'to')
    for (let day = within(other, k, 'from'); day <= to; day += 1) {
      days[other] = day
      if (own[other]?.[day - from] !== Infinity) fill(k + 1, index * width + day - from)
    }
  }
  fill(0, 0)
}
