/** Knows which facts of a course its sheets print, as one text to recognise them by; refuses names, so that no mark depends on one. */
import type { Clinic } from '../domain/clinic/clinic'
import { isOpen } from '../domain/course/lifecycle'
import type { SessionLine } from '../domain/course/session-line'

/** The same text as long as the same dates, times, people, rooms and states are printed, whatever the paper or wording. */
export function printedFacts(lines: readonly SessionLine[], clinic: Clinic): string {
  const sessions = lines.map((line) => [
    line.session,
    line.kind,
    line.status,
    line.day,
    line.time,
    line.endTime,
    line.minutes,
    line.therapistNames,
    line.roomName,
    // Sheets printed without a night keep the mark they were printed with.
    ...(line.nightUntil === null || !isOpen(line.status) ? [] : [line.nightUntil]),
  ])
  const around = clinic.closures.map(({ from, to, name }) => [from, to, name])
  return JSON.stringify([sessions, around, clinic.name, clinic.telephone, clinic.nightTelephone])
}
