/** Knows where each session lies if all is on target, and that straying costs points by the day; refuses to know any calendar. */
import type { Bounds } from './day-costs'
import type { Relation } from './relations'

/** For each session: from which one its target is counted, how many days away it lies, and the least cost of a day of straying. */
export interface Targets {
  /** -1 where straying may cost nothing. */
  readonly from: Int32Array
  readonly gap: Float64Array
  readonly weight: Float64Array
}

/**
 * Follows the windows from the sessions whose day is known to cost something by the day or to stand still: the opener,
 * whose every day after the start costs a point, or those kept. Of several ways the first found counts.
 */
export function targetsOf(count: number, relations: readonly Relation[], sources: readonly number[], isKept: (task: number) => boolean): Targets {
  const from = new Int32Array(count).fill(-1)
  const gap = new Float64Array(count)
  const weight = new Float64Array(count)
  const waiting = [...sources]
  for (const source of sources) {
    from[source] = source
    weight[source] = isKept(source) ? Infinity : 1
  }
  for (const one of waiting) {
    for (const { a, b, min, max, target, weight: cost } of relations) {
      const other = a === one ? b : b === one ? a : -1
      const isFixed = min === max
      if (other < 0 || (cost === 0 && !isFixed) || from[other] !== -1) continue
      from[other] = from[one] ?? -1
      gap[other] = (gap[one] ?? 0) + (a === one ? 1 : -1) * (isFixed ? min : target)
      weight[other] = Math.min(weight[one] ?? 0, isFixed ? Infinity : cost)
      waiting.push(other)
    }
  }
  return { from, gap, weight }
}

/** The days within which every plan lies that costs at most `points`; `known` gives the day of a source on target. */
export function withinPoints({ from, gap, weight }: Targets, { lo, hi }: Bounds, known: (source: number) => number, points: number): Bounds {
  const low = lo.slice()
  const high = hi.slice()
  for (let task = 0; task < low.length; task += 1) {
    const source = from[task] ?? -1
    const cost = weight[task] ?? 0
    if (source < 0 || (source === task && cost === Infinity)) continue
    const target = known(source) + (gap[task] ?? 0)
    const stray = cost === Infinity ? 0 : Math.floor(points / cost + 1e-9)
    if (target - stray > (low[task] ?? 0)) low[task] = target - stray
    if (target + stray < (high[task] ?? 0)) high[task] = target + stray
  }
  return { lo: low, hi: high }
}
