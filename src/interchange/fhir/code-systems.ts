/** Knows whose codes are written and what the app's own are called; refuses to know which of them a course has. */
import type { Confidence, VisitKind } from '../../domain/protocol/protocol'
import type { CodeableConcept, Coding, Extension } from './elements'

const terminology = 'http://terminology.hl7.org/CodeSystem'

/** A name that nobody can own, so that it never leads anywhere. */
const own = 'https://eighteen-weeks.invalid/fhir'

export const patientCodes = `${own}/patient-code`

/** By the guide of HL7's Vulcan project for schedules of activities, of which this is the version for R4. */
export const acceptableRange = 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa'
export const absent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

export const extensions = {
  /** The app's own word for how a session stands: FHIR knows no difference between missed, cancelled and left out. */
  sessionStatus: `${own}/session-status`,
  courseStanding: `${own}/course-standing`,
  zone: `${own}/zone-of-days`,
  visit: `${own}/protocol-visit`,
  repeats: `${own}/repeats-visit`,
  counts: `${own}/counts`,
  plannedLength: `${own}/planned-length`,
  visitRestsOn: `${own}/visit-rests-on`,
  windowRestsOn: `${own}/window-rests-on`,
  minutesThere: `${own}/minutes-there`,
  note: `${own}/note`,
  allowed: `${own}/allowed-days`,
  daysOutside: `${own}/days-outside-window`,
  minutesOutside: `${own}/minutes-outside-window`,
  condition: `${own}/waived-condition`,
  assessedAs: `${own}/assessed-as`,
  assessment: `${own}/assessment`,
} as const

const kindNames: Readonly<Record<VisitKind, string>> = {
  screening: 'Screening',
  enrollment: 'Enrolment',
  preparation: 'Preparation session',
  assessment: 'Assessment',
  dosing: 'Dosing session',
  integration: 'Integration session',
  contact: 'Contact',
  followup: 'Follow-up',
  termination: 'Closing visit',
}

export function kindConcept(kind: VisitKind): CodeableConcept {
  return { coding: [{ system: `${own}/visit-kind`, code: kind, display: kindNames[kind] }] }
}

const confidences: Readonly<Record<Confidence, string>> = {
  seen: 'Stated in a source that was read',
  derived: 'Computed from what sources state',
  recalled: 'General knowledge, seen in no source',
  assumption: 'The clinic’s own assumption, by no source',
}

/** What a figure of a protocol rests on. */
export function restsOn(url: string, confidence: Confidence): Extension {
  return { url, valueCodeableConcept: { coding: [{ system: `${own}/rests-on`, code: confidence, display: confidences[confidence] }], text: confidences[confidence] } }
}

export function ownCode(system: 'session-status' | 'deviation' | 'staff', code: string, display: string): Coding {
  return { system: `${own}/${system}`, code, display }
}

export const clinicalProtocol: CodeableConcept = { coding: [{ system: `${terminology}/plan-definition-type`, code: 'clinical-protocol', display: 'Clinical Protocol' }] }
export const roomType: CodeableConcept = { coding: [{ system: `${terminology}/location-physical-type`, code: 'ro', display: 'Room' }] }
/** Marks what is invented. */
export const testData: Coding = { system: `${terminology}/v3-ActReason`, code: 'HTEST', display: 'test health data' }

export type ParticipantCode = 'PPRF' | 'SPRF' | 'PART'

const participants: Readonly<Record<ParticipantCode, string>> = { PPRF: 'primary performer', SPRF: 'secondary performer', PART: 'Participation' }

export function participantConcept(code: ParticipantCode): CodeableConcept {
  return { coding: [{ system: `${terminology}/v3-ParticipationType`, code, display: participants[code] }] }
}

export const inPerson: Coding = { system: `${terminology}/v3-ActCode`, code: 'AMB', display: 'ambulatory' }
export const atDistance: Coding = { system: `${terminology}/v3-ActCode`, code: 'VR', display: 'virtual' }
export const usageFocus: Coding = { system: `${terminology}/usage-context-type`, code: 'focus', display: 'Clinical Focus' }
