/** Knows where the sessions of a course that is taken up again could lie; refuses to move any. */
import type { PlacedSlot } from '../domain/course/commands'
import type { Course, Session } from '../domain/course/course'
import { isAhead } from '../domain/course/lifecycle'
import { type SessionId, isMilestone, visitOf } from '../domain/protocol/protocol'
import type { Site } from '../domain/rules/placement'
import type { Day } from '../domain/time/day'
import { type PlannedAnew, type PlannedSession, plannedAnew, slotsOf } from './planned-anew'

export interface Resuming extends PlannedAnew {
  /** Those that were cancelled when the course stopped, and are planned once more. */
  readonly again: ReadonlySet<SessionId>
  /** What `ResumeCourse` asks for: those that move or are planned once more. */
  readonly slots: readonly PlacedSlot[]
}

/** What is ahead, and what was cancelled for the same reason as the course stopped for; what was held stays. See `plannedAnew`. */
export function resumingOf(course: Course, site: Site, today: Day): Resuming | null {
  const own = course.sessions.filter((session) => isToBePlanned(course, session))
  const again = new Set(own.filter(({ status }) => !isAhead(status)).map(({ id }) => id))
  const asked = (sessions: readonly PlannedSession[]) => slotsOf(sessions.filter(({ session, stays }) => !stays || again.has(session)))
  const found = plannedAnew(
    {
      course,
      free: new Map(own.map(({ id, slot }) => [id, slot])),
      commandFor: (sessions) => ({ command: { type: 'ResumeCourse', reason: '-', slots: asked(sessions) }, on: course }),
    },
    site,
    today,
  )
  return found === null ? null : { ...found, again, slots: asked(found.sessions) }
}

function isToBePlanned(course: Course, { id, status, slot, reason }: Session): boolean {
  const visit = visitOf(course.protocol, id)
  if (visit === undefined || isMilestone(visit) || slot === null) return false
  return isAhead(status) || (status === 'cancelled' && reason === course.standingReason)
}
