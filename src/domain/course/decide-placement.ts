/** Knows when a session may be given another date, room or people; refuses to move any other session along. */
import { type Visit, isByPhone } from '../protocol/protocol'
import { breachesOf } from '../rules/rule-book'
import type { CourseCommand } from './commands'
import type { Course, Slot } from './course'
import type { CourseVerdict } from './verdict'
import type { Facts } from './facts'
import { judgeBreaches } from './judge-breaches'
import { planOf } from './plan-of-course'
import { type CourseRefusal, accept, refuse } from './refusals'
import { isWork, workOn } from './session-work'

type Placement = Extract<CourseCommand, { type: 'MoveSession' | 'PlanSessionAgain' }>

/** What the move leaves outside its window elsewhere is derived as a conflict, never moved along. */
export function decidePlacement(command: Placement, course: Course, facts: Facts): CourseVerdict {
  const event = command.type === 'MoveSession' ? 'SessionMoved' : 'SessionPlannedAgain'
  const work = workOn(command, event, course)
  if (!isWork(work)) return refuse(work)
  const { session, visit } = work
  const { to, despite } = command
  const wrong = faultOfLength(visit, to)
  if (wrong !== null) return refuse(wrong)
  if (event === 'SessionMoved' && session.slot !== null && isSameSlot(session.slot, to)) {
    return refuse({ code: 'same-slot', session: session.id })
  }
  if (to.day < facts.today) return refuse({ code: 'slot-in-past', session: session.id, day: to.day, today: facts.today })
  if (facts.clinic === null) return refuse({ code: 'clinic-not-set-up' })
  const plan = planOf(course, new Map([[session.id, to]]))
  const site = { clinic: facts.clinic, bookingsOn: facts.bookingsOn }
  const breaches = breachesOf({ visit, slot: to, plan, site })
  const refusal = judgeBreaches(breaches, despite)
  if (refusal !== null) return refuse(refusal)
  const reason = despite?.trim() ?? ''
  return accept({ type: event, session: session.id, from: session.slot, to, reason, left: breaches })
}

/** A session without a length takes no slot; only a telephone call may be longer or shorter than its protocol says. */
export function faultOfLength(visit: Visit, { minutes }: Slot): CourseRefusal | null {
  const { id: session, durationMinutes: expected } = visit
  if (expected === null) return { code: 'has-no-time', session }
  return minutes === expected || isByPhone(visit) ? null : { code: 'slot-length-wrong', session, minutes, expected }
}

export function isSameSlot(one: Slot, other: Slot): boolean {
  return (
    one.day === other.day &&
    one.time === other.time &&
    one.minutes === other.minutes &&
    one.room === other.room &&
    one.therapists.length === other.therapists.length &&
    one.therapists.every((id) => other.therapists.includes(id))
  )
}
