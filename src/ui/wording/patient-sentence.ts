/** Knows how the history and refusals speak of what is known of a patient; refuses to tell the name itself, because staff know a patient by the code. */
import type { Patient } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import type { PatientRefusal } from '../../domain/course/refusals'
import type { WayToDose } from '../../domain/course/figures/first-dose'
import { counted, longDate, longDay } from './format'
import { type TitleOf, nameOf } from './title-of'

/** What was put right, in pieces: before the new code, the code itself or nothing, after it, and a sentence of its own behind the reason. */
export interface PatientDeed {
  readonly before: string
  readonly code: string
  readonly after: string
  readonly also: string
}

export function patientDeed({ from, to }: Extract<CourseEvent, { type: 'PatientCorrected' }>): PatientDeed {
  const isRenamed = from.name !== to.name
  if (from.code !== to.code) {
    return { before: `corrected the patient’s code from ${from.code} to `, code: to.code, after: isRenamed ? ', and the name' : '', also: enquiryAlso(from, to) }
  }
  if (!isRenamed && from.enquired !== to.enquired) return { before: enquiryAlone(from, to), code: '', after: '', also: '' }
  return { before: 'corrected the patient’s name', code: '', after: '', also: enquiryAlso(from, to) }
}

/** " Day of enquiry: 3 March 2026.", or nothing where nobody said. */
export function enquirySentence({ enquired }: Pick<Patient, 'enquired'>): string {
  return enquired === undefined ? '' : ` Day of enquiry: ${longDate(enquired)}.`
}

/** "Day of enquiry: 3 March 2026, 63 days before Dosing 1." */
export function enquiryWords({ enquired }: Pick<Patient, 'enquired'>, way: WayToDose | null, titleOf: TitleOf): string {
  if (enquired === undefined) return ''
  const dose = way === null ? '' : `, ${way.days === 0 ? 'the day of' : `${counted(way.days, 'day', 'days')} before`} ${nameOf(way.session, titleOf)}${way.isHeld ? '' : ' as planned'}`
  return `Day of enquiry: ${longDate(enquired)}${dose}.`
}

function enquiryAlone({ enquired: from }: Patient, { enquired: to }: Patient): string {
  if (from === undefined) return to === undefined ? '' : `noted the day of enquiry: ${longDate(to)}`
  return to === undefined ? `took out the day of enquiry, ${longDate(from)}` : `corrected the day of enquiry from ${longDate(from)} to ${longDate(to)}`
}

function enquiryAlso({ enquired: from }: Patient, to: Patient): string {
  if (from === to.enquired) return ''
  if (from === undefined) return enquirySentence(to)
  return to.enquired === undefined ? ` Day of enquiry taken out, ${longDate(from)}.` : ` Day of enquiry corrected from ${longDate(from)} to ${longDate(to.enquired)}.`
}

export function patientRefusalSentence(refusal: PatientRefusal, titleOf: TitleOf): string {
  switch (refusal.code) {
    case 'patient-code-invalid':
      return 'A patient’s code has 1 to 24 signs.'
    case 'patient-has-course':
      return `${refusal.patientCode} has a course that goes on. Another patient needs another code.`
    case 'enquiry-unreadable':
      return 'The day of enquiry is no day of the calendar.'
    case 'enquiry-ahead':
      return `The day of enquiry, ${longDay(refusal.day)}, is still ahead. Today is ${longDay(refusal.today)}.`
    case 'enquiry-after-session':
      return `The day of enquiry, ${longDate(refusal.day)}, lies after ${nameOf(refusal.session, titleOf)}, which was held on ${longDate(refusal.held)}. A patient asks before the first session.`
  }
}
