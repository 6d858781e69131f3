/** Knows who has to be telephoned about a repair; refuses to know what is said. */
import type { TherapistId } from '../../domain/clinic/clinic'
import type { Disruption } from './disruption'
import type { Call, SessionChange } from './repair'

/**
 * Patients first, in the order of the changes, then therapists whose day changes. Whoever is away hears of nothing but
 * the sessions that are theirs again; nobody is called about a room.
 */
export function callsFor(changes: readonly SessionChange[], disruption: Disruption): readonly Call[] {
  const absent = disruption.kind === 'therapist-away' ? disruption.therapist : null
  const patients = new Map<string, SessionChange[]>()
  const therapists = new Map<TherapistId, SessionChange[]>()
  for (const change of changes) {
    if (change.isRoomOnly) continue
    add(patients, change.course, change)
    const before = (change.was?.therapists ?? []).filter((id) => id !== absent)
    for (const id of new Set([...before, ...(change.becomes?.therapists ?? [])])) add(therapists, id, change)
  }
  return [
    ...[...patients].map(([course, about]): Call => ({ who: 'patient', course, about })),
    ...[...therapists].map(([therapist, about]): Call => ({ who: 'therapist', therapist, about })),
  ]
}

function add(into: Map<string, SessionChange[]>, key: string, change: SessionChange): void {
  const found = into.get(key)
  if (found === undefined) into.set(key, [change])
  else found.push(change)
}
