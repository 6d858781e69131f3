/** Knows when a visit may be added that no protocol asked for; refuses to add a dosing session. */
import { type Visit, visitOf } from '../../protocol/protocol'
import type { Course } from '../course'
import { type CourseRefusal, accept, refuse } from '../refusals'
import type { CourseVerdict } from '../verdict'
import type { AddVisit } from './visit-commands'

const longestTitle = 60
const [leastMinutes, mostMinutes] = [5, 480]

/** Recorded or planned afterwards like any other. What it repeats is a visit of the protocol, not another added one. */
export function decideVisit(command: AddVisit, course: Course): CourseVerdict {
  const [title, reason] = [command.title.trim(), command.reason.trim()]
  const fault = faultOf(command, title, course)
  if (fault !== null) return refuse(fault)
  if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  const session = freeId(course)
  return accept({ type: 'VisitAdded', session, visit: visitFor(command, session, title, reason), reason })
}

function faultOf({ kind, minutes, repeats, counts }: AddVisit, title: string, { protocol }: Course): CourseRefusal | null {
  if (kind === 'dosing') return { code: 'dosing-is-the-protocols' }
  if (title === '' || title.length > longestTitle) return { code: 'visit-title-invalid', most: longestTitle }
  if (!Number.isInteger(minutes) || minutes < leastMinutes || minutes > mostMinutes) return { code: 'visit-length-invalid', least: leastMinutes, most: mostMinutes }
  if (repeats === null) return counts === 'instead' ? { code: 'repeats-nothing' } : null
  const repeated = visitOf(protocol, repeats)
  return repeated === undefined || repeated.unscheduled !== undefined ? { code: 'session-unknown', session: repeats } : null
}

/** Without a window of its own: no source gives it one. */
function visitFor({ kind, minutes, staff, repeats, counts }: AddVisit, id: string, title: string, note: string): Visit {
  return {
    id,
    kind,
    title,
    durationMinutes: minutes,
    staff,
    after: null,
    offsetDays: { target: 0, earliest: 0, latest: 0 },
    gates: [],
    confidence: 'assumption',
    windowConfidence: 'assumption',
    note,
    optional: true,
    remoteAllowed: true,
    unscheduled: { repeats, counts },
  }
}

/** Numbered by the log, so that none bears the id of one that was taken back: the history still tells of that one. */
function freeId({ protocol, sequence }: Course): string {
  let number = Math.max(1, sequence)
  while (visitOf(protocol, `added-${number}`) !== undefined) number += 1
  return `added-${number}`
}
