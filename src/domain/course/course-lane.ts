/** Knows a course as one lane beside others: its stage, its dated sessions in order, where treatment ends; refuses to know months and pixels. */
import { stagesOf } from '../protocol/stages'
import type { Day } from '../time/day'
import { type Course, type CourseId, effectiveDay } from './course'
import { type Standing, isAhead } from './lifecycle'
import { progressOf } from './progress'
import type { SessionLine } from './session-line'
import { byDay } from './session-lines'
import { stageStatesOf } from './stage-of-course'

export interface CourseLane {
  readonly courseId: CourseId
  readonly code: string
  readonly standing: Standing
  /** Why it stands so; empty where nobody had to say. */
  readonly standingReason: string
  /** Title of the stage it stands at. */
  readonly stage: string
  /** Every session with a date, by day and time. */
  readonly lines: readonly SessionLine[]
  /** Day of the last session before follow-up; null where only follow-up has a date. */
  readonly treatmentTo: Day | null
  readonly done: number
  readonly total: number
  /** The session in progress, else the next one ahead. */
  readonly next: SessionLine | null
  readonly conflicts: number
  readonly outOfWindow: number
  readonly overdue: number
}

/** Days of the first and the last session of a course, as lived or planned. */
export interface CourseSpan {
  readonly courseId: CourseId
  readonly first: Day
  readonly last: Day
}

/** `lines` are the course's own as of `today`. */
export function courseLane(course: Course, lines: readonly SessionLine[], today: Day): CourseLane {
  const dated = byDay(lines.filter(({ day }) => day !== null))
  const followUp = new Set(stagesOf(course.protocol).find(({ id }) => id === 'follow-up')?.sessions)
  const { counted, done } = progressOf(lines)
  return {
    courseId: course.id,
    code: course.patient.code,
    standing: course.standing,
    standingReason: course.standingReason,
    stage: stageStatesOf(course).find(({ state }) => state === 'here')?.title ?? 'Planned',
    lines: dated,
    treatmentTo: dated.findLast(({ session }) => !followUp.has(session))?.day ?? null,
    done,
    total: counted.length,
    next:
      dated.find(({ status }) => status === 'in-progress') ??
      dated.find(({ status, day }) => isAhead(status) && day !== null && day >= today) ??
      null,
    conflicts: lines.filter(({ conflicts }) => conflicts.length > 0).length,
    outOfWindow: lines.filter(({ outOfWindowBy }) => outOfWindowBy !== 0).length,
    overdue: lines.filter(({ overdueDays }) => overdueDays > 0).length,
  }
}

/** Null where no session has a date. */
export function courseSpan(course: Course): CourseSpan | null {
  const days = course.sessions.flatMap((session) => effectiveDay(session) ?? [])
  const [first, ...rest] = days
  if (first === undefined) return null
  const span = { first, last: first }
  for (const day of rest) {
    if (day < span.first) span.first = day
    if (day > span.last) span.last = day
  }
  return { courseId: course.id, ...span }
}
