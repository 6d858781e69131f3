/** Knows, for one course, how many sessions of others stand in the way of each place; refuses to say where they go. */
import type { RoomId } from '../../domain/clinic/clinic'
import { minutesInDay } from '../../domain/time/span'
import type { CourseShape } from '../course/course-shape'
import { type CourseDays, roomsAt, startsOn } from '../course/course-days'
import type { PairRows } from '../course/course-days'
import type { InTheWay, Scene } from './scene'
import type { Crossing } from './staying'

/** How many moves it takes that a session gives way; Infinity where it cannot. */
export type PriceOf = (other: InTheWay) => number

/** No place is worth more moves of others. */
const mostMoves = 4

export interface AskedPlaces {
  readonly scene: Scene
  readonly shape: CourseShape
  readonly pair: PairRows
  readonly priceOf: PriceOf
  /** What is free beside all others. */
  readonly beside: CourseDays
}

export function crossingOf(asked: AskedPlaces): Crossing {
  const { shape, beside } = asked
  const sample = shape.asks.map((_, ask) => shape.placed.find((task) => shape.askOf[task] === ask) ?? 0)
  const free = new Map<string, boolean>()
  const counts = new Map<string, number>()
  const isFree = (ask: number, day: number): boolean => {
    const key = `${ask}/${day}`
    const known = free.get(key)
    if (known !== undefined) return known
    const found = startsOn(beside, sample[ask] ?? 0, day).length > 0
    free.set(key, found)
    return found
  }
  const count = (ask: number, day: number, start: number, room: RoomId | null): number => {
    const key = `${ask}/${day}/${start}/${room ?? ''}`
    const known = counts.get(key)
    if (known !== undefined) return known
    const task = sample[ask] ?? 0
    const isOpen = startsOn(beside, task, day).includes(start) && (room === null || roomsAt(beside, task, day, start)?.includes(room) === true)
    const moves = isOpen ? 0 : movesOf(asked, ask, day, start, room)
    counts.set(key, moves)
    return moves
  }
  return { isFree, count }
}

/** Sessions of others that a place takes something from. */
export function inTheWayOf({ scene, shape, pair }: Omit<AskedPlaces, 'priceOf' | 'beside'>, ask: number, day: number, start: number, room: RoomId | null): readonly InTheWay[] {
  const asked = shape.asks[ask]
  const found: InTheWay[] = []
  if (asked === undefined) return found
  const { hours } = scene.ledger
  const from = day * minutesInDay + start
  const to = from + asked.stretch.minutes
  const { lead, co } = pair
  if (asked.people !== 'none' && lead !== null && lead >= 0) scene.inTheWay(lead, from, to, found)
  if (asked.people === 'pair' && co !== null && co >= 0) scene.inTheWay(co, from, to, found)
  const resource = room === null ? undefined : hours.rooms.get(room)
  if (resource === undefined) return found
  const { turnoverMinutes } = hours.clinic
  const { nightUntil } = asked.stretch
  const until = nightUntil === null ? to : Math.max(to, (day + 1) * minutesInDay + nightUntil)
  scene.inTheWay(resource, from - turnoverMinutes, until + turnoverMinutes, found)
  return found
}

function movesOf(asked: AskedPlaces, ask: number, day: number, start: number, room: RoomId | null): number {
  let moves = 0
  for (const other of inTheWayOf(asked, ask, day, start, room)) {
    moves += asked.priceOf(other)
    if (moves > mostMoves) return Infinity
  }
  return moves
}
