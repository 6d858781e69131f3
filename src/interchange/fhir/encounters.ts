/** Knows each session that was held, or is being held, as an Encounter; refuses to claim what nobody said, such as who was there. */
import type { Encounter as Held, Session } from '../../domain/course/course'
import { visitOf } from '../../domain/protocol/protocol'
import { absent, atDistance, extensions, inPerson, kindConcept, participantConcept } from './code-systems'
import { type CodeableConcept, type Coding, type Extended, type Extension, type Period, type Quantity, type Reference, type Resource, listed, minutes } from './elements'
import { roleOf } from './people-and-places'
import { type Telling, hasAppointment, typed } from './telling'
import { heldPeriod } from './zoned'

interface EncounterParticipant extends Extended {
  readonly type: readonly CodeableConcept[]
  readonly period?: Period | undefined
  readonly individual: Reference
}

export interface Encounter extends Resource {
  readonly resourceType: 'Encounter'
  readonly status: 'finished' | 'in-progress'
  readonly class: Coding | Extended
  readonly type: readonly CodeableConcept[]
  readonly subject: Reference
  readonly participant?: readonly EncounterParticipant[] | undefined
  readonly appointment?: readonly Reference[] | undefined
  readonly period: Period
  readonly length?: Quantity | undefined
  readonly location?: readonly { readonly location: Reference; readonly status: 'completed' | 'active' }[] | undefined
}

export function encountersOf(telling: Telling): readonly Encounter[] {
  return telling.from.course.sessions.flatMap((session) => (session.encounter === null || !isLived(session) ? [] : [encounter(session, session.encounter, telling)]))
}

export function isLived({ status, encounter: held }: Session): boolean {
  return held !== null && (status === 'completed' || status === 'in-progress')
}

function encounter(session: Session, held: Held, telling: Telling): Encounter {
  const { from, told, ids } = telling
  const { course, clinic } = from
  const visit = visitOf(course.protocol, session.id)
  const { minutes: lasted, ...period } = heldPeriod(held, clinic.zone)
  const note = typed(held.note, told)
  const room = held.mode === 'in-person' ? (session.slot?.room ?? null) : null
  const isOver = session.status === 'completed'
  return {
    resourceType: 'Encounter',
    id: ids.idOf('Encounter', session.id),
    extension: [
      { url: extensions.visit, valueId: ids.actionOf(session.id) },
      ...(note === undefined ? [] : [{ url: extensions.note, valueString: note }]),
    ] satisfies readonly Extension[],
    status: isOver ? 'finished' : 'in-progress',
    class: classOf(held),
    type: visit === undefined ? [] : [kindConcept(visit.kind)],
    subject: ids.referTo('Patient'),
    participant: listed((held.attended ?? []).map((one) => participant(one, { ...period, lasted }, telling))),
    appointment: hasAppointment(course, session.id) ? [ids.referTo('Appointment', session.id)] : undefined,
    period,
    length: lasted === undefined ? undefined : minutes(lasted),
    location: room === null ? undefined : [{ location: ids.referTo('Location', room), status: isOver ? 'completed' : 'active' }],
  }
}

/** FHIR asks for one; where nobody said how it was held, it says that nobody did. */
function classOf({ mode }: Held): Coding | Extended {
  if (mode === undefined) return { extension: [{ url: absent, valueCode: 'unknown' }] }
  return mode === 'in-person' ? inPerson : atDistance
}

/** Whoever was there all the while has the session's period; of others it is known how long they were there, and not when. */
function participant({ id, minutes: there }: { readonly id: string; readonly minutes: number }, { lasted, ...period }: Period & { readonly lasted: number | undefined }, { from, ids }: Telling): EncounterParticipant {
  return {
    extension: [{ url: extensions.minutesThere, valueDuration: minutes(there) }],
    type: [participantConcept(roleOf(id, from.course))],
    period: there === lasted ? period : undefined,
    individual: ids.referTo('Practitioner', id),
  }
}
