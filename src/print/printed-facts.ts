/** Knows which facts of a course its sheets print, as one text to recognise them by; refuses names, so that no mark depends on one. */
import type { Clinic } from '../domain/clinic/clinic'
import { isOpen } from '../domain/course/lifecycle'
import type { SessionLine } from '../domain/course/session-line'

export interface NamedTreatment {
  readonly indication: string
  readonly substance: string
}

/** How the history calls a print of the dates that named the treatment. */
export const namingSheet = 'schedule-with-the-treatment-named'

/** The same text as long as the same dates, times, people, rooms and states are printed, whatever the paper, the wording or the language. */
export function printedFacts(lines: readonly SessionLine[], clinic: Clinic, treatment: NamedTreatment | null = null): string {
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
  const named = treatment === null ? [] : [treatment.indication, treatment.substance]
  return JSON.stringify([sessions, around, clinic.name, clinic.telephone, clinic.nightTelephone, ...named])
}
