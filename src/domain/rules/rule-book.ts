/** Knows every hard rule, once, for planner, drag, import and decisions alike; refuses to know which of them a person may leave. */
import { isMilestone, visitOf } from '../protocol/protocol'
import type { Breach } from './breach'
import { clinicClosed } from './clinic-closed'
import { outOfOrder } from './out-of-order'
import { outsideStartHours } from './outside-start-hours'
import { outsideWindow } from './outside-window'
import { pastCourseEnd } from './past-course-end'
import { patientAway, patientBusy } from './patient'
import type { Plan, Question, Rule, Site } from './placement'
import { roomBusy } from './room-busy'
import { therapistAway, therapistMissing } from './therapist-away'
import { therapistBusy } from './therapist-busy'
import { offGrid, wallTime } from './wall-time'

export const ruleBook: readonly Rule[] = [
  outsideWindow,
  outOfOrder,
  pastCourseEnd,
  clinicClosed,
  outsideStartHours,
  wallTime,
  offGrid,
  patientAway,
  patientBusy,
  therapistMissing,
  therapistAway,
  therapistBusy,
  roomBusy,
]

/** Everything one placed session breaks, in the order of the book; empty when it keeps every rule. */
export function breachesOf(question: Question): readonly Breach[] {
  return ruleBook.flatMap((rule) => rule(question))
}

/** Everything a whole plan breaks; sessions already lived, and milestones, are facts and are not asked. */
export function breachesOfPlan(plan: Plan, site: Site): readonly Breach[] {
  return [...plan.placed.values()].flatMap((placed) => {
    const visit = visitOf(plan.protocol, placed.session)
    if (visit === undefined || isMilestone(visit) || placed.done || !placed.happens) return []
    return breachesOf({ visit, slot: placed.slot, plan, site })
  })
}
