/** Knows which start each session would take by itself: the usual hour of its kind, else one in the preferred half; refuses to look at two at once. */
import type { HalfOfDay } from '../../domain/course/course'
import { minutesInDay } from '../../domain/time/span'
import { earliestIn, hasStart } from '../hours/start-grid'
import { isInHalf } from '../score-plan'
import type { BestDays } from './best-days'
import { cheapestStarts, preferredStarts } from './course-days'

export interface StartChoice {
  /** Minutes after midnight for each session that is placed, by index. */
  readonly starts: Float64Array
  /** The usual start for each habit; NaN where it has none. */
  readonly usual: Float64Array
}

let masks = new Int32Array(256)
let votes = new Int32Array(256)

export function startChoice({ days, chosen }: BestDays): StartChoice {
  const { shape, patient, occupancy } = days
  const { grid } = occupancy.hours
  const { words, bits } = grid
  const habits = shape.habitCount
  if (masks.length < shape.tasks.length * words) masks = new Int32Array(shape.tasks.length * words * 2)
  if (votes.length < habits * bits) votes = new Int32Array(habits * bits * 2)
  votes.fill(0, 0, habits * bits)
  for (const task of shape.placed) {
    cheapestStarts(days, task, chosen[task] ?? 0, masks, task * words)
    const own = (shape.habits[task] ?? 0) * bits
    for (let word = 0; word < words; word += 1) {
      for (let rest = masks[task * words + word] ?? 0; rest !== 0; rest &= rest - 1) {
        const bit = own + word * 32 + 31 - Math.clz32(rest & -rest)
        votes[bit] = (votes[bit] ?? 0) + 1
      }
    }
  }
  for (const { task, from } of patient.kept) {
    const bit = ((from % minutesInDay) - grid.base) / grid.step
    const at = (shape.habits[task] ?? 0) * bits + bit
    if (Number.isInteger(bit) && bit >= 0 && bit < bits) votes[at] = (votes[at] ?? 0) + 1
  }
  const { half } = patient.prefers
  const usual = new Float64Array(habits)
  for (let habit = 0; habit < habits; habit += 1) usual[habit] = mostVoted(habit * bits, bits, grid.base, grid.step, half)

  const preferred = preferredStarts(grid, half)
  const starts = new Float64Array(shape.tasks.length)
  for (const task of shape.placed) {
    const own = usual[shape.habits[task] ?? 0] ?? NaN
    const at = task * words
    if (hasStart(grid, masks, at, own)) starts[task] = own
    else {
      let inHalf = Infinity
      for (let word = words - 1; word >= 0; word -= 1) {
        const both = (masks[at + word] ?? 0) & (preferred[word] ?? 0)
        if (both !== 0) inHalf = grid.base + (word * 32 + 31 - Math.clz32(both & -both)) * grid.step
      }
      starts[task] = inHalf < Infinity ? inHalf : earliestIn(grid, masks, at)
    }
  }
  return { starts, usual }
}

/** Most votes first, then the preferred half, then the earlier. */
function mostVoted(at: number, bits: number, base: number, step: number, half: HalfOfDay): number {
  let best = NaN
  let most = 0
  let isPreferred = false
  for (let bit = 0; bit < bits; bit += 1) {
    const count = votes[at + bit] ?? 0
    if (count === 0 || count < most) continue
    const start = base + bit * step
    const isIn = isInHalf(start, half)
    if (count === most && (isPreferred || !isIn)) continue
    best = start
    most = count
    isPreferred = isIn
  }
  return best
}
