/** Knows everything that can stand in the way of a plan and be named to a person; refuses to know any wording and what would help. */
import type { Hours, RoomId, RoomUse, TherapistId } from '../clinic/clinic'
import type { SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day, DayRange } from '../time/day'
import type { Weekday } from '../time/weekday'
import type { Booking, RuleCode } from './breach'

/** A length that no stretch of the hours in question has room for. */
export interface TooLong {
  readonly session: SessionId
  readonly minutes: number
}

/** Lists are never empty; a fact with a shorter list says less than one with the whole. */
export type Fact =
  | {
      /** Whole days from the session `after`; `between` are the days these are, where that session has a day that stays. */
      readonly kind: 'window'
      readonly session: SessionId
      readonly after: SessionId
      readonly earliest: number
      readonly latest: number
      readonly between: DayRange | null
    }
  | { readonly kind: 'order'; readonly earlier: SessionId; readonly later: SessionId; readonly anEarlierDay: boolean }
  | { readonly kind: 'start-hours'; readonly session: SessionId; readonly from: ClockTime; readonly to: ClockTime }
  | { readonly kind: 'start'; readonly day: Day }
  | { readonly kind: 'latest-start'; readonly day: Day }
  | { readonly kind: 'end'; readonly day: Day }
  | { readonly kind: 'course-length'; readonly anchor: SessionId; readonly days: number }
  | { readonly kind: 'therapist-absence'; readonly therapist: TherapistId; readonly name: string; readonly from: Day; readonly to: Day }
  | {
      /** What somebody works on these weekdays; no hours at all where they are days off. */
      readonly kind: 'therapist-hours'
      readonly therapist: TherapistId
      readonly weekdays: readonly Weekday[]
      readonly hours: readonly Hours[]
      readonly tooLong: TooLong | null
    }
  /** The people asked for; null is the half that the planner may choose. */
  | { readonly kind: 'pair'; readonly lead: TherapistId | null; readonly co: TherapistId | null }
  /** All the therapists there are; the list may be empty. */
  | { readonly kind: 'therapists'; readonly therapists: readonly TherapistId[] }
  | { readonly kind: 'closure'; readonly name: string; readonly from: Day; readonly to: Day }
  | { readonly kind: 'opening-hours'; readonly weekdays: readonly Weekday[]; readonly hours: readonly Hours[]; readonly tooLong: TooLong | null }
  | { readonly kind: 'room-weekdays'; readonly room: RoomId; readonly closedOn: readonly Weekday[]; readonly openOn: readonly Weekday[] }
  | { readonly kind: 'room-closed'; readonly room: RoomId; readonly name: string; readonly from: Day; readonly to: Day }
  /** All the rooms that suit; the list may be empty. */
  | { readonly kind: 'rooms'; readonly use: RoomUse; readonly rooms: readonly RoomId[] }
  | { readonly kind: 'turnover'; readonly minutes: number }
  | { readonly kind: 'night'; readonly until: ClockTime }
  | { readonly kind: 'patient-away'; readonly from: Day; readonly to: Day }
  /** A session that may not move. */
  | { readonly kind: 'fixed'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | { readonly kind: 'therapist-booked'; readonly therapist: TherapistId; readonly bookings: readonly Booking[] }
  | { readonly kind: 'room-booked'; readonly room: RoomId; readonly bookings: readonly Booking[] }
  | { readonly kind: 'optional'; readonly sessions: readonly SessionId[] }
  | { readonly kind: 'clock-change'; readonly days: readonly Day[] }

export type FactKind = Fact['kind']

/** The rule through which a fact stands in the way, as an explanation's code. */
export const ruleOfFact: Readonly<Record<FactKind, RuleCode | 'already-done'>> = {
  window: 'outside-window',
  order: 'out-of-order',
  'start-hours': 'outside-start-hours',
  start: 'outside-window',
  'latest-start': 'outside-window',
  end: 'past-course-end',
  'course-length': 'past-course-end',
  'therapist-absence': 'therapist-away',
  'therapist-hours': 'therapist-away',
  pair: 'therapist-missing',
  therapists: 'therapist-missing',
  closure: 'clinic-closed',
  'opening-hours': 'clinic-closed',
  'room-weekdays': 'room-busy',
  'room-closed': 'room-busy',
  rooms: 'room-busy',
  turnover: 'room-busy',
  night: 'room-busy',
  'patient-away': 'patient-away',
  fixed: 'already-done',
  'therapist-booked': 'therapist-busy',
  'room-booked': 'room-busy',
  optional: 'outside-window',
  'clock-change': 'wall-time-does-not-exist',
}
