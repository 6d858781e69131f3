/** Knows what to tell a person whose record comes second: who wrote first, when, what stands there, and whether both say the same; refuses to choose between them. */
import { type Clinic, personName } from '../../clinic/clinic'
import type { Day } from '../../time/day'
import type { ClockTime } from '../../time/clock-time'
import { wallTimeAt } from '../../time/zone'
import type { CourseCommand, GateAnswerGiven } from '../commands'
import type { Actor, Encounter, Session } from '../course'
import type { Facts } from '../facts'
import type { SessionStatus } from '../lifecycle'
import type { CourseRefusal } from '../refusals'

/** What stands there already. */
export interface StandingRecord {
  readonly by: Actor
  /** When it was written, on the clinic's wall clock. */
  readonly day: Day
  readonly time: ClockTime
  readonly encounter: Encounter | null
  readonly attended: readonly { readonly name: string; readonly minutes: number }[]
  /** Both say exactly the same, so nothing is lost. */
  readonly isSame: boolean
}

const leadsTo: Readonly<Partial<Record<CourseCommand['type'], SessionStatus>>> = {
  StartSession: 'in-progress',
  CompleteSession: 'completed',
  MarkMissed: 'missed',
  MarkNoShow: 'no-show',
  CancelSession: 'cancelled',
  WaiveSession: 'waived',
}

/** The refusal with what stands there, where somebody else's record is what refuses it. */
export function withStandingRecord(refusal: CourseRefusal, command: CourseCommand, session: Session | undefined, { clinic }: Facts): CourseRefusal {
  if (refusal.code !== 'not-from-this-state' || clinic === null || session === undefined || leadsTo[command.type] === undefined) return refusal
  const isSame = session.status === leadsTo[command.type] && saysTheSame(command, session)
  const recorded = standingRecordOf(session, clinic, isSame)
  return recorded === null ? refusal : { ...refusal, recorded }
}

/** Null while nothing is recorded of it. */
export function standingRecordOf({ recorded, encounter }: Session, clinic: Clinic, isSame: boolean): StandingRecord | null {
  if (recorded === null) return null
  const attended = (encounter?.attended ?? []).map(({ id, minutes }) => ({ name: personName(clinic, id), minutes }))
  return { by: recorded.by, ...wallTimeAt(Date.parse(recorded.at), clinic.zone), encounter, attended, isSame }
}

export function isSameEncounter(one: Encounter | null, other: Encounter | null): boolean {
  if (one === null || other === null) return one === other
  const told = ({ day, from, to, note, endDay = day, mode, attended }: Encounter) =>
    JSON.stringify([day, from, to, note.trim(), endDay, mode ?? null, attended?.map(({ id, minutes }) => `${id} ${minutes}`).toSorted() ?? null])
  return told(one) === told(other)
}

function saysTheSame(command: CourseCommand, session: Session): boolean {
  switch (command.type) {
    case 'StartSession':
      return session.encounter?.day === command.day && session.encounter.from === command.time && sameAnswers(command.gates, session)
    case 'CompleteSession':
      return isSameEncounter(command.encounter, session.encounter) && command.reason.trim() === session.reason && sameAnswers(command.gates, session)
    default:
      return 'reason' in command && command.reason.trim() === session.reason
  }
}

function sameAnswers(given: readonly GateAnswerGiven[], { gates }: Session): boolean {
  return given.every(({ gate, answer, reason }) => gates[gate] === undefined || (gates[gate].answer === answer && gates[gate].reason === reason.trim()))
}
