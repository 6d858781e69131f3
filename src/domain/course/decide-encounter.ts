/** Knows when what really happened may be written down; refuses to write over it without a reason. */
import { therapistOf } from '../clinic/clinic'
import { isMilestone } from '../protocol/protocol'
import type { Breach } from '../rules/breach'
import { outOfOrderAsHeld } from '../rules/out-of-order'
import { outsideWindow } from '../rules/outside-window'
import { pastCourseEnd } from '../rules/past-course-end'
import { therapistMissing } from '../rules/therapist-away'
import type { CourseCommand, GateAnswerGiven } from './commands'
import { type Course, type Encounter, type Session, sessionOf } from './course'
import { faultOfEncounter, faultOfStart } from './encounter/fault-of-encounter'
import { isSameEncounter, standingRecordOf, withStandingRecord } from './encounter/recorded-already'
import type { CourseVerdict } from './verdict'
import type { CourseEvent } from './events'
import type { Facts } from './facts'
import { livedSlot, planOf } from './plan-of-course'
import { type CourseRefusal, accept, refuse } from './refusals'
import { type Work, isWork, workOn } from './session-work'
import { gateStatesOf, isWellAnswered, openGatesOf } from './start-gates'

type EncounterCommand = Extract<CourseCommand, { type: 'StartSession' | 'CompleteSession' | 'CorrectEncounter' }>

/** Nobody is kept from recording the truth: open gates ask for an answer, a day outside the window or a therapist alone for a reason. */
export function decideEncounter(command: EncounterCommand, course: Course, facts: Facts): CourseVerdict {
  switch (command.type) {
    case 'StartSession': {
      const work = workOn(command, 'SessionStarted', course)
      if (!isWork(work)) return refuse(withStandingRecord(work, command, sessionOf(course, command.session), facts))
      if (isMilestone(work.visit)) return refuse({ code: 'has-no-time', session: command.session })
      const { day, time } = command
      const fault = faultOfStart(command.session, day, time, facts) ?? gateFault(course, work, command.gates)
      if (fault !== null) return refuse(fault)
      return accept(...gateEvents(course, work.session, command.gates), { type: 'SessionStarted', session: command.session, day, time })
    }
    case 'CompleteSession': {
      const work = workOn(command, 'SessionCompleted', course)
      if (!isWork(work)) return refuse(withStandingRecord(work, command, sessionOf(course, command.session), facts))
      const { reason, gates } = command
      const encounter = tidied(command.encounter, work)
      const fault = faultOfEncounter(work, encounter, facts) ?? gateFault(course, work, gates)
      if (fault !== null) return refuse(fault)
      const deviations = rulesLeft(course, work, encounter, facts)
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
      const { reason, seen } = command
      const encounter = tidied(command.encounter, work)
      const from = work.session.encounter
      if (from === null) return refuse({ code: 'session-unknown', session: command.session })
      const other = seen === undefined || seen === work.session.recorded?.change ? null : correctedMeanwhile(work.session, encounter, facts)
      const fault = other ?? faultOfEncounter(work, encounter, facts)
      if (fault !== null) return refuse(fault)
      if (reason.trim() === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
      const deviations = rulesLeft(course, work, encounter, facts)
      return accept({ type: 'EncounterCorrected', session: command.session, from, to: encounter, reason: reason.trim(), deviations })
    }
  }
}

/** Without what says nothing: an end on the day of the start, and people or ways of meeting of a date that is only ticked. */
function tidied({ endDay, mode, attended, ...encounter }: Encounter, { visit }: Work): Encounter {
  if (isMilestone(visit)) return encounter
  return {
    ...encounter,
    ...(endDay !== undefined && endDay !== encounter.day && { endDay }),
    ...(mode !== undefined && { mode }),
    ...(attended !== undefined && { attended }),
  }
}

function correctedMeanwhile(session: Session, encounter: Encounter, { clinic }: Facts): CourseRefusal | null {
  const recorded = clinic === null ? null : standingRecordOf(session, clinic, isSameEncounter(encounter, session.encounter))
  return recorded === null ? null : { code: 'corrected-meanwhile', session: session.id, recorded }
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

/** What the session as it was held breaks of the rules that a lived session can break. */
function rulesLeft(course: Course, { session, visit }: Work, encounter: Encounter, facts: Facts): readonly Breach[] {
  const { clinic, bookingsOn } = facts
  if (clinic === null) return []
  const slot = livedSlot(encounter, session.slot)
  const plan = planOf(course, new Map([[session.id, slot]]))
  const question = { visit, slot, plan, site: { clinic, bookingsOn } }
  const order = outOfOrderAsHeld(question).filter((breach) => breach.code === 'out-of-order' && isLived(course, breach.earlier === visit.id ? breach.later : breach.earlier))
  // Of a session that nobody planned with anybody, and of which nobody said who was there, nothing is known.
  const isKnown = !isMilestone(visit) && (encounter.attended !== undefined || session.slot !== null)
  const planned = new Set(session.slot?.therapists)
  const therapists = slot.therapists.filter((id) => therapistOf(clinic, id) !== undefined || planned.has(id))
  const alone = isKnown ? therapistMissing({ ...question, slot: { ...slot, therapists } }) : []
  return [...outsideWindow(question), ...order, ...pastCourseEnd(question), ...alone]
}

/** Order is broken in fact only against another session that was lived itself. */
function isLived(course: Course, other: string): boolean {
  return (sessionOf(course, other)?.encounter ?? null) !== null
}
