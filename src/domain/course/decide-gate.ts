/** Knows when a condition may be answered ahead of its session; refuses to call another session done. */
import { visitOf } from '../protocol/protocol'
import type { CourseCommand } from './commands'
import { type Course, sessionOf } from './course'
import type { CourseVerdict } from './verdict'
import { isOpen, sessionWork } from './lifecycle'
import { accept, refuse } from './refusals'
import { gateStatesOf } from './start-gates'
import { shortTitle } from '../protocol/short-title'

type AnswerGate = Extract<CourseCommand, { type: 'AnswerGate' }>

/** A named condition is met, waived with a reason, or opened again; one that asks for a session can only be waived. */
export function decideGate(command: AnswerGate, course: Course): CourseVerdict {
  const { gate, answer } = command
  const session = sessionOf(course, command.session)
  const visit = visitOf(course.protocol, command.session)
  if (session === undefined || visit === undefined) return refuse({ code: 'session-unknown', session: command.session })
  if (sessionWork[course.standing] === 'none') {
    return refuse({ code: 'not-in-this-standing', standing: course.standing, command: command.type })
  }
  if (!isOpen(session.status)) {
    const title = shortTitle(visit, course.protocol)
    return refuse({ code: 'not-from-this-state', session: session.id, title, status: session.status, command: command.type })
  }
  const state = gateStatesOf(course, session).find((condition) => condition.gate === gate)
  if (state === undefined) return refuse({ code: 'gate-unknown', session: session.id, gate })
  if (state.session !== null && answer === 'met') return refuse({ code: 'gate-is-a-session', session: session.id, gate })
  const reason = command.reason.trim()
  if (answer === 'waived' && reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  return accept({ type: 'GateAnswered', session: session.id, gate, answer, reason })
}
