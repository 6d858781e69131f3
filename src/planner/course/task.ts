/** Knows which visits of a protocol a plan must hold, from where each is counted and what comes first; refuses to know any day on which somebody is free. */
import { type Protocol, type SessionId, type Visit, isMilestone, predecessorsOf, visitOf } from '../../domain/protocol/protocol'

/** One session of the plan, to be placed or kept where it is. */
export interface Task {
  readonly visit: Visit
  /** It stays in its slot, done or fixed; else the planner chooses one. */
  readonly isKept: boolean
  /** A milestone that has its day holds no people and costs nothing; windows are counted from it. */
  readonly takesTime: boolean
  readonly minutes: number
  /** The session its window is counted from, in whole days between earliest and latest; null without a window. */
  readonly reference: SessionId | null
  readonly earliest: number
  readonly target: number
  readonly latest: number
  /** Sessions of the plan that end before this one starts. */
  readonly predecessors: readonly SessionId[]
}

/**
 * The sessions to plan and those kept, in the protocol's order. Left out are milestones without a day, optional
 * visits unless asked for, and whatever is counted from a visit that is left out.
 * A milestone that has no day yet is taken to fall on its target, so that what follows it still has a window.
 */
export function tasksOf(protocol: Protocol, kept: ReadonlySet<SessionId>, includeOptional: boolean): readonly Task[] {
  const isLeftOut = (visit: Visit, depth = 0): boolean => {
    if (kept.has(visit.id)) return false
    if (visit.optional === true && !includeOptional) return true
    const reference = visit.after === null ? undefined : visitOf(protocol, visit.after)
    return reference !== undefined && depth < protocol.sessions.length && isLeftOut(reference, depth + 1)
  }
  const visits = protocol.sessions.filter((visit) => kept.has(visit.id) || (!isMilestone(visit) && !isLeftOut(visit)))
  const present = new Set(visits.map(({ id }) => id))

  return visits.map((visit): Task => ({
    visit,
    isKept: kept.has(visit.id),
    takesTime: !isMilestone(visit),
    minutes: visit.durationMinutes ?? 0,
    ...countedFrom(visit, protocol, present),
    predecessors: predecessorsOf(visit, protocol).filter((id) => present.has(id)),
  }))
}

function countedFrom(visit: Visit, protocol: Protocol, present: ReadonlySet<SessionId>): Pick<Task, 'reference' | 'earliest' | 'target' | 'latest'> {
  let { earliest, target, latest } = visit.offsetDays
  let reference = visit.after
  for (let step = 0; reference !== null && !present.has(reference) && step < protocol.sessions.length; step += 1) {
    const milestone = visitOf(protocol, reference)
    if (milestone === undefined || !isMilestone(milestone) || milestone.after === null) return { reference: null, earliest, target, latest }
    const shift = milestone.offsetDays.target
    earliest += shift
    target += shift
    latest += shift
    reference = milestone.after
  }
  return { reference: reference !== null && present.has(reference) ? reference : null, earliest, target, latest }
}
