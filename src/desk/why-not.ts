/** Knows how it is asked why a wish has no plan, and how a change is taken into the wish; refuses to know any screen. */
import type { Remedy, RemedyKind } from '../domain/rules/remedy'
import type { Site } from '../domain/rules/placement'
import type { Day } from '../domain/time/day'
import type { Steps } from '../planner/why-not/asking'
import type { Unlock } from '../planner/why-not/attempt'
import { type WhyNot, whyNot } from '../planner/why-not/why-not'
import { withRemedies } from '../planner/why-not/with-remedy'
import { type Wish, requestOf } from './proposing'

export type { Unlock, WhyNot }

/** The planner is asked once a step; no change asks for a session before `today`. */
export function whyNoPlan(wish: Wish, site: Site, today: Day): Steps<WhyNot> {
  return whyNot({ request: requestOf(wish, site), given: null }, today)
}

const wished: ReadonlySet<RemedyKind> = new Set<RemedyKind>(['pair', 'start', 'latest-start', 'end', 'patient-there', 'without-optional'])
const leaving: ReadonlySet<RemedyKind> = new Set<RemedyKind>([
  'window', 'start-hours', 'course-length', 'therapist-there', 'therapist-works', 'closure-lifted', 'clinic-opens', 'opening-hours',
])

/**
 * Who can make a change: whoever plans, by asking for something else; whoever adopts the plan, by leaving a rule with a
 * reason; else only those who keep the clinic or another course.
 */
export function madeBy(remedies: readonly Remedy[]): 'wish' | 'reason' | 'others' {
  if (remedies.every(({ kind }) => wished.has(kind))) return 'wish'
  return remedies.every(({ kind }) => wished.has(kind) || leaving.has(kind)) ? 'reason' : 'others'
}

/** The wish with these changes, as far as a wish can hold them; what else they are stays as it is. */
export function wishWith(wish: Wish, site: Site, remedies: readonly Remedy[]): Wish {
  const { pair, start, startLatest, end, away, includeOptional } = withRemedies({ request: requestOf(wish, site), given: null }, remedies).request
  return { ...wish, pair, start, startLatest, end, away, includeOptional }
}
