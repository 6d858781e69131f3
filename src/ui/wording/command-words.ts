/** Knows what each command is called on a button, in a refusal and once it is done; refuses to know whether it may be done. */
import type { CourseCommand, CourseCommandType } from '../../domain/course/commands'
import type { Day } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { contactMoment, outcomeNames } from './contact-words'
import { factTitle } from './dosing-words'
import { heldTimes } from './encounter-words'
import { clockTime, counted, dayOfMonth, daySpan, listOf, monthName, shortWeekdayName } from './format'
import { gateWords } from './gate-words'
import { type TitleOf, nameOf } from './title-of'

/** The act, as on a button. */
export const commandNames: Readonly<Record<CourseCommandType, string>> = {
  AdoptPlan: 'Adopt this plan',
  MoveSession: 'Move',
  PlanSessionAgain: 'Plan again',
  ReplanSessions: 'Move',
  ConfirmSession: 'Confirm',
  StartSession: 'Start',
  CompleteSession: 'Complete',
  MarkMissed: 'Mark as missed',
  MarkNoShow: 'Did not come',
  CancelSession: 'Cancel session',
  WaiveSession: 'Waive',
  ReopenSession: 'Reopen',
  CorrectEncounter: 'Correct the record',
  AnswerGate: 'Answer',
  PutOnHold: 'Put on hold',
  ResumeCourse: 'Resume',
  StopDosing: 'Stop dosing',
  CompleteCourse: 'Complete the course',
  EndCourseEarly: 'End early',
  WithdrawCourse: 'Record withdrawal',
  RecordLostToFollowUp: 'Lost to follow-up',
  CorrectPatient: 'Correct the patient',
  RecordPatientAway: 'Record days away',
  RecordPrint: 'Print',
  UndoChange: 'Undo',
  NoteDosingFact: 'Note',
  CorrectDosingEntry: 'Correct the line',
  StrikeDosingEntry: 'Strike out',
  AddVisit: 'Add a visit',
  AmendProtocol: 'Amend the protocol',
  RecordContact: 'Record',
  CorrectContact: 'Correct the contact',
  StrikeContact: 'Strike out',
  RecordScore: 'Enter the score',
  CorrectScore: 'Correct the score',
  StrikeScore: 'Strike out',
  AssessDeviation: 'Assess',
}

/** The act after "you cannot" or "give a reason to". */
export const commandActs: Readonly<Record<CourseCommandType, string>> = {
  AdoptPlan: 'adopt a plan',
  MoveSession: 'move a session',
  PlanSessionAgain: 'plan a session again',
  ReplanSessions: 'move sessions',
  ConfirmSession: 'confirm a session',
  StartSession: 'start a session',
  CompleteSession: 'complete a session',
  MarkMissed: 'mark a session as missed',
  MarkNoShow: 'record that the patient did not come',
  CancelSession: 'cancel a session',
  WaiveSession: 'waive a session',
  ReopenSession: 'reopen a session',
  CorrectEncounter: 'correct a record',
  AnswerGate: 'answer a condition',
  PutOnHold: 'put the course on hold',
  ResumeCourse: 'resume the course',
  StopDosing: 'stop dosing',
  CompleteCourse: 'complete the course',
  EndCourseEarly: 'end the course early',
  WithdrawCourse: 'record the withdrawal',
  RecordLostToFollowUp: 'record the patient as lost to follow-up',
  CorrectPatient: 'correct the patient',
  RecordPatientAway: 'record the patient’s days away',
  RecordPrint: 'record a print',
  UndoChange: 'take a change back',
  NoteDosingFact: 'note this in the record',
  CorrectDosingEntry: 'correct a line of the record',
  StrikeDosingEntry: 'strike out a line of the record',
  AddVisit: 'add a visit',
  AmendProtocol: 'amend the protocol',
  RecordContact: 'record a contact',
  CorrectContact: 'correct a contact',
  StrikeContact: 'strike out a contact',
  RecordScore: 'enter a score',
  CorrectScore: 'correct a score',
  StrikeScore: 'strike out a score',
  AssessDeviation: 'assess a deviation',
}

