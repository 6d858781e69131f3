/** Knows how commands for several courses are decided as one change, beside each other as they will stand; refuses to write. */
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import { type Beside, type Moment, executeCourse } from './execute'
import type { RefusedItem, TogetherAnswer } from './outcome'
import type { Stage } from './stage'

/** One command of several. */
export interface Part {
  readonly courseId: CourseId
  readonly command: CourseCommand
}

const nobody: Beside = { bookingsOn: () => [], isPatientCodeTaken: () => false }

/**
 * All items or none, under `moment.change`. First each is tried as if no other course were there, which shows where every
 * course would then stand; what is refused even so is refused. Then each is decided beside that, so that two courses may
 * swap a room and neither may take one that another keeps. Items of one course follow on each other.
 */
export function executeTogether(stage: Stage, items: readonly Part[], moment: Omit<Moment, 'rowId'>, newId: () => string): TogetherAnswer {
  const after = stage.blank()
  const refused = refusalsOf(after, items, moment, newId, nobody) ?? refusalsOf(stage, items, moment, newId, after)
  if (refused !== null) return { verdict: 'refused', refusals: refused }
  const courses = [...new Set(items.map(({ courseId }) => courseId))]
  return { verdict: 'accepted', change: moment.change, ...(courses.length > 1 && { courses }) }
}

function refusalsOf(
  stage: Stage,
  items: readonly Part[],
  moment: Omit<Moment, 'rowId'>,
  newId: () => string,
  beside: Beside,
): readonly [RefusedItem, ...RefusedItem[]] | null {
  const [first, ...more] = items.flatMap(({ courseId, command }, index): readonly RefusedItem[] => {
    const refusal = executeCourse(stage, courseId, command, { ...moment, rowId: newId() }, beside)
    return refusal === null ? [] : [{ index, courseId, refusal }]
  })
  return first === undefined ? null : [first, ...more]
}
