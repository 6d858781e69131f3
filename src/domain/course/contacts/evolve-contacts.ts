/** Knows how an event changes a course's contacts; refuses to judge whether it should have happened. */
import type { Stamp } from '../facts'
import type { Contact } from './contact'
import type { ContactEvent } from './contact-commands'

export function withContact(contacts: readonly Contact[], event: ContactEvent, { by, at }: Stamp): readonly Contact[] {
  switch (event.type) {
    case 'ContactRecorded': {
      const { contact: id, session: after, made, reason, outsideBy } = event
      return [...contacts, { ...made, id, after, reason, outsideBy, by, at, corrected: null, struck: null }]
    }
    case 'ContactCorrected':
      return changed(contacts, event.contact, (contact) => ({
        ...contact,
        ...event.to,
        outsideBy: event.outsideBy,
        corrected: { by, at, reason: event.reason },
      }))
    case 'ContactStruck':
      return changed(contacts, event.contact, (contact) => ({ ...contact, struck: { by, at, reason: event.reason } }))
  }
}

function changed(contacts: readonly Contact[], id: string, change: (contact: Contact) => Contact): readonly Contact[] {
  return contacts.map((contact) => (contact.id === id ? change(contact) : contact))
}
