/** Knows when what is known of a patient may be written down or put right; refuses to know who they are. */
import { compareText } from '../compare-text'
import { type Day, parseDay } from '../time/day'
import type { CourseCommand } from './commands'
import type { Course, Patient } from './course'
import type { Facts } from './facts'
import { isPatientCode } from './patient-code'
import { type CourseRefusal, accept, refuse } from './refusals'
import type { CourseVerdict } from './verdict'

type CorrectPatient = Extract<CourseCommand, { type: 'CorrectPatient' }>

/** What stands already is not judged again, so that a name can be put right beside a day that what was held has overtaken. */
export function decidePatient(command: CorrectPatient, course: Course, facts: Facts): CourseVerdict {
  const [from, to] = [course.patient, patientGiven(command.patient)]
  const fault = faultOfPatient(to, facts) ?? (from.enquired === to.enquired ? null : (faultOfEnquiry(to, facts.today) ?? faultBesideHeld(to, course)))
  if (fault !== null) return refuse(fault)
  if (from.code === to.code && from.name === to.name && from.enquired === to.enquired) return refuse({ code: 'nothing-changes' })
  return accept({ type: 'PatientCorrected', from, to, reason: command.reason.trim() })
}

/** Without the blanks around what was typed. */
export function patientGiven({ code, name, enquired }: Patient): Patient {
  return { code: code.trim(), name: name.trim(), ...(enquired !== undefined && { enquired }) }
}

export function faultOfPatient({ code }: Patient, facts: Pick<Facts, 'isPatientCodeTaken'>): CourseRefusal | null {
  if (!isPatientCode(code)) return { code: 'patient-code-invalid', patientCode: code }
  return facts.isPatientCodeTaken(code) ? { code: 'patient-has-course', patientCode: code } : null
}

/** What is no day of the calendar is refused, never guessed. */
export function faultOfEnquiry({ enquired }: Patient, today: Day): CourseRefusal | null {
  if (enquired === undefined) return null
  if (parseDay(enquired) === undefined) return { code: 'enquiry-unreadable' }
  return enquired > today ? { code: 'enquiry-ahead', day: enquired, today } : null
}

/** Nobody is seen before they asked. */
function faultBesideHeld({ enquired }: Patient, { sessions }: Course): CourseRefusal | null {
  const held = sessions.flatMap(({ id, encounter }) => (encounter === null ? [] : [{ session: id, held: encounter.day }]))
  const [first] = held.sort((one, other) => compareText(one.held, other.held))
  if (enquired === undefined || first === undefined || enquired <= first.held) return null
  return { code: 'enquiry-after-session', day: enquired, ...first }
}
