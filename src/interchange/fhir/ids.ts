/** Knows how everything in a bundle is named: by the app's opaque ids alone, and the same in every bundle; refuses names and codes of people. */
import type { Course } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { workedOutUuid } from '../worked-out-uuid'
import type { Reference } from './elements'

export type ResourceType = 'PlanDefinition' | 'CarePlan' | 'Patient' | 'Practitioner' | 'Location' | 'Appointment' | 'Encounter' | 'DetectedIssue'

/** 64 lower-case hex digits that follow from a text and from which nobody can tell the text. */
export type Digest = (text: string) => string

export interface Ids {
  /** As the resource calls itself. */
  readonly idOf: (type: ResourceType, key?: string) => string
  readonly urlOf: (type: ResourceType, key?: string) => string
  readonly referTo: (type: ResourceType, key?: string) => Reference
  /** An element of the protocol's plan; a session's own id may say what is treated. */
  readonly actionOf: (session: SessionId) => string
}

/** People and rooms are the clinic's and bear the same name in the bundles of all its courses. */
const ofClinic: ReadonlySet<ResourceType> = new Set<ResourceType>(['Practitioner', 'Location'])

export function idsOf(course: Course, digest: Digest): Ids {
  const idOf = (type: ResourceType, key = '') => workedOutUuid(digest(JSON.stringify(['fhir', type, ofClinic.has(type) ? '' : course.id, key])))
  const urlOf = (type: ResourceType, key?: string) => `urn:uuid:${idOf(type, key)}`
  return {
    idOf,
    urlOf,
    referTo: (type, key) => ({ reference: urlOf(type, key), type }),
    actionOf: (session) => `visit-${digest(JSON.stringify(['fhir', 'action', course.id, session])).slice(0, 16)}`,
  }
}
