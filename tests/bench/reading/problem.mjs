/** Knows one request as every model needs it: sessions to place, their days, starts and points; refuses to know any solver. */
import { dayOf } from './calendar.mjs'
import { dayBounds } from './day-bounds.mjs'
import { Openings } from './openings.mjs'
import { pointsOfDay, pointsOfStart } from './points.mjs'
import { visitsOf } from './visits.mjs'

const longestWait = 365
const longestCourse = longestWait + 1460

/**
 * `sessions` holds all sessions to place, of all courses; `options` of each gives, for each pair that could treat,
 * the days and starts that every fixed fact allows. `isClinic` says that courses may be left out, at 500 points each.
 */
export function problemOf(request) {
  if (request.clinic.night?.stays === 'dosing-room') throw new Error('not modelled: nights in the dosing room')
  const drafts = request.courses.map((course) => draftOf(request, course))
  const isOpen = (draft) => draft.visits.some(({ kept }) => kept === null)
  const open = drafts.filter(isOpen)
  if (open.length > 1 && open.some(({ pairs }) => pairs.length > 1)) {
    throw new Error('not modelled: several courses of which one has no pair yet')
  }
  const openings = new Openings(request, drafts)
  const problem = { grid: request.clinic.gridMinutes ?? 30, turnover: request.clinic.turnoverMinutes ?? 0, isClinic: open.length > 1, courses: [], sessions: [], roomClasses: openings.roomClasses }
  for (const draft of drafts) addCourse(problem, draft, openings)
  return problem
}

function draftOf(request, course) {
  const visits = visitsOf(request, course)
  const start = dayOf(course.start)
  const startLatest = course.startLatest === undefined ? start + longestWait : dayOf(course.startLatest)
  const end = course.end === undefined ? start + longestCourse : dayOf(course.end)
  const ids = (request.clinic.therapists ?? []).map(({ id }) => id)
  const needs = Math.max(0, ...visits.map(({ people }) => people))
  return { course, visits, start, startLatest, end, prefers: { days: course.prefers?.days ?? [], half: course.prefers?.half ?? 'any' }, pairs: pairsOf(course, ids, needs) }
}

/** Every pair that could treat; those named stay. */
function pairsOf({ lead, co }, ids, needs) {
  const leads = lead === undefined ? ids : [lead]
  return leads.flatMap((one) => {
    if (needs < 2) return [{ lead: one, co: co ?? null }]
    return (co === undefined ? ids : [co]).filter((other) => other !== one).map((other) => ({ lead: one, co: other }))
  })
}

function addCourse(problem, draft, openings) {
  const { course, visits, start, startLatest, end, prefers } = draft
  const number = problem.courses.length
  const protocol = openings.protocolOf(course)
  const bounds = dayBounds(draft, protocol)
  const free = visits.filter(({ kept }) => kept === null)
  const added = {
    number,
    id: course.id,
    order: protocol.sessions.map(({ id }) => id),
    start,
    startLatest,
    end,
    pairs: draft.pairs,
    sessions: [],
    kept: visits.filter(({ kept, isTimed }) => kept !== null && isTimed),
    /** Gaps that bind: `a` to `b` between min and max days, with points for each day off target. */
    relations: bounds.relations,
    openers: bounds.openers,
    countsLateStart: !visits.some(({ kept }) => kept?.isDone === true),
    keptFirst: Math.min(...visits.filter(({ kept }) => kept !== null).map(({ kept }) => kept.day)),
    keptFirstTimed: Math.min(...visits.filter(({ kept, isTimed }) => kept !== null && isTimed).map(({ kept }) => kept.day)),
    points: bounds.isPossible ? pointsOfKept(visits, prefers) : 0,
    isPossible: bounds.isPossible,
  }
  problem.courses.push(added)
  if (!bounds.isPossible) return
  const indexOf = new Map(free.map((visit, index) => [visit.id, problem.sessions.length + index]))
  for (const visit of free) {
    const [from, to] = bounds.days.get(visit.id)
    const session = { ...visit, number: problem.sessions.length, course: number, prefers, options: draft.pairs.map((pair) => openings.optionsOf(draft, visit, pair, from, to)) }
    session.before = visit.predecessors.flatMap((id) => indexOf.get(id) ?? [])
    problem.sessions.push(session)
    added.sessions.push(session.number)
  }
  added.relations = bounds.relations.map((relation) => ({ ...relation, a: indexOf.get(relation.a), b: indexOf.get(relation.b) }))
  added.openers = bounds.openers.map((id) => indexOf.get(id)).filter((index) => index !== undefined)
}

/** What the kept sessions cost whatever is planned around them. */
function pointsOfKept(visits, prefers) {
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  return visits.reduce((sum, { kept, isTimed, window, weight, ...visit }) => {
    if (kept === null || !isTimed) return sum
    const from = window === null ? undefined : byId.get(window.after)?.kept
    const off = from === undefined || from === null ? 0 : weight * Math.abs(kept.day - from.day - window.target)
    return sum + off + pointsOfDay(kept.day, prefers) + pointsOfStart(visit, kept.start, prefers)
  }, 0)
}
