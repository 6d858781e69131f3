/** Knows when a course may be held, resumed, stopped or ended, and which sessions that releases; refuses to re-plan them. */
import { type SessionId, visitOf } from '../protocol/protocol'
import type { CourseCommand } from './commands'
import type { Course } from './course'
import type { CourseVerdict } from './verdict'
import type { CourseEvent } from './events'
import { type CourseEventType, courseLifecycle, isAhead } from './lifecycle'
import { openSessionsOf } from './open-sessions'
import { accept, refuse } from './refusals'

type StandingCommand = Extract<
  CourseCommand,
  { type: 'PutOnHold' | 'ResumeCourse' | 'StopDosing' | 'CompleteCourse' | 'WithdrawCourse' | 'RecordLostToFollowUp' }
>

const eventOf = {
  PutOnHold: 'CoursePutOnHold',
  ResumeCourse: 'CourseResumed',
  StopDosing: 'DosingStopped',
  CompleteCourse: 'CourseCompleted',
  WithdrawCourse: 'CourseWithdrawn',
  RecordLostToFollowUp: 'CourseLostToFollowUp',
} as const satisfies Record<StandingCommand['type'], CourseEventType>

/** Stopping dosing cancels dosing ahead and what is counted from it; withdrawal and loss cancel all that is ahead. */
export function decideStanding(command: StandingCommand, course: Course): CourseVerdict {
  const type = eventOf[command.type]
  if (courseLifecycle[course.standing][type] === undefined) {
    return refuse({ code: 'not-in-this-standing', standing: course.standing, command: command.type })
  }
  if (command.type === 'CompleteCourse') {
    const open = openSessionsOf(course).map(({ id }) => id)
    return open.length > 0 ? refuse({ code: 'sessions-still-open', sessions: open }) : accept({ type: 'CourseCompleted' })
  }
  const reason = command.reason.trim()
  if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  const released = sessionsReleasedBy(command.type, course).map(
    (session): CourseEvent => ({ type: 'SessionCancelled', session, reason }),
  )
  return accept<CourseEvent>({ type: eventOf[command.type], reason }, ...released)
}

/** Sessions ahead that an act would release, so that it can be shown before it is done. */
export function sessionsReleasedBy(type: StandingCommand['type'], course: Course): readonly SessionId[] {
  return course.sessions
    .filter((session) => isAhead(session.status) && isReleased(type, session.id, course))
    .map(({ id }) => id)
}

function isReleased(type: StandingCommand['type'], id: SessionId, course: Course): boolean {
  if (type === 'WithdrawCourse' || type === 'RecordLostToFollowUp') return true
  return type === 'StopDosing' && hangsOnDosingAhead(id, course)
}

function hangsOnDosingAhead(id: SessionId, course: Course, depth = 0): boolean {
  const visit = visitOf(course.protocol, id)
  const session = course.sessions.find((own) => own.id === id)
  if (visit === undefined || session === undefined || !isAhead(session.status) || depth > course.sessions.length) return false
  if (visit.kind === 'dosing') return true
  return visit.after !== null && hangsOnDosingAhead(visit.after, course, depth + 1)
}
