/** Knows the rules about the patient's own time: days away, and one session at a time; refuses to know staff. */
import { isWithin } from '../time/day'
import { overlaps, spanOf } from '../time/span'
import type { Breach } from './breach'
import type { Question } from './placement'

export function patientAway({ visit, slot, plan }: Question): readonly Breach[] {
  const away = plan.away.find((days) => isWithin(slot.day, days))
  if (away === undefined) return []
  return [{ code: 'patient-away', session: visit.id, day: slot.day, from: away.from, to: away.to }]
}

export function patientBusy({ visit, slot, plan }: Question): readonly Breach[] {
  const span = spanOf(slot.day, slot.time, slot.minutes)
  for (const { session, happens, slot: other } of plan.placed.values()) {
    if (session === visit.id || !happens || !overlaps(spanOf(other.day, other.time, other.minutes), span)) continue
    return [{ code: 'patient-busy', session: visit.id, day: slot.day, other: session }]
  }
  return []
}
