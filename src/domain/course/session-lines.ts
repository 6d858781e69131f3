/** Knows how a course reads session by session, with windows, conflicts and what is overdue; refuses to draw it. */
import { type Clinic, listsDosingRooms, personName, roomName } from '../clinic/clinic'
import { compareText } from '../compare-text'
import { neutralTitles } from '../protocol/neutral-titles'
import { type Visit, isMilestone } from '../protocol/protocol'
import { shortTitle } from '../protocol/short-title'
import { lookOf } from '../protocol/stages'
import type { Breach } from '../rules/breach'
import { nightAfter } from '../rules/night'
import type { Placed, Plan, Site } from '../rules/placement'
import { breachesOf } from '../rules/rule-book'
import { windowOf } from '../rules/window'
import { type ClockTime, addMinutes, minutesOf } from '../time/clock-time'
import { type Day, addDays, daysBetween } from '../time/day'
import { minutesPassing } from '../time/zone'
import type { Course, Session } from './course'
import { courseWeek, dayOne } from './course-week'
import { heldOutsideBy } from './deviations/held-outside'
import { isAhead, isOngoing } from './lifecycle'
import { placedOf, planOf } from './plan-of-course'
import type { SessionLine, SessionWindow } from './session-line'
import { gateStatesOf } from './start-gates'
import { isCountedFor } from './visits/counts-for'

/** One line for each visit of the protocol, in its order. `today` is the clinic's day. */
export function sessionLinesOf(course: Course, site: Site, today: Day): readonly SessionLine[] {
  const plan = planOf(course)
  const first = dayOne(course)
  return course.sessions.flatMap((session) => {
    const visit = course.protocol.sessions.find(({ id }) => id === session.id)
    return visit === undefined ? [] : [lineOf({ course, site, today, plan, first, session, visit })]
  })
}

/** Lines by day and time; those without a date last. */
export function byDay(lines: readonly SessionLine[]): readonly SessionLine[] {
  return sorted(lines, ({ day, time }) => `${day ?? '9999'} ${time ?? ''}`)
}

/** The same for a drawing, where a session without a date has its window to lie in. */
export function byDayOrTarget(lines: readonly SessionLine[]): readonly SessionLine[] {
  return sorted(lines, ({ day, time, window }) => `${day ?? window?.target ?? '9999'} ${time ?? ''}`)
}

function sorted(lines: readonly SessionLine[], key: (line: SessionLine) => string): readonly SessionLine[] {
  return lines.toSorted((one, other) => compareText(key(one), key(other)))
}

interface Reading {
  readonly course: Course
  readonly site: Site
  readonly today: Day
  readonly plan: Plan
  readonly first: Day
  readonly session: Session
  readonly visit: Visit
}

function lineOf(reading: Reading): SessionLine {
  const { course, site, session, visit, plan, first, today } = reading
  const placed = placedOf(session)
  const day = placed?.slot.day ?? null
  const milestone = isMilestone(visit)
  const time = placed === null || milestone ? null : placed.slot.time
  const minutes = milestone ? null : (placed?.slot.minutes ?? visit.durationMinutes)
  const window = sessionWindow(visit, plan, course)
  const conflicts = conflictsOf(reading)
  return {
    session: session.id,
    title: shortTitle(visit, course.protocol),
    neutralTitle: neutralTitles(course.protocol).get(visit.id) ?? 'Session',
    kind: visit.kind,
    look: lookOf(visit.kind),
    status: session.status,
    week: day === null ? null : courseWeek(first, day),
    day,
    time,
    endTime: time === null || minutes === null ? null : addMinutes(time, minutes),
    minutes: time === null || minutes === null || day === null ? minutes : minutesPassing(day, minutesOf(time), minutes, site.clinic.zone),
    slot: session.slot,
    encounter: session.encounter,
    therapistNames: (placed?.slot.therapists ?? []).map((id) => personName(site.clinic, id)),
    attended: (session.encounter?.attended ?? []).map(({ id, minutes: stayed }) => ({ name: personName(site.clinic, id), minutes: stayed })),
    roomName: placed === null || placed.slot.room === null ? null : roomName(site.clinic, placed.slot.room),
    nightUntil: placed === null ? null : nightUntil(placed, visit, site.clinic, today),
    window,
    isAnchor: visit.after === null && visit.unscheduled === undefined,
    unscheduled: unscheduledOf(visit, course),
    isCountedFor: session.status !== 'completed' && isCountedFor(session.id, course),
    isOptional: visit.optional === true,
    isMilestone: milestone,
    offTarget: window === null || day === null ? null : daysBetween(window.target, day),
    conflicts,
    outOfWindowBy: session.status === 'completed' ? heldOutsideBy(session) : 0,
    overdueDays: overdueDays(session, course, today),
    openGates: gateStatesOf(course, session).filter(({ state }) => state === 'open').map(({ gate }) => gate),
    reason: session.reason,
  }
}

/** Of a visit added to the course: what it repeats, by its short title, and how it counts. */
function unscheduledOf({ unscheduled }: Visit, { protocol }: Course): SessionLine['unscheduled'] {
  if (unscheduled === undefined) return null
  const repeated = protocol.sessions.find(({ id }) => id === unscheduled.repeats)
  return { repeats: repeated === undefined ? null : shortTitle(repeated, protocol), counts: unscheduled.counts }
}

/** A session without a room has its night too, where the clinic lists no room that it could name. */
function nightUntil({ happens, slot }: Placed, visit: Visit, clinic: Clinic, today: Day): ClockTime | null {
  const isSomewhere = slot.room !== null || !listsDosingRooms(clinic)
  return happens && isSomewhere && addDays(slot.day, 1) >= today ? nightAfter(visit, clinic) : null
}

function sessionWindow(visit: Visit, plan: Plan, course: Course): SessionWindow | null {
  const window = windowOf(visit, plan)
  if (window === null) return null
  const after = course.protocol.sessions.find(({ id }) => id === window.after)
  const afterTitle = after === undefined ? window.after : shortTitle(after, course.protocol)
  return { ...window, afterTitle, confidence: visit.windowConfidence }
}

/** Rules broken by a session still ahead; one whose day has passed is overdue, not in conflict. */
function conflictsOf({ course, session, visit, plan, site, today }: Reading): readonly Breach[] {
  const { slot } = session
  if (slot === null || slot.day < today || !isAhead(session.status) || !isOngoing(course.standing)) return []
  return breachesOf({ visit, slot, plan, site })
}

/** Due today stays planned all day; overdue starts tomorrow. */
function overdueDays(session: Session, course: Course, today: Day): number {
  const open = isAhead(session.status) || session.status === 'in-progress'
  if (!open || session.slot === null || !isOngoing(course.standing)) return 0
  return Math.max(0, daysBetween(session.slot.day, today))
}
