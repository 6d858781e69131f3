/** Knows when a person's assessment of a deviation may be written; refuses to judge it, and never touches the deviation. */
import { wallTimeAt } from '../../time/zone'
import { type Course, sessionOf } from '../course'
import type { Facts } from '../facts'
import { accept, refuse } from '../refusals'
import type { CourseVerdict } from '../verdict'
import type { Assessment, AssessmentGiven } from './deviation'
import type { DeviationCommand } from './deviation-commands'
import { deviationsOf } from './deviations-of'

/** However a course stands: what was left of its plan is often assessed once it is over. */
export function decideAssessment(command: DeviationCommand, course: Course, facts: Facts): CourseVerdict {
  const session = sessionOf(course, command.session)
  if (session === undefined) return refuse({ code: 'session-unknown', session: command.session })
  const on = { today: facts.today, zone: facts.clinic?.zone ?? 'UTC' }
  const deviation = deviationsOf(course, on).find((one) => one.session === session.id && one.id === command.deviation)
  if (deviation === undefined) return refuse({ code: 'deviation-unknown', session: session.id })
  const { fact, assessment, isOutdated } = deviation
  const to: AssessmentGiven = { grade: command.assessment.grade, reason: command.assessment.reason.trim(), action: command.assessment.action.trim() }
  if (assessment !== null && isSame(assessment, to) && !isOutdated) return refuse({ code: 'nothing-changes' })
  if (assessment !== null && assessment.at !== command.seen) {
    const wall = facts.clinic === null ? { day: facts.today, time: facts.timeNow } : wallTimeAt(Date.parse(assessment.at), facts.clinic.zone)
    return refuse({ code: 'assessed-meanwhile', by: assessment.by, ...wall, grade: assessment.grade, reason: assessment.reason })
  }
  if (to.reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  return accept({ type: 'DeviationAssessed', session: session.id, deviation: deviation.id, fact, from: assessment === null ? null : givenOf(assessment), to })
}

function isSame(one: AssessmentGiven, other: AssessmentGiven): boolean {
  return one.grade === other.grade && one.reason === other.reason && one.action === other.action
}

function givenOf({ grade, reason, action }: Assessment): AssessmentGiven {
  return { grade, reason, action }
}
