/** Knows what a record form holds and which command it amounts to; refuses to know the form. */
import type { Clinic } from '../domain/clinic/clinic'
import type { CourseCommand, GateAnswerGiven } from '../domain/course/commands'
import type { Session } from '../domain/course/course'
import { type SessionStatus, sessionLifecycle } from '../domain/course/lifecycle'
import type { Visit } from '../domain/protocol/protocol'
import { isMilestone } from '../domain/protocol/protocol'
import type { Day } from '../domain/time/day'
import type { WallTime } from '../domain/time/zone'
import { type EncounterDraft, encounterOf, likelyEncounter } from './encounter/encounter-draft'

export type Happened = 'completed' | 'started' | 'missed' | 'no-show' | 'cancelled' | 'waived'

const everything: readonly Happened[] = ['completed', 'started', 'missed', 'no-show', 'cancelled', 'waived']

/** What a form was opened with, as a kept one is named after it; undefined where it was opened with nothing. */
export function happenedIn(about: string): Happened | undefined {
  return everything.find((happened) => happened === about)
}

export interface RecordDraft {
  readonly happened: Happened
  readonly held: EncounterDraft
  readonly reason: string
}

const eventOf = {
  completed: 'SessionCompleted',
  started: 'SessionStarted',
  missed: 'SessionMissed',
  'no-show': 'SessionNoShow',
  cancelled: 'SessionCancelled',
  waived: 'SessionWaived',
} as const

/** What can have happened to a session in this state by today. */
export function whatCanHaveHappened(status: SessionStatus, visit: Visit, session: Session, today: Day): readonly Happened[] {
  const isDue = session.slot !== null && session.slot.day <= today
  return everything.filter((happened) => {
    if (sessionLifecycle[status][eventOf[happened]] === undefined) return false
    if (isMilestone(visit)) return happened === 'completed' || happened === 'waived'
    if (happened === 'started') return session.slot?.day === today
    if (happened === 'missed' || happened === 'no-show') return isDue
    return true
  })
}

/** As planned, which most sessions are; one that starts before its time starts now. */
export function firstDraft(session: Session, visit: Visit, clinic: Clinic, now: WallTime, happened: Happened): RecordDraft {
  const held = likelyEncounter(session, visit, clinic, now)
  return { happened, held: happened === 'started' && held.from === null ? { ...held, from: now.time } : held, reason: '' }
}

/** The command, or null while the day or a time is still missing. */
export function commandOf({ happened, held, reason }: RecordDraft, session: string, visit: Visit, zone: string, gates: readonly GateAnswerGiven[]): CourseCommand | null {
  switch (happened) {
    case 'completed': {
      const encounter = encounterOf(held, visit, zone)
      return encounter === null ? null : { type: 'CompleteSession', session, encounter, gates, reason }
    }
    case 'started':
      return held.day === null || held.from === null ? null : { type: 'StartSession', session, day: held.day, time: held.from, gates }
    case 'missed':
      return { type: 'MarkMissed', session, reason }
    case 'no-show':
      return { type: 'MarkNoShow', session, reason }
    case 'cancelled':
      return { type: 'CancelSession', session, reason }
    case 'waived':
      return { type: 'WaiveSession', session, reason }
  }
}
