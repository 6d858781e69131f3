/** Knows, for one pair of therapists, on which days each session could lie and what each day costs; refuses to search. */
import type { Pair } from '../domain/course/course'
import { dayNumber } from '../domain/time/day'
import { type Availability, type ClinicMasks, availabilityOf } from './availability'
import { type Relation, leastGaps, relationsOf } from './relations'
import type { PlanRequest } from './request'
import { isInHalf, countsHalf, pointsOfWeekday, pointsOfStart } from './score-plan'
import { isEmpty, startsOf } from './slot-mask'
import type { Task } from './task'

/** The part of a course that does not depend on who treats. */
export interface Frame {
  readonly request: PlanRequest
  readonly tasks: readonly Task[]
  readonly relations: readonly Relation[]
  /** `least[i * n + j]`: the fewest days from session i to session j. */
  readonly least: Float64Array
  readonly start: number
}

export function frameOf(request: PlanRequest, tasks: readonly Task[]): Frame {
  const relations = relationsOf(tasks, request.protocol.anchor, request.protocol.lengthDays)
  const least = leastGaps([...relations, ...factsOf(tasks)], tasks.length)
  return { request, tasks, relations, least, start: dayNumber(request.start) }
}

/** Kept sessions lie as far apart as they lie. */
function factsOf(tasks: readonly Task[]): readonly Relation[] {
  const facts = tasks.flatMap(({ kept }, index) => (kept === null ? [] : [{ index, day: dayNumber(kept.slot.day) }]))
  return facts.slice(1).flatMap(({ index: b, day }, k) => {
    const before = facts[k]
    if (before === undefined) return []
    const gap = day - before.day
    return [{ a: before.index, b, min: gap, max: gap, target: gap, weight: 0, sameDay: 'free' } as const]
  })
}

/** Day numbers, first and last included, between which each session may lie; empty where `lo` is above `hi`. */
export interface Bounds {
  readonly lo: Int32Array
  readonly hi: Int32Array
}

/** What is left between the given bounds once every least gap is respected; null where some session has no day. */
export function tightened({ tasks, least }: Frame, bounds: Bounds): Bounds | null {
  const count = tasks.length
  const lo = bounds.lo.slice()
  const hi = bounds.hi.slice()
  for (let from = 0; from < count; from += 1) {
    if ((least[from * count + from] ?? 0) > 0) return null
    for (let to = 0; to < count; to += 1) {
      const gap = least[from * count + to] ?? -Infinity
      if (gap === -Infinity) continue
      lo[to] = Math.max(lo[to] ?? 0, (bounds.lo[from] ?? 0) + gap)
      hi[from] = Math.min(hi[from] ?? 0, (bounds.hi[to] ?? 0) - gap)
    }
  }
  return lo.some((day, index) => day > (hi[index] ?? 0)) ? null : { lo, hi }
}

/** Costs of each session's days. `costs[i][d - lo[i]]`: points of lying there, Infinity where nobody could come. */
export interface DayModel {
  readonly frame: Frame
  readonly bounds: Bounds
  readonly availability: Availability
  readonly grid: number
  readonly costs: readonly Float64Array[]
  /** The points among them that come from the half of the day. */
  readonly halves: readonly Float64Array[]
}

export function dayModelOf(frame: Frame, bounds: Bounds, masks: ClinicMasks, pair: Pair | null): DayModel {
  const { request, tasks } = frame
  const availability = availabilityOf(request, masks, pair)
  const { grid } = masks
  const halves: Float64Array[] = []
  const costs = tasks.map((task, index) => {
    const lo = bounds.lo[index] ?? 0
    const size = (bounds.hi[index] ?? 0) - lo + 1
    const half = new Float64Array(size)
    halves.push(half)
    if (task.kept !== null) return new Float64Array(size)
    return new Float64Array(size).map((_, offset) => {
      const { starts } = availability.offer(task, lo + offset)
      if (isEmpty(starts)) return Infinity
      half[offset] = cheapestStart(task, starts, grid, request)
      return pointsOfWeekday(lo + offset, request.prefers) + (half[offset] ?? 0)
    })
  })
  return { frame, bounds, availability, grid, costs, halves }
}

function cheapestStart({ visit }: Task, starts: Uint32Array, grid: number, { prefers }: PlanRequest): number {
  if (prefers.half === 'any' || !countsHalf(visit)) return 0
  const all = startsOf(starts, grid)
  const best = all.find((start) => isInHalf(start, prefers.half)) ?? all[0] ?? 0
  return pointsOfStart(visit, best, prefers)
}
