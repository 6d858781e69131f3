/** Knows what left a course's plan as DetectedIssues; refuses to call any of it grave, for people's own class says nothing clinical. */
// An issue is found in planned or done acts, points at them, and has its finder and what was done about it: a deviation to the letter.
// It also stands where nothing was held and no Encounter could bear it. An AdverseEvent would claim harm.
import type { Actor } from '../../domain/course/course'
import type { Deviation, DeviationFact, NotHeld } from '../../domain/course/deviations/deviation'
import type { RuleCode } from '../../domain/rules/breach'
import { extensions, ownCode } from './code-systems'
import { type CodeableConcept, type Extension, type Period, type Reference, type Resource, listed } from './elements'
import { isLived } from './encounters'
import { type Telling, hasAppointment, typed } from './telling'
import { zonedAt } from './zoned'

interface Mitigation {
  readonly action: CodeableConcept
  readonly date: string
  readonly author: Reference
}

export interface DetectedIssue extends Resource {
  readonly resourceType: 'DetectedIssue'
  /** What later records may still change is preliminary. */
  readonly status: 'final' | 'preliminary'
  readonly code: CodeableConcept
  readonly patient: Reference
  readonly identifiedDateTime: string
  readonly author?: Reference | undefined
  readonly implicated?: readonly Reference[] | undefined
  readonly detail?: string | undefined
  readonly mitigation?: readonly Mitigation[] | undefined
}

export function issuesOf(deviations: readonly Deviation[], telling: Telling): readonly DetectedIssue[] {
  return deviations.map((deviation) => issue(deviation, telling))
}

/** Who wrote of deviations or assessed them. */
export function writersOf(deviations: readonly Deviation[]): readonly Actor[] {
  return deviations.flatMap(({ by, assessment }) => [...(by === null ? [] : [by]), ...(assessment === null ? [] : [assessment.by])])
}

function issue(deviation: Deviation, telling: Telling): DetectedIssue {
  const { from, told, ids } = telling
  const { course, clinic } = from
  const { session: id, fact, by, at, assessment } = deviation
  const session = course.sessions.find((one) => one.id === id)
  const action = assessment === null ? undefined : typed(assessment.action, told)
  const zoned = (instant: string) => zonedAt(Math.floor(Date.parse(instant) / 60_000) * 60_000, clinic.zone)
  return {
    resourceType: 'DetectedIssue',
    id: ids.idOf('DetectedIssue', JSON.stringify([id, deviation.id])),
    extension: [{ url: extensions.visit, valueId: ids.actionOf(id) }, ...factExtensions(fact, telling), ...assessmentExtensions(deviation, telling)],
    status: fact.what === 'contacts' ? 'preliminary' : 'final',
    code: codeOf(fact),
    patient: ids.referTo('Patient'),
    identifiedDateTime: zoned(at),
    author: by === null ? undefined : ids.referTo('Practitioner', by.id),
    implicated: listed([
      ...(hasAppointment(course, id) ? [ids.referTo('Appointment', id)] : []),
      ...(session !== undefined && isLived(session) ? [ids.referTo('Encounter', id)] : []),
    ]),
    detail: typed(deviation.reason, told),
    mitigation: action === undefined || assessment === null ? undefined : [{ action: { text: action }, date: zoned(assessment.at), author: ids.referTo('Practitioner', assessment.by.id) }],
  }
}

function codeOf(fact: DeviationFact): CodeableConcept {
  const [code, name] = namedAs(fact)
  return { coding: [ownCode('deviation', code, name)], text: name }
}

const notHeldNames: Readonly<Record<NotHeld, string>> = { missed: 'Session missed', 'no-show': 'Patient did not come', 'left-out': 'Session left out' }

const ruleNames: Readonly<Record<RuleCode, string>> = {
  'outside-window': 'Outside its window',
  'out-of-order': 'Out of order',
  'outside-start-hours': 'Outside its hours',
  'clinic-closed': 'Clinic closed',
  'therapist-away': 'Therapist away',
  'therapist-missing': 'Too few therapists',
  'therapist-busy': 'Therapist in two places',
  'room-busy': 'Room taken',
  'patient-away': 'Patient away',
  'patient-busy': 'Patient in two places',
  'past-course-end': 'After the end of the course',
  'wall-time-does-not-exist': 'Time that no clock shows',
  'wall-time-is-ambiguous': 'Time that comes twice',
  'off-grid': 'Odd start',
}

function namedAs(fact: DeviationFact): readonly [code: string, name: string] {
  switch (fact.what) {
    case 'rule':
      return [fact.breach.code, ruleNames[fact.breach.code]]
    case 'not-held':
      return [fact.how, notHeldNames[fact.how]]
    case 'condition':
      return ['condition-waived', 'Condition waived']
    case 'supplement':
      return [fact.outside.code, 'Supplement outside its window']
    case 'contacts':
      return ['too-few-contacts', `${fact.reached} of ${fact.least} contacts`]
  }
}

function factExtensions(fact: DeviationFact, { told }: Telling): readonly Extension[] {
  if (fact.what === 'supplement') return [{ url: extensions.minutesOutside, valueInteger: fact.outside.by }]
  // The name of a condition may tell what is treated.
  if (fact.what === 'condition') return told.protocol ? [{ url: extensions.condition, valueString: fact.gate }] : []
  const allowed = allowedBy(fact)
  const days: readonly Extension[] = allowed === null ? [] : [{ url: extensions.allowed, valuePeriod: allowed }]
  const isOutside = fact.what === 'rule' && fact.breach.code === 'outside-window' && fact.breach.why === 'window'
  return isOutside ? [...days, { url: extensions.daysOutside, valueInteger: fact.breach.by }] : days
}

function allowedBy(fact: DeviationFact): Period | null {
  if (fact.what === 'contacts') return { start: fact.opens, end: fact.closes }
  if (fact.what === 'not-held') return fact.window === null ? null : { start: fact.window.opens, end: fact.window.closes }
  if (fact.what !== 'rule') return null
  const { breach } = fact
  if (breach.code === 'past-course-end') return { end: breach.limit }
  if (breach.code !== 'outside-window') return null
  if (breach.why === 'window') return { start: breach.opens, end: breach.closes }
  return breach.why === 'before-start' ? { start: breach.limit } : { end: breach.limit }
}

function assessmentExtensions({ assessment }: Deviation, { told }: Telling): readonly Extension[] {
  if (assessment === null) return []
  const reason = typed(assessment.reason, told)
  return [{ url: extensions.assessedAs, valueCode: assessment.grade }, ...(reason === undefined ? [] : [{ url: extensions.assessment, valueString: reason }])]
}
