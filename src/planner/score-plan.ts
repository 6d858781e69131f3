/** Knows what a plan costs, point by point; refuses to know whether it keeps the rules. */
import type { HalfOfDay, Preferences, Slot } from '../domain/course/course'
import { type SessionId, type Visit, weightOf } from '../domain/protocol/protocol'
import { minutesOf } from '../domain/time/clock-time'
import { dayNumber } from '../domain/time/day'
import { weekdayOfNumber } from '../domain/time/weekday'
import type { Cost, PlanRequest } from './request'
import { type Task, tasksOf } from './course/task'

/** Points for a course left unplanned. */
export const unplannedPoints = 500

const weekdayPoints = 3
export const halfPoints = 2
export const lastMorningStart = 11 * 60 + 30
export const firstAfternoonStart = 12 * 60

/** Points for lying on this day number: 3 on a weekday the patient does not prefer. */
export function pointsOfWeekday(day: number, { days }: Preferences): number {
  return days.length === 0 || days.includes(weekdayOfNumber(day)) ? 0 : weekdayPoints
}

/** Whether a start at this minute after midnight lies in the half of the day the patient prefers. */
export function isInHalf(start: number, half: HalfOfDay): boolean {
  if (half === 'any') return true
  return half === 'am' ? start <= lastMorningStart : start >= firstAfternoonStart
}

/** Dosing fills the day and the next day's visit has its own hours: neither is asked for a half of the day. */
export function countsHalf({ kind, after, offsetDays }: Visit): boolean {
  if (kind === 'dosing') return false
  return after === null || offsetDays.earliest !== 1 || offsetDays.latest !== 1
}

/** Points for a start at this minute after midnight: 2 in the half of the day the patient does not prefer. */
export function pointsOfStart(visit: Visit, start: number, { half }: Preferences): number {
  return countsHalf(visit) && !isInHalf(start, half) ? halfPoints : 0
}

export interface ScoredPlan {
  /** Lower is better; 0 is perfect. */
  readonly score: number
  /** Everything that adds points, in the protocol's order; the late start last. */
  readonly costs: readonly Cost[]
}

/**
 * What a plan of these slots costs; kept sessions that are not among them count with the slot they keep.
 * Sessions the protocol does not know, and windows whose reference has no day, add nothing.
 */
export function scorePlan(request: PlanRequest, slots: readonly { readonly session: SessionId; readonly slot: Slot }[]): ScoredPlan {
  const held = new Set([...request.kept, ...slots].map(({ session }) => session))
  return scoreTasks(tasksOf(request.protocol, held, request.includeOptional), request, slots)
}

/** The same where the tasks are known already. */
export function scoreTasks(tasks: readonly Task[], request: PlanRequest, slots: readonly { readonly session: SessionId; readonly slot: Slot }[]): ScoredPlan {
  const given = new Map<SessionId, Slot>()
  for (const { session, slot } of request.kept) given.set(session, slot)
  for (const { session, slot } of slots) given.set(session, slot)
  const days = new Map<SessionId, number>()
  for (const { visit } of tasks) {
    const slot = given.get(visit.id)
    if (slot !== undefined) days.set(visit.id, dayNumber(slot.day))
  }
  const costs: Cost[] = []
  let first = Infinity
  for (const { visit, takesTime, reference, target } of tasks) {
    const slot = given.get(visit.id)
    const on = days.get(visit.id)
    if (!takesTime || slot === undefined || on === undefined) continue
    first = Math.min(first, on)
    const from = reference === null ? undefined : days.get(reference)
    const off = from === undefined ? 0 : on - from - target
    const points = weightOf(visit) * Math.abs(off)
    if (points > 0) costs.push({ kind: 'off-target', session: visit.id, points, days: off })
    const weekday = pointsOfWeekday(on, request.prefers)
    if (weekday > 0) costs.push({ kind: 'weekday', session: visit.id, points: weekday, days: 0 })
    const half = pointsOfStart(visit, minutesOf(slot.time), request.prefers)
    if (half > 0) costs.push({ kind: 'half-of-day', session: visit.id, points: half, days: 0 })
  }
  const late = first - dayNumber(request.start)
  if (first < Infinity && late > 0 && countsLateStart(request)) costs.push({ kind: 'late-start', session: null, points: late, days: late })
  return { score: costs.reduce((sum, { points }) => sum + points, 0), costs }
}

/** A course that has begun cannot start late any more. */
export function countsLateStart({ kept }: PlanRequest): boolean {
  return !kept.some(({ done }) => done)
}
