/** Knows what the states and acts of a session and of a course are called; refuses to know which follows which. */
import type { CourseEventType, SessionEventType, Standing } from '../../domain/course/lifecycle'

export const standingWords: Readonly<Record<Standing, string>> = {
  active: 'Active',
  'on-hold': 'On hold',
  'dosing-stopped': 'Dosing stopped, follow-up goes on',
  completed: 'Completed',
  withdrawn: 'Withdrawn',
  'lost-to-follow-up': 'Lost to follow-up',
  discarded: 'Discarded',
}

export const sessionActs: Readonly<Record<SessionEventType, string>> = {
  SessionConfirmed: 'confirm',
  SessionMoved: 'move',
  SessionStarted: 'start',
  SessionCompleted: 'complete',
  SessionMissed: 'mark missed',
  SessionNoShow: 'mark as did not come',
  SessionCancelled: 'cancel',
  SessionWaived: 'waive',
  SessionPlannedAgain: 'plan again',
  SessionReopened: 'reopen',
  EncounterCorrected: 'correct the record',
}

export const courseActs: Readonly<Record<CourseEventType, string>> = {
  CoursePutOnHold: 'put on hold',
  CourseResumed: 'resume',
  DosingStopped: 'stop dosing',
  CourseCompleted: 'complete',
  CourseEndedEarly: 'end early',
  CourseWithdrawn: 'withdraw',
  CourseLostToFollowUp: 'record as lost',
  CourseDiscarded: 'undo the plan',
}
