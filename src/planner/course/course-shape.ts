/** Knows what is the same for every request about one protocol, compiled once; refuses to know any day, booking or people. */
import { type Clinic, listsConsultRooms, nightEndOf } from '../../domain/clinic/clinic'
import type { Protocol, SessionId } from '../../domain/protocol/protocol'
import { type Stretch, isSameStretch } from '../hours/stretch'
import { type Ask, askOf, isSameAsk } from './ask'
import { unbound } from './day-costs'
import { type Elimination, eliminationOf } from './elimination-order'
import { type Relation, leastGaps, relationsOf } from './relations'
import { type Targets, targetsOf } from './target-days'
import { type Task, tasksOf } from './task'

export interface CourseShape {
  readonly tasks: readonly Task[]
  readonly indexOf: ReadonlyMap<SessionId, number>
  /** Indices of the sessions to place. */
  readonly placed: readonly number[]
  /** Between two sessions to place. */
  readonly relations: readonly Relation[]
  /** Between one to place and one that is kept. */
  readonly toKept: readonly Relation[]
  /** `least[i * n + j]`: the fewest days from session i to session j that the relations force, `-unbound` where none. */
  readonly least: Int32Array
  readonly isContradictory: boolean
  readonly asks: readonly Ask[]
  /** For each session to place what it asks for, an index of `asks`; -1 for one that is kept. */
  readonly askOf: Int32Array
  /** Sessions that should begin at the same hour bear the same number: those of one kind that have the same hours to begin in. */
  readonly habits: Int32Array
  readonly habitCount: number
  /** What the rooms and people are asked for, and which of them each ask means. */
  readonly stretches: readonly Stretch[]
  /** Sessions that take time, of which one may be the first; by index. */
  readonly openers: readonly number[]
  /** What is compiled for each opener; null for a course that has begun. */
  readonly compiled: Map<number | null, Compiled>
}

export interface Compiled {
  readonly elimination: Elimination
  readonly targets: Targets
}

const known = new WeakMap<Protocol, Map<string, CourseShape>>()

/** Kept from call to call for the same protocol, by identity, at clinics that ask for the same rooms and nights. */
export function courseShape(protocol: Protocol, clinic: Clinic, kept: readonly SessionId[], includeOptional: boolean): CourseShape {
  let ofProtocol = known.get(protocol)
  if (ofProtocol === undefined) known.set(protocol, (ofProtocol = new Map<string, CourseShape>()))
  const key = JSON.stringify([includeOptional, listsConsultRooms(clinic), nightEndOf(clinic), ...[...kept].sort()])
  let shape = ofProtocol.get(key)
  if (shape === undefined) ofProtocol.set(key, (shape = shapeOf(tasksOf(protocol, new Set(kept), includeOptional), protocol, clinic)))
  return shape
}

/** The shape of a course, or of the part of one that `tasks` are. */
export function shapeOf(tasks: readonly Task[], protocol: Pick<Protocol, 'anchor' | 'lengthDays'>, clinic: Clinic): CourseShape {
  const all = relationsOf(tasks, protocol.anchor, protocol.lengthDays)
  const closure = leastGaps(all, tasks.length)
  const isKept = (task: number) => tasks[task]?.isKept === true
  const asks: Ask[] = []
  const askIndices = Int32Array.from(tasks, ({ isKept: kept, visit, minutes }) => {
    if (kept) return -1
    const ask = askOf(visit, minutes, clinic)
    const found = asks.findIndex((other) => isSameAsk(ask, other))
    return found >= 0 ? found : asks.push(ask) - 1
  })
  const words = tasks.map(({ visit: { kind, startBetween } }) => `${kind}/${startBetween?.join('/') ?? ''}`)
  const habits = [...new Set(words)]
  const stretches: Stretch[] = []
  for (const { stretch } of asks) if (!stretches.some((other) => isSameStretch(stretch, other))) stretches.push(stretch)
  return {
    tasks,
    indexOf: new Map(tasks.map(({ visit }, index) => [visit.id, index])),
    placed: tasks.flatMap(({ isKept: kept }, index) => (kept ? [] : [index])),
    relations: all.filter(({ a, b }) => !isKept(a) && !isKept(b)),
    toKept: all.filter(({ a, b }) => isKept(a) || isKept(b)),
    least: Int32Array.from(closure, (gap) => Math.max(-unbound, gap)),
    isContradictory: tasks.some((_, index) => (closure[index * tasks.length + index] ?? 0) > 0),
    asks,
    askOf: askIndices,
    habits: Int32Array.from(words, (word) => habits.indexOf(word)),
    habitCount: habits.length,
    stretches,
    openers: openersOf(tasks, closure),
    compiled: new Map(),
  }
}

/** One that can never lie before some other is not among them. */
function openersOf(tasks: readonly Task[], closure: Float64Array): readonly number[] {
  const count = tasks.length
  const timed = tasks.flatMap(({ takesTime }, index) => (takesTime ? [index] : []))
  const notAfter = (one: number, other: number) => (closure[one * count + other] ?? -Infinity) >= 0
  return timed.filter((task) => !timed.some((other) => other !== task && notAfter(other, task) && (!notAfter(task, other) || other < task)))
}

/** The opener where it is among the sessions to place, which then is placed before all others; null where it is kept. */
export function placedFirst({ tasks }: CourseShape, opener: number | null): number | null {
  return opener !== null && tasks[opener]?.isKept === false ? opener : null
}

/** The number of different gaps two sessions can have; Infinity where nothing bounds it. */
export function gapsBetween({ tasks, least }: CourseShape, one: number, other: number): number {
  const count = tasks.length
  const gaps = 1 - (least[one * count + other] ?? 0) - (least[other * count + one] ?? 0)
  return gaps >= unbound ? Infinity : Math.max(1, gaps)
}

/** Days of a session where nothing but its relations bounds it; the order of elimination is chosen for as many. */
const openingDays = 28
const looseDays = 400

/** The order of elimination suits openings of four weeks; the same whatever was asked before. */
export function compiledFor(shape: CourseShape, opener: number | null): Compiled {
  const found = shape.compiled.get(opener)
  if (found !== undefined) return found
  const { tasks, placed, relations, toKept } = shape
  const count = tasks.length
  const gapsOf = (one: number, other: number) => gapsBetween(shape, one, other)
  const anchors = opener === null ? tasks.flatMap(({ isKept }, index) => (isKept ? [index] : [])) : [opener]
  const span = opener === null ? 0 : openingDays
  const daysOf = (task: number) => Math.min(looseDays, ...anchors.map((anchor) => (anchor === task ? 1 : gapsOf(anchor, task)) + span))
  const made: Compiled = {
    elimination: eliminationOf(placed, relations, placedFirst(shape, opener), { daysOf, gapsOf }),
    targets: targetsOf(count, [...relations, ...toKept], anchors, (task) => tasks[task]?.isKept === true),
  }
  shape.compiled.set(opener, made)
  return made
}
