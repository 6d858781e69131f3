/** Knows how a change of several courses is taken back in all of them; refuses to take back a part. */
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import type { Store } from '../store/store'
import type { CourseOutcome, TogetherOutcome } from './outcome'
import type { Part } from './together'

export interface Undoing extends Pick<Store, 'streamsOf'> {
  readonly performOne: (courseId: CourseId, command: CourseCommand) => Promise<CourseOutcome>
  readonly together: (items: readonly Part[]) => Promise<TogetherOutcome>
}

type UndoChange = Extract<CourseCommand, { type: 'UndoChange' }>

/**
 * Asked for one course, done in every course that bears the change, each judged beside the others as they stood before it.
 * Its rows were written in one transaction, so that its courses are known before the one that takes it back.
 */
export async function undoWhole(courseId: CourseId, command: UndoChange, { streamsOf, performOne, together }: Undoing): Promise<CourseOutcome> {
  const bearers = await streamsOf(command.change)
  if (!bearers.ok) return { verdict: 'failed', failure: bearers.failure }
  if (bearers.value.length < 2 || !bearers.value.includes(courseId)) return performOne(courseId, command)
  const outcome = await together(bearers.value.map((bearer) => ({ courseId: bearer, command })))
  if (outcome.verdict !== 'refused') return outcome
  const [first] = outcome.refusals
  const told = outcome.refusals.find((refused) => refused.courseId === courseId) ?? first
  return { verdict: 'refused', refusal: told.refusal, ...(told.courseId !== courseId && { courseId: told.courseId }) }
}
