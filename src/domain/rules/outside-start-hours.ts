/** Knows the rule that a session starts within the hours its template gives; refuses to know opening hours. */
import { minutesOf } from '../time/clock-time'
import type { Breach } from './breach'
import type { Question } from './placement'

/** `startBetween` of the template, ends included ("the morning after"). */
export function outsideStartHours({ visit, slot }: Question): readonly Breach[] {
  if (visit.startBetween === undefined) return []
  const [from, to] = visit.startBetween
  const start = minutesOf(slot.time)
  if (start >= minutesOf(from) && start <= minutesOf(to)) return []
  return [{ code: 'outside-start-hours', session: visit.id, day: slot.day, time: slot.time, from, to }]
}
