/** Knows on which days each session of one course could lie with given people, and what each day costs; refuses to search. */
import type { RoomId } from '../../domain/clinic/clinic'
import type { HalfOfDay, Preferences, Slot } from '../../domain/course/course'
import { minutesInDay } from '../../domain/time/span'
import { firstAfternoonStart, halfPoints, isInHalf, lastMorningStart, pointsOfWeekday } from '../score-plan'
import { clinicRow, rowAt } from '../hours/clinic-hours'
import type { FreeTimes } from '../hours/occupancy'
import { type StartGrid, addStarts, hasStart, removeStarts, startsIn } from '../hours/start-grid'
import { isSameStretch } from '../hours/stretch'
import type { Ask } from './ask'
import type { CourseShape } from './course-shape'
import type { Bounds, DayCosts } from './day-costs'

/** A kept session as minutes since 1970-01-01 on the wall clock. */
export interface KeptTime {
  readonly task: number
  readonly slot: Slot
  readonly from: number
  readonly to: number
}

/** The patient's side of a request, in numbers. */
export interface Patient {
  readonly prefers: Preferences
  /** Day numbers, both included. */
  readonly away: readonly (readonly [number, number])[]
  readonly kept: readonly KeptTime[]
}

/** Rows of the people who treat: of the lead and of the other; -1 for one who is not needed, null for one who is missing. */
export interface PairRows {
  readonly lead: number | null
  readonly co: number | null
}

/** Somebody is always free: a bound from below for every pair. */
export const anybody: PairRows = { lead: -1, co: -1 }

/** Rows of masks from which the starts of one ask on one day are read. */
interface Source {
  readonly ask: Ask
  /** Rows that must all be free; null where somebody is missing. */
  readonly rows: readonly number[] | null
  /** Rows of rooms of which one must be free; null where none is needed. */
  readonly rooms: readonly { readonly id: RoomId; readonly row: number }[] | null
  /** The starts its hours allow; null for any. */
  readonly between: Int32Array | null
}

export interface CourseDays extends DayCosts {
  readonly shape: CourseShape
  readonly occupancy: FreeTimes
  readonly patient: Patient
  readonly sources: readonly Source[]
  /** Points of a start and a room besides those of the day, where more counts than the half of the day. */
  readonly pointsAt?: PointsAt
}

/** `start` in minutes after midnight; Infinity where the session may not take that place. */
export type PointsAt = (task: number, day: number, start: number, room: RoomId | null) => number

/** Costs of every day within the bounds; the occupancy must reach over all of them. */
export function courseDays(shape: CourseShape, bounds: Bounds, occupancy: FreeTimes, pair: PairRows, patient: Patient): CourseDays {
  const { asks, askOf, tasks, least } = shape
  const { lo, hi } = bounds
  const sources = asks.map((ask) => sourceOf(ask, occupancy, pair))
  const first = new Int32Array(asks.length).fill(0x7fffffff)
  const last = new Int32Array(asks.length).fill(-0x7fffffff)
  for (const task of shape.placed) {
    const ask = askOf[task] ?? 0
    first[ask] = Math.min(first[ask] ?? 0, lo[task] ?? 0)
    last[ask] = Math.max(last[ask] ?? 0, hi[task] ?? 0)
  }
  const costs = sources.map((source, ask) => costsOf(source, first[ask] ?? 0, last[ask] ?? 0, occupancy, patient))
  const own = tasks.map((_, task): Float64Array => {
    const ask = askOf[task] ?? -1
    const from = first[ask]
    const of = costs[ask]
    return of === undefined || from === undefined ? new Float64Array(1) : of.subarray((lo[task] ?? 0) - from, (hi[task] ?? 0) - from + 1)
  })
  for (const { a, b, min, max, target, weight, sameDay } of shape.toKept) {
    const [task, kept, sign] = askOf[a] === -1 ? [b, a, 1] : [a, b, -1]
    const day = lo[kept] ?? 0
    own[task] = (own[task] ?? new Float64Array(0)).map((cost, k) => {
      const gap = sign * ((lo[task] ?? 0) + k - day)
      if (gap < min || gap > max || (gap === 0 && sameDay === 'never')) return Infinity
      return cost + (weight === 0 ? 0 : weight * Math.abs(gap - target))
    })
  }
  return { lo, hi, count: tasks.length, least, own, shape, occupancy, patient, sources }
}

