/** Knows what a record form holds and which command it amounts to; refuses to know the form. */
import type { CourseCommand, GateAnswerGiven } from '../domain/course/commands'
import type { Session } from '../domain/course/course'
import { type SessionStatus, sessionLifecycle } from '../domain/course/lifecycle'
import type { Visit } from '../domain/protocol/protocol'
import { isMilestone } from '../domain/protocol/protocol'
import { type ClockTime, addMinutes } from '../domain/time/clock-time'
import type { Day } from '../domain/time/day'

export type Happened = 'completed' | 'started' | 'missed' | 'no-show' | 'cancelled' | 'waived'

export interface RecordDraft {
  readonly happened: Happened
  readonly day: Day | null
  readonly from: ClockTime | null
  readonly to: ClockTime | null
  readonly note: string
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
  const all: readonly Happened[] = ['completed', 'started', 'missed', 'no-show', 'cancelled', 'waived']
  const isDue = session.slot !== null && session.slot.day <= today
  return all.filter((happened) => {
    if (sessionLifecycle[status][eventOf[happened]] === undefined) return false
    if (isMilestone(visit)) return happened === 'completed' || happened === 'waived'
    if (happened === 'started') return session.slot?.day === today
    if (happened === 'missed' || happened === 'no-show') return isDue
    return true
  })
}

/** The planned day and times, which most sessions keep; for one that goes on, its real start. */
export function firstDraft(session: Session, visit: Visit, today: Day, timeNow: ClockTime, happened: Happened): RecordDraft {
  const { slot, encounter } = session
  const from = encounter?.from ?? slot?.time ?? null
  const planned = from === null || visit.durationMinutes === null ? null : addMinutes(from, visit.durationMinutes)
  const isRunning = encounter !== null && encounter.to === null
  return {
    happened,
    day: encounter?.day ?? (slot === null || slot.day > today ? today : slot.day),
    from: isMilestone(visit) ? null : happened === 'started' && from !== null && from > timeNow ? timeNow : from,
    to: isMilestone(visit) ? null : (encounter?.to ?? (isRunning && planned !== null && timeNow < planned ? timeNow : planned)),
    note: encounter?.note ?? '',
    reason: '',
  }
}

/** The command, or null while the day or a time is still missing. */
export function commandOf(draft: RecordDraft, session: string, visit: Visit, gates: readonly GateAnswerGiven[]): CourseCommand | null {
  const { happened, day, from, to, note, reason } = draft
  switch (happened) {
    case 'completed': {
      if (day === null || (!isMilestone(visit) && (from === null || to === null))) return null
      return { type: 'CompleteSession', session, encounter: { day, from, to, note: note.trim() }, gates, reason }
    }
    case 'started':
      return day === null || from === null ? null : { type: 'StartSession', session, day, time: from, gates }
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
