/** Knows whether a visit that people added was held in place of another session; refuses to change how that one stands. */
import { type SessionId, visitOf } from '../../protocol/protocol'
import type { Course } from '../course'

/** Whether a repeated visit was held that counts for this session, where people said so. */
export function isCountedFor(session: SessionId, { protocol, sessions }: Pick<Course, 'protocol' | 'sessions'>): boolean {
  return sessions.some(({ id, status }) => {
    const unscheduled = status === 'completed' ? visitOf(protocol, id)?.unscheduled : undefined
    return unscheduled?.counts === 'instead' && unscheduled.repeats === session
  })
}
