/** Knows the starts of one day as bits of 32-bit words, one bit for each point of the planning grid; refuses to know whose they are. */
import type { Clinic } from '../../domain/clinic/clinic'
import { minutesOf } from '../../domain/time/clock-time'
import { weekdays } from '../../domain/time/weekday'

/** Bit `i` of a day stands for a start at `base + i * step` minutes after midnight; a day takes `words` words. */
export interface StartGrid {
  readonly base: number
  readonly step: number
  readonly bits: number
  readonly words: number
}

/** The starts that lie in any opening hours of the week; where the clinic never opens, one that is never free. */
export function startGridOf({ open, gridMinutes }: Clinic): StartGrid {
  const hours = weekdays.flatMap((weekday) => open[weekday] ?? [])
  const base = Math.floor(Math.min(...hours.map(({ from }) => minutesOf(from)), 1440) / gridMinutes) * gridMinutes
  const last = Math.max(...hours.map(({ to }) => minutesOf(to)), base + 1)
  const bits = Math.max(1, Math.ceil((last - base) / gridMinutes))
  return { base, step: gridMinutes, bits, words: Math.ceil(bits / 32) }
}

/** Adds every start from `from` to `to`, both included, in minutes after midnight; `at` is the day's first word. */
export function addStarts(grid: StartGrid, mask: Int32Array, at: number, from: number, to: number): void {
  const first = Math.max(0, Math.ceil((from - grid.base) / grid.step))
  const last = Math.min(grid.bits - 1, Math.floor((to - grid.base) / grid.step))
  for (let bit = first; bit <= last; bit += 1) mask[at + (bit >> 5)] = (mask[at + (bit >> 5)] ?? 0) | (1 << (bit & 31))
}

/** Takes away every start between `after` and `before`, both left standing. */
export function removeStarts(grid: StartGrid, mask: Int32Array, at: number, after: number, before: number): void {
  const first = Math.max(0, Math.floor((after - grid.base) / grid.step) + 1)
  const last = Math.min(grid.bits - 1, Math.ceil((before - grid.base) / grid.step) - 1)
  if (first > last) return
  for (let word = first >> 5; word <= last >> 5; word += 1) {
    const low = Math.max(first - word * 32, 0)
    const high = Math.min(last - word * 32, 31)
    const run = high - low === 31 ? -1 : ((1 << (high - low + 1)) - 1) << low
    mask[at + word] = (mask[at + word] ?? 0) & ~run
  }
}

/** The starts in minutes after midnight, in order. */
export function startsIn(grid: StartGrid, mask: Int32Array, at = 0): readonly number[] {
  const starts: number[] = []
  for (let word = 0; word < grid.words; word += 1) {
    let rest = mask[at + word] ?? 0
    while (rest !== 0) {
      starts.push(grid.base + (word * 32 + 31 - Math.clz32(rest & -rest)) * grid.step)
      rest &= rest - 1
    }
  }
  return starts
}

/** Whether the start at this minute, a point of the grid, is in the set. */
export function hasStart(grid: StartGrid, mask: Int32Array, at: number, minute: number): boolean {
  const bit = (minute - grid.base) / grid.step
  return bit >= 0 && bit < grid.bits && (((mask[at + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1) === 1
}

/** The earliest start in minutes after midnight; Infinity where there is none. */
export function earliestIn(grid: StartGrid, mask: Int32Array, at = 0): number {
  for (let word = 0; word < grid.words; word += 1) {
    const bits = mask[at + word] ?? 0
    if (bits !== 0) return grid.base + (word * 32 + 31 - Math.clz32(bits & -bits)) * grid.step
  }
  return Infinity
}

/** The latest start in minutes after midnight; -Infinity where there is none. */
export function latestIn(grid: StartGrid, mask: Int32Array, at = 0): number {
  for (let word = grid.words - 1; word >= 0; word -= 1) {
    const bits = mask[at + word] ?? 0
    if (bits !== 0) return grid.base + (word * 32 + 31 - Math.clz32(bits)) * grid.step
  }
  return -Infinity
}
