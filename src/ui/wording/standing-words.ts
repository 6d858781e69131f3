/** Knows how a course's standing is said; refuses to know what it allows. */
import type { SessionStatus, Standing } from '../../domain/course/lifecycle'
import { isEndedEarly } from '../../domain/course/stage-of-course'

/** As a name in a list or a heading. */
export const standingNames: Readonly<Record<Standing, string>> = {
  active: 'Active',
  'on-hold': 'On hold',
  'dosing-stopped': 'Dosing stopped',
  completed: 'Completed',
  withdrawn: 'Withdrawn',
  'lost-to-follow-up': 'Lost to follow-up',
  discarded: 'Plan taken back',
}

/** The same of one course: one that was ended early is not called completed. */
export function standingName(course: { readonly standing: Standing; readonly standingReason: string }): string {
  return isEndedEarly(course) ? 'Ended early' : standingNames[course.standing]
}

/** As the clause of a sentence: "while the course is on hold". */
export const standingClauses: Readonly<Record<Standing, string>> = {
  active: 'while the course is active',
  'on-hold': 'while the course is on hold',
  'dosing-stopped': 'while dosing is stopped',
  completed: 'once the course is completed',
  withdrawn: 'once the patient has withdrawn',
  'lost-to-follow-up': 'once the patient is lost to follow-up',
  discarded: 'once the plan was taken back',
}

/** What a session is, after its title: "Dosing 1 is in progress". */
export const statusClauses: Readonly<Record<SessionStatus, string>> = {
  planned: 'is planned',
  confirmed: 'is confirmed',
  'in-progress': 'is in progress',
  completed: 'is completed',
  missed: 'was missed',
  'no-show': 'was not attended',
  cancelled: 'is cancelled',
  waived: 'is waived',
}
