/** Knows every intent a person can have about a course; refuses to know who they are, when it is, or what follows. */
import type { GateName, Protocol, SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day, DayRange } from '../time/day'
import type { ChangeId, Encounter, Pair, Patient, Preferences, Slot } from './course'
import type { ContactCommand } from './contacts/contact-commands'
import type { DeviationCommand } from './deviations/deviation-commands'
import type { DosingCommand } from './dosing/dosing-commands'
import type { AmendProtocol } from './amendment/amendment-commands'
import type { AddVisit } from './visits/visit-commands'
import type { ScoreCommand } from './measures/score-commands'

/** Gates answered in the same breath as a session is started or completed. */
export interface GateAnswerGiven {
  readonly gate: GateName
  readonly answer: 'met' | 'waived'
  /** Required for `waived`; may be empty for `met`. */
  readonly reason: string
}

export interface PlacedSlot {
  readonly session: SessionId
  readonly slot: Slot
}

/**
 * `despite` is a reason for knowingly leaving rules that may be left (`leavableRules`); without it any
 * broken rule is a refusal.
 */
export type CourseCommand =
  | {
      /** Opens the course and books every slot: all or nothing. */
      readonly type: 'AdoptPlan'
      readonly patient: Patient
      readonly protocol: Protocol
      readonly pair: Pair
      readonly start: Day
      readonly startLatest: Day | null
      readonly end: Day | null
      readonly prefers: Preferences
      readonly away: readonly DayRange[]
      readonly slots: readonly PlacedSlot[]
      readonly despite: string | null
      readonly sample: boolean
    }
  | { readonly type: 'MoveSession'; readonly session: SessionId; readonly to: Slot; readonly despite: string | null }
  | { readonly type: 'PlanSessionAgain'; readonly session: SessionId; readonly to: Slot; readonly despite: string | null }
  | {
      /** Several sessions get other slots in one change, judged as the course then stands; a slot that stays as it is counts for nothing. */
      readonly type: 'ReplanSessions'
      readonly slots: readonly PlacedSlot[]
      /** Of these, the ones that were not held and are planned once more; any other session has to be ahead. */
      readonly again?: readonly SessionId[] | undefined
      readonly despite: string | null
      /** Why they move; may be empty. */
      readonly reason: string
    }
  | { readonly type: 'ConfirmSession'; readonly session: SessionId }
  | {
      readonly type: 'StartSession'
      readonly session: SessionId
      readonly day: Day
      readonly time: ClockTime
      readonly gates: readonly GateAnswerGiven[]
    }
  | {
      readonly type: 'CompleteSession'
      readonly session: SessionId
      readonly encounter: Encounter
      readonly gates: readonly GateAnswerGiven[]
      /** Needed where the actual day leaves the window; may be empty otherwise. */
      readonly reason: string
    }
  | { readonly type: 'MarkMissed'; readonly session: SessionId; readonly reason: string }
  | { readonly type: 'MarkNoShow'; readonly session: SessionId; readonly reason: string }
  | { readonly type: 'CancelSession'; readonly session: SessionId; readonly reason: string }
  | { readonly type: 'WaiveSession'; readonly session: SessionId; readonly reason: string }
  | { readonly type: 'ReopenSession'; readonly session: SessionId; readonly reason: string }
  | {
      readonly type: 'CorrectEncounter'
      readonly session: SessionId
      readonly encounter: Encounter
      readonly reason: string
      /** The change whose record is corrected, so that nobody writes over one they have not seen; missing: whatever stands there. */
      readonly seen?: ChangeId | undefined
    }
  | {
      readonly type: 'AnswerGate'
      readonly session: SessionId
      readonly gate: GateName
      /** `open` takes an answer back. */
      readonly answer: 'met' | 'waived' | 'open'
      readonly reason: string
    }
  | {
      readonly type: 'PutOnHold'
      readonly reason: string
      /** Sessions ahead whose people and rooms are given free; none unless told. */
      readonly release?: readonly SessionId[] | undefined
    }
  | {
      readonly type: 'ResumeCourse'
      readonly reason: string
      /** Where the sessions lie from now on that move or are planned once more; judged as the course then stands. */
      readonly slots?: readonly PlacedSlot[] | undefined
      /** A reason for knowingly leaving rules with them, such as windows that closed meanwhile. */
      readonly despite?: string | null | undefined
    }
  | { readonly type: 'StopDosing'; readonly reason: string }
  | { readonly type: 'CompleteCourse' }
  /** All that is ahead is cancelled; what was held stays. */
  | { readonly type: 'EndCourseEarly'; readonly reason: string }
  | { readonly type: 'WithdrawCourse'; readonly reason: string }
  | { readonly type: 'RecordLostToFollowUp'; readonly reason: string }
  | { readonly type: 'CorrectPatient'; readonly patient: Patient; readonly reason: string }
  | {
      /** All days on which the patient cannot come, in place of those known before. Sessions booked there stay, in conflict. */
      readonly type: 'RecordPatientAway'
      readonly away: readonly DayRange[]
      /** May be empty. */
      readonly reason: string
    }
  | { readonly type: 'RecordPrint'; readonly sheet: string; readonly mark: string }
  | { readonly type: 'UndoChange'; readonly change: ChangeId }
  | DosingCommand
  | AddVisit
  | AmendProtocol
  | ContactCommand
  | ScoreCommand
  | DeviationCommand

export type CourseCommandType = CourseCommand['type']

export const courseCommandTypes = [
  'AdoptPlan',
  'MoveSession',
  'PlanSessionAgain',
  'ReplanSessions',
  'ConfirmSession',
  'StartSession',
  'CompleteSession',
  'MarkMissed',
  'MarkNoShow',
  'CancelSession',
  'WaiveSession',
  'ReopenSession',
  'CorrectEncounter',
  'AnswerGate',
  'PutOnHold',
  'ResumeCourse',
  'StopDosing',
  'CompleteCourse',
  'EndCourseEarly',
  'WithdrawCourse',
  'RecordLostToFollowUp',
  'CorrectPatient',
  'RecordPatientAway',
  'RecordPrint',
  'UndoChange',
  'NoteDosingFact',
  'CorrectDosingEntry',
  'StrikeDosingEntry',
  'AddVisit',
  'AmendProtocol',
  'RecordContact',
  'CorrectContact',
  'StrikeContact',
  'RecordScore',
  'CorrectScore',
  'StrikeScore',
  'AssessDeviation',
] as const satisfies readonly CourseCommandType[]
