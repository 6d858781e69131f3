/** Knows a course as its patient's sheets tell it, the same on every day until something is recorded; refuses to know the sheets. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import { sessionLinesOf } from '../../domain/course/session-lines'
import { day } from '../../domain/time/day'

/**
 * As seen before any of it began. Screens stop telling of a night once it is over; a letter that did would say, of a day that
 * nobody has recorded yet, that its night is spent at home, and would be another letter by the passing of time alone.
 */
const before = day('1970-01-01')

/** One line for each visit of the protocol, in its order, without what other courses have booked: no sheet tells of conflicts. */
export function patientLinesOf(course: Course, clinic: Clinic): readonly SessionLine[] {
  return sessionLinesOf(course, { clinic, bookingsOn: () => [] }, before)
}
