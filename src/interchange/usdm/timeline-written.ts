/** Knows how the visits of a protocol become a timeline of USDM: a list of linked instances, each with its timing; refuses to know what is done at one. */
import type { Protocol, SessionId, Visit } from '../../domain/protocol/protocol'
import { durationOf } from './durations'
import { otherWords, relations, timingTypes } from './usdm-codes'
import type { UsdmWriter, WrittenObject } from './usdm-writer'

/** The ids by which the parts of one visit name each other. */
export interface VisitIds {
  readonly instance: string
  readonly timing: string
  readonly encounter: string
  readonly epoch: string
  readonly activity: string
}

export interface TimelineParts {
  readonly visits: readonly Visit[]
  readonly idsOf: ReadonlyMap<SessionId, VisitIds>
  readonly isEpochDerived: (visit: Visit) => boolean
}

export function timelineWritten(write: UsdmWriter, protocol: Protocol, parts: TimelineParts): WrittenObject {
  const { visits, idsOf } = parts
  const { name, lengthDays } = protocol
  const end = write.object('ScheduleTimelineExit', {})
  const fork = forks(write, protocol, parts, end.id)
  const instances = visits.flatMap((visit, place) => {
    const ids = idsOf.get(visit.id)
    if (ids === undefined) return []
    const decision = fork.decisionAt(visit.id, instanceAt(parts, place + 1))
    const next = decision?.id ?? instanceAt(parts, place + 1)
    return [instanceWritten(write, visit, ids, { next, exit: next === null ? end.id : null, isEpochDerived: parts.isEpochDerived(visit) }), ...(decision === undefined ? [] : [decision])]
  })
  return write.object('ScheduleTimeline', {
    name: 'Main timeline',
    label: name,
    description: 'Every window is counted in calendar days, and its lower and upper side lie around the target: lower is earlier, upper is later, before and after alike.',
    mainTimeline: true,
    entryCondition: 'A patient starts the course.',
    entryId: instanceAt(parts, 0) ?? '',
    exits: [end, ...fork.exits()],
    timings: visits.flatMap((visit) => timingWritten(write, visit, idsOf)),
    instances: [...instances, ...fork.helpers()],
    plannedDuration: write.object('Duration', {
      text: lengthDays === null ? 'The protocol gives no length.' : `${lengthDays} days from the anchor to the end of preparation, dosing and integration`,
      quantity: lengthDays === null ? null : write.object('Quantity', { value: lengthDays, unit: write.object('AliasCode', { standardCode: write.code(otherWords.day), standardCodeAliases: [] }) }),
      durationWillVary: lengthDays === null,
      reasonDurationWillVary: lengthDays === null ? 'The protocol gives no length.' : null,
    }),
  })
}

function instanceAt({ visits, idsOf }: TimelineParts, place: number): string | null {
  const visit = visits[place]
  return visit === undefined ? null : (idsOf.get(visit.id)?.instance ?? null)
}

interface Leading {
  readonly next: string | null
  readonly exit: string | null
  readonly isEpochDerived: boolean
}

function instanceWritten(write: UsdmWriter, visit: Visit, ids: VisitIds, { next, exit, isEpochDerived }: Leading): WrittenObject {
  const own = {
    kind: visit.kind,
    minutes: visit.durationMinutes ?? undefined,
    staff: visit.staff,
    confidence: visit.confidence,
    before: visit.before,
    'start-between': visit.startBetween,
    optional: visit.optional,
    'remote-allowed': visit.remoteAllowed,
    overnight: visit.overnight,
    'dosing-day': visit.timeline,
    weight: visit.weight,
    'visit-label': visit.visit,
    'epoch-derived': isEpochDerived ? true : undefined,
  }
  const fields = {
    name: visit.id,
    label: visit.title,
    description: null,
    defaultConditionId: next,
    epochId: ids.epoch,
    timelineId: null,
    timelineExitId: exit,
    activityIds: [ids.activity],
    encounterId: ids.encounter,
  }
  return write.object('ScheduledActivityInstance', fields, { id: ids.instance, own })
}

/** The direction stands in the type and nowhere else: no duration is negative. */
function timingWritten(write: UsdmWriter, visit: Visit, idsOf: ReadonlyMap<SessionId, VisitIds>): readonly WrittenObject[] {
  const { id, after, title, windowConfidence } = visit
  const ids = idsOf.get(id)
  if (ids === undefined) return []
  const { earliest, target, latest } = visit.offsetDays
  const isAnchor = after === null
  const type = isAnchor ? timingTypes.fixed : target < 0 ? timingTypes.before : timingTypes.after
  const distance = Math.abs(target)
  const fields = {
    name: `timing-${id}`,
    label: title,
    description: isAnchor ? 'The visit from which the others are counted.' : `Between day ${earliest} and day ${latest}, target day ${target}, counted from ${after}.`,
    type: write.code(type),
    value: durationOf(distance),
    valueLabel: isAnchor ? 'Anchor' : distance === 1 ? '1 day' : `${distance} days`,
    relativeToFrom: write.code(relations.startToStart),
    relativeFromScheduledInstanceId: ids.instance,
    relativeToScheduledInstanceId: isAnchor ? null : (idsOf.get(after)?.instance ?? null),
    windowLower: isAnchor ? null : durationOf(target - earliest),
    windowUpper: isAnchor ? null : durationOf(latest - target),
    windowLabel: isAnchor ? null : `-${target - earliest}..${latest - target} days`,
  }
  return [write.object('Timing', fields, { id: ids.timing, own: { 'window-confidence': windowConfidence } })]
}

/** Branches as decisions, and the instances at which ways end that lie outside this protocol. */
function forks(write: UsdmWriter, { branches = [] }: Protocol, { idsOf }: TimelineParts, end: string) {
  const helpers: WrittenObject[] = []
  const exits: WrittenObject[] = []
  const helper = (label: string, exit: string): string => {
    const fields = { name: `way-${helpers.length + 1}`, label, description: null, defaultConditionId: null, epochId: null, timelineId: null, timelineExitId: exit, activityIds: [], encounterId: null }
    const made = write.object('ScheduledActivityInstance', fields, { own: { helper: true } })
    helpers.push(made)
    return made.id
  }
  const elsewhere = (goto: string): string => {
    const exit = write.object('ScheduleTimelineExit', {})
    exits.push(exit)
    return helper(`Goes on under: ${goto}`, exit.id)
  }
  const decisionAt = (visit: SessionId, next: string | null): WrittenObject | undefined => {
    const here = branches.flatMap((branch, place) => (branch.at === visit ? [{ ...branch, place }] : []))
    if (here.length === 0) return undefined
    const id = write.id('ScheduledDecisionInstance')
    const assignments = here.map((branch) => {
      const conditionTargetId = idsOf.get(branch.goto)?.instance ?? elsewhere(branch.goto)
      return write.object('ConditionAssignment', { condition: branch.if, conditionTargetId }, { own: { branch: branch.place, goto: branch.goto } })
    })
    const fields = {
      name: `branch-${visit}`,
      label: `Branch after ${visit}`,
      description: null,
      defaultConditionId: next ?? helper('The course ends here', end),
      epochId: null,
      conditionAssignments: assignments,
    }
    return write.object('ScheduledDecisionInstance', fields, { id })
  }
  return { decisionAt, helpers: (): readonly WrittenObject[] => helpers, exits: (): readonly WrittenObject[] => exits }
}
