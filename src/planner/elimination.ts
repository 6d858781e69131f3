/**
 * Knows the cheapest way to place whatever is not placed yet, as tables over the days of what is; refuses to know
 * how sessions share a day. Its figures never exceed the true ones, and equal them unless sessions meet on one day.
 */
import type { DayModel } from './day-model'
import { type Relation, costOfGap } from './relations'

/** Least points of everything eliminated into it, for each combination of days of its `scope`. */
interface Table {
  readonly scope: readonly number[]
  readonly strides: readonly number[]
  readonly values: Float64Array
}

interface Bucket {
  readonly task: number
  /** Relations to sessions that are placed before this one. */
  readonly relations: readonly Relation[]
  readonly tables: readonly Table[]
  /** What this bucket hands on once its own session is chosen best. */
  readonly handedOn: readonly Table[]
}

/** The buckets in the order of the search: the first session is placed first. */
export interface Elimination {
  readonly buckets: readonly Bucket[]
  /** A bound from below on the points of every plan; Infinity where there is none. */
  readonly least: number
}

/** Larger tables are split, which weakens the bound and keeps it admissible. */
const mostEntries = 150_000

export function eliminate(model: DayModel, first: number | null, isSameDayFit: (relation: Relation, day: number) => boolean): Elimination {
  const { relations } = model.frame
  const order = searchOrder(model, first)
  const position = new Map(order.map((task, index) => [task, index]))
  const last = (scope: readonly number[]) => scope.reduce((one, other) => ((position.get(other) ?? 0) > (position.get(one) ?? 0) ? other : one))
  const incoming = new Map<number, Table[]>(order.map((task) => [task, []]))
  const buckets: Bucket[] = []
  let least = 0
  for (const task of order.toReversed()) {
    const own = relations.filter(({ a, b }) => (a === task || b === task) && last([a, b]) === task)
    const tables = incoming.get(task) ?? []
    const handedOn = groupsOf(model, task, own, tables).map((group, index) => sumOut(model, task, group, index === 0, isSameDayFit))
    for (const table of handedOn) {
      if (table.scope.length === 0) least += table.values[0] ?? 0
      else incoming.get(last(table.scope))?.push(table)
    }
    buckets.unshift({ task, relations: own, tables, handedOn })
  }
  return { buckets, least }
}

/** Points that placing this session on `day` settles or foresees, given the days of those placed before it. */
export function costInBucket(
  model: DayModel,
  { task, relations, tables }: Pick<Bucket, 'task' | 'relations' | 'tables'>,
  days: Int32Array,
  day: number,
  isSameDayFit: (relation: Relation, day: number) => boolean,
): number {
  let sum = model.costs[task]?.[day - (model.bounds.lo[task] ?? 0)] ?? Infinity
  for (const relation of relations) {
    if (sum === Infinity) return sum
    const gap = relation.a === task ? (days[relation.b] ?? 0) - day : day - (days[relation.a] ?? 0)
    sum += gap === 0 && relation.sameDay !== 'free' && !isSameDayFit(relation, day) ? Infinity : costOfGap(relation, gap)
  }
  if (sum === Infinity) return sum
  const before = days[task] ?? 0
  days[task] = day
  for (const table of tables) sum += valueAt(model, table, days)
  days[task] = before
  return sum
}

export function valueAt({ bounds }: DayModel, { scope, strides, values }: Table, days: Int32Array): number {
  let index = 0
  for (let k = 0; k < scope.length; k += 1) {
    const task = scope[k] ?? 0
    index += ((days[task] ?? 0) - (bounds.lo[task] ?? 0)) * (strides[k] ?? 0)
  }
  return values[index] ?? Infinity
}

