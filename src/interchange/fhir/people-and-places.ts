/** Knows the people and rooms of a bundle; refuses to say more of a patient than a code, unless the name is asked for. */
import { type Clinic, knownPersonName, roomOf } from '../../domain/clinic/clinic'
import { type Actor, type Course, membersOf } from '../../domain/course/course'
import { type CodeableConcept, type Identifier, type Resource, listed, plainText } from './elements'
import { type ParticipantCode, patientCodes, roomType } from './code-systems'
import type { Telling } from './telling'

interface HumanName {
  readonly text: string
}

export interface Patient extends Resource {
  readonly resourceType: 'Patient'
  readonly identifier: readonly Identifier[]
  readonly name?: readonly HumanName[] | undefined
}

export interface Practitioner extends Resource {
  readonly resourceType: 'Practitioner'
  readonly name?: readonly HumanName[] | undefined
}

export interface Location extends Resource {
  readonly resourceType: 'Location'
  readonly status?: 'active' | undefined
  readonly name?: string | undefined
  readonly mode: 'instance'
  readonly physicalType: CodeableConcept
}

export function patientOf({ from: { course }, told, ids }: Telling): Patient {
  const name = told.name ? plainText(course.patient.name) : undefined
  return {
    resourceType: 'Patient',
    id: ids.idOf('Patient'),
    identifier: [{ system: patientCodes, value: plainText(course.patient.code) ?? '?' }],
    name: name === undefined ? undefined : [{ text: name }],
  }
}

/** Everybody whom the course names: the pair, who is planned, who was there, and who wrote of deviations. */
export function practitionersOf(people: ReadonlyMap<string, string>, { ids }: Telling): readonly Practitioner[] {
  return [...people].map(([id, told]) => {
    const name = plainText(told)
    return { resourceType: 'Practitioner', id: ids.idOf('Practitioner', id), name: listed(name === undefined ? [] : [{ text: name }]) }
  })
}

/** By id; the name is empty where neither the clinic nor the log knows one. */
export function peopleIn(course: Course, clinic: Clinic, writers: readonly Actor[]): ReadonlyMap<string, string> {
  const planned = course.sessions.flatMap(({ slot, encounter }) => [...(slot?.therapists ?? []), ...(encounter?.attended ?? []).map(({ id }) => id)])
  const people = new Map<string, string>()
  for (const id of [...membersOf(course.pair), ...planned]) people.set(id, knownPersonName(clinic, id) ?? '')
  for (const { id, name } of writers) if ((people.get(id) ?? '') === '') people.set(id, knownPersonName(clinic, id) ?? name)
  return people
}

export function roomsOf({ from: { course, clinic }, ids }: Telling): readonly Location[] {
  const rooms = new Set(course.sessions.flatMap(({ slot }) => slot?.room ?? []))
  return [...rooms].map((id) => {
    const room = roomOf(clinic, id)
    return { resourceType: 'Location', id: ids.idOf('Location', id), status: room === undefined ? undefined : 'active', name: room === undefined ? undefined : plainText(room.name), mode: 'instance', physicalType: roomType }
  })
}

/** The lead of the pair, the other, or somebody else. */
export function roleOf(person: string, { pair }: Course): ParticipantCode {
  if (person === pair.lead) return 'PPRF'
  return person === pair.co ? 'SPRF' : 'PART'
}
