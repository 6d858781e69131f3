/** Knows the cheapest days for a course with a given pair, whichever session opens it and whenever; refuses to know times of day. */
import type { Pair } from '../domain/course/course'
import { dayNumber } from '../domain/time/day'
import type { ClinicMasks } from './availability'
import { type Bounds, type DayModel, type Frame, dayModelOf } from './day-model'
import { boundsFrom, boundsWithoutOpener, openersOf, openingDays } from './opening'
import { type Budget, searchDays } from './search'

export interface BestDays {
  readonly model: DayModel
  readonly days: Int32Array
  readonly cost: number
}

/** Openings are tried by so many days at a time: a late start costs points, so the first weeks mostly settle it. */
const openingStep = 28

export function bestDays(frame: Frame, masks: ClinicMasks, pair: Pair | null, budget: Budget, below: number): BestDays | null {
  const openers = openersOf(frame)
  if (openers === null) {
    const bounds = boundsWithoutOpener(frame)
    return bounds === null ? null : bestWithin(frame, bounds, null, masks, pair, budget, below)
  }
  let best: BestDays | null = null
  for (const opener of openers) {
    const within = openingDays(frame, opener)
    if (within === null) continue
    const [earliest, latest] = within
    for (let from = earliest; from <= latest; from += openingStep) {
      const limit: number = best?.cost ?? below
      if (Math.max(0, from - frame.start) >= limit) break
      const bounds = boundsFrom(frame, opener, from, Math.min(latest, from + openingStep - 1))
      if (bounds !== null) best = bestWithin(frame, bounds, opener, masks, pair, budget, limit) ?? best
    }
  }
  return best
}

/** The same for a part of a course, of which nothing is known but the bounds. */
export function bestWithin(
  frame: Frame,
  bounds: Bounds,
  first: number | null,
  masks: ClinicMasks,
  pair: Pair | null,
  budget: Budget,
  below: number,
): BestDays | null {
  const plain = dayModelOf(frame, bounds, masks, pair)
  const model = first === null ? plain : withLateStart(plain, first)
  const found = searchDays({ model, first, accepts: (days) => first !== null || startsInTime(frame, days), below }, budget)
  return found === null ? null : { model, ...found }
}

function withLateStart(model: DayModel, first: number): DayModel {
  const { start } = model.frame
  const lo = model.bounds.lo[first] ?? 0
  const late = (offset: number) => Math.max(0, lo + offset - start)
  return { ...model, costs: model.costs.map((costs, task) => (task === first ? costs.map((cost, offset) => cost + late(offset)) : costs)) }
}

/** A course that has begun may still not get a new first session that lies after the latest start. */
function startsInTime({ request, tasks }: Frame, days: Int32Array): boolean {
  if (request.startLatest === null || request.kept.length === 0) return true
  const first = Math.min(...days)
  return first <= dayNumber(request.startLatest) || tasks.every(({ kept }, index) => kept !== null || (days[index] ?? 0) > first)
}
