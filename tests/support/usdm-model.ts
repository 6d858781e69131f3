/**
 * Knows the classes of USDM v4 that a protocol is written with, as CDISC publishes them: which fields a class has, of which
 * type, and which are required; refuses to know what this project writes. Taken down from the model's description for programs
 * (`Deliverables/API/USDM_API.json` of cdisc-org/DDF-RA, MIT licence, © 2022 CDISC), in a notation of our own.
 */

/** `!` required; `s` text, `S` text that is not empty, `b` yes or no, `n` number, `i` whole number; others are classes; `[]` lists. */
const classes: Readonly<Record<string, string>> = {
  Study: 'id:uuid name:S! description:s label:s versions:StudyVersion[] documentedBy:Nothing[]',
  StudyVersion:
    'id:S! versionIdentifier:s! rationale:s! documentVersionIds:s[] dateValues:Nothing[] amendments:Nothing[] businessTherapeuticAreas:Code[] studyIdentifiers:StudyIdentifier[]! referenceIdentifiers:Nothing[] studyDesigns:InterventionalStudyDesign[] titles:StudyTitle[]! eligibilityCriterionItems:Nothing[] narrativeContentItems:Nothing[] abbreviations:Nothing[] roles:Nothing[] organizations:Organization[] studyInterventions:StudyIntervention[] administrableProducts:Nothing[] medicalDevices:Nothing[] productOrganizationRoles:Nothing[] biomedicalConcepts:Nothing[] bcCategories:Nothing[] bcSurrogates:Nothing[] dictionaries:Nothing[] conditions:Nothing[] notes:CommentAnnotation[]',
  StudyIdentifier: 'id:S! text:s! scopeId:s!',
  StudyTitle: 'id:S! text:s! type:Code!',
  Organization: 'id:S! name:S! label:s type:Code! identifierScheme:s! identifier:s! legalAddress:Nothing managedSites:Nothing[]',
  StudyIntervention: 'id:S! name:S! label:s description:s role:Code! type:Code! minimumResponseDuration:Quantity codes:Code[] administrations:Nothing[] notes:CommentAnnotation[]',
  InterventionalStudyDesign:
    'id:S! name:S! label:s description:s studyType:Code studyPhase:AliasCode therapeuticAreas:Code[] characteristics:Code[] encounters:Encounter[] activities:Activity[] arms:StudyArm[]! studyCells:StudyCell[]! rationale:s! epochs:StudyEpoch[]! elements:StudyElement[] estimands:Nothing[] indications:Indication[] studyInterventionIds:s[] objectives:Nothing[] population:StudyDesignPopulation! scheduleTimelines:ScheduleTimeline[] biospecimenRetentions:Nothing[] documentVersionIds:s[] eligibilityCriteria:Nothing[]! analysisPopulations:Nothing[] notes:CommentAnnotation[] subTypes:Code[] model:Code! intentTypes:Code[] blindingSchema:AliasCode',
  StudyArm: 'id:S! name:S! label:s description:s type:Code! dataOriginDescription:s! dataOriginType:Code! populationIds:s[] notes:CommentAnnotation[]',
  StudyCell: 'id:S! armId:s! epochId:s! elementIds:s[]!',
  StudyEpoch: 'id:S! name:S! label:s description:s type:Code! previousId:s nextId:s notes:CommentAnnotation[]',
  StudyElement: 'id:S! name:S! label:s description:s transitionStartRule:TransitionRule transitionEndRule:TransitionRule studyInterventionIds:s[] notes:CommentAnnotation[]',
  StudyDesignPopulation:
    'id:S! name:S! label:s description:s includesHealthySubjects:b! plannedEnrollmentNumber:Quantity plannedCompletionNumber:Quantity plannedSex:Code[] criterionIds:s[] plannedAge:Nothing notes:CommentAnnotation[] cohorts:Nothing[]',
  Indication: 'id:S! name:S! label:s description:s codes:Code[] isRareDisease:b! notes:CommentAnnotation[]',
  Encounter:
    'id:S! name:S! label:s description:s type:Code! previousId:s nextId:s scheduledAtId:s environmentalSettings:Code[] contactModes:Code[] transitionStartRule:TransitionRule transitionEndRule:TransitionRule notes:CommentAnnotation[]',
  TransitionRule: 'id:S! name:S! label:s description:s text:s!',
  Activity:
    'id:S! name:S! label:s description:s previousId:s nextId:s childIds:s[] definedProcedures:Nothing[] biomedicalConceptIds:s[] bcCategoryIds:s[] bcSurrogateIds:s[] timelineId:s notes:CommentAnnotation[]',
  ScheduleTimeline:
    'id:S! name:S! label:s description:s mainTimeline:b! entryCondition:s! entryId:s! exits:ScheduleTimelineExit[] timings:Timing[] instances:ScheduledActivityInstance|ScheduledDecisionInstance[] plannedDuration:Duration',
  ScheduleTimelineExit: 'id:S!',
  ScheduledActivityInstance:
    'id:S! name:S! label:s description:s defaultConditionId:s epochId:s timelineId:s timelineExitId:s activityIds:s[] encounterId:s',
  ScheduledDecisionInstance: 'id:S! name:S! label:s description:s defaultConditionId:s epochId:s conditionAssignments:ConditionAssignment[]!',
  ConditionAssignment: 'id:S! condition:s! conditionTargetId:s!',
  Timing:
    'id:S! name:S! label:s description:s type:Code! value:s! valueLabel:s! relativeToFrom:Code! relativeFromScheduledInstanceId:s! relativeToScheduledInstanceId:s windowLower:s windowUpper:s windowLabel:s',
  Duration: 'id:S! text:s quantity:Quantity durationWillVary:b! reasonDurationWillVary:s',
  Quantity: 'id:S! value:n! unit:AliasCode',
  Code: 'id:S! code:s! codeSystem:s! codeSystemVersion:s! decode:s!',
  AliasCode: 'id:S! standardCode:Code! standardCodeAliases:Code[]',
  CommentAnnotation: 'id:S! text:s! codes:Code[]',
  ExtensionAttribute: 'id:S! url:s! valueString:s valueBoolean:b valueInteger:i valueId:s valueQuantity:Quantity valueCode:Code valueAliasCode:AliasCode',
}

