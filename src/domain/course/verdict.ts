/** Knows what a decision about a course looks like; refuses to make one. */
import type { CourseEvent } from './events'
import type { CourseRefusal, Verdict } from './refusals'

export type CourseVerdict = Verdict<CourseEvent, CourseRefusal>
