/** Knows which command is decided where; refuses to decide any itself. */
import { decideAmendment } from './amendment/decide-amendment'
import type { CourseCommand } from './commands'
import type { Course } from './course'
import { decideAdoption } from './decide-adoption'
import { decideEncounter } from './decide-encounter'
import { decideGate } from './decide-gate'
import { decidePlacement } from './decide-placement'
import { decidePatient } from './decide-patient'
import { decidePatientAway } from './decide-patient-away'
import { decideRecord } from './decide-record'
import { decideReplan } from './decide-replan'
import { decideAssessment } from './deviations/decide-assessment'
import { decideStanding } from './decide-standing'
import { decideUndo } from './decide-undo'
import { decideContact } from './contacts/decide-contacts'
import { decideDosing } from './dosing/decide-dosing'
import type { Facts } from './facts'
import { decideScore } from './measures/decide-scores'
import { accept, refuse } from './refusals'
import type { CourseVerdict } from './verdict'
import { decideVisit } from './visits/decide-visit'

/**
 * Answers one command against one course and the facts of its moment: the events it causes, all or none, or the
 * refusal that says why. Pure and synchronous; never throws for anything a person can ask.
 */
export function decide(command: CourseCommand, course: Course | null, facts: Facts): CourseVerdict {
  if (command.type === 'AdoptPlan') return decideAdoption(command, course, facts)
  if (course === null || course.standing === 'discarded') return refuse({ code: 'course-unknown' })
  switch (command.type) {
    case 'MoveSession':
    case 'PlanSessionAgain':
      return decidePlacement(command, course, facts)
    case 'ReplanSessions':
      return decideReplan(command, course, facts)
    case 'StartSession':
    case 'CompleteSession':
    case 'CorrectEncounter':
      return decideEncounter(command, course, facts)
    case 'ConfirmSession':
    case 'MarkMissed':
    case 'MarkNoShow':
    case 'CancelSession':
    case 'WaiveSession':
    case 'ReopenSession':
      return decideRecord(command, course, facts)
    case 'AnswerGate':
      return decideGate(command, course)
    case 'PutOnHold':
    case 'ResumeCourse':
    case 'StopDosing':
    case 'CompleteCourse':
    case 'EndCourseEarly':
    case 'WithdrawCourse':
    case 'RecordLostToFollowUp':
      return decideStanding(command, course, facts)
    case 'CorrectPatient':
      return decidePatient(command, course, facts)
    case 'RecordPatientAway':
      return decidePatientAway(command, course)
    case 'RecordPrint':
      return accept({ type: 'SchedulePrinted', sheet: command.sheet, version: course.version, mark: command.mark })
    case 'UndoChange':
      return decideUndo(command, course, facts)
    case 'AmendProtocol':
      return decideAmendment(command, course, facts)
    case 'AddVisit':
      return decideVisit(command, course)
    case 'NoteDosingFact':
    case 'CorrectDosingEntry':
    case 'StrikeDosingEntry':
      return decideDosing(command, course, facts)
    case 'RecordContact':
    case 'CorrectContact':
    case 'StrikeContact':
      return decideContact(command, course, facts)
    case 'RecordScore':
    case 'CorrectScore':
    case 'StrikeScore':
      return decideScore(command, course, facts)
    case 'AssessDeviation':
      return decideAssessment(command, course, facts)
  }
}
