/** Knows how all hit courses are repaired beside each other, with or without others giving way; refuses to leave a rule. */
import type { Breach } from '../../domain/rules/breach'
import { movesIn, solveGivingWay } from './give-way'
import type { Scene } from './scene'
import { type Ask, type Solved, adopt, solveCourse } from './solve-course'

export interface Round {
  /** The last word on each course that changes, by its index. */
  readonly solved: ReadonlyMap<number, Solved>
  /** Courses that found no place. */
  readonly unsolved: readonly Ask[]
}

export interface Rounds {
  readonly scene: Scene
  readonly asks: readonly Ask[]
  readonly before: (course: number) => readonly Breach[]
}

/** Others are asked to give way for a course that would otherwise move more than that. */
const fewMoves = 2
/** More than that is no repair of one course: leaving a rule spares everybody more. */
const mostMoves = 12

/** Every hit course alone, beside all that is booked otherwise. */
export function solvedAlone({ scene, asks }: Rounds): ReadonlyMap<number, Solved | null> {
  return new Map(asks.map((ask) => [ask.course, solveCourse(scene, ask)]))
}

/** One after the other, each beside those before it. Leaves the scene with the round in place; see `clear`. */
export function round({ scene, asks, before }: Rounds, alone: ReadonlyMap<number, Solved | null>, mayAsk: boolean): Round {
  const solved = new Map<number, Solved>()
  const unsolved: Ask[] = []
  const closed = new Set(asks.map(({ course }) => course))
  for (const ask of inOrder(asks, alone)) {
    const known = alone.get(ask.course) ?? null
    const own = known === null ? null : scene.isFree(ask.course, known.slots) ? known : solveCourse(scene, ask)
    const mayImprove = mayAsk && (own === null || own.moved > fewMoves)
    const given = mayImprove ? solveGivingWay(scene, ask, { before, closed }, Math.min(own?.moved ?? Infinity, mostMoves + 1)) : null
    const found = given ?? (own === null ? null : [own])
    if (found === null) unsolved.push(ask)
    for (const one of found ?? []) {
      adopt(scene, one)
      solved.set(one.course, one)
    }
  }
  return { solved, unsolved }
}

/** The scene as it was when only the hit sessions had left it. */
export function clear({ scene, asks }: Rounds, { solved }: Round): void {
  for (const course of solved.keys()) scene.book(course, scene.bookedOf(course))
  for (const { course, hit } of asks) {
    scene.book(course, scene.bookedOf(course))
    scene.release(course, hit)
  }
}

export function movesOf({ solved }: Round): number {
  return movesIn([...solved.values()])
}

/** Those without a place of their own first, then those that move most: the others have more to choose from. */
function inOrder(asks: readonly Ask[], alone: ReadonlyMap<number, Solved | null>): readonly Ask[] {
  const moves = ({ course }: Ask) => alone.get(course)?.moved ?? Infinity
  return asks.toSorted((one, other) => (moves(one) === moves(other) ? one.course - other.course : moves(other) > moves(one) ? 1 : -1))
}
