/** Knows in how many ways a protocol can be faulty, and the sentence for each; refuses to know how a fault is found. */

export type ProtocolFaultCode =
  | 'wrong-type'
  | 'missing'
  | 'unknown-word'
  | 'unknown-field'
  | 'out-of-range'
  | 'not-a-name'
  | 'not-a-time'
  | 'id-twice'
  | 'named-twice'
  | 'anchor-missing'
  | 'anchor-twice'
  | 'anchor-misnamed'
  | 'anchor-has-window'
  | 'session-unknown'
  | 'window-order'
  | 'range-order'
  | 'start-hours-order'
  | 'window-cycle'
  | 'order-cycle'
  | 'windows-contradict'

export interface ProtocolFault {
  /** Where in the protocol, such as `sessions.3.offsetDays.latest`; empty for the protocol itself. */
  readonly path: string
  readonly code: ProtocolFaultCode
  /** One plain sentence. */
  readonly text: string
}

export function fault(path: string, code: ProtocolFaultCode, text: string): ProtocolFault {
  return { path, code, text }
}

/** "prep-1, exp-1 and int-1-1" */
export function listed(names: readonly string[]): string {
  const [last, ...others] = [...names].reverse()
  if (last === undefined) return ''
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}
