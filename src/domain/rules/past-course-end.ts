/** Knows the rule that treatment lies within the course's length and nothing after its last day; refuses to know windows. */
import { addDays } from '../time/day'
import type { Breach } from './breach'
import type { Question } from './placement'

const treatmentKinds = new Set(['preparation', 'dosing', 'integration'])

/** `lengthDays` counts from the anchor session's day; `end` is the patient's fixed last day. */
export function pastCourseEnd({ visit, slot, plan }: Question): readonly Breach[] {
  const breaches: Breach[] = []
  const anchor = plan.placed.get(plan.protocol.anchor)
  const { lengthDays } = plan.protocol
  if (treatmentKinds.has(visit.kind) && lengthDays !== null && anchor !== undefined) {
    const limit = addDays(anchor.slot.day, lengthDays)
    if (slot.day > limit) breaches.push({ code: 'past-course-end', session: visit.id, day: slot.day, limit, why: 'length' })
  }
  if (plan.end !== null && slot.day > plan.end) {
    breaches.push({ code: 'past-course-end', session: visit.id, day: slot.day, limit: plan.end, why: 'last-day' })
  }
  return breaches
}
