/** Knows the figures of a clinic over a range of days, read from every course that is not discarded; refuses to judge or to compare people. */
import type { CourseId } from '../../domain/course/course'
import { type Adherence, type KindAdherence, byKind, countParts, countedSessionsOf } from '../../domain/course/figures/adherence'
import { type Calls, callsOf, sumOfCalls } from '../../domain/course/figures/calls'
import type { Day, DayRange } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'
import type { Book } from '../book'
import { type DoseWaits, doseWaits } from './dose-waits'
import { type RoomUse, roomUse } from './room-use'
import { type TherapistHours, therapistHours } from './therapist-minutes'

export interface CourseAdherence {
  readonly courseId: CourseId
  readonly code: string
  readonly parts: Adherence
}

export interface ClinicFigures {
  readonly clinicName: string
  /** Invented courses are among those counted. */
  readonly hasSample: boolean
  readonly courses: number
  readonly kinds: readonly KindAdherence[]
  readonly calls: Calls
  /** Courses with a session within the days, by patient code. */
  readonly byCourse: readonly CourseAdherence[]
  readonly therapists: readonly TherapistHours[]
  readonly rooms: readonly RoomUse[]
  readonly doses: DoseWaits
}

/** Null without a clinic. `today` is the clinic's day; weeks begin on `weekStart`. */
export function clinicFigures(book: Book, today: Day, within: DayRange, weekStart: Weekday): ClinicFigures | null {
  const clinic = book.clinic()
  if (clinic === null) return null
  const courses = book.courses()
  const counted = courses.map((course) => ({ course, sessions: countedSessionsOf(course, today, within) }))
  return {
    clinicName: clinic.name,
    hasSample: courses.some(({ sample }) => sample),
    courses: courses.length,
    kinds: byKind(counted.flatMap(({ sessions }) => sessions)),
    calls: sumOfCalls(courses.map((course) => callsOf(course, today, within))),
    byCourse: counted
      .filter(({ sessions }) => sessions.length > 0)
      .map(({ course, sessions }) => ({ courseId: course.id, code: course.patient.code, parts: countParts(sessions) })),
    therapists: therapistHours(courses, clinic, today, within),
    rooms: roomUse(book, clinic, today, within, weekStart),
    doses: doseWaits(courses, within),
  }
}
