/** Knows how one course is written as a file of its own, plan, records and history; refuses to fetch any of it. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { InstantAt } from '../../domain/time/zone'
import type { WrittenRow } from '../stored/row-form'
import { toldClinic, clinicOf } from './clinic-told'
import { courseFormat, type WrittenCourse } from './course-file-form'
import { type HashOf, followHistory } from './follow-history'
import { withoutName } from './name-left-out'
import { toldCourse } from './told-course'
import { inWrittenOrder } from './written-order'

export interface CourseToWrite {
  /** The course's whole log, from its first row. */
  readonly rows: readonly WrittenRow[]
  readonly clinic: Clinic
  readonly at: InstantAt
}

const about =
  'One patient’s course of preparation, dosing and integration sessions: what was planned, what happened, and every change that led there. ' +
  'Days are those of the calendar in the clinic’s zone, times stand on the clinic’s clock, instants ending in Z are UTC. ' +
  'Everything told of the course follows from the history at the end, whose rows are chained by SHA-256. Written by Eighteen Weeks, a scheduling aid.'

/** The file's text, ending with a line feed; null where the rows do not hold or come to no course. The same course, moment and choice give the same bytes. */
export function courseFile({ rows, clinic, at }: CourseToWrite, hashOf: HashOf, named: boolean): string | null {
  if (followHistory(rows, hashOf).course === null) return null
  const kept = named ? { rows, places: [] } : withoutName(rows)
  const { course } = followHistory(kept.rows, hashOf, new Set(kept.places.map(({ row }) => row)))
  if (course === null) return null
  const told = toldClinic(clinic)
  const { patient, course: standing, protocol, sessions, contacts, scores, dosingRecords } = toldCourse(course, clinicOf(told), at)
  const written: WrittenCourse = {
    format: courseFormat,
    about,
    writtenAt: at,
    clinic: told,
    patient,
    course: standing,
    protocol,
    sessions,
    contacts,
    scores,
    dosingRecords,
    nameLeftOut: [...kept.places],
    history: kept.rows.map(inWrittenOrder),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}
