/** Knows every reason for which a command can be refused, as a value with data; refuses to know the sentence. */
import type { Breach } from '../rules/breach'
import type { GateName, SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day } from '../time/day'
import type { CourseCommandType } from './commands'
import type { DeviationGrade } from './deviations/deviation'
import type { DosingFactKind, SupplementOutside, Vitals } from './dosing/dosing-fact'
import type { StandingRecord } from './encounter/recorded-already'
import type { CourseEventName } from './events'
import type { Actor } from './course'
import type { SessionStatus, Standing } from './lifecycle'

export type CourseRefusal =
  | { readonly code: 'course-unknown' }
  | { readonly code: 'course-exists' }
  | { readonly code: 'clinic-not-set-up' }
  | { readonly code: 'session-unknown'; readonly session: SessionId }
  | {
      readonly code: 'not-from-this-state'
      readonly session: SessionId
      readonly title: string
      readonly status: SessionStatus
      readonly command: CourseCommandType
      /** Set where somebody recorded the same session first. */
      readonly recorded?: StandingRecord | undefined
    }
  | { readonly code: 'not-in-this-standing'; readonly standing: Standing; readonly command: CourseCommandType }
  /** One or more hard rules stand in the way; `leavable` tells whether a reason would do. */
  | { readonly code: 'rules-broken'; readonly breaches: readonly Breach[]; readonly leavable: boolean }
  | { readonly code: 'reason-needed'; readonly for: CourseCommandType; readonly breaches: readonly Breach[] }
  | { readonly code: 'gates-open'; readonly session: SessionId; readonly title: string; readonly gates: readonly GateName[] }
  | { readonly code: 'gate-unknown'; readonly session: SessionId; readonly gate: GateName }
  | { readonly code: 'gate-is-a-session'; readonly session: SessionId; readonly gate: GateName }
  | { readonly code: 'start-in-past'; readonly start: Day; readonly today: Day }
  | { readonly code: 'slot-in-past'; readonly session: SessionId; readonly day: Day; readonly today: Day }
  | { readonly code: 'not-yet'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime | null }
  | { readonly code: 'ends-before-it-starts'; readonly from: ClockTime; readonly to: ClockTime }
  | { readonly code: 'times-needed'; readonly session: SessionId }
  | { readonly code: 'visit-without-slot'; readonly sessions: readonly SessionId[] }
  | { readonly code: 'slot-for-unknown-session'; readonly session: SessionId }
  | { readonly code: 'slot-length-wrong'; readonly session: SessionId; readonly minutes: number; readonly expected: number }
  | { readonly code: 'therapist-unknown'; readonly therapist: string }
  | { readonly code: 'pair-is-one-person' }
  | { readonly code: 'same-slot'; readonly session: SessionId }
  | { readonly code: 'nothing-changes' }
  | { readonly code: 'days-inverted'; readonly from: Day; readonly to: Day }
  | { readonly code: 'sessions-still-open'; readonly sessions: readonly SessionId[] }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'not-the-latest-change'; readonly latest: CourseEventName; readonly session: SessionId | null }
  | { readonly code: 'has-no-time'; readonly session: SessionId }
  | PatientRefusal
  | EncounterRefusal
  | DeviationRefusal
  | DosingRefusal
  | { readonly code: 'dosing-is-the-protocols' }
  | { readonly code: 'visit-title-invalid'; readonly most: number }
  /** Minutes. */
  | { readonly code: 'visit-length-invalid'; readonly least: number; readonly most: number }
  | { readonly code: 'repeats-nothing' }
  | ContactRefusal
  | ScoreRefusal

/** Why what is known of a patient is not written as given. */
export type PatientRefusal =
  | { readonly code: 'patient-code-invalid'; readonly patientCode: string }
  | { readonly code: 'patient-has-course'; readonly patientCode: string }
  /** The day of enquiry is no day of the calendar. */
  | { readonly code: 'enquiry-unreadable' }
  | { readonly code: 'enquiry-ahead'; readonly day: Day; readonly today: Day }
  /** `held` is the day of the first session that was held. */
  | { readonly code: 'enquiry-after-session'; readonly day: Day; readonly session: SessionId; readonly held: Day }

