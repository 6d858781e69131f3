/** Knows what a session in the hand may do, read from the book; refuses to move anything. */
import { type Course, type Session, type Slot, sessionOf } from '../domain/course/course'
import { isAhead } from '../domain/course/lifecycle'
import { planOf } from '../domain/course/plan-of-course'
import type { SessionLine } from '../domain/course/session-line'
import { sessionLinesOf } from '../domain/course/session-lines'
import { type SessionId, type Visit, visitOf } from '../domain/protocol/protocol'
import type { Question, Site } from '../domain/rules/placement'
import { breachKey, isAgainst } from '../domain/rules/same-breach'
import { windowOf } from '../domain/rules/window'
import { type Day, addDays, daysBetween } from '../domain/time/day'
import { type DayOption, type SlotOption, dayOptionsOf, judged, timeOptionsOf } from '../planner/slot-options'

export type { DayOption, SlotOption }

export interface Placing {
  readonly session: SessionId
  readonly opens: Day | null
  readonly target: Day | null
  readonly closes: Day | null
  /** From two days before the window to two days after it, never before today. */
  readonly days: readonly DayOption[]
}

/** Days around a window, or around a session that has none. */
const margin = 2
const reachWithoutWindow = 14
/** A window of many months shows this many days around the session. */
const longestStrip = 42

/**
 * With `carries`, sessions that have one day only after this one, such as the morning after a dosing session, are taken to
 * come along: where they lie now is free for it.
 */
export function placingOf(course: Course, site: Site, session: SessionId, slot: Slot, today: Day, carries = false): Placing | null {
  const question = questionOf(course, site, session, slot, carries)
  if (question === null) return null
  const window = windowOf(question.visit, question.plan)
  const opens = window?.opens ?? null
  const closes = window?.closes ?? null
  const first = latest(today, addDays(opens ?? addDays(slot.day, -reachWithoutWindow), -margin))
  const last = latest(addDays(first, 6), addDays(closes ?? addDays(slot.day, reachWithoutWindow), margin))
  const isLong = daysBetween(first, last) >= longestStrip
  const from = isLong ? latest(first, addDays(slot.day, -longestStrip / 2)) : first
  const to = isLong ? addDays(from, longestStrip - 1) : last
  const days = dayOptionsOf(question, from, to).map((option) => withDayAfter(option, question, course))
  return { session, opens, target: window?.target ?? null, closes, days }
}

/** The same for these days alone, whether or not they lie near the window; none for a session the protocol does not know. */
export function daysFor(course: Course, site: Site, session: SessionId, slot: Slot, days: readonly Day[], carries = false): readonly DayOption[] {
  const question = questionOf(course, site, session, slot, carries)
  return question === null ? [] : days.flatMap((day) => dayOptionsOf(question, day, day).map((option) => withDayAfter(option, question, course)))
}

/**
 * A session whose follower has one day only, such as the morning after a dosing session, is allowed on a day only
 * where the follower finds a place too: otherwise the follower's breaches stand against the day.
 */
function withDayAfter(option: DayOption, question: Question, course: Course): DayOption {
  if (!option.isAllowed) return option
  const placed = new Map(question.plan.placed)
  placed.set(question.visit.id, { session: question.visit.id, slot: option.slot, done: false, happens: true })
  for (const { visit, slot } of boundTo(course, question.visit.id)) {
    const day = addDays(option.day, visit.offsetDays.earliest)
    const plan = { ...question.plan, placed }
    const [own] = dayOptionsOf({ visit, slot: { ...slot, day }, plan, site: question.site }, day, day)
    if (own !== undefined && !own.isAllowed) return { ...option, isAllowed: false, breaches: own.breaches }
  }
  return option
}

/** Sessions ahead that lie a fixed number of days after `session`. */
function boundTo(course: Course, session: SessionId): readonly { readonly visit: Visit; readonly slot: Slot }[] {
  return course.protocol.sessions.flatMap((visit) => {
    const follower = sessionOf(course, visit.id)
    const isBound = visit.after === session && visit.offsetDays.earliest === visit.offsetDays.latest
    return isBound && follower?.slot != null && isAhead(follower.status) ? [{ visit, slot: follower.slot }] : []
  })
}

/** Every start time of a day, in order, each with what it would break; `carries` as for `placingOf`. */
export function timesOf(course: Course, site: Site, session: SessionId, slot: Slot, day: Day, carries = false): readonly SlotOption[] {
  const question = questionOf(course, site, session, slot, carries)
  if (question === null) return []
  return [...timeOptionsOf(question, day)].sort((one, other) => (one.slot.time < other.slot.time ? -1 : 1))
}

/** The slot of a day that breaks least, the slot's own time and room first. */
export function bestOn(course: Course, site: Site, session: SessionId, slot: Slot, day: Day, carries = false): Slot | null {
  const question = questionOf(course, site, session, slot, carries)
  return question === null ? null : (dayOptionsOf(question, day, day)[0]?.slot ?? null)
}

/** What this very slot would break. */
export function judgedSlot(course: Course, site: Site, session: SessionId, slot: Slot): SlotOption | null {
  const question = questionOf(course, site, session, slot)
  return question === null ? null : judged(question, slot)
}

function questionOf(course: Course, site: Site, session: SessionId, slot: Slot, carries = false): Question | null {
  const visit = visitOf(course.protocol, session)
  if (visit === undefined) return null
  const plan = planOf(course, new Map([[session, slot]]))
  const carried = new Set(carries ? boundTo(course, session).map((bound) => bound.visit.id) : [])
  const placed = new Map([...plan.placed].filter(([id]) => !carried.has(id)))
  return { visit, slot, site, plan: { ...plan, placed } }
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other
}

/**
 * Sessions that stay where they are and would be in conflict if `session` went to `slot`, each with those conflicts alone
 * that the move brings about, or that hang on the moved session and go on.
 */
export function leftBehind(course: Course, site: Site, session: SessionId, slot: Slot, today: Day): readonly SessionLine[] {
  const before = new Set(sessionLinesOf(course, site, today).flatMap(({ conflicts }) => conflicts.map(breachKey)))
  return sessionLinesOf(withSlot(course, session, slot), site, today).flatMap((line) => {
    const conflicts = line.conflicts.filter((breach) => !before.has(breachKey(breach)) || isAgainst(breach, session))
    return line.session === session || conflicts.length === 0 ? [] : [{ ...line, conflicts }]
  })
}

function withSlot(course: Course, session: SessionId, slot: Slot): Course {
  const sessions = course.sessions.map((own): Session => {
    if (own.id !== session) return own
    return { ...own, slot, encounter: null, status: isAhead(own.status) ? own.status : 'planned' }
  })
  return { ...course, sessions }
}
