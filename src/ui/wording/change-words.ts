/** Knows what a change in the log is called when another sentence points at it; refuses to tell what it changed. */
import type { CourseEventName } from '../../domain/course/events'
import type { SessionId } from '../../domain/protocol/protocol'
import { type TitleOf, nameOf } from './title-of'

const nouns: Readonly<Record<CourseEventName, string>> = {
  CourseOpened: 'the opening of the course',
  PlanAdopted: 'the adoption of the plan',
  SessionConfirmed: 'the confirmation',
  SessionMoved: 'the move',
  SessionStarted: 'the start',
  SessionCompleted: 'the completion',
  SessionMissed: 'the missed record',
  SessionNoShow: 'the no-show record',
  SessionCancelled: 'the cancellation',
  SessionWaived: 'the waiver',
  SessionPlannedAgain: 'the new plan',
  SessionReopened: 'the reopening',
  EncounterCorrected: 'the correction',
  GateAnswered: 'the answered condition',
  CoursePutOnHold: 'the hold',
  CourseResumed: 'the resumption of the course',
  DosingStopped: 'the stop of dosing',
  CourseCompleted: 'the completion of the course',
  CourseEndedEarly: 'the early end of the course',
  CourseWithdrawn: 'the withdrawal',
  CourseLostToFollowUp: 'the record of loss to follow-up',
  CourseDiscarded: 'the taking back of the plan',
  PatientCorrected: 'the correction of the patient',
  PatientAwayRecorded: 'the record of the patient’s days away',
  SchedulePrinted: 'the print',
  ChangeUndone: 'an undo',
  DosingFactNoted: 'a line in the record',
  DosingEntryCorrected: 'a corrected line in the record',
  DosingEntryStruck: 'a struck line in the record',
  VisitAdded: 'the added visit',
  ProtocolAmended: 'the amendment of the protocol',
  ContactRecorded: 'a recorded contact',
  ContactCorrected: 'a corrected contact',
  ContactStruck: 'a struck contact',
  ScoreRecorded: 'an entered score',
  ScoreCorrected: 'a corrected score',
  ScoreStruck: 'a struck score',
  DeviationAssessed: 'the assessment of a deviation',
}

/** "the move of Integration 2.2", "the move of several sessions", "the hold" */
export function changeWords(event: CourseEventName, session: SessionId | null, titleOf: TitleOf): string {
  if (session === null && (event === 'SessionMoved' || event === 'SessionPlannedAgain')) return `${nouns.SessionMoved} of several sessions`
  return session === null ? nouns[event] : `${nouns[event]} of ${nameOf(session, titleOf)}`
}
