/** Knows how courses of the book read session by session, worked out anew only when something they rest on changes; refuses to know any screen. */
import type { Clinic } from '../domain/clinic/clinic'
import { compareText } from '../domain/compare-text'
import type { Course, CourseId } from '../domain/course/course'
import type { SessionLine } from '../domain/course/session-line'
import { sessionLinesOf } from '../domain/course/session-lines'
import type { Booking } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import type { Day } from '../domain/time/day'
import type { Book } from './book'

/** Lines with everything they were worked out from. */
interface Kept {
  readonly clinic: Clinic
  readonly today: Day
  readonly booked: ReadonlyMap<Day, readonly Booking[]>
  readonly lines: readonly SessionLine[]
}

const kept = new WeakMap<Course, Kept>()
const none: readonly SessionLine[] = []

/** One session of one course, as lists over many courses show it. */
export interface Entry {
  readonly courseId: CourseId
  readonly code: string
  readonly line: SessionLine
}

/** The clinic and what other courses have booked there; null until a clinic is set up. */
export function siteFor(book: Book, courseId: CourseId): Site | null {
  const clinic = book.clinic()
  return clinic === null ? null : { clinic, bookingsOn: (day) => book.bookingsOn(day, courseId) }
}

/** The course's lines as of `today`; none without a clinic. The same array until something they rest on changes. */
export function linesOf(book: Book, course: Course, today: Day): readonly SessionLine[] {
  const clinic = book.clinic()
  if (clinic === null) return none
  const known = kept.get(course)
  if (known !== undefined && known.clinic === clinic && known.today === today && isAsBooked(book, known.booked)) return known.lines
  const booked = new Map<Day, readonly Booking[]>()
  const bookingsOn = (day: Day) => {
    booked.set(day, book.bookingsOn(day))
    return book.bookingsOn(day, course.id)
  }
  const lines = sessionLinesOf(course, { clinic, bookingsOn }, today)
  kept.set(course, { clinic, today, booked, lines })
  return lines
}

/** The book hands out a new array for a day when anything on it changes. */
function isAsBooked(book: Book, booked: Kept['booked']): boolean {
  for (const [day, bookings] of booked) if (book.bookingsOn(day) !== bookings) return false
  return true
}

/** Every session of every course that has a date within the days, by day, time and code. */
export function entriesBetween(book: Book, from: Day, to: Day, today: Day): readonly Entry[] {
  const isWithin = ({ day }: SessionLine) => day !== null && day >= from && day <= to
  return book
    .coursesBetween(from, to)
    .flatMap((course) => entriesWith(course, linesOf(book, course, today).filter(isWithin)))
    .sort(byDayAndTime)
}

export function entriesOf(book: Book, course: Course, today: Day): readonly Entry[] {
  return entriesWith(course, linesOf(book, course, today))
}

function entriesWith({ id: courseId, patient: { code } }: Course, lines: readonly SessionLine[]): Entry[] {
  return lines.map((line) => ({ courseId, code, line }))
}

/** By day and time, those without one last; then by code, course and session. */
export function byDayAndTime(one: Entry, other: Entry): number {
  return (
    compareText(one.line.day ?? lastDay, other.line.day ?? lastDay) ||
    compareText(one.line.time ?? endOfDay, other.line.time ?? endOfDay) ||
    compareText(one.code, other.code) ||
    compareText(one.courseId, other.courseId) ||
    compareText(one.line.session, other.line.session)
  )
}

const lastDay = '9999'
const endOfDay = '24:00'
