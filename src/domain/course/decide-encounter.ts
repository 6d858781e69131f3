/** Knows when what really happened may be written down; refuses to write over it without a reason. */
import { isMilestone } from '../protocol/protocol'
import type { Breach } from '../rules/breach'
import { outOfOrder } from '../rules/out-of-order'
import { outsideWindow } from '../rules/outside-window'
import { pastCourseEnd } from '../rules/past-course-end'
import type { CourseCommand, GateAnswerGiven } from './commands'
import type { Course, Encounter, Session } from './course'
import type { CourseVerdict } from './verdict'
import type { CourseEvent } from './events'
import type { Facts } from './facts'
import { livedSlot, planOf } from './plan-of-course'
import { type CourseRefusal, accept, refuse } from './refusals'
import { type Work, isWork, workOn } from './session-work'
import { gateStatesOf, isWellAnswered, openGatesOf } from './start-gates'

type EncounterCommand = Extract<CourseCommand, { type: 'StartSession' | 'CompleteSession' | 'CorrectEncounter' }>

/** Nobody is kept from recording the truth: open gates ask for an answer, a day outside the window for a reason. */
export function decideEncounter(command: EncounterCommand, course: Course, facts: Facts): CourseVerdict {
  switch (command.type) {
    case 'StartSession': {
      const work = workOn(command, 'SessionStarted', course)
      if (!isWork(work)) return refuse(work)
      if (isMilestone(work.visit)) return refuse({ code: 'has-no-time', session: command.session })
      const { day, time } = command
      const fault = notYet(command.session, { day, from: time, to: null, note: '' }, facts) ?? gateFault(course, work, command.gates)
      if (fault !== null) return refuse(fault)
      return accept(...gateEvents(course, work.session, command.gates), { type: 'SessionStarted', session: command.session, day, time })
    }
    case 'CompleteSession': {
      const work = workOn(command, 'SessionCompleted', course)
      if (!isWork(work)) return refuse(work)
      const { encounter, reason, gates } = command
      const fault = faultOfEncounter(work, encounter, facts) ?? gateFault(course, work, gates)
      if (fault !== null) return refuse(fault)
      const deviations = deviationsOf(course, work, encounter, facts)
      if (deviations.length > 0 && reason.trim() === '') return refuse({ code: 'reason-needed', for: command.type, breaches: deviations })
      return accept(...gateEvents(course, work.session, gates), {
        type: 'SessionCompleted',
        session: command.session,
        encounter,
        reason: reason.trim(),
        deviations,
      })
    }
    case 'CorrectEncounter': {
      const work = workOn(command, 'EncounterCorrected', course)
      if (!isWork(work)) return refuse(work)
      const { encounter, reason } = command
      const from = work.session.encounter
      if (from === null) return refuse({ code: 'session-unknown', session: command.session })
      const fault = faultOfEncounter(work, encounter, facts)
      if (fault !== null) return refuse(fault)
      if (reason.trim() === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
      const deviations = deviationsOf(course, work, encounter, facts)
      return accept({ type: 'EncounterCorrected', session: command.session, from, to: encounter, reason: reason.trim(), deviations })
    }
  }
}

function faultOfEncounter({ visit, session }: Work, encounter: Encounter, facts: Facts): CourseRefusal | null {
  const { from, to } = encounter
  if (!isMilestone(visit) && (from === null || to === null)) return { code: 'times-needed', session: session.id }
  if (from !== null && to !== null && to <= from) return { code: 'ends-before-it-starts', from, to }
  return notYet(session.id, encounter, facts)
}

function notYet(session: string, { day, from }: Encounter, { today, timeNow }: Facts): CourseRefusal | null {
  const isAhead = day > today || (day === today && from !== null && from > timeNow)
  return isAhead ? { code: 'not-yet', session, day, time: from } : null
}

function gateFault(course: Course, { session, visit }: Work, given: readonly GateAnswerGiven[]): CourseRefusal | null {
  const open = openGatesOf(course, session, given)
  return open.length === 0 ? null : { code: 'gates-open', session: session.id, title: visit.title, gates: open }
}

function gateEvents(course: Course, session: Session, given: readonly GateAnswerGiven[]): readonly CourseEvent[] {
  const open = new Set(gateStatesOf(course, session).filter(({ state }) => state === 'open').map(({ gate }) => gate))
  return given
    .filter((answer) => open.has(answer.gate) && isWellAnswered(answer))
    .map(({ gate, answer, reason }) => ({ type: 'GateAnswered', session: session.id, gate, answer, reason: reason.trim() }))
}

/** What the actual day breaks of the rules that a lived session can break. */
function deviationsOf(course: Course, { session, visit }: Work, encounter: Encounter, facts: Facts): readonly Breach[] {
  if (facts.clinic === null) return []
  const slot = livedSlot(encounter, session.slot)
  const plan = planOf(course, new Map([[session.id, slot]]))
  const question = { visit, slot, plan, site: { clinic: facts.clinic, bookingsOn: facts.bookingsOn } }
  const order = outOfOrder(question).filter((breach) => breach.code === 'out-of-order' && isLived(course, breach.earlier, breach.later))
  return [...outsideWindow(question), ...order, ...pastCourseEnd(question)]
}

/** Order is broken in fact only against a session that was lived itself. */
function isLived(course: Course, earlier: string, later: string): boolean {
  return course.sessions.filter(({ id }) => id === earlier || id === later).some(({ encounter }) => encounter !== null)
}