/** The same days while `opener` opens the course: each day after `start` costs a point. */
export function withLateStart(days: CourseDays, opener: number, start: number): CourseDays {
  const from = days.lo[opener] ?? 0
  return { ...days, own: days.own.map((costs, task) => (task === opener ? costs.map((cost, k) => cost + Math.max(0, from + k - start)) : costs)) }
}

function sourceOf(ask: Ask, { hours }: FreeTimes, { lead, co }: PairRows): Source {
  const stretch = hours.stretches.findIndex((other) => isSameStretch(other, ask.stretch))
  const people = ask.people === 'pair' ? [lead, co] : ask.people === 'lead' ? [lead] : []
  const { clinic, grid } = hours
  const between = ask.startBetween === null ? null : new Int32Array(grid.words)
  if (between !== null && ask.startBetween !== null) addStarts(grid, between, 0, ask.startBetween[0], ask.startBetween[1])
  const { room } = ask
  return {
    ask,
    rows: people.includes(null) ? null : [clinicRow, ...people.filter((row) => row !== null && row >= 0)].map((row) => rowAt(hours, row ?? 0, stretch)),
    rooms:
      room === null
        ? null
        : clinic.rooms.filter(({ suits }) => suits.includes(room)).map(({ id }) => ({ id, row: rowAt(hours, hours.rooms.get(id) ?? 0, stretch) })),
    between,
  }
}

const weekdayCosts = new Float64Array(7)
const preferred = new WeakMap<StartGrid, Record<HalfOfDay, Int32Array>>()

/** One word of the starts at which everybody and some room are free; `at` is where the day's words begin in a row. */
export function freeWord({ rows, rooms, between }: Source, masks: Int32Array, at: number, word: number): number {
  if (rows === null) return 0
  let mask = between === null ? -1 : (between[word] ?? 0)
  for (let k = 0; k < rows.length; k += 1) mask &= masks[(rows[k] ?? 0) + at + word] ?? 0
  if (mask === 0 || rooms === null) return mask
  let any = 0
  for (let k = 0; k < rooms.length; k += 1) any |= masks[(rooms[k]?.row ?? 0) + at + word] ?? 0
  return mask & any
}

function costsOf(source: Source, first: number, last: number, occupancy: FreeTimes, patient: Patient): Float64Array {
  const { ask, rows } = source
  const { hours, masks } = occupancy
  const { grid } = hours
  const { words } = grid
  const costs = new Float64Array(Math.max(0, last - first + 1)).fill(Infinity)
  if (rows === null) return costs
  for (let day = first; day < first + 7; day += 1) weekdayCosts[day - first] = pointsOfWeekday(day, patient.prefers)
  const countsHalf = ask.countsHalf && patient.prefers.half !== 'any'
  const liked = preferredStarts(grid, patient.prefers.half)
  let weekday = 0
  for (let day = first; day <= last; day += 1) {
    const at = (day - hours.first) * words
    let isFree = false
    let isPreferred = !countsHalf
    for (let word = 0; word < words; word += 1) {
      const mask = freeWord(source, masks, at, word)
      if (mask === 0) continue
      isFree = true
      if (countsHalf && (mask & (liked[word] ?? 0)) !== 0) isPreferred = true
    }
    if (isFree) costs[day - first] = (weekdayCosts[weekday] ?? 0) + (isPreferred ? 0 : halfPoints)
    weekday = weekday === 6 ? 0 : weekday + 1
  }
  for (const { from, to } of patient.kept) {
    for (let day = Math.max(first, Math.floor(from / minutesInDay)); day <= Math.min(last, Math.floor((to - 1) / minutesInDay)); day += 1) {
      costs[day - first] = costOfDay(source, day, occupancy, patient)
    }
  }
  for (const [from, to] of patient.away) {
    if (to >= first && from <= last) costs.fill(Infinity, Math.max(from, first) - first, Math.min(to, last) - first + 1)
  }
  return costs
}

/** One day by itself, the patient's own sessions respected. */
function costOfDay(source: Source, day: number, occupancy: FreeTimes, patient: Patient): number {
  const starts = startsIn(occupancy.hours.grid, startsOf(source, day, occupancy, patient))
  if (starts.length === 0) return Infinity
  const isPreferred = !source.ask.countsHalf || starts.some((start) => isInHalf(start, patient.prefers.half))
  return pointsOfWeekday(day, patient.prefers) + (isPreferred ? 0 : halfPoints)
}

