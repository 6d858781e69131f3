/** Knows how a plan is asked for, checked a second time, and read before anybody adopts it; refuses to book it. */
import type { CourseCommand, PlacedSlot } from '../domain/course/commands'
import type { Course, Pair, Patient, Preferences } from '../domain/course/course'
import { evolve } from '../domain/course/evolve'
import { planOf } from '../domain/course/plan-of-course'
import type { Protocol } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import { breachesOfPlan } from '../domain/rules/rule-book'
import type { Day, DayRange } from '../domain/time/day'
import { proposeCourse } from '../planner/propose-course'
import type { Cost, Impossible, PlanRequest, Proposal } from '../planner/request'
import { scorePlan } from '../planner/score-plan'

export type { Cost }

export interface Wish {
  readonly protocol: Protocol
  readonly start: Day
  readonly startLatest: Day | null
  readonly end: Day | null
  /** Null leaves the pair to the planner. */
  readonly pair: Pair | null
  readonly prefers: Preferences
  readonly away: readonly DayRange[]
  readonly includeOptional: boolean
}

export type Answer =
  | Proposal
  | Impossible
  /** The search found a plan that the rule book does not accept: a defect, shown as what it is, never as a plan. */
  | { readonly outcome: 'not-accepted'; readonly breaches: readonly Breach[] }

/** Asks the planner, and lets the rule book, which the search does not use, accept the plan before it is shown. */
export function propose(wish: Wish, site: Site): Answer {
  const answer = proposeCourse(requestOf(wish, site))
  if (answer.outcome === 'impossible') return answer
  const breaches = breachesIn(previewOf({ ...wish, pair: answer.pair }, answer.slots), site)
  return breaches.length === 0 ? answer : { outcome: 'not-accepted', breaches }
}

/** What a plan costs, as the planner counts; lower is better. */
export function costsOf(wish: Wish, site: Site, slots: readonly PlacedSlot[]): { readonly score: number; readonly costs: readonly Cost[] } {
  return scorePlan(requestOf(wish, site), slots)
}

/** The course as it would be once adopted; it exists nowhere but on the screen. */
export function previewOf(wish: Wish & { readonly pair: Pair }, slots: readonly PlacedSlot[]): Course {
  const { protocol, pair, start, startLatest, end, prefers, away } = wish
  const stamp = { at: '', by: { id: '', name: '' }, change: 'preview', sequence: 0 }
  const patient = { code: '', name: '' }
  const opened = { type: 'CourseOpened', patient, protocol, pair, start, startLatest, end, prefers, away, sample: false } as const
  const course = evolve(null, opened, stamp, 'preview')
  return evolve(course, { type: 'PlanAdopted', slots, despite: null, left: [] }, stamp, 'preview')
}

export function breachesIn(course: Course, site: Site): readonly Breach[] {
  return breachesOfPlan(planOf(course), site)
}

export function adoptionOf(
  wish: Wish & { readonly pair: Pair },
  patient: Patient,
  slots: readonly PlacedSlot[],
  despite: string | null,
): CourseCommand {
  const { protocol, pair, start, startLatest, end, prefers, away } = wish
  return { type: 'AdoptPlan', patient, protocol, pair, start, startLatest, end, prefers, away, slots, despite, sample: false }
}

/** The question as the planner is asked it: nothing is kept, everything planned. */
export function requestOf({ protocol, start, startLatest, end, pair, prefers, away, includeOptional }: Wish, site: Site): PlanRequest {
  return { site, protocol, start, startLatest, end, pair, prefers, away, includeOptional, kept: [] }
}
