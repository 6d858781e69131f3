/** Knows how to make up everything that is said of contacts after a session; refuses to make sure that it could happen. */
import fc from 'fast-check'
import type { ContactMade } from '../../../src/domain/course/contacts/contact'
import type { ContactCommand, ContactEvent } from '../../../src/domain/course/contacts/contact-commands'
import type { CourseRefusal } from '../../../src/domain/course/refusals'
import type { ContactRefusalCode } from '../../../src/ui/wording/contact-sentence'
import { type Named, type Of, about, bare, count, day, reason, session, time } from './arbitrary-parts'

const made: fc.Arbitrary<ContactMade> = fc.record({
  day,
  time: fc.option(time),
  outcome: fc.constantFrom('reached' as const, 'not-reached' as const),
  minutes: fc.option(fc.integer({ min: 1, max: 200 })),
  caller: fc.option(fc.constant({ id: 'ben', name: 'Ben' })),
  note: fc.constantFrom('', 'slept well'),
})
const contact = fc.constant('x2')
const by = fc.integer({ min: -3, max: 9 })

export const contactRefusals: Of<Extract<CourseRefusal, { code: ContactRefusalCode }>> = {
  'no-contact-series': about('no-contact-series'),
  'contact-unknown': about('contact-unknown'),
  'session-not-held': about('session-not-held'),
  'before-the-session': fc.record({ code: fc.constant('before-the-session'), session, day }),
  'day-ahead': fc.record({ code: fc.constant('day-ahead'), day, today: day }),
  'call-minutes-unreadable': bare('call-minutes-unreadable'),
  'contact-recorded-already': fc.record({ code: fc.constant('contact-recorded-already'), session, day, time }),
  'contact-outside-days': fc.record({ code: fc.constant('contact-outside-days'), session, opens: day, closes: day, by: by.filter((days) => days !== 0) }),
  'contacts-beyond-most': fc.record({ code: fc.constant('contacts-beyond-most'), session, most: count }),
}

export const contactEvents: Named<ContactEvent> = {
  ContactRecorded: fc.record({ type: fc.constant('ContactRecorded'), session, contact, made, reason, outsideBy: by }),
  ContactCorrected: fc.record({ type: fc.constant('ContactCorrected'), session, contact, from: made, to: made, reason, outsideBy: by }),
  ContactStruck: fc.record({ type: fc.constant('ContactStruck'), session, contact, was: made, reason }),
}

export const contactCommands: Named<ContactCommand> = {
  RecordContact: fc.record({ type: fc.constant('RecordContact'), session, made, reason }),
  CorrectContact: fc.record({ type: fc.constant('CorrectContact'), session, contact, to: made, reason }),
  StrikeContact: fc.record({ type: fc.constant('StrikeContact'), session, contact, reason }),
}
