/** Knows how far along a bar a value lies, and which round figures the axis names; refuses to know what is counted. */
import { scaleLinear } from 'd3-scale'

export interface BarScale {
  /** Round figures from zero to the end of the axis, both included. */
  readonly ticks: readonly number[]
  /** Per cent of the axis, 0 to 100, of a value from 0 to the largest. */
  readonly shareOf: (value: number) => number
}

const wantedTicks = 4

/** From zero, so that no difference looks larger than it is, to a round figure no smaller than `largest` (0 or more). Whole figures only. */
export function barScale(largest: number): BarScale {
  const scale = scaleLinear().domain([0, Math.max(1, Math.ceil(largest))]).nice(wantedTicks).range([0, 100])
  const ticks = scale.ticks(wantedTicks).filter(Number.isInteger)
  return { ticks, shareOf: (value) => Number(scale(value).toFixed(3)) }
}
