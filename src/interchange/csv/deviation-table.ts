/** Knows the columns of a table of deviations; refuses to say what is treated or what people typed unless asked. */
import type { Course } from '../../domain/course/course'
import type { Deviation, DeviationFact } from '../../domain/course/deviations/deviation'
import { visitOf } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import { type InstantAt, type WallTime, wallTimeAt } from '../../domain/time/zone'
import { type Told, titleTold } from '../told'
import { courseColumns } from './course-columns'
import type { Column } from './table-text'

export interface DeviationRow {
  readonly course: Course
  readonly deviation: Deviation
}

/** Days and times on the clock of `zone`. */
export function deviationColumns(told: Told, zone: string): readonly Column<DeviationRow>[] {
  const wall = (at: InstantAt): WallTime => wallTimeAt(Date.parse(at), zone)
  return [
    ...courseColumns<DeviationRow>(told, ({ course }) => course),
    { name: 'session', cell: ({ course, deviation }) => titleTold(course.protocol, deviation.session, told) },
    { name: 'kind', cell: ({ course, deviation }) => visitOf(course.protocol, deviation.session)?.kind ?? null },
    { name: 'deviation', cell: ({ deviation: { fact } }) => nameOf(fact) },
    ...(told.protocol ? [condition] : []),
    { name: 'days outside window', cell: ({ deviation: { fact } }) => daysOutside(fact) },
    { name: 'minutes outside window', cell: ({ deviation: { fact } }) => (fact.what === 'supplement' ? fact.outside.by : null) },
    { name: 'allowed from', cell: ({ deviation: { fact } }) => allowed(fact)?.opens ?? null },
    { name: 'allowed to', cell: ({ deviation: { fact } }) => allowed(fact)?.closes ?? null },
    { name: 'contacts asked for', cell: ({ deviation: { fact } }) => (fact.what === 'contacts' ? fact.least : null) },
    { name: 'contacts reached', cell: ({ deviation: { fact } }) => (fact.what === 'contacts' ? fact.reached : null) },
    { name: 'planned day', cell: ({ deviation: { planned } }) => planned?.day ?? null },
    { name: 'planned from', cell: ({ course, deviation }) => (isTimed(course, deviation) ? (deviation.planned?.time ?? null) : null) },
    { name: 'held day', cell: ({ deviation: { actual } }) => actual?.day ?? null },
    { name: 'held from', cell: ({ deviation: { actual } }) => actual?.from ?? null },
    { name: 'held to', cell: ({ deviation: { actual } }) => actual?.to ?? null },
    { name: 'written day', cell: ({ deviation: { at } }) => wall(at).day },
    { name: 'written at', cell: ({ deviation: { at } }) => wall(at).time },
    { name: 'written by', cell: ({ deviation: { by } }) => by?.name ?? null },
    { name: 'class', cell: ({ deviation: { assessment } }) => assessment?.grade ?? null },
    { name: 'assessed day', cell: ({ deviation: { assessment } }) => (assessment === null ? null : wall(assessment.at).day) },
    { name: 'assessed by', cell: ({ deviation: { assessment } }) => assessment?.by.name ?? null },
    { name: 'changed since', cell: ({ deviation: { isOutdated } }) => (isOutdated ? 'yes' : null) },
    ...(told.words ? words : []),
  ]
}

/** The name of a condition may tell what a patient is treated for. */
const condition: Column<DeviationRow> = { name: 'condition', cell: ({ deviation: { fact } }) => (fact.what === 'condition' ? fact.gate : null) }

const words: readonly Column<DeviationRow>[] = [
  { name: 'reason', cell: ({ deviation: { reason } }) => reason },
  { name: 'assessment', cell: ({ deviation: { assessment } }) => assessment?.reason ?? null },
  { name: 'corrective action', cell: ({ deviation: { assessment } }) => assessment?.action ?? null },
]

/** The rule's own name, or what happened. */
function nameOf(fact: DeviationFact): string {
  switch (fact.what) {
    case 'rule':
      return fact.breach.code
    case 'not-held':
      return fact.how
    case 'condition':
      return 'condition-waived'
    case 'supplement':
      return fact.outside.code
    case 'contacts':
      return 'too-few-contacts'
  }
}

/** Negative is early; null where no window was left. */
function daysOutside(fact: DeviationFact): number | null {
  return fact.what === 'rule' && fact.breach.code === 'outside-window' && fact.breach.why === 'window' ? fact.breach.by : null
}

function allowed(fact: DeviationFact): { readonly opens: Day | null; readonly closes: Day | null } | null {
  if (fact.what === 'not-held') return fact.window
  if (fact.what === 'contacts') return fact
  if (fact.what !== 'rule') return null
  const { breach } = fact
  if (breach.code === 'past-course-end') return { opens: null, closes: breach.limit }
  if (breach.code !== 'outside-window') return null
  if (breach.why === 'window') return breach
  return breach.why === 'before-start' ? { opens: breach.limit, closes: null } : { opens: null, closes: breach.limit }
}

function isTimed({ protocol }: Course, { session }: Deviation): boolean {
  return visitOf(protocol, session)?.durationMinutes != null
}
