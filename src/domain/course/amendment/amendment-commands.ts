/** Knows what can be asked and what can have happened about a protocol amended while a course runs; refuses to know who asks. */
import type { Protocol, SessionId } from '../../protocol/protocol'
import type { PlacedSlot } from '../commands'

export interface AmendProtocol {
  readonly type: 'AmendProtocol'
  /** The protocol as it reads from now on. */
  readonly protocol: Protocol
  readonly reason: string
  /** Where sessions lie from now on that move or get their first date; judged as the course then stands. */
  readonly slots: readonly PlacedSlot[]
  /** A reason for knowingly leaving rules with them. */
  readonly despite: string | null
}

export interface ProtocolAmended {
  readonly type: 'ProtocolAmended'
  /** Names of the protocols before and after. */
  readonly from: string
  readonly to: string
  /** The course's own copy: the new one, with what is done as it stood. */
  readonly protocol: Protocol
  readonly dropped: readonly SessionId[]
  readonly gained: readonly SessionId[]
  readonly reason: string
}
