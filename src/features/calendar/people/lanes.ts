/** Knows which people and rooms have a lane, and which sessions lie in it; refuses to know whether lanes are columns or rows. */
import { peopleOf } from '../../../domain/course/session-line'
import type { Entry } from '../../../desk/lines'
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import type { Clinic } from '../../../domain/clinic/clinic'
import { isOpen } from '../../../domain/course/lifecycle'
import { type Day, type DayRange, addDays } from '../../../domain/time/day'
import { type Ground, groundOfClinic, groundOfRoom, groundOfTherapist } from '../../../ui/calendar/time-grid/ground'
import { elapsed } from '../../../ui/wording/format'
import type { Filters } from '../asked-in-url'

export interface Lane {
  readonly key: string
  /** A person, a room, what lies in no room the clinic lists, or what has neither people nor a time. */
  readonly of: 'person' | 'room' | 'none' | 'nobody'
  /** Of the person or the room; empty for neither. */
  readonly id: string
  readonly name: string
  readonly groundOn: (day: Day) => readonly Ground[]
  /** Within the days and the night before them; some may have no time. */
  readonly entries: readonly Entry[]
  /** Calls suggested within the days, of patients whose pair the person belongs to. */
  readonly calls: readonly SuggestedCall[]
}

/**
 * A lane for each therapist, then each room, of those chosen where any are. Sessions that lie in none of the clinic's
 * rooms have a last lane, so that none is lost: neither one by telephone, nor one whose people have left. What has a day and
 * no time, as milestones do, lies with its people, and without any in a lane of no one; so do the calls of a pair.
 */
export function lanesOf(clinic: Clinic, { therapists, rooms }: Pick<Filters, 'therapists' | 'rooms'>, entries: readonly Entry[], calls: readonly SuggestedCall[], range: DayRange): readonly Lane[] {
  const ofPerson = new Map(clinic.therapists.map(({ id }) => [id, [] as Entry[]]))
  const ofRoom = new Map(clinic.rooms.map(({ id }) => [id, [] as Entry[]]))
  const ofNone: Entry[] = []
  const ofNobody: Entry[] = []
  const callsOf = new Map(clinic.therapists.map(({ id }) => [id, [] as SuggestedCall[]]))
  const callsOfNobody: SuggestedCall[] = []
  const before = addDays(range.from, -1)
  for (const entry of entries) {
    const { day, time, slot } = entry.line
    if (day === null || day < before || day > range.to) continue
    if (time === null) {
      // It needs people at most, and neither a room nor the night before.
      if (day < range.from) continue
      const own = [...new Set(peopleOf(entry.line))].map((id) => ofPerson.get(id)).filter((lane) => lane !== undefined)
      for (const lane of own.length === 0 ? [ofNobody] : own) lane.push(entry)
      continue
    }
    for (const id of new Set(peopleOf(entry.line))) ofPerson.get(id)?.push(entry)
    const room = ofRoom.get(slot?.room ?? '')
    if (room !== undefined) room.push(entry)
    else if (day >= range.from) ofNone.push(entry)
  }
  for (const call of calls) {
    if (call.day < range.from || call.day > range.to) continue
    const own = call.pair.map((id) => callsOf.get(id)).filter((lane) => lane !== undefined)
    for (const lane of own.length === 0 ? [callsOfNobody] : own) lane.push(call)
  }
  const isShown = (chosen: readonly string[], id: string) => chosen.length === 0 || chosen.includes(id)
  return [
    ...clinic.therapists
      .filter(({ id }) => isShown(therapists, id))
      .map((therapist): Lane => ({
        key: `person ${therapist.id}`,
        of: 'person',
        id: therapist.id,
        name: therapist.name,
        groundOn: (day) => groundOfTherapist(clinic, therapist, day),
        entries: ofPerson.get(therapist.id) ?? [],
        calls: callsOf.get(therapist.id) ?? [],
      })),
    ...clinic.rooms
      .filter(({ id }) => isShown(rooms, id))
      .map((room): Lane => ({
        key: `room ${room.id}`,
        of: 'room',
        id: room.id,
        name: room.name,
        groundOn: (day) => groundOfRoom(clinic, room, day),
        entries: ofRoom.get(room.id) ?? [],
        calls: [],
      })),
    ...(ofNone.length === 0 ? [] : [{ key: 'none', of: 'none', id: '', name: 'No room', groundOn: (day: Day) => groundOfClinic(clinic, day), entries: ofNone, calls: [] } satisfies Lane]),
    ...(ofNobody.length + callsOfNobody.length === 0 ? [] : [{ key: 'nobody', of: 'nobody', id: '', name: 'No one', groundOn: (day: Day) => groundOfClinic(clinic, day), entries: ofNobody, calls: callsOfNobody } satisfies Lane]),
  ]
}

/** Minutes of what takes place or took place within the days. */
export function minutesIn({ entries }: Lane, { from, to }: DayRange): number {
  return entries.reduce((sum, { line }) => {
    const counts = line.day !== null && line.day >= from && line.day <= to && (isOpen(line.status) || line.status === 'completed')
    return counts ? sum + (line.minutes ?? 0) : sum
  }, 0)
}

/** "4 h 30 min with patients", "1 h 30 min used"; "shown" where filters leave others out. */
export function timeInWords({ of }: Pick<Lane, 'of'>, minutes: number, isFiltered: boolean): string {
  if (of === 'nobody') return 'without a time'
  const idle = of === 'person' ? 'no patients' : of === 'room' ? 'not used' : 'nothing held'
  if (isFiltered) return minutes === 0 ? 'nothing shown' : `${elapsed(minutes)} shown`
  if (minutes === 0) return idle
  return `${elapsed(minutes)} ${of === 'person' ? 'with patients' : of === 'room' ? 'used' : 'in all'}`
}
