/** Knows which courses have their lane in the months shown, and says which have not; refuses to know their sessions. */
import type { CourseId } from '../../domain/course/course'
import type { CourseSpan } from '../../domain/course/course-lane'
import type { DayRange } from '../../domain/time/day'
import { counted } from '../../ui/wording/format'

export interface LanesInRange {
  /** In the order of their first session. */
  readonly shown: readonly CourseId[]
  /** Courses whose last session lies before the months, and whose first lies after them. */
  readonly ended: number
  readonly later: number
  /** Courses of these months without a session that the filters leave. */
  readonly hidden: number
}

/** `left` are the courses that filters leave; null leaves all. */
export function lanesInRange(spans: readonly CourseSpan[], { from, to }: DayRange, left: readonly CourseId[] | null): LanesInRange {
  const leaves = left === null ? null : new Set(left)
  const within = spans.filter(({ first, last }) => last >= from && first <= to)
  const shown = within.filter(({ courseId }) => leaves === null || leaves.has(courseId)).map(({ courseId }) => courseId)
  return {
    shown,
    ended: spans.filter(({ last }) => last < from).length,
    later: spans.filter(({ first }) => first > to).length,
    hidden: within.length - shown.length,
  }
}

/** "12 courses. 4 courses have ended, 2 begin later." */
export function coursesSentence({ shown, ended, later, hidden }: LanesInRange): string {
  const gone = ended === 0 ? '' : `${counted(ended, 'course has', 'courses have')} ended`
  const ahead = later === 0 ? '' : ended === 0 ? `${counted(later, 'course begins', 'courses begin')} later` : `${later} ${later === 1 ? 'begins' : 'begin'} later`
  const filtered = hidden === 0 ? '' : `${counted(hidden, 'course has', 'courses have')} no session that the filters leave`
  const rest = [gone, ahead].filter((words) => words !== '').join(', ')
  const here = shown.length === 0 ? '' : counted(shown.length, 'course', 'courses')
  return [here, rest, filtered].flatMap((words) => (words === '' ? [] : [`${words}.`])).join(' ')
}
