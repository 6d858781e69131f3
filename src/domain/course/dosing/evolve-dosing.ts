/** Knows how an event changes the record of its dosing session; refuses to judge whether it should have happened. */
import type { Session } from '../course'
import type { Stamp } from '../facts'
import type { DosingEvent } from './dosing-commands'
import type { DosingEntry } from './dosing-fact'

export function withRecord(session: Session, event: DosingEvent, { by, at }: Stamp): Session {
  switch (event.type) {
    case 'DosingFactNoted': {
      const { entry, noted, reason, deviations } = event
      return { ...session, record: [...session.record, { ...noted, id: entry, by, at, reason, deviations, corrected: null, struck: null }] }
    }
    case 'DosingEntryCorrected':
      return changed(session, event.entry, (entry) => ({ ...entry, ...event.to, deviations: event.deviations, corrected: { by, at, reason: event.reason } }))
    case 'DosingEntryStruck':
      return changed(session, event.entry, (entry) => ({ ...entry, struck: { by, at, reason: event.reason } }))
  }
}

function changed(session: Session, id: string, change: (entry: DosingEntry) => DosingEntry): Session {
  return { ...session, record: session.record.map((entry) => (entry.id === id ? change(entry) : entry)) }
}
