/** Knows how the sessions of one day share it: starts and rooms that do not collide, in order; refuses to know other days. */
import type { RoomId } from '../../domain/clinic/clinic'
import { minutesInDay } from '../../domain/time/span'
import { pointsOfStart } from '../score-plan'
import { type CourseDays, cheapestStartsOn, roomsAt, startsOn } from './course-days'

/** A start in minutes after midnight and a room, for one session of the day. */
export interface PlaceInDay {
  readonly task: number
  readonly start: number
  readonly room: RoomId | null
}

interface Option extends PlaceInDay {
  readonly end: number
  readonly kept: boolean
  readonly half: number
  /** What makes it less pleasing than others that cost the same; 0 and up. */
  readonly taste: number
}

export interface DayPlan {
  readonly half: number
  readonly taste: number
  readonly places: readonly PlaceInDay[]
}

/** Ranks starts and rooms that cost the same; lower is more pleasing, from 0. */
export type Taste = (task: number, start: number, room: RoomId | null) => number

const noTaste: Taste = () => 0

/**
 * The cheapest way in which these sessions share the day, the most pleasing among equals; null where there is none.
 * `tasks` are indices of sessions that all lie on this day, kept ones included.
 */
export function shareDay(days: CourseDays, day: number, tasks: readonly number[], taste: Taste = noTaste): DayPlan | null {
  const lists = tasks.map((task) => optionsOf(days, day, task, taste))
  const leastHalf = lists.map((list) => Math.min(...list.map(({ half }) => half)))
  const restHalf = leastHalf.map((_, index) => leastHalf.slice(index).reduce((sum, half) => sum + half, 0))
  let best: { half: number; taste: number; places: readonly Option[] } | null = null
  if (!hasTimeFor(lists)) return null
  let looks = 0

  const place = (index: number, half: number, soFar: number, chosen: readonly Option[]): void => {
    const list = lists[index]
    looks += 1
    if (looks > mostLooks) return
    if (list === undefined) {
      if (best === null || half < best.half || (half === best.half && soFar < best.taste)) best = { half, taste: soFar, places: chosen }
      return
    }
    for (const option of list) {
      const total = half + option.half + (restHalf[index + 1] ?? 0)
      if (best !== null && (total > best.half || (total === best.half && soFar + option.taste >= best.taste))) continue
      if (chosen.every((other) => agree(days, other, option))) place(index + 1, half + option.half, soFar + option.taste, [...chosen, option])
    }
  }
  place(0, 0, 0, [])
  return best
}

/** Looks at how sessions share one day; an ordinary day with four of them needs some dozens. */
const mostLooks = 50_000

/** Whether the day is long enough for all that are to be placed, one after the other. */
function hasTimeFor(lists: readonly (readonly Option[])[]): boolean {
  let opens = Infinity
  let closes = -Infinity
  let minutes = 0
  for (const list of lists) {
    const [first] = list
    if (first === undefined) return false
    if (first.kept) continue
    minutes += first.end - first.start
    for (const { start, end } of list) {
      opens = Math.min(opens, start)
      closes = Math.max(closes, end)
    }
  }
  return minutes <= Math.max(0, closes - opens)
}

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
  const options = places.map((place): Option => {
    const { isKept = false, minutes = 0 } = days.shape.tasks[place.task] ?? {}
    const kept = isKept ? keptOption(days, day, place.task) : undefined
    return kept ?? { ...place, end: place.start + minutes, kept: false, half: 0, taste: 0 }
  })
  return options.every((one, k) => options.slice(k + 1).every((other) => agree(days, one, other)))
}

function keptOption({ patient }: CourseDays, day: number, task: number): Option | undefined {
  const kept = patient.kept.find((held) => held.task === task)
  if (kept === undefined) return undefined
  return { task, start: kept.from - day * minutesInDay, end: kept.to - day * minutesInDay, room: kept.slot.room, kept: true, half: 0, taste: 0 }
}

function optionsOf(days: CourseDays, day: number, task: number, taste: Taste): readonly Option[] {
  const asked = days.shape.tasks[task]
  if (asked === undefined) return []
  if (asked.isKept) {
    const kept = keptOption(days, day, task)
    return kept === undefined ? [] : [kept]
  }
  const options = startsOn(days, task, day).flatMap((start) => {
    const rooms = roomsAt(days, task, day, start) ?? [null]
    return rooms.flatMap((room): readonly Option[] => {
      const half = days.pointsAt?.(task, day, start, room) ?? pointsOfStart(asked.visit, start, days.patient.prefers)
      return half === Infinity ? [] : [{ task, start, end: start + asked.minutes, room, kept: false, half, taste: taste(task, start, room) }]
    })
  })
  return options.toSorted((one, other) => one.half - other.half || one.taste - other.taste || one.start - other.start)
}

/** Facts that stay are not weighed against each other; everything else must neither overlap nor stand in the wrong order. */
function agree({ shape, occupancy }: CourseDays, one: Option, other: Option): boolean {
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
