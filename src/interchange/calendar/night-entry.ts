/** Knows the night for which a room is held after a session, as an entry of its own; refuses to know whether anybody stayed. */
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { mayStayAfter } from '../../domain/rules/night'
import type { CalendarEntry } from './calendar-entry'
import type { Shown } from './entries-of-course'

/** The clinic's policy for nights, as its log knows it. */
export interface NightKnown {
  /** Until when on the next day rooms are held, or were under the last policy that held them; null where none ever did. */
  readonly until: ClockTime | null
  readonly isHeld: boolean
  /** Number of the row in the clinic's log that last changed the policy; 0 where it never had one. */
  readonly row: number
}

/** Null where there is none: for other sessions, without a room, and once it is over. Cancelled where the policy holds rooms no longer. */
export function nightOf({ face, sequence }: Shown, { night, today }: { readonly night: NightKnown; readonly today: Day }): Pick<CalendarEntry, 'sequence' | 'status' | 'when'> | null {
  const { when, room, visit, status } = face
  if (night.until === null || when.time === null || room === null || !mayStayAfter(visit) || addDays(when.day, 1) < today) return null
  const from = minutesOf(when.time) + when.minutes
  const minutes = minutesInDay + minutesOf(night.until) - from
  if (minutes <= 0) return null
  const ahead = Math.floor(from / minutesInDay)
  const starts = { day: addDays(when.day, ahead), time: timeOfMinutes(from - ahead * minutesInDay), minutes }
  return { sequence: sequence + night.row * 2, status: night.isHeld ? status : 'CANCELLED', when: starts }
}
