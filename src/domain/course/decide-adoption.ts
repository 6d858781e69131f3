/** Knows when a whole plan may be adopted as one course; refuses to search for a better one. */
import { therapistOf } from '../clinic/clinic'
import { type Protocol, type SessionId, isMilestone, visitOf } from '../protocol/protocol'
import type { Placed, Plan } from '../rules/placement'
import { breachesOfPlan } from '../rules/rule-book'
import type { CourseCommand } from './commands'
import { type Course, membersOf } from './course'
import { faultOfEnquiry, faultOfPatient, patientGiven } from './decide-patient'
import type { CourseVerdict } from './verdict'
import type { Facts } from './facts'
import { type CourseRefusal, accept, refuse } from './refusals'
import { judgeBreaches } from './judge-breaches'

type AdoptPlan = Extract<CourseCommand, { type: 'AdoptPlan' }>

export function decideAdoption(command: AdoptPlan, course: Course | null, facts: Facts): CourseVerdict {
  if (course !== null) return refuse({ code: 'course-exists' })
  if (facts.clinic === null) return refuse({ code: 'clinic-not-set-up' })
  const patient = patientGiven(command.patient)
  const fault = faultOf({ ...command, patient }, facts, facts.clinic) ?? faultOfSlots(command)
  if (fault !== null) return refuse(fault)
  const breaches = breachesOfPlan(planOfCommand(command), { clinic: facts.clinic, bookingsOn: facts.bookingsOn })
  const refusal = judgeBreaches(breaches, command.despite)
  if (refusal !== null) return refuse(refusal)
  const { protocol, pair, start, startLatest, end, prefers, away, slots, despite, sample } = command
  return accept(
    { type: 'CourseOpened', patient, protocol, pair, start, startLatest, end, prefers, away, sample },
    { type: 'PlanAdopted', slots, despite: despite === null ? null : despite.trim(), left: breaches },
  )
}

function faultOf({ patient, pair, start }: AdoptPlan, facts: Facts, clinic: NonNullable<Facts['clinic']>): CourseRefusal | null {
  const fault = faultOfPatient(patient, facts) ?? faultOfEnquiry(patient, facts.today)
  if (fault !== null) return fault
  if (start < facts.today) return { code: 'start-in-past', start, today: facts.today }
  if (pair.lead === pair.co) return { code: 'pair-is-one-person' }
  const unknown = membersOf(pair).find((id) => therapistOf(clinic, id) === undefined)
  return unknown === undefined ? null : { code: 'therapist-unknown', therapist: unknown }
}

function faultOfSlots({ protocol, slots }: AdoptPlan): CourseRefusal | null {
  const planned = new Set<SessionId>()
  for (const { session, slot } of slots) {
    const visit = visitOf(protocol, session)
    if (visit === undefined || planned.has(session)) return { code: 'slot-for-unknown-session', session }
    if (visit.durationMinutes === null) return { code: 'has-no-time', session }
    if (slot.minutes !== visit.durationMinutes) {
      return { code: 'slot-length-wrong', session, minutes: slot.minutes, expected: visit.durationMinutes }
    }
    planned.add(session)
  }
  const missing = requiredSessions(protocol, planned).filter((id) => !planned.has(id))
  return missing.length === 0 ? null : { code: 'visit-without-slot', sessions: missing }
}

/** Every visit with a length, but for optional ones left out and those counted from a left-out one. */
function requiredSessions(protocol: Protocol, planned: ReadonlySet<SessionId>): readonly SessionId[] {
  const isLeftOut = (id: SessionId, depth = 0): boolean => {
    const visit = visitOf(protocol, id)
    if (visit === undefined || planned.has(id) || depth > protocol.sessions.length) return false
    return visit.optional === true || (visit.after !== null && isLeftOut(visit.after, depth + 1))
  }
  return protocol.sessions.filter((visit) => !isMilestone(visit) && !isLeftOut(visit.id)).map(({ id }) => id)
}

function planOfCommand({ protocol, start, startLatest, end, away, slots }: AdoptPlan): Plan {
  const placed = new Map(
    slots.map(({ session, slot }): readonly [SessionId, Placed] => [session, { session, slot, done: false, happens: true }]),
  )
  return { protocol, start, startLatest, end, away, placed }
}
