/** Knows the stages a course passes through, and the look of each kind of visit; refuses to know where a course stands. */
import type { KindLook } from './kind-look'
import { dosingBefore, targetDayOf } from './dosing-before'
import { type Protocol, type SessionId, type Visit, type VisitKind, predecessorsOf } from './protocol'

export interface Stage {
  /** `preparation`, `dosing-1`, `integration-1`, `follow-up`. */
  readonly id: string
  readonly title: string
  /** Null for a stage that is no session's. */
  readonly look: KindLook | null
  readonly sessions: readonly SessionId[]
}

/** The five looks; screening, enrolment, follow-up and termination visits borrow the assessment's. */
export function lookOf(kind: VisitKind): KindLook {
  switch (kind) {
    case 'preparation':
    case 'dosing':
    case 'integration':
    case 'contact':
    case 'assessment':
      return kind
    case 'screening':
    case 'enrollment':
    case 'followup':
    case 'termination':
      return 'assessment'
  }
}

/**
 * Preparation, then each dosing session with the integration after it, then follow-up. Every session of the protocol
 * belongs to exactly one stage, visits added to it to none; stages without sessions are left out.
 */
export function stagesOf(protocol: Pick<Protocol, 'sessions'>): readonly Stage[] {
  const own = protocol.sessions.filter(({ unscheduled }) => unscheduled === undefined)
  const dosings = own.filter(({ kind }) => kind === 'dosing')
  const stageIds = new Map(own.map((visit) => [visit.id, stageIdOf(visit, dosings, protocol)]))
  const number = (index: number): string => (dosings.length === 1 ? '' : ` ${index + 1}`)
  const stages: readonly Omit<Stage, 'sessions'>[] = [
    { id: 'preparation', title: 'Preparation', look: 'preparation' },
    ...dosings.flatMap((_, index): readonly Omit<Stage, 'sessions'>[] => [
      { id: `dosing-${index + 1}`, title: `Dosing${number(index)}`, look: 'dosing' },
      { id: `integration-${index + 1}`, title: `Integration${number(index)}`, look: 'integration' },
    ]),
    { id: 'follow-up', title: 'Follow-up', look: 'assessment' },
  ]
  return stages
    .map((stage) => ({
      ...stage,
      sessions: protocol.sessions.filter(({ id }) => stageIds.get(id) === stage.id).map(({ id }) => id),
    }))
    .filter(({ sessions }) => sessions.length > 0)
}

function stageIdOf(visit: Visit, dosings: readonly Visit[], protocol: Pick<Protocol, 'sessions'>): string {
  if (visit.kind === 'dosing') return `dosing-${dosings.indexOf(visit) + 1}`
  const after = visit.kind === 'integration' ? integrationNumber(visit, dosings, protocol) : lastDosingBefore(visit, dosings, protocol)
  if (after === 0) return 'preparation'
  return after === dosings.length && isAfterTreatment(visit, dosings, protocol) ? 'follow-up' : `integration-${after}`
}

/** An integration session stays with the dosing session it is counted from. */
function integrationNumber(visit: Visit, dosings: readonly Visit[], protocol: Pick<Protocol, 'sessions'>): number {
  const from = dosingBefore(visit, protocol.sessions)
  return from === undefined ? lastDosingBefore(visit, dosings, protocol) : dosings.indexOf(from) + 1
}

/** How many dosing sessions lie before a visit that is aimed at its target day. */
function lastDosingBefore(visit: Visit, dosings: readonly Visit[], protocol: Pick<Protocol, 'sessions'>): number {
  const next = dosings.findIndex((dosing) => comesBefore(visit, dosing, protocol))
  return next === -1 ? dosings.length : next
}

function comesBefore(visit: Visit, dosing: Visit, protocol: Pick<Protocol, 'sessions'>): boolean {
  if (predecessorsOf(dosing, protocol).includes(visit.id)) return true
  const { sessions } = protocol
  const days = targetDayOf(visit, sessions) - targetDayOf(dosing, sessions)
  return days < 0 || (days === 0 && sessions.indexOf(visit) < sessions.indexOf(dosing))
}

/** After the last integration of the last dosing session, or after that dosing session where it has none. */
function isAfterTreatment(visit: Visit, dosings: readonly Visit[], protocol: Pick<Protocol, 'sessions'>): boolean {
  if (visit.kind === 'integration') return false
  if (visit.kind === 'followup' || visit.kind === 'termination') return true
  const { sessions } = protocol
  const last = sessions.filter(
    (other) => other.kind === 'integration' && integrationNumber(other, dosings, protocol) === dosings.length,
  )
  return last.every((integration) => targetDayOf(visit, sessions) > targetDayOf(integration, sessions))
}
