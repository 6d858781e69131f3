/** Knows what the lines of one dosing session's record must be to each other; refuses to know how a line came about. */
import type { Session } from '../course'
import { endDayOf } from '../encounter/held-span'
import type { CourseRefusal } from '../refusals'
import { type DosingEntry, standingEntries } from './dosing-fact'
import { compareWallTimes } from '../../time/wall-clock'

/** One initial dose, given after the session began and before it ended; a supplement after the dose, settled once. */
export function faultOfRecord(record: readonly DosingEntry[], { id, encounter }: Pick<Session, 'id' | 'encounter'>): CourseRefusal | null {
  const standing = standingEntries(record)
  const [dose, another] = standing.filter(({ fact }) => fact.what === 'initial-dose')
  if (another !== undefined) return { code: 'dose-noted-already', session: id, ...placeOf(dose ?? another) }
  const started = encounter === null || encounter.from === null ? null : { day: encounter.day, time: encounter.from }
  if (dose !== undefined && started !== null && compareWallTimes(dose, started) < 0) return { code: 'before-session-start', session: id, ...started }
  const ended = encounter === null || encounter.to === null ? null : { day: endDayOf(encounter), time: encounter.to }
  if (dose !== undefined && ended !== null && compareWallTimes(dose, ended) > 0) return { code: 'after-session-end', session: id, ...ended }
  const supplements = standing.filter(({ fact }) => fact.what === 'supplement')
  if (supplements.length === 0) return null
  if (dose === undefined) return { code: 'no-dose-noted', session: id }
  if (supplements.some((supplement) => compareWallTimes(supplement, dose) < 0)) return { code: 'before-the-dose', session: id, ...placeOf(dose) }
  const [settled, again] = supplements.filter(({ fact }) => fact.what === 'supplement' && fact.answer !== 'offered')
  if (settled !== undefined && again !== undefined) return { code: 'supplement-settled', session: id, ...placeOf(settled) }
  return null
}

function placeOf({ day, time }: DosingEntry) {
  return { day, time }
}
