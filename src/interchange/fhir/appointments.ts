/** Knows each dated session as an Appointment, where it was planned and what became of it; refuses to know what happened in it. */
import type { Session, Slot } from '../../domain/course/course'
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { extensions, kindConcept, ownCode, participantConcept, restsOn } from './code-systems'
import type { CodeableConcept, Extension, Period, Reference, Resource } from './elements'
import { roleOf } from './people-and-places'
import { type Telling, hasAppointment, titleOf, typed } from './telling'
import { stretchOf } from './zoned'

export type AppointmentStatus = 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow'
type Answer = 'accepted' | 'declined' | 'tentative' | 'needs-action'

interface Participant {
  readonly type?: readonly CodeableConcept[] | undefined
  readonly actor: Reference
  readonly required: 'required'
  readonly status: Answer
}

export interface Appointment extends Resource {
  readonly resourceType: 'Appointment'
  readonly status: AppointmentStatus
  readonly cancelationReason?: CodeableConcept | undefined
  readonly serviceType: readonly CodeableConcept[]
  readonly description: string
  readonly comment?: string | undefined
  readonly start: string
  readonly end: string
  /** Missing where clocks jump over all of it. */
  readonly minutesDuration?: number | undefined
  readonly participant: readonly Participant[]
  readonly requestedPeriod?: readonly Period[] | undefined
}

/** In pencil nobody has confirmed a date. What was not held is never called held; which of four things it was, the app's own status says. */
export const appointmentStatus: Readonly<Record<SessionStatus, AppointmentStatus>> = {
  planned: 'pending',
  confirmed: 'booked',
  'in-progress': 'arrived',
  completed: 'fulfilled',
  missed: 'cancelled',
  'no-show': 'noshow',
  cancelled: 'cancelled',
  waived: 'cancelled',
}

export const statusNames: Readonly<Record<SessionStatus, string>> = {
  planned: 'Planned',
  confirmed: 'Confirmed',
  'in-progress': 'In progress',
  completed: 'Completed',
  missed: 'Missed',
  'no-show': 'The patient did not come',
  cancelled: 'Cancelled',
  waived: 'Left out',
}

export function appointmentsOf(telling: Telling): readonly Appointment[] {
  const { course, lines } = telling.from
  return course.sessions.flatMap((session) => {
    const line = lines.find((one) => one.session === session.id)
    const { slot } = session
    return line === undefined || slot === null || !hasAppointment(course, session.id) ? [] : [appointment(session, slot, line, telling)]
  })
}

function appointment(session: Session, slot: Slot, line: SessionLine, telling: Telling): Appointment {
  const { from, told, ids } = telling
  const status = appointmentStatus[session.status]
  const { start, end, minutes } = stretchOf(slot, from.clinic.zone)
  const reason = typed(session.reason, told)
  const isOff = status === 'cancelled' || status === 'noshow'
  const { window } = line
  const coded = ownCode('session-status', session.status, statusNames[session.status])
  return {
    resourceType: 'Appointment',
    id: ids.idOf('Appointment', session.id),
    extension: [
      { url: extensions.sessionStatus, valueCode: session.status },
      { url: extensions.visit, valueId: ids.actionOf(session.id) },
      ...(window === null ? [] : [restsOn(extensions.windowRestsOn, window.confidence)]),
    ] satisfies readonly Extension[],
    status,
    cancelationReason: isOff ? { coding: [coded], text: reason ?? coded.display } : undefined,
    serviceType: [kindConcept(line.kind)],
    description: titleOf(from.course.protocol, session.id, told),
    comment: isOff ? undefined : reason,
    start,
    end,
    minutesDuration: minutes > 0 ? minutes : undefined,
    participant: participants(slot, session.status, telling),
    requestedPeriod: window === null ? undefined : [{ start: window.opens, end: window.closes }],
  }
}

function participants({ therapists, room }: Slot, status: SessionStatus, { from, ids }: Telling): readonly Participant[] {
  const [patient, others] = answersTo[status]
  return [
    { actor: ids.referTo('Patient'), required: 'required', status: patient },
    ...therapists.map((id): Participant => ({ type: [participantConcept(roleOf(id, from.course))], actor: ids.referTo('Practitioner', id), required: 'required', status: others })),
    ...(room === null ? [] : [{ actor: ids.referTo('Location', room), required: 'required', status: others } as const]),
  ]
}

/** The patient's answer, then that of people and room, who are held for it while it is in pencil. */
const answersTo: Readonly<Record<SessionStatus, readonly [Answer, Answer]>> = {
  planned: ['needs-action', 'tentative'],
  confirmed: ['accepted', 'accepted'],
  'in-progress': ['accepted', 'accepted'],
  completed: ['accepted', 'accepted'],
  missed: ['needs-action', 'needs-action'],
  'no-show': ['needs-action', 'accepted'],
  cancelled: ['needs-action', 'needs-action'],
  waived: ['needs-action', 'needs-action'],
}