/** What was done, for the toast beside Undo: "Integration 2.2 moved to Wed 10 March, 10:00." */
export function doneSentence(command: CourseCommand, titleOf: TitleOf): string {
  const title = 'session' in command && command.session !== null ? nameOf(command.session, titleOf) : ''
  switch (command.type) {
    case 'AdoptPlan':
      return `Plan adopted, ${counted(command.slots.length, 'session', 'sessions')}.`
    case 'MoveSession':
      return `${title} moved to ${toastDay(command.to.day)}, ${clockTime(command.to.time)}.`
    case 'PlanSessionAgain':
      return `${title} planned again for ${toastDay(command.to.day)}, ${clockTime(command.to.time)}.`
    case 'ReplanSessions':
      return `Moved ${counted(command.slots.length, 'session', 'sessions')}.`
    case 'ConfirmSession':
      return `${title} confirmed.`
    case 'StartSession':
      return `${title} started on ${toastDay(command.day)}, ${clockTime(command.time)}.`
    case 'CompleteSession':
      return `${title} completed on ${encounterWords(command.encounter)}.`
    case 'MarkMissed':
      return `${title} marked as missed.`
    case 'MarkNoShow':
      return `${title}: recorded that the patient did not come.`
    case 'CancelSession':
      return `${title} cancelled.`
    case 'WaiveSession':
      return `${title} waived.`
    case 'ReopenSession':
      return `${title} reopened.`
    case 'CorrectEncounter':
      return `${title} corrected to ${encounterWords(command.encounter)}.`
    case 'AnswerGate':
      return `${gateWords(command.gate, titleOf)}: ${{ met: 'met', waived: 'waived', open: 'open again' }[command.answer]}.`
    case 'PutOnHold':
      return command.release === undefined || command.release.length === 0 ? 'Course put on hold.' : `Course put on hold, ${counted(command.release.length, 'session', 'sessions')} released.`
    case 'ResumeCourse':
      return command.slots === undefined || command.slots.length === 0 ? 'Course resumed.' : `Course resumed, ${counted(command.slots.length, 'session', 'sessions')} planned.`
    case 'StopDosing':
      return 'Dosing stopped. Follow-up goes on.'
    case 'CompleteCourse':
      return 'Course completed.'
    case 'EndCourseEarly':
      return 'Course ended early.'
    case 'WithdrawCourse':
      return 'Withdrawal recorded.'
    case 'RecordLostToFollowUp':
      return 'Recorded as lost to follow-up.'
    case 'CorrectPatient':
      return 'Patient corrected.'
    case 'RecordPatientAway':
      return command.away.length === 0 ? 'The patient is away on no day.' : `Patient away: ${listOf(command.away.map(daySpan))}.`
    case 'RecordPrint':
      return 'Print recorded.'
    case 'UndoChange':
      return 'Change taken back.'
    case 'NoteDosingFact':
      return `${factTitle(command.noted.fact)}, ${clockTime(command.noted.time)}.`
    case 'CorrectDosingEntry':
      return 'Line corrected.'
    case 'StrikeDosingEntry':
      return 'Line struck out.'
    case 'AmendProtocol':
      return `The course goes on under ${command.protocol.name}.`
    case 'AddVisit':
      return `${command.title.trim()} added.`
    case 'RecordContact':
      return `Contact after ${title} recorded: ${outcomeNames[command.made.outcome].toLowerCase()}, ${contactMoment(command.made)}.`
    case 'CorrectContact':
      return `Contact after ${title} corrected.`
    case 'StrikeContact':
      return `Contact after ${title} struck out.`
    case 'RecordScore':
      return 'Score entered.'
    case 'CorrectScore':
      return 'Score corrected.'
    case 'StrikeScore':
      return 'Score struck out.'
    case 'AssessDeviation':
      return `Deviation of ${title} assessed as ${command.assessment.grade}.`
  }
}

/** "Wed 10 March" */
function toastDay(day: Day): string {
  return `${shortWeekdayName(weekdayOf(day))} ${dayOfMonth(day)} ${monthName(day)}`
}

function encounterWords(encounter: Extract<CourseCommand, { type: 'CompleteSession' }>['encounter']): string {
  const times = heldTimes(encounter)
  return times === '' ? toastDay(encounter.day) : `${toastDay(encounter.day)}, ${times}`
}
