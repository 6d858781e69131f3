/** Knows how a course is repaired while sessions of others give way, and where those go; refuses to move more than it must. */
import type { Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import { minutesOf } from '../../domain/time/clock-time'
import { dayNumber } from '../../domain/time/day'
import { courseDays } from '../course/course-days'
import { rowsOf } from '../course/course-question'
import { askedCourse, nothingWanted } from './asked-course'
import { type PriceOf, crossingOf, inTheWayOf } from './crossing'
import type { InTheWay, Scene } from './scene'
import { type Ask, type Solved, adopt, solveCourse, solvedBy } from './solve-course'

/** Times that a course is planned through others before the best so far is taken; by how many others stand behind it. */
const mostTries = [4, 2]

/** A chain of courses that give way to each other is no longer than that. */
const mostMovesBehind = 6

export interface GivingWay {
  /** What the rule book says of a course before anything happened. */
  readonly before: (course: number) => readonly Breach[]
  /** Courses whose sessions may not be asked for. */
  readonly closed: ReadonlySet<number>
}

/** Every course that changes, the one asked for first; null where nobody can give way. Leaves the scene as it was. */
export function solveGivingWay(scene: Scene, ask: Ask, { before, closed }: GivingWay, below: number, depth = 0): readonly Solved[] | null {
  const prices = new Map<string, number>()
  const keyOf = ({ course, session }: InTheWay) => `${course}/${session}`
  const priceOf = (other: InTheWay): number => {
    if (closed.has(other.course) || !scene.mayMove(other.course, other.session)) return Infinity
    return prices.get(keyOf(other)) ?? 1
  }
  let best: readonly Solved[] | null = null
  let least = below
  for (let tries = 0; tries < (mostTries[depth] ?? 0); tries += 1) {
    const through = planThrough(scene, ask, priceOf, least - 1)
    if (through === null || through.weight >= least) break
    const { solved, others } = through
    const { all, costs } = resettle(scene, solved, others, { before, closed }, depth + 1)
    const moves = all === null ? Infinity : movesIn(all)
    if (moves < least) {
      least = moves
      best = all
    }
    if (moves <= through.weight) break
    for (const [course, cost] of costs) {
      const own = others.filter((other) => other.course === course)
      for (const other of own) prices.set(keyOf(other), Math.max(prices.get(keyOf(other)) ?? 1, Math.ceil(cost / own.length)))
    }
  }
  return best
}

export function movesIn(solved: readonly Solved[]): number {
  return solved.reduce((sum, { moved }) => sum + moved, 0)
}

interface Through {
  readonly solved: Solved
  readonly others: readonly InTheWay[]
  /** Moves, with what others were said to cost. */
  readonly weight: number
}

function planThrough(scene: Scene, ask: Ask, priceOf: PriceOf, mostMoves: number): Through | null {
  const { course } = ask
  const asked = askedCourse(scene, course, ask.before, ask.hit, ask.wanted)
  if (asked === null) return null
  const { shape, patient } = asked.question
  const had = scene.slotsOf(course)
  scene.book(course, asked.standing, false)
  const { ledger } = scene
  const pair = rowsOf(asked.request.pair ?? { lead: '', co: null }, ledger)
  const somewhere = new Int32Array(shape.tasks.length).fill(ledger.hours.first)
  const beside = courseDays(shape, { lo: somewhere, hi: somewhere }, ledger, pair, patient)
  const crossing = crossingOf({ scene, shape, pair, priceOf, beside })
  const open = { ...asked, question: { ...asked.question, occupancyOver: () => ledger.base } }
  const found = solvedBy(open, ask, { crossing, fewPeople: false, mostMoves })
  const others: InTheWay[] = []
  for (const [session, slot] of found?.slots ?? []) {
    const task = shape.indexOf.get(session)
    if (slot === null || task === undefined) continue
    for (const other of inTheWayOf({ scene, shape, pair }, shape.askOf[task] ?? -1, dayNumber(slot.day), minutesOf(slot.time), slot.room)) {
      if (!others.some((known) => known.course === other.course && known.session === other.session)) others.push(other)
    }
  }
  scene.book(course, had)
  return found === null ? null : { solved: found, others, weight: found.weight }
}

interface Resettled {
  /** Null where somebody finds no other place. */
  readonly all: readonly Solved[] | null
  /** Moves of each course that gave way. */
  readonly costs: ReadonlyMap<number, number>
}

/** Gives those in the way other places, one course after the other. */
function resettle(scene: Scene, solved: Solved, others: readonly InTheWay[], { before, closed }: GivingWay, depth: number): Resettled {
  const courses = [...new Set(others.map(({ course }) => course))].sort((one, other) => one - other)
  const had = new Map<number, ReadonlyMap<SessionId, Slot>>([solved.course, ...courses].map((course) => [course, scene.slotsOf(course)]))
  const leaving = (course: number) => new Set(others.flatMap((other) => (other.course === course ? [other.session] : [])))
  for (const course of courses) scene.release(course, leaving(course))
  adopt(scene, solved)
  const all: Solved[] = [solved]
  let settled = 0
  const costs = new Map<number, number>()
  for (const course of courses) {
    const ask: Ask = { course, before: before(course), hit: leaving(course), wanted: nothingWanted, barred: new Map() }
    const own = solveCourse(scene, ask, false)
    const behind = { before, closed: new Set([...closed, solved.course, ...courses, ...all.map((one) => one.course)]) }
    const found = own === null ? solveGivingWay(scene, ask, behind, mostMovesBehind, depth) : [own]
    costs.set(course, found === null ? Infinity : movesIn(found))
    if (found === null) break
    for (const one of found) {
      if (!had.has(one.course)) had.set(one.course, scene.slotsOf(one.course))
      adopt(scene, one)
      all.push(one)
    }
    settled += 1
  }
  for (const [course, slots] of had) scene.book(course, slots)
  return { all: settled === courses.length ? all : null, costs }
}
