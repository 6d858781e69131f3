/** Knows everything of a course that left its plan; refuses to call any of it good or bad. */
import type { Day } from '../../time/day'
import { endOfDayAt } from '../../time/zone'
import { standingLines } from '../amended-line'
import { type SeriesLine, shortSeriesOf } from '../contacts/contact-series'
import type { Course, Session } from '../course'
import type { Assessment, Deviation, ShortContacts } from './deviation'

/** The clinic's day, and the zone in which its days end. */
export interface ClinicDay {
  readonly today: Day
  readonly zone: string
}

type Facts = Omit<Deviation, 'session' | 'assessment' | 'isOutdated'>

/** The latest first. What came with time alone is read as it stands on the clinic's day. */
export function deviationsOf(course: Course, { today, zone }: ClinicDay): readonly Deviation[] {
  const short = shortSeriesOf(course, today)
  return course.sessions.flatMap((session) => deviationsOfSession(session, short, zone)).sort(latestFirst)
}

export function latestFirst(one: Deviation, other: Deviation): number {
  return one.at < other.at ? 1 : one.at > other.at ? -1 : 0
}

export function isToAssess({ assessment, isOutdated }: Deviation): boolean {
  return assessment === null || isOutdated
}

function deviationsOfSession(session: Session, short: readonly SeriesLine[], zone: string): readonly Deviation[] {
  const facts = [...session.deviated.map(ofRecord), ...conditionsOf(session), ...supplementsOf(session), ...shortContactsOf(session, short, zone)]
  return facts.map((fact) => {
    const assessment = session.assessed[fact.id] ?? null
    return { ...fact, session: session.id, assessment, isOutdated: assessment !== null && isOlder(assessment, fact) }
  })
}

/** What people wrote bears the moment at which it was last written; what came with time is compared with what was assessed. */
function isOlder(assessment: Assessment, { fact, at }: Facts): boolean {
  if (fact.what !== 'contacts') return assessment.at < at
  return assessment.of !== undefined && told(assessment.of) !== told(fact)
}

function told({ least, reached, tried, opens, closes }: ShortContacts): string {
  return [least, reached, tried, opens, closes].join(' ')
}

function ofRecord({ id, fact, planned, actual, reason, by, at }: Session['deviated'][number]): Facts {
  return { id, fact, planned, actual, reason, by, at }
}

function conditionsOf({ gates, slot, encounter }: Session): readonly Facts[] {
  return Object.entries(gates)
    .filter(([, { answer }]) => answer === 'waived')
    .map(([gate, { reason, by, at }]) => ({ id: `condition:${gate}`, fact: { what: 'condition', gate }, planned: slot, actual: encounter, reason, by, at }))
}

/** A line that was struck out left nothing; a corrected one says why in its correction. */
function supplementsOf({ record, slot, encounter }: Session): readonly Facts[] {
  return standingLines(record).flatMap(({ id, day, time, deviations, corrected, ...noted }) => {
    const { reason, by, at } = corrected ?? noted
    return deviations.map((outside): Facts => ({
      id: `supplement:${id}`, fact: { what: 'supplement', outside, day, time }, planned: slot, actual: encounter, reason, by, at,
    }))
  })
}

/** One of a series keeps its id as long as the protocol counts it from the same session and day. */
function shortContactsOf({ id, slot, encounter }: Session, short: readonly SeriesLine[], zone: string): readonly Facts[] {
  return short
    .filter(({ after }) => after === id)
    .map(({ firstDay, mode, least, reached, tried, opens, closes }) => ({
      id: `contacts:${id}:${firstDay}`,
      fact: { what: 'contacts', mode, least, reached, tried, opens, closes },
      planned: slot, actual: encounter, reason: '', by: null, at: endOfDayAt(closes, zone),
    }))
}
