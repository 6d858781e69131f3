/** Knows how every refusal is said to the person who was refused; refuses to know what could be done instead. */
import type { ClinicRefusal } from '../../domain/clinic/clinic-commands'
import type { CourseRefusal } from '../../domain/course/refusals'
import { breachSentence } from './breach-sentence'
import { changeWords } from './change-words'
import { clinicFaultSentence } from './clinic-fault-sentence'
import { commandActs } from './command-words'
import { contactRefusalSentence } from './contact-sentence'
import { dosingRefusalSentence } from './dosing-sentence'
import { deviationRefusalSentences, encounterRefusalSentences, livedBreachSentence, standingSentence, turnedRoundSentences } from './encounter-sentence'
import { counted, dayAndTime, length, listOf, longDay } from './format'
import { gateWords } from './gate-words'
import { patientRefusalSentence } from './patient-sentence'
import { standingClauses, statusClauses } from './standing-words'
import { scoreRefusalSentence } from './score-words'
import { type TitleOf, nameOf, titledAs } from './title-of'

/** One sentence or more; each stands alone and ends with a full stop. */
export function refusalSentences(refusal: CourseRefusal, titleOf: TitleOf): readonly string[] {
  switch (refusal.code) {
    case 'course-unknown':
      return ['This course is not on this device.']
    case 'course-exists':
      return ['This course was opened already.']
    case 'clinic-not-set-up':
      return ['The clinic is not set up yet.']
    case 'session-unknown':
      return [`${nameOf(refusal.session, titleOf)} is no session of this course, or has no record yet.`]
    case 'not-from-this-state': {
      const title = titledAs(refusal.session, titleOf) ?? refusal.title
      if (refusal.recorded !== undefined) return [`${title} ${statusClauses[refusal.status]}. ${standingSentence(refusal.recorded)} Nothing was written over it.`]
      return [`${title} ${statusClauses[refusal.status]}. From there you cannot ${commandActs[refusal.command]}.`]
    }
    case 'not-in-this-standing':
      return [`You cannot ${commandActs[refusal.command]} ${standingClauses[refusal.standing]}.`]
    case 'rules-broken':
      return [
        ...refusal.breaches.map((breach) => breachSentence(breach, titleOf)),
        ...(refusal.leavable ? ['With a reason it can still be done, and the conflict stays marked.'] : []),
      ]
    case 'reason-needed':
      return [...refusal.breaches.map((breach) => livedBreachSentence(breach, titleOf)), `Give a reason to ${commandActs[refusal.for]}.`]
    case 'gates-open': {
      const title = titledAs(refusal.session, titleOf) ?? refusal.title
      const open = refusal.gates.map((gate) => `“${gateWords(gate, titleOf)}”`)
      return [`${title} waits for ${counted(open.length, 'condition', 'conditions')}: ${listOf(open)}.`]
    }
    case 'gate-unknown':
      return [`${nameOf(refusal.session, titleOf)} has no condition “${gateWords(refusal.gate, titleOf)}”.`]
    case 'gate-is-a-session':
      return [`“${gateWords(refusal.gate, titleOf)}” is met by completing that session. Here it can only be waived.`]
    case 'start-in-past':
      return [`The course cannot start on ${longDay(refusal.start)}. Today is ${longDay(refusal.today)}.`]
    case 'slot-in-past':
      return [`${nameOf(refusal.session, titleOf)} cannot be planned for ${longDay(refusal.day)}. Today is ${longDay(refusal.today)}.`]
    case 'not-yet': {
      const when = refusal.time === null ? longDay(refusal.day) : dayAndTime(refusal.day, refusal.time)
      return [`${nameOf(refusal.session, titleOf)} is still ahead, on ${when}. It can be recorded once it has begun.`]
    }
    case 'ends-before-it-starts':
      return turnedRoundSentences(refusal.from, refusal.to)
    case 'times-needed':
      return [`${nameOf(refusal.session, titleOf)} needs the time it started and the time it ended.`]
    case 'patient-code-invalid':
    case 'patient-has-course':
    case 'enquiry-unreadable':
    case 'enquiry-ahead':
    case 'enquiry-after-session':
      return [patientRefusalSentence(refusal, titleOf)]
    case 'visit-without-slot':
      return [`No date is given for ${listOf(refusal.sessions.map((session) => nameOf(session, titleOf)))}.`]
    case 'slot-for-unknown-session':
      return [`A date is given twice, or for no session of the protocol: ${nameOf(refusal.session, titleOf)}.`]
    case 'slot-length-wrong':
      return [`${nameOf(refusal.session, titleOf)} lasts ${length(refusal.expected)}, not ${length(refusal.minutes)}.`]
    case 'therapist-unknown':
      return ['A therapist of the pair is not among the clinic’s people.']
    case 'pair-is-one-person':
      return ['A pair is two people.']
    case 'same-slot':
      return [`${nameOf(refusal.session, titleOf)} is there already.`]
    case 'nothing-changes':
      return ['Nothing would change. It stands like that already.']
    case 'days-inverted':
      return [`The days away end on ${longDay(refusal.to)}, before they begin on ${longDay(refusal.from)}.`]
    case 'sessions-still-open':
      return [`Not closed yet: ${listOf(refusal.sessions.map((session) => nameOf(session, titleOf)))}. Complete, cancel or waive them first.`]
    case 'nothing-to-undo':
      return ['There is nothing to take back.']
    case 'not-the-latest-change':
      return [`Only the latest change can be taken back: ${changeWords(refusal.latest, refusal.session, titleOf)}.`]
    case 'has-no-time':
      return [`${nameOf(refusal.session, titleOf)} has no appointment.`]
    case 'dosing-is-the-protocols':
      return ['A dosing session is the protocol’s own and is not added.']
    case 'visit-title-invalid':
      return [`A visit has a name of 1 to ${refusal.most} signs.`]
    case 'visit-length-invalid':
      return [`A visit lasts ${length(refusal.least)} to ${length(refusal.most)}.`]
    case 'repeats-nothing':
      return ['Say which session it is held instead of.']
    case 'no-contact-series':
    case 'contact-unknown':
    case 'session-not-held':
    case 'before-the-session':
    case 'day-ahead':
    case 'call-minutes-unreadable':
    case 'contact-recorded-already':
    case 'contact-outside-days':
    case 'contacts-beyond-most':
      return [contactRefusalSentence(refusal, titleOf)]
    case 'score-unknown':
    case 'measure-needed':
    case 'measure-too-long':
    case 'score-unreadable':
      return [scoreRefusalSentence(refusal)]
    case 'end-ahead':
    case 'nobody-attended':
    case 'person-unknown':
    case 'person-twice':
    case 'minutes-unreadable':
    case 'minutes-beyond-session':
    case 'dose-outside-session':
    case 'corrected-meanwhile':
      return encounterRefusalSentences(refusal, titleOf)
    case 'deviation-unknown':
    case 'assessed-meanwhile':
      return deviationRefusalSentences(refusal, titleOf)
    default:
      return [dosingRefusalSentence(refusal, titleOf)]
  }
}

/** The same for the clinic's own form. */
export function clinicRefusalSentences(refusal: ClinicRefusal): readonly string[] {
  switch (refusal.code) {
    case 'clinic-exists':
      return ['The clinic is set up already.']
    case 'clinic-unknown':
      return ['The clinic is not set up yet.']
    case 'clinic-faulty':
      return refusal.faults.map(clinicFaultSentence)
    case 'still-needed':
      return [`${refusal.name} is still booked for ${counted(refusal.sessions, 'session', 'sessions')} ahead.`]
    case 'zone-fixed':
      return ['The time zone stays as it is, because the dates of courses are written in it.']
  }
}
