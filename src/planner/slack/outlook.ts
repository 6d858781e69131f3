/** Knows, for every session and day, the best plan that puts it there with all else planned again; refuses to know what is booked now. */
import type { Pair } from '../../domain/course/course'
import { type Opening, type PairIn, daysWith, openingsOf, searchBelow } from '../course/best-days'
import { tightened } from '../course/bounds'
import { type CourseDays, withLateStart } from '../course/course-days'
import type { Bounds } from '../course/day-costs'
import { type CourseQuestion, courseQuestion, rowsOf } from '../course/course-question'
import { pointsOfMeeting } from '../course/day-times'
import { shareDay } from '../course/share-day'
import { eliminationFor } from '../course/elimination-fit'
import { spreadOver } from '../course/marginals'
import type { Budget } from '../course/search'
import { settleAll } from '../course/settle'
import type { PlanRequest } from '../request'
import { plansThrough } from './plan-through'

/** A request about people who are known already. */
export type RequestOfPair = PlanRequest & { readonly pair: Pair }

export interface Outlook {
  readonly request: RequestOfPair
  readonly question: CourseQuestion
  readonly openings: readonly Opening[]
  readonly pairIn: PairIn
  /** For each session by index, the least a plan costs that puts it on a day number; other days have no plan. */
  readonly points: readonly ReadonlyMap<number, number>[]
  /** Plans that were met with on the way, a day number for each session; at least one wherever there is any. */
  readonly plans: readonly Int32Array[]
  /** Whether the counted steps were enough to know every day. */
  readonly isExact: boolean
}

/** Steps of the search for all days together; some seconds of work, of which an ordinary course needs none. */
const mostSteps = 200_000
const roundingError = 1e-9

/**
 * Pure, synchronous, and the same for the same request. The tables of the search give a bound for each session and day, and
 * a plan that attains it unless sessions meet on one day; where they do, that day is searched by itself.
 */
export function outlookOf(request: RequestOfPair): Outlook {
  const question = courseQuestion(request)
  const openings = [...openingsOf(question)]
  const pairIn: PairIn = (free) => rowsOf(request.pair, free)
  const found = new Found(question.shape.tasks.length)
  const budget: Budget = { left: mostSteps, isSpent: false }
  for (const opening of openings) lookAt(question, opening, pairIn, found, budget)
  return { request, question, openings, pairIn, points: found.points, plans: found.plans, isExact: !budget.isSpent }
}

class Found {
  readonly points: readonly Map<number, number>[]
  readonly plans: Int32Array[] = []

  constructor(count: number) {
    this.points = Array.from({ length: count }, () => new Map<number, number>())
  }

  pointsOf(task: number, day: number): number {
    return this.points[task]?.get(day) ?? Infinity
  }

  /** A plan is one for each of its sessions. */
  take(plan: Int32Array, cost: number): void {
    let isNews = false
    for (const [task, days] of this.points.entries()) {
      const day = plan[task] ?? 0
      if (cost >= (days.get(day) ?? Infinity) - roundingError) continue
      days.set(day, cost)
      isNews = true
    }
    if (isNews) this.plans.push(plan)
  }
}

function lookAt(question: CourseQuestion, opening: Opening, pairIn: PairIn, found: Found, budget: Budget): void {
  const { shape, frame } = question
  const { opener, bounds } = opening
  const daysIn = daysWith(question, opening.occupancy, pairIn)
  const plain = daysIn(bounds)
  const days = opener === null ? plain : withLateStart(plain, opener, frame.start)
  const elimination = eliminationFor(shape, opener, bounds)
  // A kept session that opens the course is not among those that are paid for.
  const late = opener !== null && shape.tasks[opener]?.isKept === true ? opening.lateness : 0
  if (settleAll(elimination, days) === Infinity) return
  const spread = spreadOver(elimination, days, Number.MAX_VALUE)
  const leastOf = (task: number, day: number) => (spread?.marginals[task]?.[day - (bounds.lo[task] ?? 0)] ?? 0) + late
  const open = shape.placed.flatMap((task) => daysBetween(bounds, task).flatMap((day) => (leastOf(task, day) < Infinity ? [{ task, day }] : [])))
  const isUnknown = ({ task, day }: (typeof open)[number]) => found.pointsOf(task, day) > leastOf(task, day) + roundingError

  const meetings = new Meetings(days)
  if (spread !== null) {
    const planThrough = plansThrough(elimination, days, spread)
    for (const { task, day } of open) {
      if (!isUnknown({ task, day })) continue
      const plan = planThrough(task, day)
      const more = plan === null || !mayOpen(question, opener, plan) ? Infinity : meetings.pointsOf(plan)
      if (plan !== null && more < Infinity) found.take(plan, leastOf(task, day) + more)
    }
  }
  // From here on the tables are written anew.
  for (const { task, day } of open) {
    if (!isUnknown({ task, day })) continue
    const on = { lo: bounds.lo.with(task, day), hi: bounds.hi.with(task, day) }
    const pinned = tightened(shape, on)
    const beside = (within: Bounds) => withoutMeetings(daysIn(within), meetings, task, day)
    const better = pinned === null ? null : searchBelow(question, { ...opening, bounds: pinned }, beside, budget, found.pointsOf(task, day))
    if (better !== null) found.take(better.chosen, better.cost)
  }
}

