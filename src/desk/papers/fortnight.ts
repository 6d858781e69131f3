/** Knows what the book tells of a person's fortnight: sessions, suggested calls, hours booked; refuses to know the sheet. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import { takesPlace } from '../../domain/course/lifecycle'
import { isOrMayBeWith, ratersMeant } from '../../domain/course/raters-meant'
import type { SessionLine } from '../../domain/course/session-line'
import { neutralTitles } from '../../domain/protocol/neutral-titles'
import { type Day, type DayRange, addDays, daysWithin, isWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import type { Book } from '../book'
import { callsBetween } from '../calls-between'
import { minutesWith } from '../hours-with-patients'
import { type Entry, entriesBetween } from '../lines'

export interface FortnightTold {
  /** A therapist or rater of the clinic. */
  readonly person: string
  /** The first of fourteen days. */
  readonly from: Day
  /** Of the day before, those alone that go on past midnight. */
  readonly entries: readonly Entry[]
  readonly calls: readonly SuggestedCall[]
  /** Minutes with patients, ahead or held, in the first week and in the second. */
  readonly booked: readonly [number, number]
}

/** Nothing without a clinic. Ratings for which nobody is named are the clinic's rater's, and told to each of several. */
export function fortnightOf(book: Book, person: string, from: Day, today: Day): FortnightTold {
  const clinic = book.clinic()
  const to = addDays(from, 13)
  if (clinic === null) return { person, from, entries: [], calls: [], booked: [0, 0] }
  const entries = entriesBetween(book, addDays(from, -1), to, today).filter(({ line }) => isOrMayBeWith(line, person, clinic) && ((line.day ?? from) >= from || isPastMidnight(line)))
  const booked = (days: DayRange) => minutesBooked(book, person, days, clinic) + minutesRated(entries, person, days, clinic)
  return {
    person,
    from,
    entries,
    calls: callsBetween(book, from, to, today).filter(({ pair }) => pair.includes(person)).map((call) => neutralCall(book, call)),
    booked: [booked({ from, to: addDays(from, 6) }), booked({ from: addDays(from, 7), to })],
  }
}

function isPastMidnight({ time, endTime, minutes }: SessionLine): boolean {
  return time !== null && endTime !== null && ((endTime <= time && endTime !== '00:00') || (minutes ?? 0) >= minutesInDay)
}

/** A call after a session called by kind and number alone. */
function neutralCall(book: Book, call: SuggestedCall): SuggestedCall {
  const course = book.course(call.courseId)
  return { ...call, title: (course === undefined ? undefined : neutralTitles(course.protocol).get(call.after)) ?? 'a session' }
}

function minutesBooked(book: Book, person: string, days: DayRange, { zone }: Clinic): number {
  // A booking past midnight stands on both days; its minutes count once, on the first.
  const own = daysWithin(days).flatMap((day) => book.bookingsOn(day).filter((booking) => booking.day === day && booking.therapists.includes(person)))
  return own.reduce((sum, booking) => sum + minutesWith(person, booking, zone), 0)
}

/** Of ratings without anybody named, where the person is the clinic's only rater: of several nobody knows whose they are. */
function minutesRated(entries: readonly Entry[], person: string, days: DayRange, clinic: Clinic): number {
  const own = entries.filter(({ line }) => {
    const raters = ratersMeant(line, clinic)
    const isTheirs = raters.length === 1 && raters[0]?.id === person
    return isTheirs && line.day !== null && isWithin(line.day, days) && takesPlace(line.status)
  })
  return own.reduce((sum, { line }) => sum + (line.time === null ? 0 : (line.minutes ?? 0)), 0)
}
