/** Knows which booked sessions may stay where they are, and what it costs to move one; refuses to know why somebody must move. */
import type { RoomId } from '../../domain/clinic/clinic'
import type { Pair, Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { minutesOf } from '../../domain/time/clock-time'
import { dayNumber } from '../../domain/time/day'
import { type CourseDays, type PointsAt, roomsAt, startsOn } from '../course/course-days'
import type { CourseShape } from '../course/course-shape'
import type { Bounds } from '../course/day-costs'
import { therapistsFor } from '../course/pairs'
import { pointsOfStart } from '../score-plan'

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

/** Whether a session may not be moved to a day. */
export type Barred = (task: number, day: number) => boolean

/**
 * How many sessions of others have to give way for a place: 0 where it is free, Infinity where it cannot be had. `start` in
 * minutes after midnight. Asked of sessions by what they ask for, an index of the shape's `asks`.
 */
export interface Crossing {
  readonly count: (ask: number, day: number, start: number, room: RoomId | null) => number
  /** Whether some place of the day is free. */
  readonly isFree: (ask: number, day: number) => boolean
}

export interface Moving {
  readonly stays: Stays
  /** Points of each session that leaves its place, and of each that gives way. */
  readonly points: number
  /** No more people are told than that. */
  readonly reach: Reach
  readonly barred: Barred | null
  readonly crossing: Crossing | null
}

/** The same days while moving costs points. */
export function withStays(days: CourseDays, moving: Moving): CourseDays {
  const { shape, lo } = days
  const { stays, points, reach, barred, crossing } = moving
  const pointsAt = pointsWhere(days, moving)
  const crossed = new Map<string, number>()
  const own = days.own.map((costs, task) => {
    const ask = shape.askOf[task] ?? -1
    if (ask === -1) return costs
    const stay = stays[task]
    const from = lo[task] ?? 0
    const isBound = stay !== undefined && reachOf(shape, task) > reach
    return costs.map((known, k) => {
      if (known === Infinity) return known
      const day = from + k
      if (stay?.day === day) return known - leastHalf(days, task, day) + leastAt(days, pointsAt, task, day)
      if (isBound || barred?.(task, day) === true) return Infinity
      const move = stay === undefined ? 0 : points
      if (crossing === null || crossing.isFree(ask, day)) return known + move
      const key = `${ask}/${day}`
      const found = crossed.get(key)
      const more = found ?? leastAt(days, pointsAt, task, day) - move - leastHalf(days, task, day)
      if (found === undefined) crossed.set(key, more)
      return known + move + more
    })
  })
  return { ...days, own, pointsAt }
}

function pointsWhere({ shape, patient }: CourseDays, { stays, points, reach, barred, crossing }: Moving): PointsAt {
  return (task, day, start, room) => {
    const visit = shape.tasks[task]?.visit
    const half = visit === undefined ? 0 : pointsOfStart(visit, start, patient.prefers)
    const others = crossing === null ? 0 : crossing.count(shape.askOf[task] ?? -1, day, start, room) * points
    const stay = stays[task]
    const isSameTime = stay?.isWhole === true && stay.day === day && stay.start === start
    // A room that is not needed is nobody's concern.
    if (isSameTime && (room === null || room === stay.slot.room)) return half + others
    if (barred?.(task, day) === true) return Infinity
    if (stay === undefined) return half + others
    return isSameTime || reachOf(shape, task) <= reach ? half + points + others : Infinity
  }
}

function leastAt(days: CourseDays, pointsAt: PointsAt, task: number, day: number): number {
  let least = Infinity
  for (const start of startsOn(days, task, day)) {
    for (const room of roomsAt(days, task, day, start) ?? [null]) least = Math.min(least, pointsAt(task, day, start, room))
  }
  return least
}

/** What the day's points hold already for the half of the day. */
function leastHalf(days: CourseDays, task: number, day: number): number {
  const visit = days.shape.tasks[task]?.visit
  if (visit === undefined) return 0
  return startsOn(days, task, day).reduce((least, start) => Math.min(least, pointsOfStart(visit, start, days.patient.prefers)), Infinity)
}
