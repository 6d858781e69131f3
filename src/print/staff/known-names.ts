/** Knows what sheets for staff call people and rooms that the clinic has no more; refuses to show an id, which is opaque. */
import { type Clinic, type RoomId, knownPersonName, roomOf } from '../../domain/clinic/clinic'
import type { SessionLine } from '../../domain/course/session-line'

interface Named {
  readonly id: string
  readonly name: string
}

/** Those the clinic knows, in order; whoever has left stands last, in one word for all of them. */
export function peopleNamed(clinic: Pick<Clinic, 'therapists' | 'raters'>, ids: readonly string[]): readonly Named[] {
  const known = ids.flatMap((id) => {
    const name = knownPersonName(clinic, id)
    return name === undefined ? [] : [{ id, name }]
  })
  const left = ids.filter((id) => knownPersonName(clinic, id) === undefined)
  const [first] = left
  return first === undefined ? known : [...known, { id: first, name: left.length === 1 ? 'former colleague' : 'former colleagues' }]
}

/** The room of a session with its name; null where it has none. */
export function roomNamed(clinic: Clinic, { roomName, slot }: Pick<SessionLine, 'roomName' | 'slot'>): { readonly id: RoomId; readonly name: string } | null {
  if (roomName === null) return null
  if (slot === null || slot.room === null) return { id: roomName, name: roomName }
  return { id: slot.room, name: roomOf(clinic, slot.room)?.name ?? 'former room' }
}
