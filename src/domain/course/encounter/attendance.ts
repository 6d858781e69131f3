/** Knows who can have been in a session, and what keeps a list of them from being read; refuses to know whether they were enough. */
import { type Clinic, personName } from '../../clinic/clinic'
import { staffNeedOf } from '../../protocol/protocol'
import type { Encounter } from '../course'
import type { CourseRefusal } from '../refusals'
import type { Work } from '../session-work'

/** `lasted` is how many minutes the session really took. */
export function faultOfAttendance({ attended }: Encounter, { session, visit }: Work, lasted: number, clinic: Clinic): CourseRefusal | null {
  if (attended === undefined) return null
  const need = staffNeedOf(visit)
  if (attended.length === 0) return need === 'coordinator' ? null : { code: 'nobody-attended', session: session.id }
  const known = new Set([
    ...clinic.therapists.map(({ id }) => id),
    ...clinic.raters.map(({ id }) => id),
    // Somebody who has left the clinic since was there all the same.
    ...(session.slot?.therapists ?? []),
    ...(session.encounter?.attended ?? []).map(({ id }) => id),
  ])
  const seen = new Set<string>()
  for (const { id, minutes } of attended) {
    const name = personName(clinic, id)
    if (!known.has(id)) return { code: 'person-unknown' }
    if (seen.has(id)) return { code: 'person-twice', name }
    if (!Number.isInteger(minutes) || minutes <= 0) return { code: 'minutes-unreadable', name }
    if (minutes > lasted) return { code: 'minutes-beyond-session', name, minutes, lasted }
    seen.add(id)
  }
  return null
}
