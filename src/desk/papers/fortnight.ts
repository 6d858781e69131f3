/** Knows what the book tells of a person's fortnight: sessions, suggested calls, hours booked; refuses to know the sheet. */
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import { peopleOf } from '../../domain/course/session-line'
import { neutralTitles } from '../../domain/protocol/neutral-titles'
import { type Day, type DayRange, addDays, daysWithin } from '../../domain/time/day'
import type { Book } from '../book'
import { callsBetween } from '../calls-between'
import { minutesWith } from '../hours-with-patients'
import { type Entry, entriesBetween } from '../lines'

export interface FortnightTold {
  /** A therapist or rater of the clinic. */
  readonly person: string
  /** The first of fourteen days. */
  readonly from: Day
  readonly entries: readonly Entry[]
  readonly calls: readonly SuggestedCall[]
  /** Minutes with patients, ahead or held, in the first week and in the second. */
  readonly booked: readonly [number, number]
}

export function fortnightOf(book: Book, person: string, from: Day, today: Day): FortnightTold {
  const to = addDays(from, 13)
  return {
    person,
    from,
    entries: entriesBetween(book, from, to, today).filter(({ line }) => peopleOf(line).includes(person)),
    calls: callsBetween(book, from, to, today).filter(({ pair }) => pair.includes(person)).map((call) => neutralCall(book, call)),
    booked: [minutesBooked(book, person, { from, to: addDays(from, 6) }), minutesBooked(book, person, { from: addDays(from, 7), to })],
  }
}

/** A call after a session called by kind and number alone. */
function neutralCall(book: Book, call: SuggestedCall): SuggestedCall {
  const course = book.course(call.courseId)
  return { ...call, title: (course === undefined ? undefined : neutralTitles(course.protocol).get(call.after)) ?? 'a session' }
}

function minutesBooked(book: Book, person: string, days: DayRange): number {
  const zone = book.clinic()?.zone
  if (zone === undefined) return 0
  // A booking past midnight stands on both days; its minutes count once, on the first.
  const own = daysWithin(days).flatMap((day) => book.bookingsOn(day).filter((booking) => booking.day === day && booking.therapists.includes(person)))
  return own.reduce((sum, booking) => sum + minutesWith(person, booking, zone), 0)
}
