/** Knows which round figures an axis names for some scores; refuses to know what scale they are of. */

export interface FigureScale {
  readonly from: number
  readonly to: number
  /** From the lowest to the highest, both ends included. */
  readonly ticks: readonly number[]
}

/** Where every score is zero, so much of the axis is drawn above it. */
const leastSpan = 1

/** From zero, so that no difference looks larger than it is; below it where a score is. Two to six ticks. */
export function figureScale(values: readonly number[]): FigureScale {
  const lowest = Math.min(0, ...values)
  const highest = Math.max(lowest === 0 ? leastSpan : 0, ...values)
  const step = stepFor((highest - lowest) / 3)
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(1)))
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? step, ticks }
}

/** 1, 2 or 5 times a power of ten, no smaller than asked for, nor than a tenth, which is the least difference of two scores. */
function stepFor(least: number): number {
  const power = Math.max(0.1, 10 ** Math.floor(Math.log10(least)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least - 1e-9) ?? power * 10
}
