/** Knows what every file of one course is made from; refuses to know any form of file. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Course } from '../domain/course/course'
import type { SessionLine } from '../domain/course/session-line'
import type { InstantAt } from '../domain/time/zone'

export interface CourseForFile {
  readonly course: Course
  /** One for each visit, in the protocol's order, as of the day of writing. */
  readonly lines: readonly SessionLine[]
  readonly clinic: Clinic
  /** When the file is written. */
  readonly at: InstantAt
}
