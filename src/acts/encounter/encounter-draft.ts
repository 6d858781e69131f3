/** Knows what a form holds of a session that was held, and which account it amounts to; refuses to know the form. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Encounter, EncounterMode, Session, Slot } from '../../domain/course/course'
import { heldMinutes } from '../../domain/course/encounter/held-span'
import { type Visit, isByPhone, isMilestone, staffNeedOf } from '../../domain/protocol/protocol'
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays, daysBetween } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import type { WallTime } from '../../domain/time/zone'

export interface Present {
  readonly id: string
  /** Null for the whole time. */
  readonly minutes: number | null
}

export interface EncounterDraft {
  readonly day: Day | null
  readonly from: ClockTime | null
  readonly to: ClockTime | null
  /** Counts only where the end would otherwise lie before the start. */
  readonly isNextDay: boolean
  /** Null where nobody says how it was held. */
  readonly mode: EncounterMode | null
  /** Null where nobody says who was there. */
  readonly present: readonly Present[] | null
  readonly note: string
}

/** What most likely happened: it was held as planned and all came; what is still ahead is never suggested. */
export function likelyEncounter(session: Session, visit: Visit, clinic: Clinic, now: WallTime): EncounterDraft {
  const { slot, encounter } = session
  const day = encounter?.day ?? (slot === null || slot.day > now.day ? now.day : slot.day)
  const people = expectedPeople(slot, visit, clinic)
  const shared = {
    day,
    mode: isMilestone(visit) ? null : likelyMode(slot, visit),
    present: people.length === 0 ? null : people.map((id) => ({ id, minutes: null })),
    note: encounter?.note ?? '',
  }
  const start = encounter?.from ?? slot?.time ?? null
  if (isMilestone(visit) || start === null) return { ...shared, from: null, to: null, isNextDay: false }
  const [from, ahead] = [minutesOf(start), daysBetween(day, now.day) * minutesInDay + minutesOf(now.time)]
  if (from > ahead) return { ...shared, from: null, to: null, isNextDay: false }
  const end = Math.min(from + (slot?.minutes ?? visit.durationMinutes ?? 0), ahead)
  return { ...shared, from: start, to: end <= from ? null : timeOfMinutes(end), isNextDay: end > minutesInDay }
}

/** What stands in the record, to be corrected. */
export function draftOf(encounter: Encounter, zone: string): EncounterDraft {
  const lasted = heldMinutes(encounter, zone)
  return {
    day: encounter.day,
    from: encounter.from,
    to: encounter.to,
    isNextDay: encounter.endDay !== undefined,
    mode: encounter.mode ?? null,
    present: encounter.attended?.map(({ id, minutes }) => ({ id, minutes: minutes === lasted ? null : minutes })) ?? null,
    note: encounter.note,
  }
}

/** The account, or null while its day or a time is still missing. */
export function encounterOf(draft: EncounterDraft, visit: Visit, zone: string): Encounter | null {
  const { day, from, to, mode, present } = draft
  const note = draft.note.trim()
  if (day === null) return null
  if (isMilestone(visit)) return { day, from: null, to: null, note }
  if (from === null || to === null) return null
  const held: Encounter = { day, from, to, note, ...(draft.isNextDay && isTurnedRound(draft) && { endDay: addDays(day, 1) }) }
  const lasted = Math.max(1, heldMinutes(held, zone) ?? 1)
  return {
    ...held,
    ...(mode !== null && { mode }),
    ...(present !== null && { attended: present.map(({ id, minutes }) => ({ id, minutes: minutes ?? lasted })) }),
  }
}

/** The end lies before the start, unless it is one of the next day. */
export function isTurnedRound({ from, to }: Pick<EncounterDraft, 'from' | 'to'>): boolean {
  return from !== null && to !== null && minutesOf(to) <= minutesOf(from)
}

/** The planned people; for a rater, the only one the clinic has. */
export function expectedPeople(slot: Slot | null, visit: Visit, { raters }: Clinic): readonly string[] {
  if (isMilestone(visit)) return []
  const [rater, another] = raters
  if (staffNeedOf(visit) === 'rater' && rater !== undefined && another === undefined) return [rater.id]
  return slot?.therapists ?? []
}

/** Null where nobody planned it, and so nobody said. */
function likelyMode(slot: Slot | null, visit: Visit): EncounterMode | null {
  if (isByPhone(visit)) return 'telephone'
  if (slot === null) return null
  return visit.remoteAllowed === true && slot.room === null ? 'video' : 'in-person'
}
