/** Knows what it means that sessions of a course meet on a day: which places collide, and what meeting costs; refuses to know other days. */
import type { RoomId } from '../../domain/clinic/clinic'
import { minutesInDay } from '../../domain/time/span'
import { pointsOfStart } from '../score-plan'
import { type CourseDays, cheapestStartsOn, startsOn } from './course-days'

/** A start in minutes after midnight and a room, for one session of the day. */
export interface PlaceInDay {
  readonly task: number
  readonly start: number
  readonly room: RoomId | null
}

export interface Option extends PlaceInDay {
  readonly end: number
  readonly kept: boolean
  readonly half: number
  /** What makes it less pleasing than others that cost the same; 0 and up. */
  readonly taste: number
}

/** Ranks starts and rooms that cost the same; lower is more pleasing, from 0. */
export type Taste = (task: number, start: number, room: RoomId | null) => number

/**
 * Points that a session adds by joining others on a day, beyond what it pays there alone: one of them may have to leave
 * the preferred half. Infinity where they do not fit. `halfOf` gives the points of a group for the half of this day.
 */
export function pointsOfMeeting(days: CourseDays, day: number, task: number, others: readonly number[], halfOf: (group: readonly number[]) => number): number {
  const [other] = others
  if (others.length === 1 && other !== undefined && isEasy(days, day, task, other)) return 0
  const together = halfOf([...others, task].sort((one, two) => one - two))
  if (together === Infinity) return Infinity
  return together - halfOf(others) - (days.pointsAt === undefined ? halfAlone(days, day, task) : halfOf([task]))
}

/** Whether two sessions have room enough on a day, each at its cheapest; false where a closer look is needed. */
function isEasy(days: CourseDays, day: number, one: number, two: number): boolean {
  const { shape, occupancy } = days
  if (days.pointsAt !== undefined) return false
  const [first, second] = [shape.tasks[one], shape.tasks[two]]
  if (first === undefined || second === undefined || first.isKept || second.isKept) return false
  const space = occupancy.hours.clinic.turnoverMinutes
  const ofFirst = cheapestStartsOn(days, one, day)
  const ofSecond = cheapestStartsOn(days, two, day)
  const isBefore = (starts: readonly number[], minutes: number, later: readonly number[]) => (starts[0] ?? Infinity) + minutes + space <= (later.at(-1) ?? -Infinity)
  if (!first.predecessors.includes(second.visit.id) && isBefore(ofFirst, first.minutes, ofSecond)) return true
  return !second.predecessors.includes(first.visit.id) && isBefore(ofSecond, second.minutes, ofFirst)
}

/** Points that a session by itself pays for the half of this day. */
function halfAlone(days: CourseDays, day: number, task: number): number {
  const visit = days.shape.tasks[task]?.visit
  if (visit === undefined || days.shape.askOf[task] === -1) return 0
  return startsOn(days, task, day).reduce((least, start) => Math.min(least, pointsOfStart(visit, start, days.patient.prefers)), Infinity)
}

/** Days on which several sessions of the course lie, kept ones among them. */
export function crowdsOf({ shape }: CourseDays, chosen: Int32Array): ReadonlyMap<number, readonly number[]> {
  const first = new Map<number, number>()
  const crowds = new Map<number, number[]>()
  for (let task = 0; task < shape.tasks.length; task += 1) {
    if (shape.tasks[task]?.takesTime !== true) continue
    const day = chosen[task] ?? 0
    const other = first.get(day)
    if (other === undefined) {
      first.set(day, task)
      continue
    }
    const crowd = crowds.get(day)
    if (crowd === undefined) crowds.set(day, [other, task])
    else crowd.push(task)
  }
  return crowds
}

/** Whether these places of one day neither collide nor stand in the wrong order. */
export function areApart(days: CourseDays, day: number, places: readonly PlaceInDay[]): boolean {
  const options = places.flatMap((place): readonly Option[] => {
    const { isKept = false, minutes = 0 } = days.shape.tasks[place.task] ?? {}
    return isKept ? keptOptions(days, day, place.task) : [{ ...place, end: place.start + minutes, kept: false, half: 0, taste: 0 }]
  })
  return options.every((one, k) => options.slice(k + 1).every((other) => agree(days, one, other)))
}

/** Where a session that stays lies on this day; nowhere when it has no length and takes nothing of the day. */
export function keptOptions({ patient }: CourseDays, day: number, task: number): readonly Option[] {
  const midnight = day * minutesInDay
  return patient.kept.flatMap(({ task: held, slot, from, to }): readonly Option[] =>
    held === task ? [{ task, start: from - midnight, end: to - midnight, room: slot.room, kept: true, half: 0, taste: 0 }] : [],
  )
}

/** Facts that stay are not weighed against each other; everything else must neither overlap nor stand in the wrong order. */
export function agree({ shape, occupancy }: CourseDays, one: Option, other: Option): boolean {
  if (one.kept && other.kept) return true
  if (one.start < other.end && other.start < one.end) return false
  const turnover = occupancy.hours.clinic.turnoverMinutes
  if (one.room !== null && one.room === other.room && one.start < other.end + turnover && other.start < one.end + turnover) return false
  return follows(shape.tasks, one, other) && follows(shape.tasks, other, one)
}

function follows(tasks: CourseDays['shape']['tasks'], earlier: Option, later: Option): boolean {
  const id = tasks[earlier.task]?.visit.id ?? ''
  return tasks[later.task]?.predecessors.includes(id) !== true || earlier.end <= later.start
}
