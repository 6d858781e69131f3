/** Knows which sessions bring nobody to the clinic, on every sheet alike; refuses to word it. */
import { type Clinic, listsConsultRooms } from '../domain/clinic/clinic'
import type { SessionLine } from '../domain/course/session-line'

/** What is done or was held from afar: also what has no room in a clinic where the others need one. A dosing session never is. */
export function isFromAfar(line: Pick<SessionLine, 'kind' | 'encounter' | 'roomName'>, clinic: Clinic): boolean {
  const mode = line.encounter?.mode
  if (line.kind === 'contact' || mode === 'video' || mode === 'telephone') return true
  return mode === undefined && line.roomName === null && line.kind !== 'dosing' && listsConsultRooms(clinic)
}
