/** Knows the rule that a session lies in its window and in the course's own limits; refuses to know why it was put elsewhere. */
import { daysBetween } from '../time/day'
import type { Breach } from './breach'
import type { Question } from './placement'
import { windowOf } from './window'

/** The gap from the reference session lies in [earliest, latest]; nothing before `start`; the first session not after `startLatest`. */
export function outsideWindow({ visit, slot, plan }: Question): readonly Breach[] {
  const breaches: Breach[] = []
  const { day } = slot
  const window = windowOf(visit, plan)
  if (window !== null && (day < window.opens || day > window.closes)) {
    const by = day > window.closes ? daysBetween(window.closes, day) : daysBetween(window.opens, day)
    const { after, opens, closes } = window
    breaches.push({ code: 'outside-window', why: 'window', session: visit.id, day, after, opens, closes, by })
  }
  if (day < plan.start) {
    breaches.push({ code: 'outside-window', why: 'before-start', session: visit.id, day, limit: plan.start })
  }
  if (plan.startLatest !== null && day > plan.startLatest && isFirst(visit.id, plan)) {
    breaches.push({ code: 'outside-window', why: 'after-latest-start', session: visit.id, day, limit: plan.startLatest })
  }
  return breaches
}

function isFirst(session: string, plan: Question['plan']): boolean {
  const asked = plan.placed.get(session)
  if (asked === undefined) return false
  return [...plan.placed.values()].every((placed) => placed.slot.day >= asked.slot.day)
}
