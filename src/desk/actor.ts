/** Knows who records on this device, as far as the device remembers; refuses to know whether that is true. */
import type { Actor } from '../domain/course/course'

export const actorKey = 'actor'

/** Who records until somebody says otherwise. */
export const defaultActor: Actor = { id: 'coordinator', name: 'Coordinator' }

/** The remembered actor; the default where what is remembered is none. */
export function actorFrom(remembered: unknown): Actor {
  if (typeof remembered !== 'object' || remembered === null) return defaultActor
  const { id, name } = remembered as { id?: unknown; name?: unknown }
  if (typeof id !== 'string' || typeof name !== 'string' || id === '' || name.trim() === '') return defaultActor
  return { id, name }
}
