/** Knows which pairs of therapists could treat a course; refuses to know when they are free. */
import type { Clinic, TherapistId } from '../../domain/clinic/clinic'
import type { Pair } from '../../domain/course/course'
import { type Protocol, type Visit, staffNeedOf } from '../../domain/protocol/protocol'
import type { PlanRequest } from '../request'
import type { Task } from './task'

/** The pair of a clinic that lists no therapist. */
export const nobody: Pair = { lead: '', co: null }

/** The pair asked for, or every pair that differs for these sessions, in the clinic's order. */
export function pairsOf({ pair, site }: PlanRequest, tasks: readonly Task[]): readonly Pair[] {
  if (pair !== null) return [pair]
  const needs = new Set(tasks.filter(({ isKept }) => !isKept).map(({ visit }) => staffNeedOf(visit)))
  const ids = site.clinic.therapists.map(({ id }) => id)
  if (ids.length === 0) return [nobody]
  if (!needs.has('pair') || ids.length < 2) return ids.map((lead) => ({ lead, co: null }))
  const orderMatters = needs.has('lead')
  return ids.flatMap((lead, index) =>
    ids.flatMap((co, other): readonly Pair[] => (other > index || (orderMatters && other !== index) ? [{ lead, co }] : [])),
  )
}

/** A pair as far as it is settled; null for the half that is left open. */
export interface PartOfPair {
  readonly lead: TherapistId | null
  readonly co: TherapistId | null
}

/** Pairs that complete this one, in the clinic's order. */
export function pairsWith({ therapists }: Clinic, protocol: Protocol, { lead, co }: PartOfPair): readonly Pair[] {
  const ids = therapists.map(({ id }) => id)
  const needsTwo = protocol.sessions.some((visit) => staffNeedOf(visit) === 'pair')
  const leads = lead === null ? ids.filter((id) => id !== co) : [lead]
  return leads.flatMap((one): readonly Pair[] => {
    const others = co === null ? ids.filter((id) => id !== one) : [co]
    if (others.length === 0 || (co === null && !needsTwo)) return [{ lead: one, co: null }]
    return others.map((other) => ({ lead: one, co: other }))
  })
}

/** Therapists who must be there, in the order lead, other; null where the pair has too few. */
export function therapistsFor(visit: Visit, pair: Pair): readonly TherapistId[] | null {
  const need = staffNeedOf(visit)
  if (need !== 'pair' && need !== 'lead') return []
  if (pair.lead === nobody.lead) return null
  if (need === 'lead') return [pair.lead]
  return pair.co === null || pair.co === pair.lead ? null : [pair.lead, pair.co]
}
