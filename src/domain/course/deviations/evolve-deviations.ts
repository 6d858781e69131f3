/** Knows how records of a session, and people's assessments, change what is kept of its deviations; refuses to find any. */
import type { Breach } from '../../rules/breach'
import type { Course, Encounter, Recorded, Session } from '../course'
import type { CourseEvent } from '../events'
import type { Stamp } from '../facts'
import { haveSameParts } from '../same-parts'
import type { Deviated, RecordedDeviation } from './deviation'
import type { DeviationEvent } from './deviation-commands'

type Kept = Pick<Session, 'recorded' | 'deviated'>
type Held = Extract<CourseEvent, { type: 'SessionCompleted' | 'EncounterCorrected' }>
type NotHeldEvent = Extract<CourseEvent, { type: 'SessionMissed' | 'SessionNoShow' | 'SessionWaived' }>

/**
 * A correction puts what it finds in place of what the record found before. What it finds again keeps the reason for which
 * the plan was left; its own reason says only why the record was wrong.
 */
export function ofHeld(session: Session, event: Held, stamp: Stamp): Kept {
  const actual = event.type === 'SessionCompleted' ? event.encounter : event.to
  const found = event.deviations.map((breach): Deviated => {
    const now = deviated(idOf(breach), { what: 'rule', breach }, session, actual, event.reason, stamp)
    const before = session.deviated.find(({ id, change }) => id === now.id && change === session.recorded?.change)
    if (before === undefined) return now
    const isSame = before.fact.what === 'rule' && haveSameParts(before.fact.breach, breach)
    return { ...now, reason: before.reason, ...(isSame && { by: before.by, at: before.at }) }
  })
  return { recorded: recordedBy(stamp), deviated: [...earlier(session), ...found] }
}

const how = { SessionMissed: 'missed', SessionNoShow: 'no-show', SessionWaived: 'left-out' } as const

/** Leaving out what the protocol leaves open is no deviation. */
export function ofNotHeld(session: Session, event: NotHeldEvent, course: Course, stamp: Stamp): Kept {
  const visit = course.protocol.sessions.find(({ id }) => id === session.id)
  const isLeftOpen = event.type === 'SessionWaived' && visit?.optional === true
  const fact = { what: 'not-held', how: how[event.type], window: event.window ?? null } as const
  // What was missed and is then left out stays a miss.
  const before = session.deviated
  const found = isLeftOpen ? [] : [deviated(`${fact.how}:${stamp.change}`, fact, session, null, event.reason, stamp)]
  return { recorded: recordedBy(stamp), deviated: [...before, ...found] }
}

/** The record was wrong, and what it found goes with it; what was found before stays. */
export function ofReopened(session: Session): Kept {
  return { recorded: null, deviated: earlier(session) }
}

export function recordedBy({ by, at, change }: Stamp): Recorded {
  return { by, at, change }
}

export function withAssessment(session: Session, { deviation, fact, to }: DeviationEvent, { by, at }: Stamp): Session {
  const of = fact.what === 'contacts' ? { of: fact } : {}
  return { ...session, assessed: { ...session.assessed, [deviation]: { ...to, by, at, ...of } } }
}

function earlier({ deviated: all, recorded }: Session): readonly Deviated[] {
  return all.filter(({ change }) => change !== recorded?.change)
}

function deviated(id: string, fact: RecordedDeviation, { slot }: Session, actual: Encounter | null, reason: string, { by, at, change }: Stamp): Deviated {
  return { id, fact, planned: slot, actual, reason, by, at, change }
}

/** One of a kind in a record, so that it stays the same deviation when the record is corrected. */
function idOf(breach: Breach): string {
  switch (breach.code) {
    case 'outside-window':
    case 'past-course-end':
      return `${breach.code}:${breach.why}`
    case 'out-of-order':
      return `${breach.code}:${breach.earlier}:${breach.later}`
    default:
      return breach.code
  }
}
