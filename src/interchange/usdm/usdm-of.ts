/** Knows how a whole protocol is written as USDM v4; refuses to know any patient, course or clock. */
import type { Protocol, SessionId, Visit } from '../../domain/protocol/protocol'
import { asPublished } from '../protocol-text'
import { activitiesWritten, armWritten, encounterWritten, epochPlan, epochsWritten } from './epochs-written'
import { ownFormat } from './own-words'
import { type VisitIds, timelineWritten } from './timeline-written'
import { otherWords } from './usdm-codes'
import { type UsdmWriter, type Written, type WrittenObject, usdmWriter } from './usdm-writer'

export const usdmVersion = '4.0.0'

/**
 * The protocol as a USDM v4 file, the same text for the same protocol. `readUsdm` gives a protocol that passes its form back
 * as it was. Of a course's own copy only what stands as a protocol by itself is written; see `asPublished`.
 */
export function usdmOf(protocol: Protocol): string {
  return `${JSON.stringify(wrapperOf(asPublished(protocol)), null, 2)}\n`
}

function wrapperOf(protocol: Protocol): Written {
  const write = usdmWriter()
  const { id, name } = protocol
  const study = {
    id: null,
    extensionAttributes: [],
    name: id,
    label: name,
    description: null,
    versions: [versionOf(write, protocol)],
    documentedBy: [],
    instanceType: 'Study',
  }
  return { study, usdmVersion, systemName: 'Eighteen Weeks', systemVersion: null }
}

function versionOf(write: UsdmWriter, protocol: Protocol): WrittenObject {
  const { id, name, citation, substance } = protocol
  const organization = write.object(
    'Organization',
    { name: 'A clinic that uses Eighteen Weeks', label: null, type: write.code(otherWords.healthcareFacility), identifierScheme: 'none', identifier: 'none', legalAddress: null, managedSites: [] },
    { own: { 'not-stated': true } },
  )
  const interventions =
    substance === ''
      ? []
      : [
          write.object(
            'StudyIntervention',
            { name: substance, label: null, description: null, role: write.code(otherWords.experimental), type: write.code(otherWords.pharmacologic), minimumResponseDuration: null, codes: [], administrations: [], notes: [] },
            { own: { 'not-stated': true } },
          ),
        ]
  return write.object('StudyVersion', {
    versionIdentifier: '1',
    rationale: 'The protocol gives none.',
    documentVersionIds: [],
    dateValues: [],
    amendments: [],
    businessTherapeuticAreas: [],
    studyIdentifiers: [write.object('StudyIdentifier', { text: id, scopeId: organization.id })],
    referenceIdentifiers: [],
    studyDesigns: [designOf(write, protocol, interventions.map((one) => one.id))],
    titles: [write.object('StudyTitle', { text: name, type: write.code(otherWords.officialTitle) })],
    eligibilityCriterionItems: [],
    narrativeContentItems: [],
    abbreviations: [],
    roles: [],
    organizations: [organization],
    studyInterventions: interventions,
    administrableProducts: [],
    medicalDevices: [],
    productOrganizationRoles: [],
    biomedicalConcepts: [],
    bcCategories: [],
    bcSurrogates: [],
    dictionaries: [],
    conditions: [],
    notes: write.notes(citation, 'citation'),
  })
}

function designOf(write: UsdmWriter, protocol: Protocol, interventions: readonly string[]): WrittenObject {
  const visits = protocol.sessions
  const plan = epochPlan(visits)
  const epochs = epochsWritten(write, plan)
  const kinds = [...new Set(visits.map(({ kind }) => kind))]
  const activities = activitiesWritten(write, kinds)
  const ids = visits.map((visit, place): VisitIds => ({
    instance: write.id('ScheduledActivityInstance'),
    timing: write.id('Timing'),
    encounter: write.id('Encounter'),
    epoch: epochs[plan.names.indexOf(plan.ofVisit[place] ?? '')]?.id ?? '',
    activity: activities[kinds.indexOf(visit.kind)]?.id ?? '',
  }))
  const idsOf = new Map<SessionId, VisitIds>(visits.flatMap(({ id }, place) => (ids[place] === undefined ? [] : [[id, ids[place]] as const])))
  const arm = armWritten(write, protocol)
  const elements = plan.names.map((label, place) =>
    write.object('StudyElement', { name: `element-${place + 1}`, label, description: null, transitionStartRule: null, transitionEndRule: null, studyInterventionIds: interventions, notes: [] }),
  )
  const own = {
    format: ownFormat,
    status: protocol.status,
    retracted: protocol.retracted,
    'length-days': protocol.lengthDays ?? undefined,
    'overnight-policy': protocol.overnightPolicy,
    counts: protocol.counts,
    'contact-series': protocol.contactSeries,
    'duration-by-dose': protocol.durationByDose,
    'open-ended': protocol.openEnded,
    'missed-policy': protocol.missedPolicy,
    'no-branches': protocol.branches?.length === 0 ? true : undefined,
  }
  const fields = {
    name: 'The course',
    label: protocol.name,
    description: null,
    studyType: write.unstated(otherWords.interventional),
    studyPhase: null,
    therapeuticAreas: [],
    characteristics: [],
    encounters: visits.flatMap((visit, place) => encounterAt(write, visit, ids, place)),
    activities,
    arms: [arm],
    studyCells: epochs.map((epoch, place) => write.object('StudyCell', { armId: arm.id, epochId: epoch.id, elementIds: [elements[place]?.id ?? ''] })),
    rationale: 'The protocol gives none.',
    epochs,
    elements,
    estimands: [],
    indications: indicationsOf(write, protocol),
    studyInterventionIds: interventions,
    objectives: [],
    population: populationOf(write, protocol),
    scheduleTimelines: [timelineWritten(write, protocol, { visits, idsOf, isEpochDerived: ({ epoch }) => epoch === undefined })],
    biospecimenRetentions: [],
    documentVersionIds: [],
    eligibilityCriteria: [],
    analysisPopulations: [],
    notes: [],
    subTypes: [],
    model: write.unstated(otherWords.singleGroup),
    intentTypes: [],
    blindingSchema: null,
  }
  return write.object('InterventionalStudyDesign', fields, { own })
}

function encounterAt(write: UsdmWriter, visit: Visit, ids: readonly VisitIds[], place: number): readonly WrittenObject[] {
  const own = ids[place]
  if (own === undefined) return []
  return [encounterWritten(write, visit, own, { previous: ids[place - 1]?.encounter ?? null, next: ids[place + 1]?.encounter ?? null })]
}

function indicationsOf(write: UsdmWriter, { indication }: Protocol): readonly WrittenObject[] {
  if (indication === '') return []
  const fields = { name: indication, label: null, description: null, codes: [], isRareDisease: false, notes: [] }
  return [write.object('Indication', fields, { own: { 'not-stated': true } })]
}

/** USDM asks whom a study takes; the app's protocols do not say. */
function populationOf(write: UsdmWriter, { indication }: Protocol): WrittenObject {
  const fields = {
    name: 'Everybody who starts the course',
    label: null,
    description: indication === '' ? null : indication,
    includesHealthySubjects: indication === '',
    plannedEnrollmentNumber: null,
    plannedCompletionNumber: null,
    plannedSex: [],
    criterionIds: [],
    plannedAge: null,
    notes: [],
    cohorts: [],
  }
  return write.object('StudyDesignPopulation', fields, { own: { 'not-stated': true } })
}
