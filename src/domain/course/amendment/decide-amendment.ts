/** Knows when a running course may go on under an amended protocol; refuses to look for a plan. */
import type { Course } from '../course'
import { decideReplan } from '../decide-replan'
import type { Facts } from '../facts'
import { sessionWork } from '../lifecycle'
import { accept, refuse } from '../refusals'
import type { CourseVerdict } from '../verdict'
import { amendedBy, underAmended } from './amended-protocol'
import type { AmendProtocol } from './amendment-commands'
import type { CourseEvent } from '../events'

/** What is done stays under the protocol as it was; the rest is judged under the new one, moved or not. */
export function decideAmendment(command: AmendProtocol, course: Course, facts: Facts): CourseVerdict {
  if (sessionWork[course.standing] === 'none') return refuse({ code: 'not-in-this-standing', standing: course.standing, command: command.type })
  const reason = command.reason.trim()
  if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  const { protocol, dropped, gained, changed, contacts } = amendedBy(course, command.protocol)
  if (dropped.length + gained.length + changed.length + contacts.length === 0 && protocol.name === course.protocol.name) return refuse({ code: 'nothing-changes' })
  const amended: CourseEvent = { type: 'ProtocolAmended', from: course.protocol.name, to: protocol.name, protocol, dropped, gained, reason }
  if (command.slots.length === 0) return accept(amended)
  const under = underAmended(course, protocol)
  const planned = decideReplan({ type: 'ReplanSessions', slots: command.slots, again: [], despite: command.despite, reason }, under, facts)
  return planned.verdict === 'refused' ? planned : accept(amended, ...planned.events)
}
