/** Knows how the history and refusals speak of a dosing session's record; refuses to know the sentence around them. */
import type { DosingEvent } from '../../domain/course/dosing/dosing-commands'
import type { DosingFact, SupplementOutside } from '../../domain/course/dosing/dosing-fact'
import type { CourseRefusal } from '../../domain/course/refusals'
import { factDetail, factTitle, outsideInWords, supplementWindowInWords, vitalNames } from './dosing-words'
import { clockTime, dayAndTime, shortDay } from './format'
import { type TitleOf, nameOf } from './title-of'

const verbs: Readonly<Record<DosingFact['what'], string>> = {
  'initial-dose': 'the initial dose given',
  supplement: 'the supplement',
  vitals: 'vital signs',
  event: 'an event',
  discharge: 'the discharge',
}

/** What was done, in three pieces: before the session's title, and after it. */
export function dosingDeed(event: DosingEvent): { readonly before: string; readonly after: string; readonly reason: string } {
  switch (event.type) {
    case 'DosingFactNoted': {
      const { noted, reason, deviations } = event
      // A note in brackets ends without its full stop.
      const detail = factDetail(noted.fact).replace(/[.\s]+$/, '')
      return {
        before: `noted ${toldOf(noted.fact)} at ${clockTime(noted.time)} in `,
        after: ` on ${shortDay(noted.day)}${detail === '' ? '' : ` (${detail})`}${outside(deviations)}`,
        reason,
      }
    }
    case 'DosingEntryCorrected': {
      const { from, to, reason, deviations } = event
      const told = (one: typeof from) => [factTitle(one.fact), dayAndTime(one.day, one.time), factDetail(one.fact)].filter((part) => part !== '').join(', ')
      return { before: 'corrected the record of ', after: ` from “${told(from)}” to “${told(to)}”${outside(deviations)}`, reason }
    }
    case 'DosingEntryStruck': {
      const { was, reason } = event
      return { before: `struck out ${toldOf(was.fact)} at ${clockTime(was.time)} from the record of `, after: '', reason }
    }
  }
}

function toldOf(fact: DosingFact): string {
  return fact.what === 'supplement' ? `${verbs.supplement} ${fact.answer}` : verbs[fact.what]
}

function outside(deviations: readonly SupplementOutside[]): string {
  return deviations.map((one) => `, ${outsideInWords(one)}`).join('')
}

export type DosingRefusalCode =
  | 'not-a-dosing-session' | 'entry-unknown' | 'words-needed' | 'pressure-needs-two' | 'figure-unreadable' | 'no-such-time' | 'time-ahead'
  | 'dose-noted-already' | 'before-session-start' | 'after-session-end' | 'no-dose-noted' | 'before-the-dose' | 'supplement-settled' | 'supplement-outside-window' | 'dose-stands'

export function dosingRefusalSentence(refusal: Extract<CourseRefusal, { code: DosingRefusalCode }>, titleOf: TitleOf): string {
  switch (refusal.code) {
    case 'not-a-dosing-session':
      return `${nameOf(refusal.session, titleOf)} is no dosing session.`
    case 'entry-unknown':
      return 'This line was struck out meanwhile, or is not in the record.'
    case 'words-needed':
      return { event: 'Say in a few words what happened.', discharge: 'Say to whom the patient was discharged.', vitals: 'Give at least one reading.' }[refusal.what]
    case 'pressure-needs-two':
      return 'Blood pressure has two figures, the systolic and the diastolic.'
    case 'figure-unreadable':
      return `${vitalNames[refusal.figure]} cannot be read as given. ${refusal.figure === 'temperature' ? 'It is in degrees Celsius, such as 36.9.' : 'It is a whole number of up to three digits.'}`
    case 'no-such-time':
      return `${dayAndTime(refusal.day, refusal.time)} does not exist: the clocks are set forward over it.`
    case 'time-ahead':
      return `${dayAndTime(refusal.day, refusal.time)} is still ahead. What has happened is noted, not what will.`
    case 'dose-noted-already':
      return `The initial dose is noted already, at ${clockTime(refusal.time)}. Correct that line instead.`
    case 'before-session-start':
      return `The session started at ${clockTime(refusal.time)}. The initial dose cannot lie before that.`
    case 'after-session-end':
      return `The session ended at ${clockTime(refusal.time)}. The initial dose cannot lie after that.`
    case 'no-dose-noted':
      return 'A supplement follows an initial dose, and none is noted.'
    case 'before-the-dose':
      return `The initial dose was given at ${clockTime(refusal.time)}. A supplement cannot lie before it.`
    case 'supplement-settled':
      return `The supplement is settled already, at ${clockTime(refusal.time)}. Correct that line instead.`
    case 'supplement-outside-window':
      return `The protocol allows the supplement ${supplementWindowInWords(refusal)}, and this is ${outsideInWords(refusal)}. It is noted with the reason you give.`
    case 'dose-stands':
      return `An initial dose was given at ${clockTime(refusal.time)}. Such a session is completed, even where it ends early.`
  }
}
