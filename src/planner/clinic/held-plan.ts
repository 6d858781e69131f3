/** Knows a plan of one course as it holds people and rooms, and what it costs; refuses to look for one. */
import { weightOf } from '../../domain/protocol/protocol'
import { minutesInDay } from '../../domain/time/span'
import type { CourseDays } from '../course/course-days'
import { type PlaceInDay, areApart, crowdsOf } from '../course/day-times'
import { pointsOfStart, pointsOfWeekday } from '../score-plan'
import type { Hold } from './ledger'
import type { Way } from './way'

/** A start and a room for each session that is placed, by index. */
export type Places = readonly (PlaceInDay | undefined)[]

export interface HeldPlan {
  readonly way: Way
  /** Points of what is placed; kept sessions cost the same in every plan. */
  readonly cost: number
  readonly chosen: Int32Array
  readonly places: Places
  readonly holds: readonly Hold[]
}

export function heldPlan(way: Way, chosen: Int32Array, places: Places): HeldPlan {
  const starts = new Float64Array(way.question.shape.tasks.length)
  for (const place of places) if (place !== undefined) starts[place.task] = place.start
  return { way, cost: costOf(way, chosen, starts), chosen, places, holds: holdsOf(way, chosen, places) }
}

function holdsOf({ question, pair: { lead, co }, base, keptHolds }: Way, chosen: Int32Array, places: Places): readonly Hold[] {
  const { shape } = question
  const { hours } = base.occupancy
  const { turnoverMinutes } = hours.clinic
  const holds: Hold[] = [...keptHolds]
  for (const place of places) {
    const ask = place === undefined ? undefined : shape.asks[shape.askOf[place.task] ?? -1]
    if (place === undefined || ask === undefined) continue
    const day = chosen[place.task] ?? 0
    const from = day * minutesInDay + place.start
    const to = from + ask.stretch.minutes
    if (ask.people !== 'none' && lead !== null && lead >= 0) holds.push({ resource: lead, from, to })
    if (ask.people === 'pair' && co !== null && co >= 0) holds.push({ resource: co, from, to })
    const room = place.room === null ? undefined : hours.rooms.get(place.room)
    if (room === undefined) continue
    const { nightUntil } = ask.stretch
    const until = nightUntil === null ? to : Math.max(to, (day + 1) * minutesInDay + nightUntil)
    holds.push({ resource: room, from: from - turnoverMinutes, to: until + turnoverMinutes })
  }
  return holds
}

/** Points of days and starts (minutes after midnight), for what is placed. */
export function costOf({ question }: Way, chosen: Int32Array, starts: Float64Array): number {
  const { shape, frame, patient } = question
  let cost = 0
  let first = Infinity
  for (let task = 0; task < shape.tasks.length; task += 1) if (shape.tasks[task]?.takesTime === true) first = Math.min(first, chosen[task] ?? Infinity)
  for (const task of shape.placed) {
    const asked = shape.tasks[task]
    if (asked === undefined) continue
    const day = chosen[task] ?? 0
    cost += pointsOfWeekday(day, patient.prefers) + pointsOfStart(asked.visit, starts[task] ?? 0, patient.prefers)
    const reference = asked.reference === null ? undefined : shape.indexOf.get(asked.reference)
    if (reference !== undefined) cost += weightOf(asked.visit) * Math.abs(day - (chosen[reference] ?? 0) - asked.target)
  }
  return frame.hasBegun || first === Infinity ? cost : cost + Math.max(0, first - frame.start)
}

/** Whether the sessions of each crowded day neither collide nor stand in the wrong order. */
export function isApart(days: CourseDays, chosen: Int32Array, places: Places): boolean {
  for (const [day, tasks] of crowdsOf(days, chosen)) {
    if (!areApart(days, day, tasks.map((task) => places[task] ?? { task, start: 0, room: null }))) return false
  }
  return true
}
