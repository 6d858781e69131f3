/** Knows how solved courses become a repair that people can read, checked by the rule book; refuses to search. */
import type { Clinic } from '../../domain/clinic/clinic'
import { membersOf } from '../../domain/course/course'
import { visitOf } from '../../domain/protocol/protocol'
import type { Breach, RuleCode } from '../../domain/rules/breach'
import { therapistsFor } from '../course/pairs'
import { scorePlan } from '../score-plan'
import { nothingLeft, protocolAsBooked } from './asked-protocol'
import { type BookedCourse, type Now, hasBegun } from './booked-course'
import { callsFor } from './calls'
import type { Check, NewSlots } from './check'
import type { Disruption } from './disruption'
import { isSameTime } from './least-change'
import type { Deviation, Repair, SessionChange } from './repair'
import type { Solved } from './solve-course'

export interface Desk {
  readonly clinic: Clinic
  readonly courses: readonly BookedCourse[]
  readonly disruption: Disruption
  readonly now: Now
  readonly check: Check
  /** Sessions that were hit, as course and session with a stroke between. */
  readonly hit: ReadonlySet<string>
  /** Courses to which something happened. */
  readonly hitCourses: ReadonlySet<string>
  /** Points of courses as they are booked, kept once known. */
  readonly points: Map<string, number>
}

/** What a repair may leave: it never counts on somebody who is away, or on a closed clinic. */
const mayLeave: ReadonlySet<RuleCode> = new Set<RuleCode>(['outside-window', 'outside-start-hours', 'past-course-end', 'therapist-missing'])

/** Null where the rule book finds another rule broken. */
export function writtenRepair(desk: Desk, solved: readonly Solved[]): Repair | null {
  const byCourse = new Map<string, NewSlots>()
  for (const { course, slots } of solved) {
    const id = desk.courses[course]?.id
    if (id !== undefined && slots.size > 0) byCourse.set(id, slots)
  }
  const breaches = desk.check.after(byCourse, desk.hit)
  const broken = [...breaches].flatMap(([course, found]) => found.map((breach) => ({ course, breach })))
  if (broken.some(({ breach }) => !mayLeave.has(breach.code))) return null
  const changed = desk.courses.flatMap((course) => {
    const slots = byCourse.get(course.id)
    return slots === undefined ? [] : [{ course, slots }]
  })
  const changes = changed.flatMap(({ course, slots }) => changesOf(course, slots))
  const deviations = [...ofRules(broken), ...changed.flatMap(({ course, slots }) => ofOthers(course, slots))]
  const points = changed.reduce((sum, { course, slots }) => sum + pointsOf(desk, course, slots) - pointsBefore(desk, course), 0)
  return {
    changes,
    deviations,
    calls: callsFor(changes, desk.disruption),
    moved: changes.length,
    deviating: new Set(deviations.map(({ course, session }) => `${course}/${session}`)).size,
    points,
    others: changed.flatMap(({ course }) => (desk.hitCourses.has(course.id) ? [] : [course.id])),
  }
}

function changesOf({ id, sessions }: BookedCourse, slots: NewSlots): readonly SessionChange[] {
  const changes = sessions.flatMap(({ session, slot, state }): readonly SessionChange[] => {
    const becomes = slots.get(session)
    if (becomes === undefined) return []
    const was = state === 'not-held' ? null : slot
    return [{ course: id, session, was, becomes, isRoomOnly: was !== null && becomes !== null && isSameTime(was, becomes) }]
  })
  const dayOf = ({ becomes, was }: SessionChange) => `${becomes?.day ?? was?.day ?? ''} ${becomes?.time ?? was?.time ?? ''}`
  return changes.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
}

/** One for each session and rule. */
function ofRules(broken: readonly { readonly course: string; readonly breach: Breach }[]): readonly Deviation[] {
  const seen = new Set<string>()
  return broken.flatMap(({ course, breach }): readonly Deviation[] => {
    const { session, code } = breach
    const key = `${course}/${session}/${code}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ course, session, code, breach }]
  })
}

function ofOthers({ id, pair, protocol, sessions }: BookedCourse, slots: NewSlots): readonly Deviation[] {
  return [...slots].flatMap(([session, slot]): readonly Deviation[] => {
    if (slot === null) return [{ course: id, session, code: 'left-out' }]
    const visit = visitOf(protocol, session)
    const booked = sessions.find((own) => own.session === session)?.slot.therapists ?? []
    const meant = visit === undefined ? membersOf(pair) : (therapistsFor(visit, pair) ?? membersOf(pair))
    const strangers = slot.therapists.filter((therapist) => !meant.includes(therapist) && !booked.includes(therapist))
    return strangers.map((therapist) => ({ course: id, session, code: 'stand-in', therapist }))
  })
}

function pointsBefore(desk: Desk, course: BookedCourse): number {
  const known = desk.points.get(course.id) ?? pointsOf(desk, course, new Map())
  desk.points.set(course.id, known)
  return known
}

function pointsOf({ clinic, now }: Desk, course: BookedCourse, slots: NewSlots): number {
  const { sessions, pair, start, startLatest, end, prefers, away } = course
  const standing = sessions.flatMap((own) => {
    const slot = slots.get(own.session)
    if (slot === null || (slot === undefined && own.state === 'not-held')) return []
    return [{ session: own.session, slot: slot ?? own.slot, done: slot === undefined && (own.state === 'lived' || hasBegun(own, now)) }]
  })
  const protocol = protocolAsBooked(course.protocol, new Map(sessions.map(({ session, slot }) => [session, slot.minutes])), nothingLeft)
  const kept = standing.filter(({ done }) => done)
  const request = { site: { clinic, bookingsOn: () => [] }, protocol, start, startLatest, end, pair, prefers, away, kept, includeOptional: false }
  return scorePlan(request, standing).score
}
