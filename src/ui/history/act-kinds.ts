/** Knows which kind of act every event belongs to, and which sessions it is about; refuses to word the event. */
import type { CourseEvent, CourseEventName } from '../../domain/course/events'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Told } from './told-history'

export const actKinds = ['planning', 'moving', 'happened', 'conditions', 'dosing-record', 'deviations', 'contacts', 'measures', 'standing', 'patient', 'print', 'undo', 'clinic'] as const
export type ActKind = (typeof actKinds)[number]

export const actKindNames: Readonly<Record<ActKind, string>> = {
  planning: 'Planning',
  moving: 'Moving',
  happened: 'What happened',
  conditions: 'Conditions',
  'dosing-record': 'Record of a dosing day',
  deviations: 'Deviations',
  contacts: 'Calls and contacts',
  measures: 'Measures',
  standing: 'Standing of the course',
  patient: 'The patient',
  print: 'Print',
  undo: 'Undo',
  clinic: 'The clinic',
}

const kindOf: Readonly<Record<CourseEventName, ActKind>> = {
  CourseOpened: 'planning',
  PlanAdopted: 'planning',
  SessionConfirmed: 'planning',
  SessionMoved: 'moving',
  SessionPlannedAgain: 'moving',
  SessionStarted: 'happened',
  SessionCompleted: 'happened',
  SessionMissed: 'happened',
  SessionNoShow: 'happened',
  SessionCancelled: 'happened',
  SessionWaived: 'happened',
  SessionReopened: 'happened',
  EncounterCorrected: 'happened',
  GateAnswered: 'conditions',
  CoursePutOnHold: 'standing',
  CourseResumed: 'standing',
  DosingStopped: 'standing',
  CourseCompleted: 'standing',
  CourseEndedEarly: 'standing',
  CourseWithdrawn: 'standing',
  CourseLostToFollowUp: 'standing',
  CourseDiscarded: 'undo',
  PatientCorrected: 'patient',
  PatientAwayRecorded: 'patient',
  SchedulePrinted: 'print',
  ChangeUndone: 'undo',
  DeviationAssessed: 'deviations',
  VisitAdded: 'planning',
  ProtocolAmended: 'planning',
  ContactRecorded: 'contacts',
  ContactCorrected: 'contacts',
  ContactStruck: 'contacts',
  ScoreRecorded: 'measures',
  ScoreCorrected: 'measures',
  ScoreStruck: 'measures',
  DosingFactNoted: 'dosing-record',
  DosingEntryCorrected: 'dosing-record',
  DosingEntryStruck: 'dosing-record',
}

export function isMoveEvent(type: CourseEventName): boolean {
  return kindOf[type] === 'moving'
}

export function actKindOf({ events: [event], clinic }: Told): ActKind {
  return clinic !== null || event === undefined ? 'clinic' : kindOf[event.type]
}

/** Whether the entry tells of this session: by itself, as one of a plan, as one that was put back, or one that came or left with a protocol. */
export function isAbout({ events }: Told, session: SessionId): boolean {
  return events.some((event) => sessionsOf(event).includes(session))
}

function sessionsOf(event: CourseEvent): readonly SessionId[] {
  if (event.type === 'PlanAdopted') return event.slots.map((placed) => placed.session)
  if (event.type === 'ChangeUndone') return event.sessions.map(({ id }) => id)
  if (event.type === 'ProtocolAmended') return [...event.dropped, ...event.gained]
  return 'session' in event && event.session !== null ? [event.session] : []
}
