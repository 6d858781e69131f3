/** Knows how much of a patient and a treatment a file tells; refuses to tell any of it unasked. */
import { neutralTitles } from '../domain/protocol/neutral-titles'
import { type Protocol, type SessionId, visitOf } from '../domain/protocol/protocol'

/** What people asked to be told; all else of it stays in the app. */
export interface Told {
  /** The patient's name. */
  readonly name: boolean
  /** What the protocol says in words of its own, which may tell what is treated and with what. */
  readonly protocol: boolean
  /** Reasons and notes as they were typed. */
  readonly words: boolean
}

export function titleTold(protocol: Protocol, session: SessionId, told: Told): string {
  const neutral = neutralTitles(protocol).get(session) ?? 'Session'
  return told.protocol ? (visitOf(protocol, session)?.title ?? neutral) : neutral
}