function startsOf(source: Source, day: number, occupancy: FreeTimes, patient: Patient): Int32Array {
  const starts = new Int32Array(occupancy.hours.grid.words)
  fillStarts(source, day, occupancy, patient, starts, 0)
  return starts
}

/** The starts a session has on a day by itself, in any room. Days of absence are not looked at: no session is placed there. */
function fillStarts(source: Source, day: number, { hours, masks }: FreeTimes, { kept }: Patient, into: Int32Array, to: number): void {
  const { grid } = hours
  const at = (day - hours.first) * grid.words
  for (let word = 0; word < grid.words; word += 1) into[to + word] = freeWord(source, masks, at, word)
  const midnight = day * minutesInDay
  for (const held of kept) removeStarts(grid, into, to, held.from - midnight - source.ask.stretch.minutes, held.to - midnight)
}

/** The starts of a day that cost a session least, as bits: the preferred half where it counts and the session has any of it. */
export function cheapestStarts(days: CourseDays, task: number, day: number, into: Int32Array, to: number): void {
  const source = days.sources[days.shape.askOf[task] ?? -1]
  if (source === undefined) return
  const { grid } = days.occupancy.hours
  fillStarts(source, day, days.occupancy, days.patient, into, to)
  const { half } = days.patient.prefers
  if (half === 'any' || !source.ask.countsHalf) return
  const liked = preferredStarts(grid, half)
  let any = 0
  for (let word = 0; word < grid.words; word += 1) any |= (into[to + word] ?? 0) & (liked[word] ?? 0)
  if (any !== 0) for (let word = 0; word < grid.words; word += 1) into[to + word] = (into[to + word] ?? 0) & (liked[word] ?? 0)
}

/**
 * The same days with points of another kind: `cost` is asked for each day on which a session could lie, with the points
 * known so far, and answers for all sessions that ask for the same.
 */
export function withCosts(days: CourseDays, cost: (ask: number, task: number, day: number, known: number) => number): CourseDays {
  const { shape, lo } = days
  const byAsk = shape.asks.map(() => new Map<number, number>())
  const own = days.own.map((costs, task) => {
    const ask = shape.askOf[task] ?? -1
    const memo = byAsk[ask]
    if (memo === undefined) return costs
    return costs.map((known, k) => {
      if (known === Infinity) return known
      const day = (lo[task] ?? 0) + k
      let found = memo.get(day)
      if (found === undefined) memo.set(day, (found = cost(ask, task, day, known)))
      return found
    })
  })
  return { ...days, own }
}

/** The starts that a session to place has on this day, in minutes after midnight. */
export function startsOn(days: CourseDays, task: number, day: number): readonly number[] {
  const source = days.sources[days.shape.askOf[task] ?? -1]
  return source === undefined ? [] : startsIn(days.occupancy.hours.grid, startsOf(source, day, days.occupancy, days.patient))
}

/** Those of them that cost least. */
export function cheapestStartsOn(days: CourseDays, task: number, day: number): readonly number[] {
  const { grid } = days.occupancy.hours
  const starts = new Int32Array(grid.words)
  cheapestStarts(days, task, day, starts, 0)
  return startsIn(grid, starts)
}

/** The rooms free for a session that starts then; null where it needs none. */
export function roomsAt({ sources, shape, occupancy }: CourseDays, task: number, day: number, start: number): readonly RoomId[] | null {
  const { hours, masks } = occupancy
  const rooms = sources[shape.askOf[task] ?? -1]?.rooms ?? null
  if (rooms === null) return null
  const at = (day - hours.first) * hours.grid.words
  return rooms.filter(({ row }) => hasStart(hours.grid, masks, row + at, start)).map(({ id }) => id)
}

/** The starts in the half of the day that the patient prefers, as bits; all of them where any half is as good. */
export function preferredStarts(grid: StartGrid, half: HalfOfDay): Int32Array {
  const found = preferred.get(grid)
  if (found !== undefined) return found[half]
  const starts = (from: number, to: number) => {
    const mask = new Int32Array(grid.words)
    addStarts(grid, mask, 0, from, to)
    return mask
  }
  const made = { am: starts(0, lastMorningStart), pm: starts(firstAfternoonStart, minutesInDay), any: starts(0, minutesInDay) }
  preferred.set(grid, made)
  return made[half]
}
