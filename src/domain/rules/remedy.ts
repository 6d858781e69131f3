/** Knows the small changes that somebody could make so that a course can be planned; refuses to know who decides on them. */
import type { Hours, RoomId, RoomUse, TherapistId } from '../clinic/clinic'
import type { SessionId } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import type { Day, DayRange } from '../time/day'
import type { Weekday } from '../time/weekday'
import type { Booking } from './breach'

/** Each says what would hold instead; `was` is what holds now. Plain data, as it is written to a result. */
export type Remedy =
  /** A window that is wider on one side. */
  | {
      readonly kind: 'window'
      readonly session: SessionId
      readonly after: SessionId
      readonly earliest: number
      readonly latest: number
      readonly was: { readonly earliest: number; readonly latest: number }
    }
  | {
      readonly kind: 'start-hours'
      readonly session: SessionId
      readonly from: ClockTime
      readonly to: ClockTime
      readonly was: { readonly from: ClockTime; readonly to: ClockTime }
    }
  | { readonly kind: 'start'; readonly day: Day; readonly was: Day }
  | { readonly kind: 'latest-start'; readonly day: Day; readonly was: Day }
  | { readonly kind: 'end'; readonly day: Day; readonly was: Day }
  | { readonly kind: 'course-length'; readonly days: number; readonly was: number }
  | {
      readonly kind: 'pair'
      readonly lead: TherapistId
      readonly co: TherapistId | null
      readonly was: { readonly lead: TherapistId | null; readonly co: TherapistId | null }
    }
  /** Somebody is there on days that an absence covers. */
  | { readonly kind: 'therapist-there'; readonly therapist: TherapistId; readonly days: readonly Day[]; readonly absence: DayRange }
  /** Somebody works on these days besides the weekly hours. */
  | { readonly kind: 'therapist-works'; readonly therapist: TherapistId; readonly days: readonly Day[]; readonly hours: readonly Hours[] }
  | { readonly kind: 'one-more-therapist' }
  | { readonly kind: 'closure-lifted'; readonly days: readonly Day[]; readonly closure: DayRange }
  /** The clinic opens on days of a weekday on which it rests. */
  | { readonly kind: 'clinic-opens'; readonly days: readonly Day[]; readonly hours: readonly Hours[] }
  | { readonly kind: 'opening-hours'; readonly weekdays: readonly Weekday[]; readonly hours: readonly Hours[]; readonly was: readonly Hours[] }
  | { readonly kind: 'room-opens'; readonly room: RoomId; readonly days: readonly Day[] }
  | { readonly kind: 'one-more-room'; readonly use: RoomUse }
  | { readonly kind: 'patient-there'; readonly days: readonly Day[] }
  /** A session of this course that was not to move is planned anew. */
  | { readonly kind: 'session-moves'; readonly session: SessionId; readonly day: Day; readonly time: ClockTime }
  /** A session of another course gives way; where it goes is not asked. */
  | { readonly kind: 'booking-moves'; readonly booking: Booking }
  | { readonly kind: 'without-optional'; readonly sessions: readonly SessionId[] }

export type RemedyKind = Remedy['kind']
