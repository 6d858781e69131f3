/** Knows when a course may be held, resumed, stopped or ended, and which sessions that releases or plans anew; refuses to look for a plan. */
import { type SessionId, visitOf } from '../protocol/protocol'
import type { CourseCommand, PlacedSlot } from './commands'
import { type Course, sessionOf } from './course'
import { decideReplan } from './decide-replan'
import type { CourseVerdict } from './verdict'
import type { CourseEvent } from './events'
import type { Facts } from './facts'
import { type CourseEventType, courseLifecycle, isAhead } from './lifecycle'
import { openSessionsOf } from './open-sessions'
import { accept, refuse } from './refusals'

type StandingCommand = Extract<
  CourseCommand,
  { type: 'PutOnHold' | 'ResumeCourse' | 'StopDosing' | 'CompleteCourse' | 'EndCourseEarly' | 'WithdrawCourse' | 'RecordLostToFollowUp' }
>

const eventOf = {
  PutOnHold: 'CoursePutOnHold',
  ResumeCourse: 'CourseResumed',
  StopDosing: 'DosingStopped',
  CompleteCourse: 'CourseCompleted',
  EndCourseEarly: 'CourseEndedEarly',
  WithdrawCourse: 'CourseWithdrawn',
  RecordLostToFollowUp: 'CourseLostToFollowUp',
} as const satisfies Record<StandingCommand['type'], CourseEventType>

/**
 * Stopping dosing cancels dosing ahead and what is counted from it; withdrawal, loss and an early end cancel all that is
 * ahead; a hold cancels what it is told to, and resuming may plan sessions anew in the same change.
 */
export function decideStanding(command: StandingCommand, course: Course, facts: Facts): CourseVerdict {
  const type = eventOf[command.type]
  const standing = courseLifecycle[course.standing][type]
  if (standing === undefined) return refuse({ code: 'not-in-this-standing', standing: course.standing, command: command.type })
  if (command.type === 'CompleteCourse') {
    const open = openSessionsOf(course).map(({ id }) => id)
    return open.length > 0 ? refuse({ code: 'sessions-still-open', sessions: open }) : accept({ type: 'CourseCompleted' })
  }
  const reason = command.reason.trim()
  if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  const event: CourseEvent = { type: eventOf[command.type], reason }
  if (command.type === 'ResumeCourse' && command.slots !== undefined && command.slots.length > 0) {
    const planned = decideReplan({ type: 'ReplanSessions', slots: command.slots, again: lostAmong(command.slots, course), despite: command.despite ?? null, reason }, { ...course, standing }, facts)
    return planned.verdict === 'refused' ? planned : accept<CourseEvent>(event, ...planned.events)
  }
  const asked = command.type === 'PutOnHold' ? (command.release ?? []) : sessionsReleasedBy(command.type, course)
  const stranger = asked.find((id) => !isAhead(sessionOf(course, id)?.status ?? 'waived'))
  if (stranger !== undefined) return refuse({ code: 'session-unknown', session: stranger })
  return accept<CourseEvent>(event, ...[...new Set(asked)].map((session): CourseEvent => ({ type: 'SessionCancelled', session, reason })))
}

/** Those that were not held, and are planned once more rather than moved. */
function lostAmong(slots: readonly PlacedSlot[], course: Course): readonly SessionId[] {
  return slots.map(({ session }) => session).filter((id) => !isAhead(sessionOf(course, id)?.status ?? 'planned'))
}

/** Sessions ahead that an act would release, so that it can be shown before it is done. */
export function sessionsReleasedBy(type: StandingCommand['type'], course: Course): readonly SessionId[] {
  return course.sessions
    .filter((session) => isAhead(session.status) && isReleased(type, session.id, course))
    .map(({ id }) => id)
}

function isReleased(type: StandingCommand['type'], id: SessionId, course: Course): boolean {
  if (type === 'WithdrawCourse' || type === 'RecordLostToFollowUp' || type === 'EndCourseEarly') return true
  return type === 'StopDosing' && hangsOnDosingAhead(id, course)
}

function hangsOnDosingAhead(id: SessionId, course: Course, depth = 0): boolean {
  const visit = visitOf(course.protocol, id)
  const session = course.sessions.find((own) => own.id === id)
  if (visit === undefined || session === undefined || !isAhead(session.status) || depth > course.sessions.length) return false
  if (visit.kind === 'dosing') return true
  return visit.after !== null && hangsOnDosingAhead(visit.after, course, depth + 1)
}
