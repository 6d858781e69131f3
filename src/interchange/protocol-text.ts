/** Knows a protocol as a file of its own: without what people added to one course; refuses to know any other form. */
import type { Protocol } from '../domain/protocol/protocol'

/** Visits that people added to one course are no part of its protocol. */
export function asPublished(protocol: Protocol): Protocol {
  const sessions = protocol.sessions.filter(({ unscheduled }) => unscheduled === undefined)
  return sessions.length === protocol.sessions.length ? protocol : { ...protocol, sessions }
}

/** In the form in which the app reads protocols. */
export function protocolText(protocol: Protocol): string {
  return `${JSON.stringify(asPublished(protocol), null, 2)}\n`
}
