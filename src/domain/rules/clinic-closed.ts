/** Knows the rule that a session lies whole inside one opening interval and on no closure; refuses to know who works then. */
import { closureOn } from '../clinic/clinic'
import { weekdayOf } from '../time/weekday'
import type { Breach } from './breach'
import { liesWithin } from './hours'
import type { Question } from './placement'

export function clinicClosed({ visit, slot, site: { clinic } }: Question): readonly Breach[] {
  const { day } = slot
  const weekday = weekdayOf(day)
  const closure = closureOn(clinic, day)
  if (closure !== undefined) {
    return [{ code: 'clinic-closed', session: visit.id, day, closure: closure.name, weekday, closedAllDay: true }]
  }
  const open = clinic.open[weekday] ?? []
  if (liesWithin(slot, open)) return []
  return [{ code: 'clinic-closed', session: visit.id, day, closure: null, weekday, closedAllDay: open.length === 0 }]
}
