/** Knows which conditions of a session are still open in a course; refuses to know who may waive them. */
import { type GateName, type SessionId, visitOf } from '../protocol/protocol'
import { type StartCondition, startConditionsOf } from '../protocol/start-conditions'
import type { GateAnswerGiven } from './commands'
import { type Course, type Session, sessionOf } from './course'
import { isCountedFor } from './visits/counts-for'

/** Every condition of the session with whether it is met, waived or open. */
export interface GateState extends StartCondition {
  readonly state: 'met' | 'waived' | 'open'
}

/** The conditions of a session that bind in this course: sessions left out of the plan do not. */
export function gateStatesOf(course: Course, session: Session): readonly GateState[] {
  const visit = visitOf(course.protocol, session.id)
  if (visit === undefined) return []
  return startConditionsOf(visit, course.protocol)
    .filter((condition) => condition.session === null || takesPart(course, condition.session))
    .map((condition) => ({ ...condition, state: stateOf(condition, course, session) }))
}

/** The names of the conditions still open, `given` answers counted in. */
export function openGatesOf(course: Course, session: Session, given: readonly GateAnswerGiven[] = []): readonly GateName[] {
  const answered = new Set(given.filter(isWellAnswered).map(({ gate }) => gate))
  return gateStatesOf(course, session)
    .filter(({ state, gate, session: asked }) => state === 'open' && !(answered.has(gate) && isAnswerable(gate, asked, given)))
    .map(({ gate }) => gate)
}

/** A condition that asks for another session cannot be called met, only waived. */
function isAnswerable(gate: GateName, asked: SessionId | null, given: readonly GateAnswerGiven[]): boolean {
  return asked === null || given.some((answer) => answer.gate === gate && answer.answer === 'waived')
}

/** A waiver counts with a reason only. */
export function isWellAnswered(answer: GateAnswerGiven): boolean {
  return answer.answer === 'met' || answer.reason.trim() !== ''
}

function takesPart(course: Course, id: SessionId): boolean {
  const asked = sessionOf(course, id)
  if (asked === undefined) return false
  const visit = visitOf(course.protocol, id)
  const leftOut = visit?.optional === true && asked.slot === null && asked.encounter === null && asked.status === 'planned'
  return !leftOut
}

function stateOf(condition: StartCondition, course: Course, session: Session): GateState['state'] {
  const answer = session.gates[condition.gate]
  if (condition.session === null) return answer?.answer ?? 'open'
  const asked = sessionOf(course, condition.session)
  if (asked?.status === 'completed' || isCountedFor(condition.session, course)) return 'met'
  if (answer?.answer === 'waived' || (condition.orWaived && asked?.status === 'waived')) return 'waived'
  return 'open'
}
