/** Knows when several sessions of one course may be given other slots in one change; refuses to judge one without the others. */
import { type SessionId, visitOf } from '../protocol/protocol'
import type { Breach } from '../rules/breach'
import type { Plan, Site } from '../rules/placement'
import { breachesOf } from '../rules/rule-book'
import { breachKey } from '../rules/same-breach'
import type { Day } from '../time/day'
import type { CourseCommand } from './commands'
import { type Course, type Slot, sessionOf } from './course'
import { faultOfLength, isSameSlot } from './decide-placement'
import type { Facts } from './facts'
import { judgeBreaches } from './judge-breaches'
import { isAhead } from './lifecycle'
import { planOf } from './plan-of-course'
import { type CourseRefusal, accept, refuse } from './refusals'
import { type Work, isWork, workOn } from './session-work'
import type { CourseVerdict } from './verdict'

type ReplanSessions = Extract<CourseCommand, { type: 'ReplanSessions' }>

interface Move extends Work {
  readonly event: 'SessionMoved' | 'SessionPlannedAgain'
  readonly to: Slot
}

/**
 * The moved sessions keep every rule beside each other as they will lie, or leave what may be left with a reason; so do
 * the sessions that stay, as far as the change is what breaks a rule for them. A conflict from before holds nobody up.
 */
export function decideReplan(command: ReplanSessions, course: Course, facts: Facts): CourseVerdict {
  const moves: Move[] = []
  const named = new Set<SessionId>()
  for (const { session, slot } of command.slots) {
    if (named.has(session)) return refuse({ code: 'slot-for-unknown-session', session })
    named.add(session)
    const move = moveOf(command, session, slot, course, facts.today)
    if (move === null) continue
    if (!isWork(move)) return refuse(move)
    moves.push(move)
  }
  if (moves.length === 0) return refuse({ code: 'nothing-changes' })
  if (facts.clinic === null) return refuse({ code: 'clinic-not-set-up' })
  const site = { clinic: facts.clinic, bookingsOn: facts.bookingsOn }
  const plan = planOf(course, new Map(moves.map(({ session, to }) => [session.id, to])))
  const judged = moves.map((move) => ({ ...move, left: breachesOf({ visit: move.visit, slot: move.to, plan, site }) }))
  const own = judged.flatMap(({ left }) => left)
  const refusal = judgeBreaches([...own, ...brokenForOthers(course, plan, site, facts.today, own)], command.despite)
  if (refusal !== null) return refuse(refusal)
  const reason = reasonOf(command)
  return accept(...judged.map(({ event, session, to, left }) => ({ type: event, session: session.id, from: session.slot, to, reason, left })))
}

/** Null where the session lies there already. */
function moveOf(command: ReplanSessions, session: SessionId, to: Slot, course: Course, today: Day): Move | CourseRefusal | null {
  const event = command.again?.includes(session) === true ? 'SessionPlannedAgain' : 'SessionMoved'
  const own = sessionOf(course, session)?.slot ?? null
  if (event === 'SessionMoved' && own !== null && isSameSlot(own, to)) return null
  const work = workOn({ type: command.type, session }, event, course)
  if (!isWork(work)) return work
  const wrong = faultOfLength(work.visit, to)
  if (wrong !== null) return wrong
  return to.day < today ? { code: 'slot-in-past', session, day: to.day, today } : { ...work, event, to }
}

/** What sessions that stay, and are still to come, would break and do not break now; told once where a moved one breaks it too. */
function brokenForOthers(course: Course, plan: Plan, site: Site, today: Day, own: readonly Breach[]): readonly Breach[] {
  const now = planOf(course)
  const told = new Set(own.flatMap((breach) => (breach.code === 'out-of-order' ? [breachKey({ ...breach, session: '' })] : [])))
  return course.sessions.flatMap(({ id, slot, status }) => {
    const visit = visitOf(course.protocol, id)
    if (visit === undefined || slot === null || slot.day < today || !isAhead(status) || plan.placed.get(id)?.slot !== slot) return []
    const before = new Set(breachesOf({ visit, slot, plan: now, site }).map(breachKey))
    return breachesOf({ visit, slot, plan, site }).filter(
      (breach) => !before.has(breachKey(breach)) && !told.has(breachKey({ ...breach, session: '' })) && !isMutual(breach),
    )
  })
}

/** Two sessions at one time break this for each other, so that the moved one answers for both. */
function isMutual({ code }: Breach): boolean {
  return code === 'patient-busy' || code === 'room-busy'
}

/** Why they move, then why rules are left. */
function reasonOf({ reason, despite }: ReplanSessions): string {
  const [first = '', ...more] = [...new Set([reason, despite ?? ''].map((words) => words.trim()))].filter((words) => words !== '')
  return more.length === 0 ? first : [first.replace(/[.\s]+$/, ''), ...more].join('; ')
}
