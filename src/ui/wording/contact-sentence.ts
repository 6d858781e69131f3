/** Knows how the history and refusals speak of contacts after a session; refuses to know the sentence around them. */
import type { ContactMade } from '../../domain/course/contacts/contact'
import type { ContactEvent } from '../../domain/course/contacts/contact-commands'
import type { CourseRefusal } from '../../domain/course/refusals'
import { contactDetail, contactMoment, outcomeNames, outsideDaysWords } from './contact-words'
import { counted, dayAndTime, daySpan, longDay } from './format'
import { type TitleOf, nameOf } from './title-of'

/** What was done, in three pieces: before the session's title, and after it. */
export function contactDeed(event: ContactEvent): { readonly before: string; readonly after: string; readonly reason: string } {
  switch (event.type) {
    case 'ContactRecorded': {
      const { made, outsideBy, reason } = event
      return { before: 'recorded a contact after ', after: ` on ${contactMoment(made)} (${toldOf(made)})${outside(outsideBy)}`, reason }
    }
    case 'ContactCorrected': {
      const { from, to, outsideBy, reason } = event
      const told = (made: ContactMade) => `${contactMoment(made)}, ${toldOf(made)}`
      return { before: 'corrected a contact after ', after: ` from “${told(from)}” to “${told(to)}”${outside(outsideBy)}`, reason }
    }
    case 'ContactStruck':
      return { before: `struck out the contact of ${contactMoment(event.was)} after `, after: '', reason: event.reason }
  }
}

function toldOf(made: ContactMade): string {
  return [outcomeNames[made.outcome].toLowerCase(), contactDetail(made)].filter((part) => part !== '').join(' · ')
}

function outside(by: number): string {
  return by === 0 ? '' : `, ${outsideDaysWords(by)}`
}

export type ContactRefusalCode =
  | 'no-contact-series' | 'contact-unknown' | 'session-not-held' | 'before-the-session' | 'day-ahead' | 'call-minutes-unreadable'
  | 'contact-recorded-already'  | 'contact-outside-days' | 'contacts-beyond-most'

export function contactRefusalSentence(refusal: Extract<CourseRefusal, { code: ContactRefusalCode }>, titleOf: TitleOf): string {
  switch (refusal.code) {
    case 'no-contact-series':
      return `The protocol asks for no contacts after ${nameOf(refusal.session, titleOf)}.`
    case 'contact-unknown':
      return 'This contact was struck out meanwhile, or is not in the record.'
    case 'session-not-held':
      return `${nameOf(refusal.session, titleOf)} is not recorded as held. Record it first: contacts are counted from its actual day.`
    case 'before-the-session':
      return `${nameOf(refusal.session, titleOf)} was held on ${longDay(refusal.day)}. A contact after it cannot lie before.`
    case 'day-ahead':
      return `${longDay(refusal.day)} is still ahead. What has happened is recorded, not what will.`
    case 'call-minutes-unreadable':
      return 'How long it took is a whole number of minutes, 1 to 999.'
    case 'contact-recorded-already':
      return `A contact after ${nameOf(refusal.session, titleOf)} is recorded already for ${dayAndTime(refusal.day, refusal.time)}. Correct that one instead.`
    case 'contact-outside-days': {
      const days = daySpan({ from: refusal.opens, to: refusal.closes })
      return `The protocol has contacts after ${nameOf(refusal.session, titleOf)} on ${days}, and this is ${outsideDaysWords(refusal.by)}. It is recorded with the reason you give.`
    }
    case 'contacts-beyond-most':
      return `The protocol has at most ${counted(refusal.most, 'contact', 'contacts')} after ${nameOf(refusal.session, titleOf)}, and so many are recorded. One more is recorded with the reason you give.`
  }
}
