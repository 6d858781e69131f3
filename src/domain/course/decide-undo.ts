/** Knows when the latest change may be taken back; refuses to take back one that others were built on. */
import { type SessionId, visitOf } from '../protocol/protocol'
import { breachesOf } from '../rules/rule-book'
import type { Breach } from '../rules/breach'
import type { CourseCommand } from './commands'
import type { Course, Session } from './course'
import type { CourseVerdict } from './verdict'
import type { Facts } from './facts'
import { courseLifecycle, isAhead } from './lifecycle'
import { planOf } from './plan-of-course'
import { accept, refuse } from './refusals'

type UndoChange = Extract<CourseCommand, { type: 'UndoChange' }>

/** Undo is a new event that puts the touched sessions back, unless their people or room were taken meanwhile. */
export function decideUndo(command: UndoChange, course: Course, facts: Facts): CourseVerdict {
  const latest = course.undoable.at(-1)
  if (latest === undefined) return refuse({ code: 'nothing-to-undo' })
  const { change, event, session, sessions, standing, standingReason, away, contacts, scores, under, added } = latest
  if (change !== command.change) return refuse({ code: 'not-the-latest-change', latest: event, session })
  if (event === 'PlanAdopted') {
    const isAllowed = courseLifecycle[course.standing].CourseDiscarded !== undefined
    return isAllowed
      ? accept({ type: 'CourseDiscarded' })
      : refuse({ code: 'not-in-this-standing', standing: course.standing, command: command.type })
  }
  const taken = takenMeanwhile(sessions, course, facts)
  if (taken.length > 0) return refuse({ code: 'rules-broken', breaches: taken, leavable: false })
  const touched = {
    ...(away !== undefined && { away }),
    ...(contacts !== undefined && { contacts }),
    ...(scores !== undefined && { scores }),
    ...(under !== undefined && { under }),
    ...(added !== undefined && { added }),
  }
  return accept({ type: 'ChangeUndone', change, event, session, sessions, standing, standingReason, ...touched })
}

function takenMeanwhile(restored: readonly Session[], course: Course, facts: Facts) {
  if (facts.clinic === null) return []
  const site = { clinic: facts.clinic, bookingsOn: facts.bookingsOn }
  const before = new Map<SessionId, Session>(restored.map((session) => [session.id, session]))
  const asItWas = { ...course, sessions: course.sessions.map((session) => before.get(session.id) ?? session) }
  const plan = planOf(asItWas)
  return restored.flatMap((session) => {
    const visit = visitOf(course.protocol, session.id)
    if (visit === undefined || session.slot === null || !isAhead(session.status)) return []
    return breachesOf({ visit, slot: session.slot, plan, site }).filter(isTakenByOthers)
  })
}

/** Only another course can have taken the place since; what this course broke itself is restored as it was. */
function isTakenByOthers(breach: Breach): boolean {
  if (breach.code === 'therapist-busy') return true
  return breach.code === 'room-busy' && breach.booking !== null && breach.booking.course !== ''
}
