/** Knows every way a placed session can break a hard rule, with the data a sentence needs; refuses to know any wording. */
import type { RoomId, TherapistId } from '../clinic/clinic'
import type { SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day } from '../time/day'
import type { Weekday } from '../time/weekday'

/** A booking of people and room by some session; `course` tells own from others', `label` is what staff call it. */
export interface Booking {
  readonly course: string
  readonly patientCode: string
  readonly session: SessionId
  readonly title: string
  readonly day: Day
  readonly time: ClockTime
  readonly minutes: number
  readonly therapists: readonly TherapistId[]
  readonly room: RoomId | null
  /** Whether the protocol has a night after it, which a clinic may have spent in its room; missing: it has none. */
  readonly overnight?: boolean | undefined
  /** Who was there once it was held, and for how many minutes; missing while it is ahead, and where nobody said. */
  readonly attended?: readonly { readonly id: string; readonly minutes: number }[] | undefined
}

/** A night that holds a room: the one after the booking, or the one after the session asked about. */
export interface NightHeld {
  readonly after: 'booking' | 'session'
  /** When it ends. */
  readonly day: Day
  readonly until: ClockTime
}

export type Breach =
  | {
      /** The gap from the reference session lies outside the window; `by` is days late, negative when early. */
      readonly code: 'outside-window'
      readonly why: 'window'
      readonly session: SessionId
      readonly day: Day
      readonly after: SessionId
      readonly opens: Day
      readonly closes: Day
      readonly by: number
    }
  | {
      /** Before the course's start, or the first session after the latest start. */
      readonly code: 'outside-window'
      readonly why: 'before-start' | 'after-latest-start'
      readonly session: SessionId
      readonly day: Day
      readonly limit: Day
    }
  | {
      /** `earlier` must end before `later` starts, on an earlier day where `later` is a dosing session. */
      readonly code: 'out-of-order'
      readonly session: SessionId
      readonly day: Day
      readonly earlier: SessionId
      readonly later: SessionId
      readonly anEarlierDay: boolean
    }
  | {
      readonly code: 'outside-start-hours'
      readonly session: SessionId
      readonly day: Day
      readonly time: ClockTime
      readonly from: ClockTime
      readonly to: ClockTime
    }
  | {
      readonly code: 'clinic-closed'
      readonly session: SessionId
      readonly day: Day
      /** The closure's name, or null where the weekday or the hour is outside opening hours. */
      readonly closure: string | null
      readonly weekday: Weekday
      readonly closedAllDay: boolean
    }
  | {
      readonly code: 'therapist-away'
      readonly session: SessionId
      readonly day: Day
      readonly therapist: TherapistId
      readonly name: string
      /** The name of the absence, or null where the hour is outside weekly hours. */
      readonly absence: string | null
    }
  | {
      /** Too few therapists: the visit needs both of the pair, or the lead. */
      readonly code: 'therapist-missing'
      readonly session: SessionId
      readonly day: Day
      readonly needed: number
      readonly given: number
    }
  | {
      readonly code: 'therapist-busy'
      readonly session: SessionId
      readonly day: Day
      readonly therapist: TherapistId
      readonly name: string
      readonly booking: Booking
    }
  | {
      readonly code: 'room-busy'
      readonly session: SessionId
      readonly day: Day
      /** Null where no room was given although one is needed. */
      readonly room: RoomId | null
      readonly name: string
      readonly why: 'booked' | 'closed' | 'unsuitable' | 'no-room'
      readonly booking: Booking | null
      /** Set where it is not a session but the night after it that meets the booking, or the day on which the room is closed. */
      readonly night?: NightHeld | undefined
    }
  | { readonly code: 'patient-away'; readonly session: SessionId; readonly day: Day; readonly from: Day; readonly to: Day }
  | { readonly code: 'patient-busy'; readonly session: SessionId; readonly day: Day; readonly other: SessionId }
  | {
      readonly code: 'past-course-end'
      readonly session: SessionId
      readonly day: Day
      readonly limit: Day
      readonly why: 'length' | 'last-day'
    }
  /** `isDayLeftOut` where the calendar of the clinic's zone has no such day at all. */
  | { readonly code: 'wall-time-does-not-exist'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime; readonly isDayLeftOut?: true | undefined }
  | { readonly code: 'wall-time-is-ambiguous'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  | { readonly code: 'off-grid'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime; readonly gridMinutes: number }

export type RuleCode = Breach['code']

/**
 * Rules a person may knowingly leave, with a reason; the conflict stays marked.
 * Nobody can be in two places, no room holds two bookings, and order is never left this way.
 */
export const leavableRules: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'outside-window',
  'outside-start-hours',
  'clinic-closed',
  'therapist-away',
  'therapist-missing',
  'patient-away',
  'past-course-end',
])

/** The one that is named where there is room for one: that of a rule nobody may leave, if there is one; else the first. Undefined of none. */
export function weightiestOf(breaches: readonly Breach[]): Breach | undefined {
  return breaches.find(({ code }) => !leavableRules.has(code)) ?? breaches[0]
}
