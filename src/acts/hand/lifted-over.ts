/** Knows how sessions that would move lie over the grid in their new places; refuses to judge whether they may. */
import type { Along } from '../../desk/rippling'
import { type Clinic, roomName, therapistName } from '../../domain/clinic/clinic'
import type { Slot } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import { addMinutes, minutesOf } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import { minutesPassing } from '../../domain/time/zone'
import type { LiftedEntry } from '../../ui/calendar/month-hand'
import type { Lifted } from '../../ui/calendar/time-grid/hand'
import { piecesOn } from '../../ui/calendar/time-grid/pieces'
import { type Known, breachesAt } from './known'

/** The session where it would lie, with the rules it would break there, and those that go along. */
export function movedEntries(known: Known, slot: Slot, along: readonly Along[]): readonly LiftedEntry[] {
  const { entry, lines, site: { clinic } } = known
  return [
    { entry: { ...entry, line: { ...lineAt(entry.line, slot, clinic), conflicts: breachesAt(known, slot) } }, grip: 'lifted' },
    ...along.flatMap(({ session, to }): readonly LiftedEntry[] => {
      const line = lines.find((own) => own.session === session)
      return line === undefined ? [] : [{ entry: { ...entry, line: lineAt(line, to, clinic) }, grip: 'along' }]
    }),
  ]
}

/** Their parts by day of a time grid; each over the whole width of its column. */
export function liftedOver(days: readonly Day[], moved: readonly LiftedEntry[]): ReadonlyMap<Day, readonly Lifted[]> {
  const lifted = new Map<Day, readonly Lifted[]>()
  for (const day of days) {
    const pieces = moved.flatMap(({ entry, grip }) => piecesOn(day, [entry]).map((piece): Lifted => ({ piece, grip: piece.part === 'night' ? 'along' : grip })))
    if (pieces.length > 0) lifted.set(day, pieces)
  }
  return lifted
}

/** By day of a month. */
export function liftedByDay(moved: readonly LiftedEntry[]): ReadonlyMap<Day, readonly LiftedEntry[]> {
  const lifted = new Map<Day, LiftedEntry[]>()
  for (const one of moved) {
    const { day } = one.entry.line
    if (day !== null) lifted.set(day, [...(lifted.get(day) ?? []), one])
  }
  return lifted
}

function lineAt(line: SessionLine, slot: Slot, clinic: Clinic): SessionLine {
  return {
    ...line,
    slot,
    day: slot.day,
    time: slot.time,
    minutes: minutesPassing(slot.day, minutesOf(slot.time), slot.minutes, clinic.zone),
    endTime: addMinutes(slot.time, slot.minutes),
    therapistNames: slot.therapists.map((id) => therapistName(clinic, id)),
    roomName: slot.room === null ? null : roomName(clinic, slot.room),
    conflicts: [],
    outOfWindowBy: 0,
  }
}
