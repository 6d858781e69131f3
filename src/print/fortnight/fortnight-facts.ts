/** Knows what a therapist's fortnight is made from, whatever sheet shows it; refuses to know any sheet. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import { type Day, addDays, daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import { offHoursOf } from '../staff/off-hours'
import { type StaffSession, sessionFacts } from '../staff/staff-session'

export interface FortnightFacts {
  /** A therapist or rater of the clinic. */
  readonly person: string
  /** The first of fourteen days. */
  readonly from: Day
  /** Sessions of theirs within the days, by day and time. */
  readonly entries: readonly CalendarEntry[]
  /** Calls suggested to their patients within the days. */
  readonly calls: readonly SuggestedCall[]
  /** Minutes they sit with patients in the first week and in the second. */
  readonly booked: readonly [number, number]
}

export const fortnightDays = 14

/** All that its sheets tell, as one text. */
export function fortnightPrinted({ from, person, calls, booked }: FortnightFacts, sessions: readonly StaffSession[], clinic: Clinic): string {
  // Only what bears on these days: a closure next year stands on no sheet of this fortnight.
  const around = daysWithin({ from, to: addDays(from, fortnightDays - 1) }).map((day) => offHoursOf(clinic, person, day, { from: 0, to: minutesInDay }))
  return JSON.stringify([from, sessionFacts(sessions), calls.map(({ code, day, number, wanted }) => [code, day, number, wanted]), booked, around])
}
