/** Knows a course's protocol as a PlanDefinition, one action for each visit; refuses to turn a window into anything but its own days. */
import { type OffsetDays, type StaffNeed, type Visit, predecessorsOf, staffNeedOf } from '../../domain/protocol/protocol'
import { noteTold } from '../told'
import { acceptableRange, clinicalProtocol, extensions, kindConcept, ownCode, restsOn, usageFocus } from './code-systems'
import { type CodeableConcept, type Extended, type Extension, type Quantity, type Resource, days, listed, minutes, plainText } from './elements'
import { type Telling, titleOf } from './telling'

export interface RelatedAction extends Extended {
  /** R5 calls it `targetId`. */
  readonly actionId: string
  readonly relationship: 'before' | 'after' | 'after-end'
  readonly offsetDuration?: Quantity | undefined
}

export interface PlanAction extends Extended {
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly code: readonly CodeableConcept[]
  readonly relatedAction?: readonly RelatedAction[] | undefined
  readonly participant: readonly { readonly type: 'practitioner'; readonly role: CodeableConcept }[]
  readonly requiredBehavior: 'must' | 'could'
  readonly cardinalityBehavior: 'single'
}

export interface PlanDefinition extends Resource {
  readonly resourceType: 'PlanDefinition'
  readonly url: string
  readonly title: string
  readonly type: CodeableConcept
  readonly status: 'active'
  readonly description: string
  readonly action: readonly PlanAction[]
}

const staffNames: Readonly<Record<StaffNeed, string>> = {
  pair: 'Both therapists of the course',
  lead: 'The lead therapist',
  rater: 'An independent rater',
  coordinator: 'A coordinator',
}

export function protocolPlan({ from: { course, clinic }, told, ids }: Telling): PlanDefinition {
  const { protocol } = course
  const counting = `Offsets and ranges are whole calendar days in the zone ${clinic.zone}, both counted from the day on which the related visit begins. A range holds the earliest and the latest day.`
  return {
    resourceType: 'PlanDefinition',
    id: ids.idOf('PlanDefinition'),
    url: ids.urlOf('PlanDefinition'),
    title: (told.protocol ? plainText(protocol.name) : undefined) ?? `Course of ${protocol.sessions.length} visits`,
    type: clinicalProtocol,
    status: 'active',
    ...(told.protocol ? whatIsTreated({ indication: plainText(protocol.indication), substance: plainText(protocol.substance), citation: plainText(protocol.citation) }) : {}),
    description: counting,
    action: protocol.sessions.map((visit): PlanAction => ({
      id: ids.actionOf(visit.id),
      extension: [restsOn(extensions.visitRestsOn, visit.confidence), ...lengthOf(visit), ...besideProtocol(visit, ids.actionOf)],
      title: titleOf(protocol, visit.id, told),
      description: plainText(noteTold(visit, told) ?? ''),
      code: [kindConcept(visit.kind)],
      relatedAction: listed([
        ...windowAction(visit, ids.actionOf),
        ...predecessorsOf(visit, protocol).map((id): RelatedAction => ({ actionId: ids.actionOf(id), relationship: 'after-end' })),
      ]),
      participant: [{ type: 'practitioner', role: { coding: [ownCode('staff', staffNeedOf(visit), staffNames[staffNeedOf(visit)])] } }],
      requiredBehavior: visit.optional === true || visit.unscheduled !== undefined ? 'could' : 'must',
      cardinalityBehavior: 'single',
    })),
  }
}

function whatIsTreated({ indication, substance, citation }: Readonly<Record<'indication' | 'substance' | 'citation', string | undefined>>) {
  return {
    useContext: indication === undefined ? undefined : [{ code: usageFocus, valueCodeableConcept: { text: indication } }],
    topic: substance === undefined ? undefined : [{ text: substance }],
    relatedArtifact: citation === undefined ? undefined : [{ type: 'citation', citation }],
  }
}

function lengthOf({ durationMinutes }: Visit): readonly Extension[] {
  return durationMinutes === null ? [] : [{ url: extensions.plannedLength, valueDuration: minutes(durationMinutes) }]
}

function besideProtocol({ unscheduled }: Visit, actionOf: (id: string) => string): readonly Extension[] {
  if (unscheduled === undefined) return []
  const repeats = unscheduled.repeats === null ? [] : [{ url: extensions.repeats, valueId: actionOf(unscheduled.repeats) }]
  return [{ url: extensions.counts, valueCode: unscheduled.counts }, ...repeats]
}

/**
 * The target as the offset, the window as the guide's range beside it, for R4 allows one of the two. Both point the same way: of a
 * visit before the other, 14 days with 12 to 16 lie 16 to 12 days ahead of it. A range that reaches past the other day begins below 0.
 */
function windowAction({ after, offsetDays, windowConfidence }: Visit, actionOf: (id: string) => string): readonly RelatedAction[] {
  if (after === null) return []
  const { target, earliest, latest } = offsetDays
  const isBefore = liesBefore(offsetDays)
  const [offset, low, high] = isBefore ? [-target, -latest, -earliest] : [target, earliest, latest]
  return [
    {
      extension: [{ url: acceptableRange, valueRange: { low: days(low), high: days(high) } }, restsOn(extensions.windowRestsOn, windowConfidence)],
      actionId: actionOf(after),
      relationship: isBefore ? 'before' : 'after',
      offsetDuration: days(offset),
    },
  ]
}

function liesBefore({ target, earliest, latest }: OffsetDays): boolean {
  return target < 0 || (target === 0 && earliest < 0 && latest === 0)
}
