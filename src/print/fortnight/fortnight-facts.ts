/** Knows what a therapist's fortnight is made from, whatever sheet shows it; refuses to know any sheet. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import { type Day, addDays, daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import { clockTime } from '../../ui/wording/format'
import { offHoursOf } from '../staff/off-hours'
import { type StaffSession, goesOnUntil, raterOpen, sessionFacts, staffSessionsOf } from '../staff/staff-session'

export interface FortnightFacts {
  /** A therapist or rater of the clinic. */
  readonly person: string
  /** The first of fourteen days. */
  readonly from: Day
  /** Sessions of theirs within the days, by day and time, and one begun the day before that goes on past midnight; of a rater those ratings too for which nobody is named. */
  readonly entries: readonly CalendarEntry[]
  /** Calls suggested to their patients within the days. */
  readonly calls: readonly SuggestedCall[]
  /** Minutes they sit with patients in the first week and in the second. */
  readonly booked: readonly [number, number]
}

export const fortnightDays = 14

/** Of the fortnight, and what goes on in it since the night before. */
export function fortnightSessions({ from, entries }: FortnightFacts, clinic: Clinic): readonly StaffSession[] {
  return staffSessionsOf(entries, clinic).filter((session) => session.day >= from || goesOnUntil(session, from) !== null)
}

/** "until 02:00: 7KQ4, Dosing 1" for what began on an earlier day; its minutes count there. */
export function goingOnWords(sessions: readonly StaffSession[], day: Day): readonly string[] {
  return sessions.filter((session) => goesOnUntil(session, day) !== null).map(({ to, code, title }) => `until ${clockTime(to)}: ${code}, ${title}`)
}

/** All that its sheets tell, as one text. */
export function fortnightPrinted({ from, person, calls, booked }: FortnightFacts, sessions: readonly StaffSession[], clinic: Clinic): string {
  // Only what bears on these days: a closure next year stands on no sheet of this fortnight.
  const around = daysWithin({ from, to: addDays(from, fortnightDays - 1) }).map((day) => offHoursOf(clinic, person, day, { from: 0, to: minutesInDay }))
  const open = sessions.filter((session) => raterOpen(session) !== '').map(({ code, day, from: at }) => [code, day, at])
  return JSON.stringify([from, sessionFacts(sessions), calls.map(({ code, day, number, wanted }) => [code, day, number, wanted]), booked, around, ...(open.length === 0 ? [] : [open])])
}
