/** Knows what can have left the plan, and what people can say of it; refuses to know how either came about. */
import type { GateName, SessionId } from '../../protocol/protocol'
import type { Breach } from '../../rules/breach'
import type { ClockTime } from '../../time/clock-time'
import type { Day } from '../../time/day'
import type { InstantAt } from '../../time/zone'
import type { Actor, ChangeId, Encounter, Slot } from '../course'
import type { SupplementOutside } from '../dosing/dosing-fact'

/** The days on which a session could lie when it was not held; null where it had no window. */
export type WindowThen = { readonly opens: Day; readonly closes: Day } | null

export type NotHeld = 'missed' | 'no-show' | 'left-out'

/** What a record of the session itself left of the plan. */
export type RecordedDeviation =
  | { readonly what: 'rule'; readonly breach: Breach }
  | { readonly what: 'not-held'; readonly how: NotHeld; readonly window: WindowThen }

/** A series of contacts that closed with fewer than the protocol's least. What is written in later may change it, or take it away. */
export interface ShortContacts {
  readonly what: 'contacts'
  /** The series' own: `phone`, or another. */
  readonly mode: string
  readonly least: number
  readonly reached: number
  /** Tried without reaching anybody. */
  readonly tried: number
  readonly opens: Day
  readonly closes: Day
}

export type DeviationFact =
  | RecordedDeviation
  | ShortContacts
  | { readonly what: 'condition'; readonly gate: GateName }
  | { readonly what: 'supplement'; readonly outside: SupplementOutside; readonly day: Day; readonly time: ClockTime }

/** One deviation as the app wrote it at the moment of the act; nobody edits it. */
export interface Deviated {
  /** Tells it apart from the others of its session, and stays through corrections of the record. */
  readonly id: string
  readonly fact: RecordedDeviation
  /** Where the session was planned, and what really happened. */
  readonly planned: Slot | null
  readonly actual: Encounter | null
  readonly reason: string
  readonly by: Actor
  readonly at: InstantAt
  readonly change: ChangeId
}

export const deviationGrades = ['minor', 'major'] as const
/** People's own class; nothing clinical follows from it here. */
export type DeviationGrade = (typeof deviationGrades)[number]

export interface AssessmentGiven {
  readonly grade: DeviationGrade
  readonly reason: string
  /** What is done about it; may be empty. */
  readonly action: string
}

export interface Assessment extends AssessmentGiven {
  readonly by: Actor
  readonly at: InstantAt
  /** What was assessed, where that is not frozen. */
  readonly of?: ShortContacts | undefined
}

export interface Deviation extends Omit<Deviated, 'fact' | 'by' | 'change'> {
  readonly session: SessionId
  readonly fact: DeviationFact
  /** Null where it came with time, and nobody did anything. */
  readonly by: Actor | null
  /** When it was written; where nobody did anything, the end of the last day on which something could be done. */
  readonly at: InstantAt
  /** Null until somebody assessed it. */
  readonly assessment: Assessment | null
  /** What was assessed was corrected afterwards, or is no longer what stands here. */
  readonly isOutdated: boolean
}
