/** Knows which day gaps two sessions of one course allow each other, and what a gap costs; refuses to know any calendar day. */
import { weightOf } from '../../domain/protocol/protocol'
import type { Task } from './task'

/** How two sessions bind each other; gaps are whole days from `a` to `b`, infinite where nothing binds. */
export interface Relation {
  readonly a: number
  readonly b: number
  readonly min: number
  readonly max: number
  readonly target: number
  /** Points for each day off target; 0 where the relation has none. */
  readonly weight: number
  /** On a day they share, which of them must end before the other starts; `never` where they cannot share one. */
  readonly sameDay: 'free' | 'a-first' | 'b-first' | 'never'
}

const treatmentKinds = new Set(['preparation', 'dosing', 'integration'])

/**
 * Windows, orders and the course's length between every two sessions of which at least one is to be placed,
 * one relation a pair. An order that the windows already guarantee is left away, so that the search stays a tree where it can.
 */
export function relationsOf(tasks: readonly Task[], anchor: string, lengthDays: number | null): readonly Relation[] {
  const at = new Map(tasks.map(({ visit }, index) => [visit.id, index]))
  const movable = (a: number, b: number) => tasks[a]?.isKept === false || tasks[b]?.isKept === false
  const windows = tasks.flatMap(({ visit, reference, earliest, target, latest }, b): readonly Relation[] => {
    const a = reference === null ? undefined : at.get(reference)
    if (a === undefined || !movable(a, b)) return []
    return [{ a, b, min: earliest, max: latest, target, weight: weightOf(visit), sameDay: 'free' }]
  })
  const orders = tasks.flatMap(({ visit, predecessors }, b): readonly Relation[] =>
    predecessors.flatMap((id) => {
      const a = at.get(id)
      if (a === undefined || a === b || !movable(a, b)) return []
      const min = visit.kind === 'dosing' ? 1 : 0
      return [{ a, b, min, max: Infinity, target: 0, weight: 0, sameDay: 'a-first' } as const]
    }),
  )
  const first = at.get(anchor)
  const length = tasks.flatMap(({ visit }, b): readonly Relation[] =>
    lengthDays === null || first === undefined || first === b || !treatmentKinds.has(visit.kind) || !movable(first, b)
      ? []
      : [{ a: first, b, min: -Infinity, max: lengthDays, target: 0, weight: 0, sameDay: 'free' }],
  )
  return merged(withoutImplied(windows, [...orders, ...length], tasks.length))
}

/** The least gap, in days, from each session to each other that the relations force; -Infinity where they force none. */
export function leastGaps(relations: readonly Relation[], count: number): Float64Array {
  const least = new Float64Array(count * count).fill(-Infinity)
  for (let index = 0; index < count; index += 1) least[index * count + index] = 0
  for (const { a, b, min, max } of relations) {
    least[a * count + b] = Math.max(least[a * count + b] ?? 0, min)
    least[b * count + a] = Math.max(least[b * count + a] ?? 0, -max)
  }
  for (let via = 0; via < count; via += 1) {
    for (let from = 0; from < count; from += 1) {
      const first = least[from * count + via] ?? 0
      if (first === -Infinity) continue
      for (let to = 0; to < count; to += 1) {
        const through = first + (least[via * count + to] ?? 0)
        if (through > (least[from * count + to] ?? 0)) least[from * count + to] = through
      }
    }
  }
  return least
}

/** Orders follow from windows where these leave at least a day between; lengths where no gap can be longer. */
function withoutImplied(windows: readonly Relation[], further: readonly Relation[], count: number): readonly Relation[] {
  const least = leastGaps(windows, count)
  const kept = further.filter(({ a, b, min, max }) =>
    max === Infinity ? (least[a * count + b] ?? -Infinity) < Math.max(min, 1) : -(least[b * count + a] ?? -Infinity) > max,
  )
  const direct = new Set(kept.filter(({ max }) => max === Infinity).map(({ a, b }) => a * count + b))
  const isIndirect = ({ a, b, min, max }: Relation): boolean => {
    if (max !== Infinity || min > 0) return false
    return [...Array(count).keys()].some((via) => direct.has(a * count + via) && direct.has(via * count + b))
  }
  return [...windows, ...kept.filter((relation) => !isIndirect(relation) || liesInCycle(relation, direct, count))]
}

/** Orders that contradict each other are all kept, so that the contradiction is found. */
function liesInCycle({ a, b }: Relation, direct: ReadonlySet<number>, count: number): boolean {
  const seen = new Set([b])
  for (const from of seen) {
    for (let to = 0; to < count; to += 1) if (direct.has(from * count + to)) seen.add(to)
  }
  return seen.has(a)
}

function merged(relations: readonly Relation[]): readonly Relation[] {
  const byPair = new Map<string, Relation>()
  for (const relation of relations) {
    const own = relation.a < relation.b ? relation : turned(relation)
    const key = `${own.a}/${own.b}`
    const known = byPair.get(key)
    byPair.set(key, known === undefined ? own : joined(known, own))
  }
  return [...byPair.values()]
}

function turned({ a, b, min, max, target, weight, sameDay }: Relation): Relation {
  const other = sameDay === 'a-first' ? 'b-first' : sameDay === 'b-first' ? 'a-first' : sameDay
  return { a: b, b: a, min: -max, max: -min, target: -target, weight, sameDay: other }
}

function joined(one: Relation, other: Relation): Relation {
  const costly = one.weight > 0 ? one : other
  const sameDay = one.sameDay === 'free' ? other.sameDay : other.sameDay === 'free' || other.sameDay === one.sameDay ? one.sameDay : 'never'
  return {
    a: one.a,
    b: one.b,
    min: Math.max(one.min, other.min),
    max: Math.min(one.max, other.max),
    target: costly.target,
    weight: costly.weight,
    sameDay,
  }
}
