/** Knows which booked sessions may stay where they are, and what it costs to move one; refuses to know why somebody must move. */
import type { Pair, Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { minutesOf } from '../../domain/time/clock-time'
import { dayNumber } from '../../domain/time/day'
import { type CourseDays, type PointsAt, roomsAt, startsOn } from '../course/course-days'
import type { CourseShape } from '../course/course-shape'
import type { Bounds } from '../course/day-costs'
import { therapistsFor } from '../course/pairs'
import { halfPoints, pointsOfStart } from '../score-plan'

/** Where a session is booked, in numbers. */
export interface Stay {
  readonly day: number
  /** Minutes after midnight. */
  readonly start: number
  readonly slot: Slot
  /** The pair that is asked for is the one booked, for as long as the visit takes. */
  readonly isWhole: boolean
}

/** By index; undefined for a session that is kept or not booked. */
export type Stays = readonly (Stay | undefined)[]

export function staysOf({ tasks }: CourseShape, booked: ReadonlyMap<SessionId, Slot>, pair: Pair): Stays {
  return tasks.map(({ visit, isKept, minutes }) => {
    const slot = booked.get(visit.id)
    if (slot === undefined || isKept) return undefined
    const people = therapistsFor(visit, pair) ?? []
    const isWhole = slot.minutes === minutes && people.length === slot.therapists.length && people.every((id) => slot.therapists.includes(id))
    return { day: dayNumber(slot.day), start: minutesOf(slot.time), slot, isWhole }
  })
}

/** Who has to be telephoned at most: nobody, so that only rooms may change; the patient; the lead too; both therapists too. */
export type Reach = 0 | 1 | 2 | 3

export const reaches: readonly Reach[] = [0, 1, 2, 3]

/** Who is told when a session moves to another time; see `Reach`. */
export function reachOf({ asks, askOf }: CourseShape, task: number): Reach {
  const people = asks[askOf[task] ?? -1]?.people ?? 'none'
  return people === 'pair' ? 3 : people === 'lead' ? 2 : 1
}

/**
 * More points than any two plans of the course differ by, so that a session moved outweighs them all. A power of two:
 * sums of it stay exact beside fractions of points.
 */
export function pointsOfMove({ relations, toKept, placed, tasks }: CourseShape, between: readonly Bounds[], start: number): number {
  const lowest = (task: number) => Math.min(...between.map(({ lo }) => lo[task] ?? 0))
  const highest = (task: number) => Math.max(...between.map(({ hi }) => hi[task] ?? 0))
  let most = placed.length * 8
  for (const { a, b, weight, target } of [...relations, ...toKept]) {
    if (weight > 0) most += weight * (Math.max(Math.abs(highest(b) - lowest(a)), Math.abs(lowest(b) - highest(a))) + Math.abs(target))
  }
  most += Math.max(0, ...tasks.map((_, task) => highest(task) - start))
  return 2 ** Math.ceil(Math.log2(most + 1))
}

/** The same days while each booked session that leaves its place costs `points`, and no more people than `reach` are told. */
export function withStays(days: CourseDays, stays: Stays, points: number, reach: Reach): CourseDays {
  const { shape, lo, patient, occupancy } = days
  const { grid } = occupancy.hours
  const pointsAt: PointsAt = (task, day, start, room) => {
    const visit = shape.tasks[task]?.visit
    const half = visit === undefined ? 0 : pointsOfStart(visit, start, patient.prefers)
    const stay = stays[task]
    if (stay === undefined) return half
    const isSameTime = stay.isWhole && stay.day === day && stay.start === start
    // A room that is not needed is nobody's concern.
    if (isSameTime && (room === null || room === stay.slot.room)) return half
    return isSameTime || reachOf(shape, task) <= reach ? half + points : Infinity
  }
  const own = days.own.map((costs, task) => {
    const stay = stays[task]
    if (stay === undefined) return costs
    const from = lo[task] ?? 0
    const isBound = reachOf(shape, task) > reach
    const moved = costs.map((cost) => (isBound ? Infinity : cost + points))
    const k = stay.day - from
    const known = costs[k]
    if (known === undefined || known === Infinity) return moved
    const starts = startsOn(days, task, stay.day)
    const visit = shape.tasks[task]?.visit
    if (visit === undefined || !stay.isWhole || (stay.start - grid.base) % grid.step !== 0 || !starts.includes(stay.start)) return moved
    const rooms = roomsAt(days, task, stay.day, stay.start) ?? [null]
    const least = starts.some((start) => pointsOfStart(visit, start, patient.prefers) === 0) ? 0 : halfPoints
    const there = Math.min(...rooms.map((room) => pointsAt(task, stay.day, stay.start, room)))
    moved[k] = Math.min(moved[k] ?? Infinity, known - least + there)
    return moved
  })
  return { ...days, own, pointsAt }
}
