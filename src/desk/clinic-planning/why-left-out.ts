/** Knows how it is asked why a patient was left out of plans made together; refuses to plan anybody else differently. */
import type { CourseId } from '../../domain/course/course'
import { bookingsByDay } from '../../domain/rules/bookings-by-day'
import type { Booking } from '../../domain/rules/breach'
import type { Day } from '../../domain/time/day'
import { type CourseAnswer } from '../../planner/clinic/answer-of'
import type { Steps } from '../../planner/why-not/asking'
import { askedBeside } from '../../planner/why-not/beside-others'
import { type WhyNot, whyNot } from '../../planner/why-not/why-not'
import type { ClinicQuestion } from './clinic-question'

/**
 * Beside the plans of all others and what stays booked; the planner is asked once a step. `codeOf` names the patient of a
 * course, since the planner knows ids alone. Null for somebody nobody asked about.
 */
export function whyLeftOut(
  { clinic, wishes, standing, held }: ClinicQuestion,
  answers: readonly CourseAnswer[],
  codeOf: (id: CourseId) => string | undefined,
  id: CourseId,
  today: Day,
): Steps<WhyNot> | null {
  const asked = askedBeside(clinic, wishes, answers, id)
  if (asked === null) return null
  const planned = new Set(answers.flatMap((one) => (one.answer.outcome === 'planned' ? [one.id] : [])))
  const staying = held.flatMap(({ course, bookings }) => (planned.has(course) || course === id ? [] : bookings))
  const besides = bookingsByDay([...standing, ...staying])
  const { site } = asked.request
  const known = new Map<Day, readonly Booking[]>()
  const named = (booking: Booking): Booking => ({ ...booking, patientCode: codeOf(booking.course) ?? booking.patientCode })
  const bookingsOn = (day: Day) => {
    const bookings = known.get(day) ?? [...site.bookingsOn(day), ...besides(day)].map(named)
    known.set(day, bookings)
    return bookings
  }
  return whyNot({ ...asked, request: { ...asked.request, site: { ...site, bookingsOn } } }, today)
}
