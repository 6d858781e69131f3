/** Knows how an event changes the record of its dosing session; refuses to judge whether it should have happened. */
import { withCorrected, withStruck } from '../amended-line'
import type { Session } from '../course'
import type { Stamp } from '../facts'
import type { DosingEvent } from './dosing-commands'

export function withRecord(session: Session, event: DosingEvent, stamp: Stamp): Session {
  const { record } = session
  switch (event.type) {
    case 'DosingFactNoted': {
      const { entry, noted, reason, deviations } = event
      const { by, at } = stamp
      return { ...session, record: [...record, { ...noted, id: entry, by, at, reason, deviations, corrected: null, struck: null }] }
    }
    case 'DosingEntryCorrected':
      return { ...session, record: withCorrected(record, event.entry, { ...event.to, deviations: event.deviations }, stamp, event.reason) }
    case 'DosingEntryStruck':
      return { ...session, record: withStruck(record, event.entry, stamp, event.reason) }
  }
}
