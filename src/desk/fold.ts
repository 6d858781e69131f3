/** Knows how a stream stands after its rows; refuses to know how they are stored. */
import type { Clinic } from '../domain/clinic/clinic'
import type { ClinicEvent } from '../domain/clinic/clinic-commands'
import { evolveClinic } from '../domain/clinic/evolve-clinic'
import type { Course, CourseId } from '../domain/course/course'
import type { CourseEvent } from '../domain/course/events'
import { evolve } from '../domain/course/evolve'
import type { Stamp } from '../domain/course/facts'
import { type LogRow, type StoredEvent, isClinicEvent } from '../store/log-row'
import type { StreamState } from '../store/stream-record'

export function foldCourse(
  course: Course | null,
  events: readonly CourseEvent[],
  stamp: Stamp,
  id: CourseId,
): Course | null {
  return events.reduce<Course | null>((before, event) => evolve(before, event, stamp, id), course)
}

export function foldClinic(clinic: Clinic | null, events: readonly ClinicEvent[]): Clinic | null {
  return events.reduce<Clinic | null>(evolveClinic, clinic)
}

/** A stream from its first row to its last. Rows of no event at all are a defect and throw. */
export function foldRows(rows: readonly LogRow[]): StreamState {
  let course: Course | null = null
  let clinic: Clinic | null = null
  for (const { events, stream, at, by, change, sequence } of rows) {
    clinic = foldClinic(clinic, events.filter(isClinicEvent))
    course = foldCourse(course, events.filter(isCourseEvent), { at, by, change, sequence }, stream)
  }
  if (clinic !== null) return { kind: 'clinic', clinic }
  if (course !== null) return { kind: 'course', course }
  throw new Error('a stream without events')
}

function isCourseEvent(event: StoredEvent): event is CourseEvent {
  return !isClinicEvent(event)
}
