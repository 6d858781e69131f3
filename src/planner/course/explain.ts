/** Knows at which session every plan fails and what stands in the way on each of its days; refuses to suggest a way out. */
import type { Pair } from '../../domain/course/course'
import type { Breach } from '../../domain/rules/breach'
import { dayFromNumber, dayNumber } from '../../domain/time/day'
import type { Impossible, PlanRequest } from '../request'
import { type BestDays, bestBetween } from './best-days'
import { type Frame, longestWait, outerBounds, tightened } from './bounds'
import { type PlannedSlot, chooseTimes } from './choose-times'
import { frameOf, questionAbout, rowsOf } from './course-question'
import { type CourseShape, courseShape, shapeOf } from './course-shape'
import type { Bounds } from './day-costs'
import { pairsOf } from './pairs'
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
export function explain(request: PlanRequest): Impossible | Stumbled {
  const shape = courseShape(request.protocol, request.site.clinic, request.kept.map(({ session }) => session), request.includeOptional)
  const frame = frameOf(request, shape)
  const limits = outerBounds(shape, frame)
  const course: Course = { request, shape, frame, limits, units: unitsOf(shape.tasks) }
  const reached = pairsOf(request, shape.tasks).map((pair) => ({ pair, ...reach(course, pair) }))
  const furthest = reached.reduce((best, other) => (other.count > best.count ? other : best))
  return standstill(course, furthest)
}

interface Course {
  readonly request: PlanRequest
  readonly shape: CourseShape
  readonly frame: Frame
  readonly limits: Bounds
  readonly units: readonly Unit[]
}

interface Reached {
  /** How many units could be planned together. */
  readonly count: number
  readonly slots: readonly PlannedSlot[]
}

/** More units never become possible where fewer are not, so the number is found by halving. */
function reach(course: Course, pair: Pair): Reached {
  const kept = course.request.kept.map(({ session, slot }) => ({ session, slot }))
  let reached: Reached = { count: 0, slots: kept }
  let impossible = course.units.length + 1
  while (impossible - reached.count > 1) {
    const count = Math.floor((reached.count + impossible) / 2)
    const best = planOfFirst(course, pair, count)
    if (best === null) impossible = count
    else reached = { count, slots: chooseTimes(best, pair) }
  }
  return reached
}

function planOfFirst({ request, shape: whole, units, limits }: Course, pair: Pair, count: number): BestDays | null {
  const among = new Set(units.slice(0, count).flatMap(({ head, bound }) => [head, ...bound]))
  const at = [...whole.tasks.keys()].filter((index) => {
    const task = whole.tasks[index]
    return task !== undefined && (task.isKept || among.has(task))
  })
  const shape = shapeOf(at.flatMap((index) => whole.tasks[index] ?? []), request.protocol, request.site.clinic)
  const bounds = tightened(shape, {
    lo: Int32Array.from(at, (index) => limits.lo[index] ?? 0),
    hi: Int32Array.from(at, (index) => limits.hi[index] ?? 0),
  })
  const budget = { left: stepsEach, isSpent: false }
  return bounds === null ? null : bestBetween(questionAbout(request, shape), bounds, (occupancy) => rowsOf(pair, occupancy), budget)
}

function standstill(course: Course, { pair, count, slots }: Reached & { readonly pair: Pair }): Impossible | Stumbled {
  const { request, units, frame } = course
  const { tasks } = course.shape
  const kept = request.kept.map(({ session, slot }) => [session, slot] as const)
  const openers = (frame.hasBegun ? [] : course.shape.openers).flatMap((index) => tasks[index]?.visit.id ?? [])
  let standing: Standing = { request, pair, openers, slots: new Map([...kept, ...slots.map(({ session, slot }) => [session, slot] as const)]) }
  for (const unit of units.slice(count)) {
    const { answer, free } = windowOfUnit(course, standing, unit)
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
  const { answer } = windowOfUnit(course, others, unit)
  return { ...answer, days: answer.days.map(({ day, breaches }) => ({ day, breaches: breaches.length > 0 ? breaches : broken })) }
}

/** Each day of the unit's window with what stands in its way; `free` is the plan with the unit on the first day that has nothing. */
function windowOfUnit(course: Course, standing: Standing, unit: Unit): { readonly answer: Impossible; readonly free: Standing | null } {
  const { head } = unit
  const [opens, closes] = windowOf(course, standing, unit)
  let free: Standing | null = null
  const days = Array.from({ length: closes - opens + 1 }, (_, offset) => {
    const tried = placeUnit(standing, unit, opens + offset)
    if ('standing' in tried) free ??= tried.standing
    return { day: dayFromNumber(opens + offset), breaches: 'breaches' in tried ? tried.breaches : [] }
  })
  return { answer: { outcome: 'impossible', session: head.visit.id, opens: dayFromNumber(opens), closes: dayFromNumber(closes), days }, free }
}

function windowOf({ shape, frame, limits }: Course, { slots }: Standing, { head }: Unit): readonly [number, number] {
  const { start } = frame
  const from = head.reference === null ? undefined : slots.get(head.reference)
  if (from !== undefined) return [dayNumber(from.day) + head.earliest, dayNumber(from.day) + head.latest]
  return [start, Math.min(start + longestWait, Math.max(start, limits.hi[shape.tasks.indexOf(head)] ?? start))]
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
