/** Knows the epochs, the one arm and the visits of a protocol as USDM writes them; refuses to know when they lie. */
import { type Protocol, type Visit, type VisitKind, isByPhone } from '../../domain/protocol/protocol'
import type { VisitIds } from './timeline-written'
import { contactModes, epochTypes, otherWords } from './usdm-codes'
import type { UsdmWriter, WrittenObject } from './usdm-writer'

/** The epoch of a visit whose protocol names none, by its kind; other kinds stay in the epoch they are met in. */
const derived: Readonly<Partial<Record<VisitKind, string>>> = {
  screening: 'Screening',
  enrollment: 'Screening',
  preparation: 'Preparation',
  dosing: 'Treatment',
  integration: 'Treatment',
  followup: 'Follow-up',
  termination: 'Follow-up',
}

export interface EpochPlan {
  /** In the order in which they are met first. */
  readonly names: readonly string[]
  readonly ofVisit: readonly string[]
}

export function epochPlan(visits: readonly Visit[]): EpochPlan {
  let last = 'Screening'
  const ofVisit = visits.map(({ epoch, kind }) => {
    last = epoch ?? derived[kind] ?? last
    return last
  })
  return { names: [...new Set(ofVisit)], ofVisit }
}

export function epochsWritten(write: UsdmWriter, { names }: EpochPlan): readonly WrittenObject[] {
  const ids = names.map(() => write.id('StudyEpoch'))
  return names.map((name, place) => {
    const fields = {
      name: `epoch-${place + 1}`,
      label: name,
      description: null,
      type: write.unstated(typeOf(name)),
      previousId: ids[place - 1] ?? null,
      nextId: ids[place + 1] ?? null,
      notes: [],
    }
    return write.object('StudyEpoch', fields, { id: ids[place] ?? '' })
  })
}

function typeOf(name: string) {
  if (/screen/i.test(name)) return epochTypes.screening
  return /follow|ltfu/i.test(name) ? epochTypes.followUp : epochTypes.treatment
}

/** USDM asks for an arm in any case; a protocol of the app has one way for everybody. */
export function armWritten(write: UsdmWriter, { name }: Protocol): WrittenObject {
  const fields = {
    name: 'The course',
    label: name,
    description: null,
    type: write.code(otherWords.investigationalArm),
    dataOriginDescription: 'What is recorded during the course',
    dataOriginType: write.code(otherWords.withinStudy),
    populationIds: [],
    notes: [],
  }
  return write.object('StudyArm', fields, { own: { 'not-stated': true } })
}

export function encounterWritten(write: UsdmWriter, visit: Visit, ids: VisitIds, beside: { readonly previous: string | null; readonly next: string | null }): WrittenObject {
  const byPhone = isByPhone(visit)
  const modes = visit.remoteAllowed === true ? [contactModes.inPerson, contactModes.video] : [contactModes.inPerson]
  const fields = {
    name: visit.id,
    label: visit.title,
    description: null,
    type: write.code(otherWords.visit),
    previousId: beside.previous,
    nextId: beside.next,
    scheduledAtId: ids.timing,
    // A protocol says that a visit may be held at a distance, and neither where it is met else nor by what means.
    environmentalSettings: byPhone ? [] : [write.unstated(otherWords.clinic)],
    contactModes: byPhone ? [write.code(contactModes.telephone)] : modes.map(write.unstated),
    transitionStartRule: visit.gates.length === 0 ? null : startRule(write, visit),
    transitionEndRule: null,
    notes: write.notes(visit.note, 'note'),
  }
  return write.object('Encounter', fields, { id: ids.encounter })
}

function startRule(write: UsdmWriter, { id, title, gates }: Visit): WrittenObject {
  const text = gates.map((gate) => gate.replaceAll('-', ' ')).join('; ')
  return write.object('TransitionRule', { name: `start-${id}`, label: `Before ${title}`, description: null, text }, { own: { gates } })
}

const activityNames: Readonly<Record<VisitKind, string>> = {
  screening: 'Screening',
  enrollment: 'Enrolment',
  preparation: 'Preparation session',
  assessment: 'Assessment',
  dosing: 'Dosing session',
  integration: 'Integration session',
  contact: 'Contact',
  followup: 'Follow-up',
  termination: 'End of the course',
}

/** One for each kind of visit; what is done within a visit is no part of the app's protocols. */
export function activitiesWritten(write: UsdmWriter, kinds: readonly VisitKind[]): readonly WrittenObject[] {
  const ids = kinds.map(() => write.id('Activity'))
  return kinds.map((kind, place) => {
    const fields = {
      name: kind,
      label: activityNames[kind],
      description: null,
      previousId: ids[place - 1] ?? null,
      nextId: ids[place + 1] ?? null,
      childIds: [],
      definedProcedures: [],
      biomedicalConceptIds: [],
      bcCategoryIds: [],
      bcSurrogateIds: [],
      timelineId: null,
      notes: [],
    }
    return write.object('Activity', fields, { id: ids[place] ?? '' })
  })
}
