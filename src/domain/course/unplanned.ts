/** Knows a session before anything was planned; refuses to know its visit. */
import type { SessionId } from '../protocol/protocol'
import type { Session } from './course'

export function unplannedSession(id: SessionId): Session {
  return { id, status: 'planned', slot: null, encounter: null, gates: {}, record: [], recorded: null, deviated: [], assessed: {}, reason: '', despite: [] }
}