/** Why an account of a held session is not written as given. */
export type EncounterRefusal =
  /** `day` and `time` are those of the end. */
  | { readonly code: 'end-ahead'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'nobody-attended'; readonly session: SessionId }
  | { readonly code: 'person-unknown' }
  | { readonly code: 'person-twice'; readonly name: string }
  | { readonly code: 'minutes-unreadable'; readonly name: string }
  | { readonly code: 'minutes-beyond-session'; readonly name: string; readonly minutes: number; readonly lasted: number }
  /** `day` and `time` are those of the initial dose. */
  | { readonly code: 'dose-outside-session'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  /** Somebody corrected it since it was looked at. */
  | { readonly code: 'corrected-meanwhile'; readonly session: SessionId; readonly recorded: StandingRecord }

/** Why an assessment of a deviation is not written as given. */
export type DeviationRefusal =
  | { readonly code: 'deviation-unknown'; readonly session: SessionId }
  /** Somebody assessed it since it was looked at, at that day and time. */
  | { readonly code: 'assessed-meanwhile'; readonly by: Actor; readonly day: Day; readonly time: ClockTime; readonly grade: DeviationGrade; readonly reason: string }

/** Why a line of a dosing session's record is not written as asked. */
type DosingRefusal =
  | { readonly code: 'not-a-dosing-session'; readonly session: SessionId }
  | { readonly code: 'entry-unknown'; readonly session: SessionId }
  | { readonly code: 'words-needed'; readonly what: Extract<DosingFactKind, 'event' | 'discharge' | 'vitals'> }
  | { readonly code: 'pressure-needs-two' }
  | { readonly code: 'figure-unreadable'; readonly figure: keyof Vitals }
  | { readonly code: 'no-such-time'; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'time-ahead'; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'dose-noted-already'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  /** `day` and `time` are those of the session's start, and of its end. */
  | { readonly code: 'before-session-start'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'after-session-end'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'no-dose-noted'; readonly session: SessionId }
  /** `day` and `time` are those of the initial dose. */
  | { readonly code: 'before-the-dose'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'supplement-settled'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  /** A reason would do. */
  | SupplementOutside
  /** The session cannot be taken back while its initial dose stands. */
  | { readonly code: 'dose-stands'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }

/** Why a contact after a session is not recorded as asked. */
type ContactRefusal =
  | { readonly code: 'no-contact-series'; readonly session: SessionId }
  | { readonly code: 'contact-unknown'; readonly session: SessionId }
  | { readonly code: 'session-not-held'; readonly session: SessionId }
  /** `day` is that on which the session was held. */
  | { readonly code: 'before-the-session'; readonly session: SessionId; readonly day: Day }
  | { readonly code: 'day-ahead'; readonly day: Day; readonly today: Day }
  | { readonly code: 'call-minutes-unreadable' }
  /** The same outcome in the same minute. */
  | { readonly code: 'contact-recorded-already'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  /** A reason would do. `by` counts days outside the series; negative is early. */
  | { readonly code: 'contact-outside-days'; readonly session: SessionId; readonly opens: Day; readonly closes: Day; readonly by: number }
  /** A reason would do. */
  | { readonly code: 'contacts-beyond-most'; readonly session: SessionId; readonly most: number }

/** Why a score is not written as asked. */
type ScoreRefusal =
  | { readonly code: 'score-unknown' }
  | { readonly code: 'measure-needed' }
  | { readonly code: 'measure-too-long'; readonly longest: number }
  | { readonly code: 'score-unreadable' }

export type Refused<R> = { readonly verdict: 'refused'; readonly refusal: R }
export type Accepted<E> = { readonly verdict: 'accepted'; readonly events: readonly E[] }
export type Verdict<E, R> = Accepted<E> | Refused<R>

export function refuse<R>(refusal: R): Refused<R> {
  return { verdict: 'refused', refusal }
}

export function accept<E>(...events: readonly E[]): Accepted<E> {
  return { verdict: 'accepted', events }
}
