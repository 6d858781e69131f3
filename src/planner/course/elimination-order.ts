/** Knows in which order the sessions of a course are settled so that tables stay small; refuses to know any cost. */
import type { Relation } from './relations'

/** A relation seen from the session that is settled: whole days from `other` to it. */
export interface Link {
  readonly other: number
  readonly min: number
  readonly max: number
  readonly target: number
  readonly weight: number
  /** They cannot share a day. */
  readonly apart: boolean
}

/**
 * Least points of everything settled into it, for each combination of days of its scope. `lo`, `width` and `values`
 * belong to the request at hand and are written anew for each.
 */
export interface Table {
  /** Sessions placed before the one it settles, in the order of placing. */
  readonly scope: readonly number[]
  readonly links: readonly Link[]
  readonly tables: readonly Table[]
  /** Whether the settled session's own points are in this table; exactly one of a session's tables has them. */
  readonly hasOwn: boolean
  values: Float64Array
  /** Days from the first of two scope sessions to the second at which a row begins, and how many a row has. */
  gap: number
  width: number
}

export interface Bucket {
  readonly task: number
  /** Relations to sessions placed before this one. */
  readonly links: readonly Link[]
  /** Tables that name this session last. */
  readonly tables: readonly Table[]
  /** What is handed on once its own session is chosen best. */
  readonly out: readonly Table[]
  /** Sessions placed before that a link or a table binds to this one. */
  readonly near: readonly number[]
}

/** Buckets in the order of placing. A workspace besides: one request uses it at a time. */
export interface Elimination {
  readonly buckets: readonly Bucket[]
}

/** How many days each session has, and how far two sessions can lie apart. */
export interface Sizes {
  readonly daysOf: (task: number) => number
  /** The number of different gaps two sessions can have; Infinity where nothing bounds it. */
  readonly gapsOf: (one: number, other: number) => number
}

/** Larger tables are split, which weakens the bound and keeps it admissible. */
export const mostEntries = 150_000

/** `tasks` are the sessions to place, `first` is placed first of all where given. */
export function eliminationOf(tasks: readonly number[], relations: readonly Relation[], first: number | null, sizes: Sizes): Elimination {
  const order = placingOrder(tasks, relations, first, sizes)
  const position = new Map(order.map((task, index) => [task, index]))
  const at = (task: number) => position.get(task) ?? 0
  const incoming = new Map<number, Table[]>(order.map((task) => [task, []]))
  const buckets: Bucket[] = []
  for (const task of order.toReversed()) {
    const links = relations.flatMap((relation): readonly Link[] => {
      const other = relation.a === task ? relation.b : relation.b === task ? relation.a : null
      return other === null || !position.has(other) || at(other) > at(task) ? [] : [linkOf(relation, task, other)]
    })
    const tables = incoming.get(task) ?? []
    const out = groupsOf(task, links, tables, at, sizes)
    for (const table of out) {
      const last = table.scope.at(-1)
      if (last !== undefined) incoming.get(last)?.push(table)
    }
    const near = new Set([...links.map(({ other }) => other), ...tables.flatMap(({ scope }) => scope)])
    near.delete(task)
    buckets.unshift({ task, links, tables, out, near: [...near] })
  }
  return { buckets }
}

function linkOf(relation: Relation, task: number, other: number): Link {
  const { min, max, target, weight, sameDay } = relation
  const apart = sameDay === 'never'
  return relation.b === task ? { other, min, max, target, weight, apart } : { other, min: -max, max: -min, target: -target, weight, apart }
}

/** Cheapest elimination first; the session that opens the course is placed first of all. */
function placingOrder(tasks: readonly number[], relations: readonly Relation[], first: number | null, sizes: Sizes): readonly number[] {
  const near = new Map(tasks.map((task) => [task, new Set<number>()]))
  for (const { a, b } of relations) {
    if (!near.has(a) || !near.has(b)) continue
    near.get(a)?.add(b)
    near.get(b)?.add(a)
  }
  const left = new Set(tasks.filter((task) => task !== first))
  const order: number[] = []
  while (left.size > 0) {
    const weight = (task: number) => entriesOf([...(near.get(task) ?? [])], sizes)
    const task = [...left].reduce((best, other) => (weight(other) <= weight(best) ? other : best))
    const around = [...(near.get(task) ?? [])]
    for (const one of around) {
      near.get(one)?.delete(task)
      for (const other of around) if (one !== other) near.get(one)?.add(other)
    }
    left.delete(task)
    order.unshift(task)
  }
  return first === null ? order : [first, ...order]
}

/** Entries of a table over these sessions: days of one, gaps or days of the others. */
export function entriesOf(scope: readonly number[], { daysOf, gapsOf }: Sizes): number {
  return scope.reduce((product, task, k) => product * scope.slice(0, k).reduce((least, other) => Math.min(least, gapsOf(other, task)), daysOf(task)), 1)
}

function groupsOf(task: number, links: readonly Link[], tables: readonly Table[], at: (task: number) => number, sizes: Sizes): readonly Table[] {
  const groups: { scope: number[]; links: Link[]; tables: Table[] }[] = [{ scope: [], links: [], tables: [] }]
  const joined = (scope: readonly number[], more: readonly number[]) => [...new Set([...scope, ...more])].toSorted((one, other) => at(one) - at(other))
  const groupFor = (scope: readonly number[]) => {
    const found = groups.find((group) => entriesOf(joined(group.scope, scope), sizes) <= mostEntries)
    const group = found ?? { scope: [], links: [], tables: [] }
    if (found === undefined) groups.push(group)
    group.scope = joined(group.scope, scope)
    return group
  }
  for (const table of tables) groupFor(table.scope.filter((other) => other !== task)).tables.push(table)
  for (const link of links) groupFor([link.other]).links.push(link)
  return groups.map((group, index) => ({ ...group, hasOwn: index === 0, values: new Float64Array(0), gap: 0, width: 0 }))
}