type Schema = Readonly<Record<string, unknown>>

const plain: Readonly<Record<string, Schema>> = {
  s: { type: 'string' },
  S: { type: 'string', minLength: 1 },
  b: { type: 'boolean' },
  n: { type: 'number' },
  i: { type: 'integer' },
  uuid: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
  // Classes that no protocol is written with: their lists stay empty.
  Nothing: { not: {} },
}

function typeOf(type: string): Schema {
  const choices = type.split('|').map((one): Schema => plain[one] ?? { $ref: `#/definitions/${one}` })
  return choices.length === 1 && choices[0] !== undefined ? choices[0] : { anyOf: choices }
}

function classOf(name: string, fields: string): Schema {
  const read = fields.split(' ').map((field) => {
    const [, key = '', type = '', list, required] = /^(\w+):([\w|]+?)(\[\])?(!)?$/.exec(field) ?? []
    const one = typeOf(type)
    const schema = list !== undefined ? { type: 'array', items: one } : required !== undefined ? one : { anyOf: [one, { type: 'null' }] }
    return { key, schema, isRequired: required !== undefined }
  })
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(read.map(({ key, schema }) => [key, schema])),
      extensionAttributes: { type: 'array', items: { $ref: '#/definitions/ExtensionAttribute' } },
      instanceType: { const: name },
    },
    required: [...read.flatMap(({ key, isRequired }) => (isRequired ? [key] : [])), 'instanceType'],
    additionalProperties: false,
  }
}

/** JSON Schema of a whole file. */
export const usdmSchema: Schema = {
  type: 'object',
  properties: { study: { $ref: '#/definitions/Study' }, usdmVersion: { const: '4.0.0' }, systemName: { type: ['string', 'null'] }, systemVersion: { type: ['string', 'null'] } },
  required: ['study', 'usdmVersion'],
  additionalProperties: false,
  definitions: Object.fromEntries(Object.entries(classes).map(([name, fields]) => [name, classOf(name, fields)])),
}
