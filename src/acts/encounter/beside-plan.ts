/** Knows how the plan of a session, its window and what happened are put beside each other in words; refuses to weigh them. */
import { type Clinic, personName, roomOf } from '../../domain/clinic/clinic'
import type { Encounter, Slot } from '../../domain/course/course'
import { heldMinutes } from '../../domain/course/encounter/held-span'
import type { SessionWindow } from '../../domain/course/session-line'
import type { BesideEachOther } from '../../ui/wording/deviation-words'
import { attendanceWords, heldWords, modeNames, slotWords } from '../../ui/wording/encounter-words'
import { daySpan, length, listOf, shortDay } from '../../ui/wording/format'

export function besidePlan(slot: Slot | null, window: SessionWindow | null, encounter: Encounter | null, clinic: Clinic): BesideEachOther {
  return { planned: slot === null ? 'no date' : planned(slot, clinic), allowed: allowed(window), actual: encounter === null ? '' : actual(encounter, clinic) }
}

function planned(slot: Slot, clinic: Clinic): string {
  const place = slot.room === null ? '' : (roomOf(clinic, slot.room)?.name ?? '')
  const people = listOf(slot.therapists.map((id) => personName(clinic, id)))
  return [slotWords(slot), [people, place].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join('\n')
}

function allowed(window: SessionWindow | null): string {
  if (window === null) return ''
  const days = window.opens === window.closes ? shortDay(window.opens) : daySpan({ from: window.opens, to: window.closes })
  return `${days},\ncounted from ${window.afterTitle}`
}

/** Without minutes while its times cannot be right; how long it took is said once. */
function actual(encounter: Encounter, clinic: Clinic): string {
  const lasted = heldMinutes(encounter, clinic.zone)
  const there = (encounter.attended ?? []).map(({ id, minutes }) => ({ name: personName(clinic, id), minutes }))
  const isSaid = lasted === null || (there.length > 0 && there.every(({ minutes }) => minutes === lasted))
  const way = encounter.mode === undefined ? '' : modeNames[encounter.mode].toLowerCase()
  const who = lasted === null ? [listOf(there.map(({ name }) => name)), way].filter((part) => part !== '').join(', ') : attendanceWords(there, encounter.mode)
  return [heldWords(encounter) + (isSaid ? '' : `, ${length(lasted)}`), who].filter((part) => part !== '').join('\n')
}
