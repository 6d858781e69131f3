/** Knows at which stage of its protocol a course stands ("you are here"); refuses to know how it is drawn. */
import { type Stage, stagesOf } from '../protocol/stages'
import { type Course, type Session, sessionOf } from './course'
import { isOpen } from './lifecycle'
import { isCountedFor } from './visits/counts-for'

export interface StageState extends Stage {
  /** `not-held`: the course is past it, and nothing of it took place; left is a stage that a course ended early never came to. */
  readonly state: 'done' | 'not-held' | 'here' | 'ahead' | 'left'
  /** Sessions of the stage completed or waived, or for which a repeated visit counts, and all that take part in it. */
  readonly closed: number
  readonly total: number
}

/** A course is ended early with a reason, and completed without one. */
export function isEndedEarly({ standing, standingReason }: Pick<Course, 'standing' | 'standingReason'>): boolean {
  return standing === 'completed' && standingReason !== ''
}

/**
 * The stages planned, those of the protocol, and completed or ended early. A course is where its latest lived session is; a
 * completed dosing session hands over to the stage after it, and closed treatment to the follow-up.
 */
export function stageStatesOf(course: Course): readonly StageState[] {
  const stages = stagesOf(course.protocol)
  const own = stages.map((stage) => ({ stage, sessions: stage.sessions.flatMap((id) => takingPart(sessionOf(course, id))) }))
  const all = [
    { stage: { id: 'planned', title: 'Planned', look: null, sessions: [] }, sessions: [] },
    ...own,
    { stage: { id: 'completed', title: isEndedEarly(course) ? 'Ended early' : 'Completed', look: null, sessions: [] }, sessions: [] },
  ]
  const here = course.standing === 'completed' ? all.length - 1 : indexOfHere(own) + 1
  const reached = isEndedEarly(course) ? indexOfLived(own) + 1 : here
  return all.map(({ stage, sessions }, index) => {
    const closed = sessions.filter(({ id, status }) => status === 'completed' || status === 'waived' || isCountedFor(id, course)).length
    const past = index > reached ? 'left' : sessions.length > 0 && closed === 0 ? 'not-held' : 'done'
    return { ...stage, state: index === here ? 'here' : index < here ? past : 'ahead', closed, total: sessions.length }
  })
}

function takingPart(session: Session | undefined): readonly Session[] {
  if (session === undefined || (session.slot === null && session.encounter === null && session.status === 'planned')) return []
  return [session]
}

interface StageSessions {
  readonly stage: Stage
  readonly sessions: readonly Session[]
}

/** -1 while nothing was lived. */
function indexOfLived(stages: readonly StageSessions[]): number {
  return stages.findLastIndex(({ sessions }) => sessions.some(({ status }) => status === 'completed' || status === 'in-progress'))
}

/** -1 while nothing was lived. */
function indexOfHere(stages: readonly StageSessions[]): number {
  const latest = indexOfLived(stages)
  const here = stages[latest]
  if (here === undefined) return -1
  const isClosed = here.sessions.every(({ status }) => !isOpen(status))
  const next = stages.findIndex(({ sessions }, index) => index > latest && sessions.length > 0)
  if (!isClosed || next === -1) return latest
  const nextIsLast = stages.slice(next + 1).every(({ sessions }) => sessions.length === 0)
  return here.stage.look === 'dosing' || nextIsLast ? next : latest
}
