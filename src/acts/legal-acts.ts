/** Knows which acts a session allows in the state it is in; refuses to know how they are offered. */
import type { Course, Session } from '../domain/course/course'
import { isOpen, sessionLifecycle, sessionWork } from '../domain/course/lifecycle'
import { gateStatesOf } from '../domain/course/start-gates'
import { isMilestone, visitOf } from '../domain/protocol/protocol'
import type { Day } from '../domain/time/day'

/** `release` is a record about a session still ahead: it is cancelled or waived, or was held early. */
export type SessionAct = 'record' | 'release' | 'move' | 'plan-again' | 'confirm' | 'gates' | 'correct' | 'reopen'

/** In the order in which they are offered; the first is the one a person most likely wants. */
export function legalActsOf(course: Course, session: Session, today: Day): readonly SessionAct[] {
  const visit = visitOf(course.protocol, session.id)
  if (visit === undefined) return []
  const work = sessionWork[course.standing]
  const next = sessionLifecycle[session.status]
  const milestone = isMilestone(visit)
  // What was added is mostly recorded right after it was held, without ever having had a date.
  const isDue = milestone || (session.slot === null ? visit.unscheduled !== undefined : session.slot.day <= today)
  if (work === 'none' || (work === 'no-dosing' && visit.kind === 'dosing')) return recordingActs(next, isDue && !milestone)
  const acts: SessionAct[] = []
  const canRecord = next.SessionCompleted !== undefined || next.SessionWaived !== undefined
  if (canRecord && isDue) acts.push('record')
  if (next.SessionConfirmed !== undefined && session.slot !== null) acts.push('confirm')
  if (next.SessionMoved !== undefined && !milestone) acts.push('move')
  if (next.SessionPlannedAgain !== undefined && !milestone) acts.push('plan-again')
  if (canRecord && !isDue) acts.push('release')
  if (isOpen(session.status) && gateStatesOf(course, session).length > 0) acts.push('gates')
  if (next.EncounterCorrected !== undefined) acts.push('correct')
  if (next.SessionReopened !== undefined) acts.push('reopen')
  return acts
}

/** However the course stands, what happened is recorded and a record is corrected. */
function recordingActs(next: (typeof sessionLifecycle)[Session['status']], isDue: boolean): readonly SessionAct[] {
  const record: readonly SessionAct[] = isDue && next.SessionCompleted !== undefined ? ['record'] : []
  return next.EncounterCorrected === undefined ? record : [...record, 'correct']
}

/** A session without a date is not moved; it is given one. */
export function actWordsFor(act: SessionAct, session: Session): string {
  return act === 'move' && session.slot === null ? 'Give it a date' : sessionActWords[act]
}

const sessionActWords: Readonly<Record<SessionAct, string>> = {
  record: 'Record',
  release: 'Cancel or waive',
  move: 'Move',
  'plan-again': 'Plan again',
  confirm: 'Confirm',
  gates: 'Conditions',
  correct: 'Correct the record',
  reopen: 'Reopen',
}
