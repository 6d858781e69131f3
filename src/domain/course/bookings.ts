/** Knows which people and rooms a course holds, and when; refuses to know what else is booked. */
import { visitOf } from '../protocol/protocol'
import { shortTitle } from '../protocol/short-title'
import type { Booking } from '../rules/breach'
import { mayStayAfter } from '../rules/night'
import type { Course } from './course'
import { placedOf } from './plan-of-course'

/** One booking for each session that happens and takes time, in the protocol's order. */
export function sessionBookings(course: Course): readonly Booking[] {
  return course.sessions.flatMap((session) => {
    const placed = placedOf(session)
    if (placed === null || !placed.happens || placed.slot.minutes <= 0) return []
    const visit = visitOf(course.protocol, session.id)
    const title = visit === undefined ? session.id : shortTitle(visit, course.protocol)
    const overnight = visit !== undefined && mayStayAfter(visit)
    const attended = session.encounter?.attended
    const known = attended === undefined ? {} : { attended }
    return [{ course: course.id, patientCode: course.patient.code, session: session.id, title, overnight, ...known, ...placed.slot }]
  })
}
