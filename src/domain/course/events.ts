/** Knows what can have happened to a course, in the past tense; refuses to know why it was allowed. */
import type { Breach } from '../rules/breach'
import type { GateName, Protocol, SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day, DayRange } from '../time/day'
import type { PlacedSlot } from './commands'
import type { ChangeId, Encounter, Pair, Patient, Preferences, Session, Slot, Undoable } from './course'
import type { Contact } from './contacts/contact'
import type { ContactEvent } from './contacts/contact-commands'
import type { WindowThen } from './deviations/deviation'
import type { DeviationEvent } from './deviations/deviation-commands'
import type { DosingEvent } from './dosing/dosing-commands'
import type { ProtocolAmended } from './amendment/amendment-commands'
import type { VisitAdded } from './visits/visit-commands'
import type { Standing } from './lifecycle'
import type { Score } from './measures/score'
import type { ScoreEvent } from './measures/score-commands'

interface NotHeldRecord {
  readonly session: SessionId
  readonly reason: string
  /** Where it could have lain, written by the app at the moment of the act; missing in rows from before it was. */
  readonly window?: WindowThen | undefined
}

export type CourseEvent =
  | {
      readonly type: 'CourseOpened'
      readonly patient: Patient
      readonly protocol: Protocol
      readonly pair: Pair
      readonly start: Day
      readonly startLatest: Day | null
      readonly end: Day | null
      readonly prefers: Preferences
      readonly away: readonly DayRange[]
      readonly sample: boolean
    }
  | { readonly type: 'PlanAdopted'; readonly slots: readonly PlacedSlot[]; readonly despite: string | null; readonly left: readonly Breach[] }
  | { readonly type: 'SessionConfirmed'; readonly session: SessionId }
  | {
      readonly type: 'SessionMoved'
      readonly session: SessionId
      readonly from: Slot | null
      readonly to: Slot
      readonly reason: string
      /** The rules knowingly left; their conflicts stay marked. */
      readonly left: readonly Breach[]
    }
  | { readonly type: 'SessionStarted'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | {
      readonly type: 'SessionCompleted'
      readonly session: SessionId
      readonly encounter: Encounter
      readonly reason: string
      /** Written by the app at the moment of the act, never edited. */
      readonly deviations: readonly Breach[]
    }
  | ({ readonly type: 'SessionMissed' } & NotHeldRecord)
  | ({ readonly type: 'SessionNoShow' } & NotHeldRecord)
  | { readonly type: 'SessionCancelled'; readonly session: SessionId; readonly reason: string }
  | ({ readonly type: 'SessionWaived' } & NotHeldRecord)
  | {
      readonly type: 'SessionPlannedAgain'
      readonly session: SessionId
      readonly from: Slot | null
      readonly to: Slot
      readonly reason: string
      readonly left: readonly Breach[]
    }
  | { readonly type: 'SessionReopened'; readonly session: SessionId; readonly reason: string }
  | {
      readonly type: 'EncounterCorrected'
      readonly session: SessionId
      readonly from: Encounter
      readonly to: Encounter
      readonly reason: string
      readonly deviations: readonly Breach[]
    }
  | {
      readonly type: 'GateAnswered'
      readonly session: SessionId
      readonly gate: GateName
      readonly answer: 'met' | 'waived' | 'open'
      readonly reason: string
    }
  | { readonly type: 'CoursePutOnHold'; readonly reason: string }
  | { readonly type: 'CourseResumed'; readonly reason: string }
  | { readonly type: 'DosingStopped'; readonly reason: string }
  | { readonly type: 'CourseCompleted' }
  | { readonly type: 'CourseEndedEarly'; readonly reason: string }
  | { readonly type: 'CourseWithdrawn'; readonly reason: string }
  | { readonly type: 'CourseLostToFollowUp'; readonly reason: string }
  | { readonly type: 'CourseDiscarded' }
  | { readonly type: 'PatientCorrected'; readonly from: Patient; readonly to: Patient; readonly reason: string }
  | {
      readonly type: 'PatientAwayRecorded'
      readonly from: readonly DayRange[]
      readonly to: readonly DayRange[]
      readonly reason: string
    }
  | { readonly type: 'SchedulePrinted'; readonly sheet: string; readonly version: number; readonly mark: string }
  | {
      /** The sessions and the standing are put back as they were before the change. */
      readonly type: 'ChangeUndone'
      readonly change: ChangeId
      /** What is undone: the change's first event, and the session that was about. */
      readonly event: CourseEventName
      readonly session: SessionId | null
      readonly sessions: readonly Session[]
      readonly standing: Standing
      readonly standingReason: string
      /** The patient's days away as they were, where the change touched them. */
      readonly away?: readonly DayRange[] | undefined
      /** Contacts and scores as they were, where the change touched them. */
      readonly contacts?: readonly Contact[] | undefined
      readonly scores?: readonly Score[] | undefined
      /** Set where the change amended the protocol. */
      readonly under?: Undoable['under']
      /** Visits that the change had added, which go again. */
      readonly added?: readonly SessionId[] | undefined
    }
  | DosingEvent
  | ContactEvent
  | ScoreEvent
  | VisitAdded
  | ProtocolAmended
  | DeviationEvent

export type CourseEventName = CourseEvent['type']