/** Cheapest elimination first, so that tables stay small; the session that opens the course is placed first of all. */
function searchOrder({ frame, bounds }: DayModel, first: number | null): readonly number[] {
  const count = frame.tasks.length
  const near = frame.tasks.map(() => new Set<number>())
  for (const { a, b } of frame.relations) {
    near[a]?.add(b)
    near[b]?.add(a)
  }
  const sizeOf = (task: number) => (bounds.hi[task] ?? 0) - (bounds.lo[task] ?? 0) + 1
  const left = new Set([...Array(count).keys()].filter((task) => task !== first))
  const order: number[] = []
  while (left.size > 0) {
    const weight = (task: number) => [...(near[task] ?? [])].reduce((product, other) => product * sizeOf(other), 1)
    const task = [...left].reduce((best, other) => (weight(other) <= weight(best) ? other : best))
    const around = [...(near[task] ?? [])]
    for (const one of around) {
      near[one]?.delete(task)
      for (const other of around) if (one !== other) near[one]?.add(other)
    }
    left.delete(task)
    order.unshift(task)
  }
  return first === null ? order : [first, ...order]
}

interface Group {
  readonly scope: readonly number[]
  readonly relations: readonly Relation[]
  readonly tables: readonly Table[]
}

function groupsOf({ bounds }: DayModel, task: number, relations: readonly Relation[], tables: readonly Table[]): readonly Group[] {
  const groups: { scope: Set<number>; relations: Relation[]; tables: Table[] }[] = [{ scope: new Set(), relations: [], tables: [] }]
  const entries = (scope: Iterable<number>) =>
    [...scope].reduce((product, other) => product * ((bounds.hi[other] ?? 0) - (bounds.lo[other] ?? 0) + 1), 1)
  const groupFor = (scope: readonly number[]) => {
    const fitting = groups.find((group) => entries(new Set([...group.scope, ...scope])) <= mostEntries)
    const group = fitting ?? { scope: new Set<number>(), relations: [], tables: [] }
    if (fitting === undefined) groups.push(group)
    for (const other of scope) group.scope.add(other)
    return group
  }
  for (const table of tables) groupFor(table.scope.filter((other) => other !== task)).tables.push(table)
  for (const relation of relations) groupFor([relation.a === task ? relation.b : relation.a]).relations.push(relation)
  return groups.map((group) => ({ ...group, scope: [...group.scope].toSorted((one, other) => one - other) }))
}

function sumOut(
  model: DayModel,
  task: number,
  { scope, relations, tables }: Group,
  withOwn: boolean,
  isSameDayFit: (relation: Relation, day: number) => boolean,
): Table {
  const { bounds, frame } = model
  const count = frame.tasks.length
  const sizes = scope.map((other) => (bounds.hi[other] ?? 0) - (bounds.lo[other] ?? 0) + 1)
  const strides = scope.map((_, k) => sizes.slice(k + 1).reduce((product, size) => product * size, 1))
  const values = new Float64Array(sizes.reduce((product, size) => product * size, 1)).fill(Infinity)
  const bucket = { task, relations, tables }
  const own = withOwn ? model : { ...model, costs: model.costs.map((costs, index) => (index === task ? costs.map((cost) => (cost === Infinity ? cost : 0)) : costs)) }
  const days = new Int32Array(count)

  const range = (of: number, among: readonly number[]): readonly [number, number] => {
    let from = bounds.lo[of] ?? 0
    let to = bounds.hi[of] ?? 0
    for (const other of among) {
      from = Math.max(from, (days[other] ?? 0) + (frame.least[other * count + of] ?? -Infinity))
      to = Math.min(to, (days[other] ?? 0) - (frame.least[of * count + other] ?? -Infinity))
    }
    return [from, to]
  }
  const fill = (k: number, index: number): void => {
    const other = scope[k]
    if (other === undefined) {
      const [from, to] = range(task, scope)
      let best = Infinity
      for (let day = from; day <= to; day += 1) best = Math.min(best, costInBucket(own, bucket, days, day, isSameDayFit))
      values[index] = best
      return
    }
    const [from, to] = range(other, scope.slice(0, k))
    for (let day = from; day <= to; day += 1) {
      days[other] = day
      fill(k + 1, index + (day - (bounds.lo[other] ?? 0)) * (strides[k] ?? 0))
    }
  }
  fill(0, 0)
  return { scope, strides, values }
}
