/** Knows the rules that enough therapists are named and that each works all of the session; refuses to know their bookings. */
import { therapistOf } from '../clinic/clinic'
import { staffNeedOf } from '../protocol/protocol'
import { isWithin } from '../time/day'
import { weekdayOf } from '../time/weekday'
import type { Breach } from './breach'
import { liesWithin } from './hours'
import type { Question } from './placement'

/** How many therapists of the pair a visit needs: both, the lead, or (raters, coordinators) neither. */
export function therapistsNeeded(visit: Question['visit']): number {
  const need = staffNeedOf(visit)
  return need === 'pair' ? 2 : need === 'lead' ? 1 : 0
}

export function therapistMissing({ visit, slot }: Question): readonly Breach[] {
  const needed = therapistsNeeded(visit)
  const given = new Set(slot.therapists).size
  return given >= needed ? [] : [{ code: 'therapist-missing', session: visit.id, day: slot.day, needed, given }]
}

/** Weekly hours (all opening hours where none are given) minus time off. A name the clinic does not know is away. */
export function therapistAway({ visit, slot, site: { clinic } }: Question): readonly Breach[] {
  return slot.therapists.flatMap((id): readonly Breach[] => {
    const therapist = therapistOf(clinic, id)
    const found = { code: 'therapist-away', session: visit.id, day: slot.day, therapist: id } as const
    if (therapist === undefined) return [{ ...found, name: id, absence: null }]
    const absence = therapist.away.find((away) => isWithin(slot.day, away))
    if (absence !== undefined) return [{ ...found, name: therapist.name, absence: absence.name }]
    if (therapist.hours === undefined) return []
    const works = liesWithin(slot, therapist.hours[weekdayOf(slot.day)] ?? [])
    return works ? [] : [{ ...found, name: therapist.name, absence: null }]
  })
}
