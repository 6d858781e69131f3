/** Knows which sessions still keep a course open; refuses to know whether it may be closed otherwise. */
import { isMilestone, visitOf } from '../protocol/protocol'
import type { Course, Session } from './course'
import { isOngoing, isOpen } from './lifecycle'

/** Sessions with a date that nobody recorded. Milestones, and optional sessions without a date, keep nothing open. */
export function openSessionsOf(course: Course): readonly Session[] {
  return course.sessions.filter((session) => {
    const visit = visitOf(course.protocol, session.id)
    return visit !== undefined && isOpen(session.status) && !isMilestone(visit) && session.slot !== null
  })
}

/** Whether something was planned and all of it is recorded. */
export function isAllRecorded(course: Course): boolean {
  return course.sessions.some(({ slot }) => slot !== null) && openSessionsOf(course).length === 0
}

/** How many dated, unrecorded sessions of ongoing courses need this therapist or room. */
export function sessionsAheadWith(courses: readonly Course[], therapistOrRoom: string): number {
  return courses
    .filter(({ standing }) => isOngoing(standing))
    .flatMap(({ sessions }) => sessions)
    .filter(({ status, slot }) => isOpen(status) && (slot?.room === therapistOrRoom || slot?.therapists.includes(therapistOrRoom) === true)).length
}
