/** Knows how an event changes a course's contacts; refuses to judge whether it should have happened. */
import { withCorrected, withStruck } from '../amended-line'
import type { Stamp } from '../facts'
import type { Contact } from './contact'
import type { ContactEvent } from './contact-commands'

export function withContact(contacts: readonly Contact[], event: ContactEvent, stamp: Stamp): readonly Contact[] {
  switch (event.type) {
    case 'ContactRecorded': {
      const { contact: id, session: after, made, reason, outsideBy } = event
      const { by, at } = stamp
      return [...contacts, { ...made, id, after, reason, outsideBy, by, at, corrected: null, struck: null }]
    }
    case 'ContactCorrected':
      return withCorrected(contacts, event.contact, { ...event.to, outsideBy: event.outsideBy }, stamp, event.reason)
    case 'ContactStruck':
      return withStruck(contacts, event.contact, stamp, event.reason)
  }
}
