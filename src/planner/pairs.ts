/** Knows which pairs of therapists could treat a course; refuses to know when they are free. */
import type { Pair } from '../domain/course/course'
import { staffNeedOf } from '../domain/protocol/protocol'
import { nobody } from './availability'
import type { PlanRequest } from './request'
import type { Task } from './task'

/** The pair asked for, or every pair that differs for these sessions, in the clinic's order. */
export function pairsOf({ pair, site }: PlanRequest, tasks: readonly Task[]): readonly Pair[] {
  if (pair !== null) return [pair]
  const needs = new Set(tasks.filter(({ kept }) => kept === null).map(({ visit }) => staffNeedOf(visit)))
  const ids = site.clinic.therapists.map(({ id }) => id)
  if (ids.length === 0) return [nobody]
  if (!needs.has('pair') || ids.length < 2) return ids.map((lead) => ({ lead, co: null }))
  const orderMatters = needs.has('lead')
  return ids.flatMap((lead, index) =>
    ids.flatMap((co, other): readonly Pair[] => (other > index || (orderMatters && other !== index) ? [{ lead, co }] : [])),
  )
}
