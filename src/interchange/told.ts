/** Knows how much of a patient and a treatment a file tells; refuses to tell any of it unasked. */
import { neutralTitles } from '../domain/protocol/neutral-titles'
import { type Protocol, type SessionId, type Visit, visitOf } from '../domain/protocol/protocol'

/** What people asked to be told; all else of it stays in the app. */
export interface Told {
  /** The patient's name. */
  readonly name: boolean
  /** What the protocol says in words of its own, which may tell what is treated and with what. */
  readonly protocol: boolean
  /** Reasons and notes as they were typed, and what visits are called that people added. */
  readonly words: boolean
}

/** By kind and number, unless what it is called may be told. */
export function titleTold(protocol: Protocol, session: SessionId, told: Told): string {
  const visit = visitOf(protocol, session)
  return visit !== undefined && isTold(visit, told) ? visit.title : neutralTitle(protocol, session)
}

export function neutralTitle(protocol: Protocol, session: SessionId): string {
  return neutralTitles(protocol).get(session) ?? 'Session'
}

/** Null where it may not be told. */
export function noteTold(visit: Visit, told: Told): string | null {
  return isTold(visit, told) ? visit.note : null
}

/** What a visit is called and what is noted of it are the protocol's words; of a visit that people added, what they typed. */
function isTold({ unscheduled }: Visit, { protocol, words }: Told): boolean {
  return unscheduled === undefined ? protocol : words
}
