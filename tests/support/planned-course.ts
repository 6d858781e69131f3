/** Knows a course of any protocol with every session on its target day, folded from events; refuses to ask whether a clinic could hold it. */
import type { Course, Patient } from '../../src/domain/course/course'
import type { CourseEvent } from '../../src/domain/course/events'
import type { Protocol, Visit } from '../../src/domain/protocol/protocol'
import { type Day, addDays, day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { adoption, fold } from './course-spec'

/** The events of its opening, all in one change. */
export function planning(protocol: Protocol, start: string, patient: Patient = adoption.patient): readonly CourseEvent[] {
  const { pair, startLatest, end, prefers, away, sample } = adoption
  const slots = protocol.sessions.flatMap((visit) => {
    const minutes = visit.durationMinutes
    if (minutes === null || visit.optional === true) return []
    const at = time(visit.kind === 'dosing' ? '09:00' : '10:00')
    return [{ session: visit.id, slot: { day: targetOf(visit, protocol, day(start)), time: at, minutes, therapists: ['ana', 'ben'], room: 'oak' } }]
  })
  return [
    { type: 'CourseOpened', patient, protocol, pair, start: day(start), startLatest, end, prefers, away, sample },
    { type: 'PlanAdopted', slots, despite: null, left: [] },
  ]
}

export function plannedCourse(protocol: Protocol, start: string, patient?: Patient, ...later: readonly (readonly CourseEvent[])[]): Course {
  const course = fold([planning(protocol, start, patient), ...later])
  if (course === null) throw new Error('no course')
  return course
}

function targetOf(visit: Visit, protocol: Protocol, start: Day): Day {
  const reference = protocol.sessions.find(({ id }) => id === visit.after)
  return reference === undefined ? start : addDays(targetOf(reference, protocol, start), visit.offsetDays.target)
}