/** The same days without those on which a session would have to share its day with the one that is fixed there, and cannot. */
function withoutMeetings(days: CourseDays, meetings: Meetings, fixed: number, day: number): CourseDays {
  const { shape, lo } = days
  const own = days.own.map((costs, task) => {
    const at = day - (lo[task] ?? 0)
    const isOpen = task !== fixed && shape.askOf[task] !== -1 && (costs[at] ?? Infinity) < Infinity
    return isOpen && !meetings.canShare(day, fixed, task) ? costs.with(at, Infinity) : costs
  })
  return { ...days, own }
}

function daysBetween({ lo, hi }: Bounds, task: number): readonly number[] {
  const first = lo[task] ?? 0
  return Array.from({ length: (hi[task] ?? 0) - first + 1 }, (_, k) => first + k)
}

/** No session lies before the one that opens the course, and none new joins a kept one that opened it after the latest start. */
function mayOpen({ shape, frame, patient }: CourseQuestion, opener: number | null, plan: Int32Array): boolean {
  if (opener !== null && shape.tasks[opener]?.isKept === false) return shape.placed.every((task) => (plan[task] ?? 0) >= (plan[opener] ?? 0))
  if (frame.startLatest === null || patient.kept.length === 0) return true
  const first = plan.reduce((least, day) => Math.min(least, day))
  return first <= frame.startLatest || shape.placed.every((task) => (plan[task] ?? 0) > first)
}

/** What sessions of one day cost beyond what each costs alone. */
class Meetings {
  readonly #days: CourseDays
  readonly #half = new Map<string, number>()
  readonly #points = new Map<string, number>()

  constructor(days: CourseDays) {
    this.#days = days
  }

  pointsOf(plan: Int32Array): number {
    const { shape } = this.#days
    const byDay = new Map<number, number[]>()
    shape.tasks.forEach(({ takesTime }, task) => {
      const day = plan[task] ?? 0
      if (takesTime) byDay.set(day, [...(byDay.get(day) ?? []), task])
    })
    let sum = 0
    for (const [day, tasks] of byDay) if (tasks.length > 1) sum += this.#onDay(day, tasks)
    return sum
  }

  canShare(day: number, one: number, other: number): boolean {
    return this.#halfOf(day, one < other ? [one, other] : [other, one]) < Infinity
  }

  #onDay(day: number, tasks: readonly number[]): number {
    const key = `${day}/${tasks.join('/')}`
    const known = this.#points.get(key)
    if (known !== undefined) return known
    const { shape } = this.#days
    const there = tasks.filter((task) => shape.tasks[task]?.isKept === true)
    let sum = 0
    for (const task of tasks) {
      if (shape.tasks[task]?.isKept === true) continue
      if (there.length > 0 && sum < Infinity) sum += pointsOfMeeting(this.#days, day, task, [...there], (group) => this.#halfOf(day, group))
      there.push(task)
    }
    this.#points.set(key, sum)
    return sum
  }

  #halfOf(day: number, group: readonly number[]): number {
    const key = `${day}/${group.join('/')}`
    const known = this.#half.get(key)
    if (known !== undefined) return known
    const half = shareDay(this.#days, day, group)?.half ?? Infinity
    this.#half.set(key, half)
    return half
  }
}
