/** Knows a request whose pair may be given by half, and asks the planner about it; refuses to know why there is no plan. */
import { staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import { therapistAway } from '../../domain/rules/therapist-away'
import { therapistBusy } from '../../domain/rules/therapist-busy'
import { bestPlan } from '../course/best-plan'
import { type PartOfPair, pairsWith } from '../course/pairs'
import type { PlanRequest, Proposal } from '../request'

export interface Asked {
  readonly request: PlanRequest
  /** The people given where not all are, null for the half that is open; null itself where `request.pair` says it all. */
  readonly given: PartOfPair | null
}

/** A proposal, and the request with the pair for which it was made. */
export interface Granted {
  readonly request: PlanRequest
  readonly plan: Proposal
}

/** The best plan that some pair makes possible, the first of equals; null where there is none. */
export function granted(asked: Asked): Granted | null {
  let best: Granted | null = null
  for (const request of alternativesOf(asked)) {
    const plan = bestPlan(request)
    if (plan !== null && (best === null || plan.score < best.plan.score)) best = { request, plan }
  }
  return best
}

/** How many times the planner is asked for one answer. */
export function costOfAsking(asked: Asked): number {
  return Math.max(1, alternativesOf(asked).length)
}

/** With no pair given; sessions that stay have to suit whoever is chosen. */
export function withOpenPair({ request }: Asked): Asked {
  const open = { ...request, pair: null }
  return { request: open, given: request.kept.length === 0 ? null : { lead: null, co: null } }
}

/** One request for each pair that has to be tried by itself. */
function alternativesOf({ request, given }: Asked): readonly PlanRequest[] {
  if (given === null) return [request]
  const pairs = pairsWith(request.site.clinic, request.protocol, given)
  return pairs.map((pair) => ({ ...request, pair })).filter((each) => pairs.length === 1 || isAttended(each))
}

/** Whether the pair can be at the sessions that stay and are not done. */
function isAttended({ kept, protocol, site, start, startLatest, end, away, pair }: PlanRequest): boolean {
  const plan = { protocol, start, startLatest, end, away, placed: new Map() }
  return kept.every(({ session, slot, done }) => {
    const visit = visitOf(protocol, session)
    if (done || visit === undefined || pair === null) return true
    const need = staffNeedOf(visit)
    const present = need === 'pair' || need === 'lead' ? [pair.lead, ...(need === 'pair' && pair.co !== null ? [pair.co] : [])] : []
    const question = { visit, slot: { ...slot, therapists: present }, plan, site }
    return therapistAway(question).length === 0 && therapistBusy(question).length === 0
  })
}
