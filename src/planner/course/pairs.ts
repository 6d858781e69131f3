/** Knows which pairs of therapists could treat a course; refuses to know when they are free. */
import type { TherapistId } from '../../domain/clinic/clinic'
import type { Pair } from '../../domain/course/course'
import { type Visit, staffNeedOf } from '../../domain/protocol/protocol'
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

/** Therapists who must be there, in the order lead, other; null where the pair has too few. */
export function therapistsFor(visit: Visit, pair: Pair): readonly TherapistId[] | null {
  const need = staffNeedOf(visit)
  if (need !== 'pair' && need !== 'lead') return []
  if (pair.lead === nobody.lead) return null
  if (need === 'lead') return [pair.lead]
  return pair.co === null || pair.co === pair.lead ? null : [pair.lead, pair.co]
}
