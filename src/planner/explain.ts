/** Knows at which session every plan fails and what stands in the way on each of its days; refuses to suggest a way out. */
import type { Pair } from '../domain/course/course'
import type { Breach } from '../domain/rules/breach'
import { dayFromNumber, dayNumber } from '../domain/time/day'
import type { ClinicMasks } from './availability'
import { type BestDays, bestWithin } from './best-days'
import { type PlannedSlot, chooseTimes } from './choose-times'
import { type Bounds, type Frame, frameOf, tightened } from './day-model'
import { longestWait, openersOf, outerBounds } from './opening'
import type { Impossible } from './request'
import { type Standing, breachesOfStanding, tryOn, withSlot } from './standing'
import { type Unit, unitsOf } from './units'

/** Steps for each question of how far a course can be planned. */
const stepsEach = 20_000

/** A whole plan that the explanation came upon although the search had run out of steps. */
export interface Stumbled {
  readonly outcome: 'found'
  readonly pair: Pair
  readonly slots: readonly PlannedSlot[]
}

/**
 * Sessions are added one after another, each with those at a fixed distance from it, for as long as a plan exists;
 * the first that cannot be added is named, with every day of its window and the breaches of the slot that came
 * closest: its own or, where it could lie there itself, those of the session bound to it.
 * Of several pairs the one that gets furthest is explained.
 */
export function explain(frame: Frame, masks: ClinicMasks, pairs: readonly Pair[]): Impossible | Stumbled {
  const units = unitsOf(frame.tasks)
  const limits = outerBounds(frame)
  const reached = pairs.map((pair) => ({ pair, ...reach(frame, masks, pair, units, limits) }))
  const furthest = reached.reduce((best, other) => (other.count > best.count ? other : best))
  return standstill(frame, units, limits, furthest)
}

interface Reached {
  /** How many units could be planned together. */
  readonly count: number
  readonly slots: readonly PlannedSlot[]
}

/** More units never become possible where fewer are not, so the number is found by halving. */
function reach(frame: Frame, masks: ClinicMasks, pair: Pair, units: readonly Unit[], limits: Bounds): Reached {
  const kept = frame.request.kept.map(({ session, slot }) => ({ session, slot }))
  let reached: Reached = { count: 0, slots: kept }
  let impossible = units.length + 1
  while (impossible - reached.count > 1) {
    const count = Math.floor((reached.count + impossible) / 2)
    const best = planOfFirst(frame, masks, pair, units.slice(0, count), limits)
    if (best === null) impossible = count
    else reached = { count, slots: chooseTimes(best, pair) }
  }
  return reached
}

function planOfFirst(whole: Frame, masks: ClinicMasks, pair: Pair, units: readonly Unit[], limits: Bounds): BestDays | null {
  const among = new Set(units.flatMap(({ head, bound }) => [head, ...bound]))
  const at = [...whole.tasks.keys()].filter((index) => {
    const task = whole.tasks[index]
    return task !== undefined && (task.kept !== null || among.has(task))
  })
  const frame = frameOf(
    whole.request,
    at.flatMap((index) => whole.tasks[index] ?? []),
  )
  const bounds = tightened(frame, {
    lo: Int32Array.from(at, (index) => limits.lo[index] ?? 0),
    hi: Int32Array.from(at, (index) => limits.hi[index] ?? 0),
  })
  return bounds === null ? null : bestWithin(frame, bounds, null, masks, pair, { left: stepsEach, isSpent: false }, Infinity)
}

function standstill(frame: Frame, units: readonly Unit[], limits: Bounds, { pair, count, slots }: Reached & { readonly pair: Pair }): Impossible | Stumbled {
  const { request, tasks } = frame
  const kept = request.kept.map(({ session, slot }) => [session, slot] as const)
  const openers = (openersOf(frame) ?? []).flatMap((index) => tasks[index]?.visit.id ?? [])
  let standing: Standing = { request, pair, openers, slots: new Map([...kept, ...slots.map(({ session, slot }) => [session, slot] as const)]) }
  for (const unit of units.slice(count)) {
    const { answer, free } = windowOfUnit(frame, limits, standing, unit)
    if (free === null) return answer
    standing = free
  }

  const broken = breachesOfStanding(standing)
  const unit = units.find(({ head, bound }) => [head, ...bound].some(({ visit }) => broken.some(({ session }) => session === visit.id)))
  if (unit === undefined) {
    const placed = tasks.flatMap(({ visit, takesTime }): readonly PlannedSlot[] => {
      const slot = standing.slots.get(visit.id)
      return slot === undefined || !takesTime ? [] : [{ session: visit.id, slot }]
    })
    return { outcome: 'found', pair, slots: placed }
  }
  const taken = new Set([unit.head, ...unit.bound].map(({ visit }) => visit.id))
  const others = { ...standing, slots: new Map([...standing.slots].filter(([session]) => !taken.has(session))) }
  const { answer } = windowOfUnit(frame, limits, others, unit)
  return { ...answer, days: answer.days.map(({ day, breaches }) => ({ day, breaches: breaches.length > 0 ? breaches : broken })) }
}

/** Each day of the unit's window with what stands in its way; `free` is the plan with the unit on the first day that has nothing. */
function windowOfUnit(frame: Frame, limits: Bounds, standing: Standing, unit: Unit): { readonly answer: Impossible; readonly free: Standing | null } {
  const { head } = unit
  const [opens, closes] = windowOf(frame, limits, standing, unit)
  let free: Standing | null = null
  const days = Array.from({ length: closes - opens + 1 }, (_, offset) => {
    const tried = placeUnit(standing, unit, opens + offset)
    if ('standing' in tried) free ??= tried.standing
    return { day: dayFromNumber(opens + offset), breaches: 'breaches' in tried ? tried.breaches : [] }
  })
  return { answer: { outcome: 'impossible', session: head.visit.id, opens: dayFromNumber(opens), closes: dayFromNumber(closes), days }, free }
}

function windowOf({ tasks, start }: Frame, { hi }: Bounds, { slots }: Standing, { head }: Unit): readonly [number, number] {
  const from = head.reference === null ? undefined : slots.get(head.reference)
  if (from !== undefined) return [dayNumber(from.day) + head.earliest, dayNumber(from.day) + head.latest]
  return [start, Math.min(start + longestWait, Math.max(start, hi[tasks.indexOf(head)] ?? start))]
}

function placeUnit(standing: Standing, { head, bound }: Unit, day: number): { readonly standing: Standing } | { readonly breaches: readonly Breach[] } {
  let next = standing
  for (const task of [head, ...bound]) {
    const from = task === head || task.reference === null ? undefined : next.slots.get(task.reference)
    const tried = tryOn(next, task, from === undefined ? day : dayNumber(from.day) + task.target)
    if ('breaches' in tried) return tried
    next = withSlot(next, task.visit.id, tried.slot)
  }
  return { standing: next }
}
