/** Knows which state follows which, for a session and for a course, as plain tables; refuses to know why. */

export const sessionStatuses = [
  'planned',
  'confirmed',
  'in-progress',
  'completed',
  'missed',
  'no-show',
  'cancelled',
  'waived',
] as const
export type SessionStatus = (typeof sessionStatuses)[number]

export const sessionEventTypes = [
  'SessionConfirmed',
  'SessionMoved',
  'SessionStarted',
  'SessionCompleted',
  'SessionMissed',
  'SessionNoShow',
  'SessionCancelled',
  'SessionWaived',
  'SessionPlannedAgain',
  'SessionReopened',
  'EncounterCorrected',
] as const
export type SessionEventType = (typeof sessionEventTypes)[number]

/**
 * Status x event -> status; what is absent cannot happen.
 * A moved session is in pencil again, because nobody has confirmed its new date.
 */
export const sessionLifecycle: Readonly<Record<SessionStatus, Readonly<Partial<Record<SessionEventType, SessionStatus>>>>> = {
  planned: {
    SessionConfirmed: 'confirmed',
    SessionMoved: 'planned',
    SessionStarted: 'in-progress',
    SessionCompleted: 'completed',
    SessionMissed: 'missed',
    SessionNoShow: 'no-show',
    SessionCancelled: 'cancelled',
    SessionWaived: 'waived',
  },
  confirmed: {
    SessionMoved: 'planned',
    SessionStarted: 'in-progress',
    SessionCompleted: 'completed',
    SessionMissed: 'missed',
    SessionNoShow: 'no-show',
    SessionCancelled: 'cancelled',
    SessionWaived: 'waived',
  },
  'in-progress': {
    SessionCompleted: 'completed',
    SessionCancelled: 'cancelled',
    SessionReopened: 'planned',
  },
  completed: { EncounterCorrected: 'completed', SessionReopened: 'planned' },
  missed: { SessionPlannedAgain: 'planned', SessionWaived: 'waived', SessionReopened: 'planned' },
  'no-show': { SessionPlannedAgain: 'planned', SessionWaived: 'waived', SessionReopened: 'planned' },
  cancelled: { SessionPlannedAgain: 'planned', SessionWaived: 'waived', SessionReopened: 'planned' },
  waived: { SessionPlannedAgain: 'planned', SessionReopened: 'planned' },
}

export const standings = [
  'active',
  'on-hold',
  'dosing-stopped',
  'completed',
  'withdrawn',
  'lost-to-follow-up',
  'discarded',
] as const
/**
 * How a course stands. While it is active its stage (planned, preparation, dosing n, integration n, follow-up)
 * is read from its sessions; `discarded` is a plan undone right after it was adopted.
 */
export type Standing = (typeof standings)[number]

export const courseEventTypes = [
  'CoursePutOnHold',
  'CourseResumed',
  'DosingStopped',
  'CourseCompleted',
  'CourseEndedEarly',
  'CourseWithdrawn',
  'CourseLostToFollowUp',
  'CourseDiscarded',
] as const
export type CourseEventType = (typeof courseEventTypes)[number]

/** Standing x event -> standing; what is absent cannot happen. */
export const courseLifecycle: Readonly<Record<Standing, Readonly<Partial<Record<CourseEventType, Standing>>>>> = {
  active: {
    CoursePutOnHold: 'on-hold',
    DosingStopped: 'dosing-stopped',
    CourseCompleted: 'completed',
    CourseEndedEarly: 'completed',
    CourseWithdrawn: 'withdrawn',
    CourseLostToFollowUp: 'lost-to-follow-up',
    CourseDiscarded: 'discarded',
  },
  'on-hold': {
    CourseResumed: 'active',
    DosingStopped: 'dosing-stopped',
    CourseEndedEarly: 'completed',
    CourseWithdrawn: 'withdrawn',
    CourseLostToFollowUp: 'lost-to-follow-up',
  },
  'dosing-stopped': {
    CourseResumed: 'active',
    CourseCompleted: 'completed',
    CourseEndedEarly: 'completed',
    CourseWithdrawn: 'withdrawn',
    CourseLostToFollowUp: 'lost-to-follow-up',
  },
  completed: { CourseResumed: 'active' },
  withdrawn: { CourseResumed: 'active' },
  'lost-to-follow-up': { CourseResumed: 'active' },
  discarded: {},
}

/** Whether sessions may be worked on while a course stands so. */
export const sessionWork: Readonly<Record<Standing, 'all' | 'no-dosing' | 'none'>> = {
  active: 'all',
  'on-hold': 'none',
  'dosing-stopped': 'no-dosing',
  completed: 'none',
  withdrawn: 'none',
  'lost-to-follow-up': 'none',
  discarded: 'none',
}

/** Whether a session in this status still holds its people and room. */
export function isAhead(status: SessionStatus): boolean {
  return status === 'planned' || status === 'confirmed'
}

export function isOpen(status: SessionStatus): boolean {
  return isAhead(status) || status === 'in-progress'
}

/** Whether a session in this status takes place or took place; what is missed, cancelled or waived does not. */
export function takesPlace(status: SessionStatus): boolean {
  return isOpen(status) || status === 'completed'
}

/** Whether a course in this standing still has a patient who comes. */
export function isOngoing(standing: Standing): boolean {
  return standing === 'active' || standing === 'on-hold' || standing === 'dosing-stopped'
}
