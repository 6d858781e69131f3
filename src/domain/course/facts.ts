/** Knows what `decide` may know besides the course: the clock, the actor, the clinic and what is booked there. */
import type { Clinic } from '../clinic/clinic'
import type { Day } from '../time/day'
import type { ClockTime } from '../time/clock-time'
import type { InstantAt } from '../time/zone'
import type { Booking } from '../rules/breach'
import type { Actor, ChangeId } from './course'

export interface Facts {
  /** The instant of the act, UTC. */
  readonly at: InstantAt
  /** The day and time of the act in the clinic's zone. */
  readonly today: Day
  readonly timeNow: ClockTime
  readonly by: Actor
  readonly change: ChangeId
  /** Null until a clinic is set up. */
  readonly clinic: Clinic | null
  /** Bookings of all other courses that touch the day. */
  readonly bookingsOn: (day: Day) => readonly Booking[]
  /** Whether another course that goes on bears this patient code (compared without case or blanks). */
  readonly isPatientCodeTaken: (code: string) => boolean
}

/** Whether a day, or a time on it, is still to come; `time` is null where only the day is known. */
export function isStillAhead(day: Day, time: ClockTime | null, { today, timeNow }: Pick<Facts, 'today' | 'timeNow'>): boolean {
  return day > today || (day === today && time !== null && time > timeNow)
}

/** What stamps every row of the log, handed to `evolve` beside the event. */
export interface Stamp {
  readonly at: InstantAt
  readonly by: Actor
  readonly change: ChangeId
  readonly sequence: number
}
