/** Knows how links and filled tables are read; refuses to fill any. */
import type { DayCosts } from './day-costs'
import type { Link, Table } from './elimination-order'

export function valueAt(table: Table | undefined, { lo, hi }: DayCosts, days: Int32Array): number {
  if (table === undefined) return 0
  const { scope, values } = table
  const one = scope[0]
  if (one === undefined) return values[0] ?? Infinity
  const row = (days[one] ?? 0) - (lo[one] ?? 0)
  const two = scope[1]
  if (two === undefined) return values[row] ?? Infinity
  if (scope.length === 2) {
    const column = (days[two] ?? 0) - (days[one] ?? 0) - table.gap
    return column < 0 || column >= table.width ? Infinity : (values[row * table.width + column] ?? Infinity)
  }
  let index = row
  for (let k = 1; k < scope.length; k += 1) {
    const task = scope[k] ?? 0
    index = index * ((hi[task] ?? 0) - (lo[task] ?? 0) + 1) + (days[task] ?? 0) - (lo[task] ?? 0)
  }
  return values[index] ?? Infinity
}

export function costOfGap({ min, max, target, weight, apart }: Link, gap: number): number {
  if (gap < min || gap > max || (apart && gap === 0)) return Infinity
  return weight === 0 ? 0 : weight * Math.abs(gap - target)
}

/** What links to one session on day `at` and tables over it (at its row) and the settled one cost on `day`. */
export function costBeside(links: readonly Link[], tables: readonly Table[], at: number, row: number, day: number): number {
  let sum = 0
  for (const link of links) sum += costOfGap(link, day - at)
  for (const { values, width, gap } of tables) {
    const column = day - at - gap
    sum += column < 0 || column >= width ? Infinity : (values[row * width + column] ?? Infinity)
  }
  return sum
}

export function makeRoom(table: Table, entries: number): void {
  if (table.values.length < entries) table.values = new Float64Array(Math.ceil(entries * 1.5))
}
