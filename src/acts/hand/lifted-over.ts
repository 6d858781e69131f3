/** Knows how sessions that would move lie over the grid in their new places; refuses to know whether they may. */
import type { Along } from '../../desk/rippling'
import { type Clinic, roomOf, therapistName } from '../../domain/clinic/clinic'
import type { Slot } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import { addMinutes } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import type { Lifted } from '../../ui/calendar/time-grid/hand'
import { piecesOn } from '../../ui/calendar/time-grid/pieces'
import type { Known } from './known'

/** By day; each over the whole width of its column. */
export function liftedOver(
  days: readonly Day[],
  { entry, lines, site: { clinic } }: Known,
  slot: Slot,
  along: readonly Along[],
): ReadonlyMap<Day, readonly Lifted[]> {
  const moved = [
    { entry: { ...entry, line: lineAt(entry.line, slot, clinic) }, grip: 'lifted' as const },
    ...along.flatMap(({ session, to }) => {
      const line = lines.find((own) => own.session === session)
      return line === undefined ? [] : [{ entry: { ...entry, line: lineAt(line, to, clinic) }, grip: 'along' as const }]
    }),
  ]
  const lifted = new Map<Day, readonly Lifted[]>()
  for (const day of days) {
    const pieces = moved.flatMap(({ entry: own, grip }) => piecesOn(day, [own]).map((piece): Lifted => ({ piece, grip: piece.part === 'night' ? 'along' : grip })))
    if (pieces.length > 0) lifted.set(day, pieces)
  }
  return lifted
}

function lineAt(line: SessionLine, slot: Slot, clinic: Clinic): SessionLine {
  return {
    ...line,
    slot,
    day: slot.day,
    time: slot.time,
    minutes: slot.minutes,
    endTime: addMinutes(slot.time, slot.minutes),
    therapistNames: slot.therapists.map((id) => therapistName(clinic, id)),
    roomName: slot.room === null ? null : (roomOf(clinic, slot.room)?.name ?? slot.room),
    conflicts: [],
    outOfWindowBy: 0,
  }
}
