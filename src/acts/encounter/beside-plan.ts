/** Knows how the plan of a session, its window and what happened are put beside each other in words; refuses to weigh them. */
import { type Clinic, personName, roomOf } from '../../domain/clinic/clinic'
import type { Encounter, Slot } from '../../domain/course/course'
import { heldMinutes } from '../../domain/course/encounter/held-span'
import type { SessionWindow } from '../../domain/course/session-line'
import type { BesideEachOther } from '../../ui/wording/deviation-words'
import { attendanceWords, heldWords, slotWords } from '../../ui/wording/encounter-words'
import { daySpan, length, listOf, shortDay } from '../../ui/wording/format'

export function besidePlan(slot: Slot | null, window: SessionWindow | null, encounter: Encounter | null, clinic: Clinic): BesideEachOther {
  return { planned: slot === null ? 'no date' : planned(slot, clinic), allowed: allowed(window), actual: encounter === null ? '' : actual(encounter, clinic) }
}

function planned(slot: Slot, clinic: Clinic): string {
  const place = slot.room === null ? '' : (roomOf(clinic, slot.room)?.name ?? '')
  const people = listOf(slot.therapists.map((id) => personName(clinic, id)))
  return [slotWords(slot), people, place].filter((part) => part !== '').join(' · ')
}

function allowed(window: SessionWindow | null): string {
  if (window === null) return ''
  const days = window.opens === window.closes ? shortDay(window.opens) : daySpan({ from: window.opens, to: window.closes })
  return `${days}, counted from ${window.afterTitle}`
}

function actual(encounter: Encounter, clinic: Clinic): string {
  const lasted = heldMinutes(encounter, clinic.zone)
  const who = attendanceWords((encounter.attended ?? []).map(({ id, minutes }) => ({ name: personName(clinic, id), minutes })), encounter.mode)
  return [heldWords(encounter), lasted === null ? '' : length(lasted), who].filter((part) => part !== '').join(' · ')
}
