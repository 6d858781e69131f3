/** Knows how one command is decided on a stage and staged; refuses to know storage, clocks or ids. */
import type { ClinicCommand, ClinicRefusal } from '../domain/clinic/clinic-commands'
import { decideClinic } from '../domain/clinic/decide-clinic'
import type { CourseCommand } from '../domain/course/commands'
import type { Actor, ChangeId, CourseId } from '../domain/course/course'
import { decide } from '../domain/course/decide'
import type { CourseRefusal } from '../domain/course/refusals'
import type { InstantAt, WallTime } from '../domain/time/zone'
import { clinicStream } from '../store/log-row'
import { foldClinic, foldCourse } from './fold'
import type { BatchAnswer, BatchItem } from './outcome'
import type { Stage } from './stage'

/** Who acts, when, and under which ids. */
export interface Moment {
  readonly at: InstantAt
  /** `at` on the clinic's wall clock. */
  readonly wall: WallTime
  readonly by: Actor
  readonly change: ChangeId
  readonly rowId: string
}

/** What other courses hold, as a decision sees it. */
export type Beside = Pick<Stage, 'bookingsOn' | 'isPatientCodeTaken'>

/** Stages what the command causes and returns null, or returns why it causes nothing. */
export function executeCourse(stage: Stage, id: CourseId, command: CourseCommand, moment: Moment, beside: Beside = stage): CourseRefusal | null {
  const { at, by, change, rowId, wall } = moment
  const course = stage.course(id)
  const verdict = decide(command, course, {
    at,
    by,
    change,
    today: wall.day,
    timeNow: wall.time,
    clinic: stage.clinic(),
    bookingsOn: (day) => beside.bookingsOn(day, id),
    isPatientCodeTaken: (code) => beside.isPatientCodeTaken(code, id),
  })
  if (verdict.verdict === 'refused') return verdict.refusal
  const folded = foldCourse(course, verdict.events, { at, by, change, sequence: stage.nextSequence(id) }, id)
  if (folded === null || verdict.events.length === 0) return null
  stage.append({ id: rowId, stream: id, at, by, change, events: verdict.events }, { kind: 'course', course: folded })
  return null
}

/** The same for the clinic's own stream. */
export function executeClinic(stage: Stage, command: ClinicCommand, moment: Moment): ClinicRefusal | null {
  const { at, by, change, rowId } = moment
  const clinic = stage.clinic()
  const verdict = decideClinic(command, clinic, {
    sessionsAheadWith: stage.sessionsAheadWith,
    coursesExist: stage.coursesExist(),
  })
  if (verdict.verdict === 'refused') return verdict.refusal
  const folded = foldClinic(clinic, verdict.events)
  if (folded === null || verdict.events.length === 0) return null
  stage.append({ id: rowId, stream: clinicStream, at, by, change, events: verdict.events }, { kind: 'clinic', clinic: folded })
  return null
}

/** Each item on what the ones before staged; the first refusal ends it, and nothing of it is to be kept. */
export function executeAll(
  stage: Stage,
  items: readonly BatchItem[],
  momentOn: (stage: Stage, item: BatchItem) => Moment,
): BatchAnswer {
  const changes: ChangeId[] = []
  for (const [index, item] of items.entries()) {
    const moment = momentOn(stage, item)
    const refusal =
      'clinic' in item
        ? executeClinic(stage, item.clinic, moment)
        : executeCourse(stage, item.courseId, item.command, moment)
    if (refusal !== null) return { verdict: 'refused', index, refusal }
    changes.push(moment.change)
  }
  return { verdict: 'accepted', changes }
}
