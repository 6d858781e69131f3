/** Knows the shape of one patient's course as folded from its log; refuses to know how it came about. */
import type { TherapistId, RoomId } from '../clinic/clinic'
import type { GateName, Protocol, SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day, DayRange } from '../time/day'
import type { InstantAt } from '../time/zone'
import type { Weekday } from '../time/weekday'
import type { Contact } from './contacts/contact'
import type { DosingEntry } from './dosing/dosing-fact'
import type { Assessment, Deviated } from './deviations/deviation'
import type { CourseEventName } from './events'
import type { SessionStatus, Standing } from './lifecycle'
import type { Score } from './measures/score'

/** An opaque, globally unique id; nothing in it tells who the patient is. */
export type CourseId = string
/** The id of one accepted command; all events it caused bear it. */
export type ChangeId = string

/** A patient as staff know them. The code is what screens and staff papers show. */
export interface Patient {
  /** A code or initials, 1 to 24 signs, unique among courses that go on. */
  readonly code: string
  /** For the patient's own letter only; empty where none was given. */
  readonly name: string
  /** The day the patient first asked; missing where nobody said. */
  readonly enquired?: Day | undefined
}

/** A person who acts, as the log names them. */
export interface Actor {
  readonly id: string
  readonly name: string
}

export type HalfOfDay = 'am' | 'pm' | 'any'

export interface Preferences {
  /** Weekdays the patient prefers; empty means every day is as good. */
  readonly days: readonly Weekday[]
  readonly half: HalfOfDay
}

export interface Pair {
  readonly lead: TherapistId
  readonly co: TherapistId | null
}

/** When, where and with whom a session is planned. */
export interface Slot {
  readonly day: Day
  readonly time: ClockTime
  /** Length in minutes, greater than 0. */
  readonly minutes: number
  readonly therapists: readonly TherapistId[]
  readonly room: RoomId | null
}

export type EncounterMode = 'in-person' | 'video' | 'telephone'

/** One person of the clinic who was there, and for how many minutes: whole ones, greater than 0. */
export interface Attendance {
  readonly id: TherapistId
  readonly minutes: number
}

/** What really happened. A milestone has a day and no times. */
export interface Encounter {
  readonly day: Day
  readonly from: ClockTime | null
  readonly to: ClockTime | null
  readonly note: string
  /** The day it ended, where that was a later one than `day`. */
  readonly endDay?: Day | undefined
  /** Missing where nobody said. */
  readonly mode?: EncounterMode | undefined
  /** Therapists and raters who were there; missing where nobody said, and then the planned people count as there. */
  readonly attended?: readonly Attendance[] | undefined
}

/** Who wrote down how a session stands, and under which change. */
export interface Recorded {
  readonly by: Actor
  readonly at: InstantAt
  readonly change: ChangeId
}

/** How people answered a gate: met, or waived with a reason. An unanswered gate is absent. */
export interface GateAnswer {
  readonly answer: 'met' | 'waived'
  readonly reason: string
  readonly by: Actor
  readonly at: InstantAt
}

export interface Session {
  readonly id: SessionId
  readonly status: SessionStatus
  /** Null while it has no date: a milestone, or an optional session not planned yet. */
  readonly slot: Slot | null
  readonly encounter: Encounter | null
  readonly gates: Readonly<Record<GateName, GateAnswer>>
  /** What was noted of a dosing session, in the order of noting; empty for any other. */
  readonly record: readonly DosingEntry[]
  /** The latest record of what happened to it; null while it is ahead. */
  readonly recorded: Recorded | null
  /** What its records left of the plan, frozen at the moment of each; a miss stays when the session is planned again. */
  readonly deviated: readonly Deviated[]
  /** What people made of its deviations, by the deviation's id. */
  readonly assessed: Readonly<Record<string, Assessment>>
  /** Why it stands as it does: the last reason given, or empty. */
  readonly reason: string
  /** The rules people knowingly left with that reason; their conflicts stay marked. */
  readonly despite: readonly string[]
}

/** What an undo puts back: the touched sessions and the standing as they were before the change. */
export interface Undoable {
  readonly change: ChangeId
  readonly at: InstantAt
  readonly by: Actor
  /** What the change was: its first event, and the session that was about; null where several sessions moved. */
  readonly event: CourseEventName
  readonly session: SessionId | null
  readonly sessions: readonly Session[]
  readonly standing: Standing
  readonly standingReason: string
  /** Set where the change touched the patient's days away. */
  readonly away?: readonly DayRange[] | undefined
  /** Set where the change amended the protocol: all of it as it was. */
  readonly under?: Pick<Course, 'protocol' | 'sessions'> | undefined
  /** Visits that the change added, which undo takes away. */
  readonly added?: readonly SessionId[] | undefined
  /** Set where the change touched contacts or scores. */
  readonly contacts?: readonly Contact[] | undefined
  readonly scores?: readonly Score[] | undefined
}

export interface Course {
  readonly id: CourseId
  readonly patient: Patient
  /** The protocol as it stood when the course was planned; what is done stays under it. */
  readonly protocol: Protocol
  readonly pair: Pair
  /** No session lies before this day. */
  readonly start: Day
  /** The first session lies no later, where given. */
  readonly startLatest: Day | null
  /** No session lies after this day, where given. */
  readonly end: Day | null
  readonly prefers: Preferences
  readonly away: readonly DayRange[]
  readonly standing: Standing
  readonly standingReason: string
  /** One for each visit of the protocol, in its order. */
  readonly sessions: readonly Session[]
  /** Contacts after sessions, in the order of recording. */
  readonly contacts: readonly Contact[]
  /** Scores of any scale, in the order of recording. */
  readonly scores: readonly Score[]
  /** Counts changes of the plan: 1 once adopted, one more for each later change of a date. Printed on paper. */
  readonly version: number
  /** The change that last raised the version; one change raises it once. */
  readonly versionChange: ChangeId
  /** Sequence number of the last log row folded in. */
  readonly sequence: number
  /** Changes that can still be undone, oldest first; at most 20. */
  readonly undoable: readonly Undoable[]
  readonly sample: boolean
}

/** The people of a pair, the lead first. */
export function membersOf({ lead, co }: Pair): readonly TherapistId[] {
  return co === null ? [lead] : [lead, co]
}

export function sessionOf(course: Course, id: SessionId): Session | undefined {
  return course.sessions.find((session) => session.id === id)
}

/** The day windows are counted from: the actual day once done, else the planned one. */
export function effectiveDay(session: Session): Day | undefined {
  return session.encounter?.day ?? session.slot?.day
}
