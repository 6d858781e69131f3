/** Knows a course as a CarePlan that follows its protocol's plan; refuses to call a course finished that was ended early. */
import { effectiveDay } from '../../domain/course/course'
import type { SessionStatus, Standing } from '../../domain/course/lifecycle'
import { isOngoing } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { isEndedEarly } from '../../domain/course/stage-of-course'
import { statusNames } from './appointments'
import { extensions, kindConcept, ownCode } from './code-systems'
import { type Annotation, type CodeableConcept, type Extension, type Period, type Reference, type Resource, listed } from './elements'
import { isLived } from './encounters'
import { type Telling, hasAppointment, titleOf, typed } from './telling'

export type CarePlanStatus = 'active' | 'on-hold' | 'revoked' | 'completed' | 'entered-in-error'
export type DetailStatus = 'not-started' | 'scheduled' | 'in-progress' | 'on-hold' | 'completed' | 'cancelled' | 'stopped'

interface Detail {
  readonly extension: readonly Extension[]
  readonly code: CodeableConcept
  readonly status: DetailStatus
  readonly statusReason?: CodeableConcept | undefined
  readonly scheduledPeriod?: Period | undefined
  readonly description: string
}

/** With a date it refers to its appointment; FHIR allows that or details, not both. */
interface Activity {
  readonly outcomeReference?: readonly Reference[] | undefined
  readonly reference?: Reference | undefined
  readonly detail?: Detail | undefined
}

export interface CarePlan extends Resource {
  readonly resourceType: 'CarePlan'
  readonly instantiatesCanonical: readonly string[]
  readonly status: CarePlanStatus
  readonly intent: 'plan'
  readonly title: string
  readonly subject: Reference
  readonly period: Period
  readonly contributor: readonly Reference[]
  readonly activity: readonly Activity[]
  readonly note?: readonly Annotation[] | undefined
}

/** A course whose dosing was stopped goes on: its follow-up does. Which of several ends it came to, the app's own standing says. */
const planStatus: Readonly<Record<Standing, CarePlanStatus>> = {
  active: 'active',
  'on-hold': 'on-hold',
  'dosing-stopped': 'active',
  completed: 'completed',
  withdrawn: 'revoked',
  'lost-to-follow-up': 'revoked',
  discarded: 'entered-in-error',
}

export function carePlanOf(telling: Telling): CarePlan {
  const { from, told, ids } = telling
  const { course, clinic, lines } = from
  const reason = typed(course.standingReason, told)
  const endedEarly = isEndedEarly(course)
  return {
    resourceType: 'CarePlan',
    id: ids.idOf('CarePlan'),
    extension: [
      { url: extensions.courseStanding, valueCode: endedEarly ? 'ended-early' : course.standing },
      { url: extensions.zone, valueCode: clinic.zone },
    ],
    instantiatesCanonical: [ids.urlOf('PlanDefinition')],
    status: endedEarly ? 'revoked' : planStatus[course.standing],
    intent: 'plan',
    title: `Course of ${lines.length} visits`,
    subject: ids.referTo('Patient'),
    period: periodOf(telling),
    contributor: [course.pair.lead, ...(course.pair.co === null ? [] : [course.pair.co])].map((id) => ids.referTo('Practitioner', id)),
    activity: lines.map((line) => activity(line, telling)),
    note: reason === undefined ? undefined : [{ text: reason }],
  }
}

/** From its first day to its last dated one; open where nothing has a date. */
function periodOf({ from: { course } }: Telling): Period {
  const dated = course.sessions.flatMap((session) => effectiveDay(session) ?? []).sort()
  const first = dated[0]
  return { start: first !== undefined && first < course.start ? first : course.start, ...(dated.length > 0 && { end: [course.start, ...dated].sort().at(-1) ?? course.start }) }
}

function activity(line: SessionLine, telling: Telling): Activity {
  const { from, told, ids } = telling
  const session = from.course.sessions.find(({ id }) => id === line.session)
  const held = session !== undefined && isLived(session) ? [ids.referTo('Encounter', line.session)] : []
  const outcomeReference = listed(held)
  if (hasAppointment(from.course, line.session)) return { outcomeReference, reference: ids.referTo('Appointment', line.session) }
  const reason = typed(line.reason, told)
  return {
    outcomeReference,
    detail: {
      extension: [
        { url: extensions.sessionStatus, valueCode: line.status },
        { url: extensions.visit, valueId: ids.actionOf(line.session) },
      ],
      code: kindConcept(line.kind),
      status: detailStatus(line, from.course.standing),
      statusReason: isNotHeld(line.status) || reason !== undefined ? { coding: [ownCode('session-status', line.status, statusNames[line.status])], ...(reason !== undefined && { text: reason }) } : undefined,
      scheduledPeriod: scheduled(line),
      description: titleOf(from.course.protocol, line.session, told),
    },
  }
}

/** Its day where it has one, else its window. */
function scheduled({ day, window }: SessionLine): Period | undefined {
  if (day !== null) return { start: day, end: day }
  return window === null ? undefined : { start: window.opens, end: window.closes }
}

function isNotHeld(status: SessionStatus): boolean {
  return status === 'missed' || status === 'no-show' || status === 'cancelled' || status === 'waived'
}

function detailStatus({ status, day }: SessionLine, standing: Standing): DetailStatus {
  switch (status) {
    case 'planned':
    case 'confirmed':
      if (!isOngoing(standing)) return 'stopped'
      if (standing === 'on-hold') return 'on-hold'
      return day === null ? 'not-started' : 'scheduled'
    case 'in-progress':
    case 'completed':
      return status
    case 'missed':
    case 'no-show':
    case 'cancelled':
    case 'waived':
      return 'cancelled'
  }
}
