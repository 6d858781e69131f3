/** Knows everything of a course that left its plan; refuses to call any of it good or bad. */
import { standingLines } from '../amended-line'
import type { Course, Session } from '../course'
import type { Deviation } from './deviation'

type Facts = Omit<Deviation, 'session' | 'assessment' | 'isOutdated'>

/** The latest first. */
export function deviationsOf(course: Course): readonly Deviation[] {
  return course.sessions.flatMap(deviationsOfSession).sort(latestFirst)
}

export function latestFirst(one: Deviation, other: Deviation): number {
  return one.at < other.at ? 1 : one.at > other.at ? -1 : 0
}

export function isToAssess({ assessment, isOutdated }: Deviation): boolean {
  return assessment === null || isOutdated
}

export function deviationsOfSession(session: Session): readonly Deviation[] {
  const facts = [...session.deviated.map(ofRecord), ...conditionsOf(session), ...supplementsOf(session)]
  return facts.map((fact) => {
    const assessment = session.assessed[fact.id] ?? null
    return { ...fact, session: session.id, assessment, isOutdated: assessment !== null && assessment.at < fact.at }
  })
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
