/** Knows the day model: days of all sessions with room for them counted roughly, and cuts until the days can be shared; refuses to know which solver runs. */
import { Linear } from './linear.mjs'
import { addDays } from './course-days.mjs'
import { byDay, completed } from '../reading/plan-of.mjs'
import { problemOf } from '../reading/problem.mjs'
import { leastAlone, shareDay, smallestClash } from '../reading/share-day.mjs'

/**
 * Solves the days, shares every day exactly, forbids what cannot be shared (or says what it costs), and solves again.
 * The bound of the first round holds for every plan; where the shared days cost what the solver proved, the plan is exact.
 * `optimise(linear, seconds)` answers `{ status, values, bound }`.
 */
export function solveByDays(request, seconds, optimise) {
  const startedAt = performance.now()
  const spent = () => (performance.now() - startedAt) / 1000
  const problem = problemOf(request)
  if (problem.courses.some(({ isPossible }) => !isPossible) && !problem.isClinic) return { status: 'infeasible', seconds: spent(), building: spent() }
  const linear = new Linear()
  const days = addDays(linear, problem)
  if (problem.isClinic) addCapacities(linear, problem, days)
  const building = spent()
  const known = { linear, problem, days, dear: new Map(), best: null, bestPoints: Infinity, bound: -Infinity }
  let rounds = 0
  let status = 'none'
  while (seconds - spent() > 0.2) {
    rounds += 1
    const answer = optimise(linear, seconds - spent())
    status = answer.status
    if (answer.status === 'infeasible') break
    known.bound = Math.max(known.bound, answer.bound)
    if (answer.values === null) break
    const cuts = learn(known, answer.values)
    if (known.bestPoints <= known.bound + 1e-6) return report(known, { status: 'optimal', rounds, building, seconds: spent() })
    if (cuts === 0 || answer.status !== 'optimal') break
  }
  return report(known, { status: status === 'infeasible' && known.best === null ? 'infeasible' : known.best === null ? 'none' : 'feasible', rounds, building, seconds: spent() })
}

function report({ best, bestPoints, bound, linear }, more) {
  return { ...more, result: best, score: best === null ? null : bestPoints, bound: bound === -Infinity ? null : bound, size: linear.size }
}

/** Shares the days found; keeps the plan where that goes, and adds a row for every day that costs more than was counted. */
function learn(known, values) {
  const { linear, problem, days } = known
  const chosen = problem.courses.map((course) => (course.chosen === undefined ? 0 : course.chosen.findIndex(({ variable }) => values[variable] > 0.5)))
  const pairOf = (course) => chosen[course]
  const dayOf = (number) => [...days.on[number]].find(([, { variable }]) => values[variable] > 0.5)?.[0] ?? null
  let cuts = 0
  let extraPoints = 0
  let counted = 0
  for (const [day, group] of byDay(problem, dayOf)) {
    const dear = known.dear.get(day)
    if (dear !== undefined) counted += values[dear.variable]
    const alone = group.reduce((sum, number) => sum + leastAlone(problem, day, number, pairOf(problem.sessions[number].course)), 0)
    const shared = shareDay(problem, day, group, pairOf)
    if (shared === undefined) continue
    if (shared !== null) extraPoints += shared.points - alone
    if (shared !== null && shared.points - alone <= (dear === undefined ? 0 : values[dear.variable]) + 1e-6) continue
    const clash = smallestClash(problem, day, group, pairOf)
    if (clash === null) continue
    addCut(known, day, clash, chosen)
    cuts += 1
  }
  const { result } = completed(problem, dayOf, pairOf)
  if (result === null) return cuts
  const cost = linear.offset + linear.cost.reduce((sum, cost, column) => sum + cost * values[column], 0)
  const points = Math.round((cost - counted + extraPoints) * 1e6) / 1e6
  if (points < known.bestPoints) {
    known.bestPoints = points
    known.best = result
  }
  return cuts
}

/** Not all of these on this day, or so many points more; with a choice of pairs it holds for the pair that was chosen. */
function addCut({ linear, problem, days, dear }, day, { part, extra }, chosen) {
  const terms = part.map((number) => [1, days.on[number].get(day)])
  const chosenBy = new Set(part.map((number) => problem.sessions[number].course))
  for (const course of chosenBy) {
    const { chosen: choice } = problem.courses[course]
    if (choice !== undefined) terms.push([1, choice[chosen[course]]])
  }
  if (extra === Infinity) {
    linear.row(terms, -Infinity, terms.length - 1)
    return
  }
  if (!dear.has(day)) dear.set(day, linear.variable(1, { to: Infinity }))
  linear.row([...terms.map(([, value]) => [extra, value]), [-1, dear.get(day)]], -Infinity, extra * (terms.length - 1))
}

/** No therapist works longer than the day allows, no two long sessions fall on one person, no more doses than rooms. */
function addCapacities(linear, { sessions, courses, roomClasses }, { on }) {
  const uses = new Map()
  const use = (key, limit, value, minutes, span) => {
    const known = uses.get(key) ?? { limit: 0, terms: [], span: [Infinity, -Infinity] }
    known.limit = Math.max(known.limit, limit)
    known.span = [Math.min(known.span[0], span[0]), Math.max(known.span[1], span[1])]
    known.terms.push([minutes, value])
    uses.set(key, known)
  }
  for (const session of sessions) {
    const pair = courses[session.course].pairs[0]
    const people = [pair.lead, pair.co].slice(0, session.people)
    for (const [day, value] of on[session.number]) {
      const { starts } = session.options[0].get(day)
      const span = [starts[0].at, starts.at(-1).at + session.minutes]
      for (const key of [`patient ${session.course}`, ...people.map((id) => `person ${id}`)]) use(`${key}/${day}`, 1, value, session.minutes, span)
      if (session.room === null) continue
      const rooms = roomClasses.filter(({ suits }, index) => suits.includes(session.room) && starts.some(({ classes }) => classes.includes(index)))
      use(`${session.room}/${day}`, rooms.reduce((sum, { rooms: alike }) => sum + alike.length, 0), value, session.minutes, span)
    }
  }
  for (const { limit, terms, span } of uses.values()) {
    const length = span[1] - span[0]
    if (terms.reduce((sum, [minutes]) => sum + minutes, 0) > limit * length) linear.row(terms, -Infinity, limit * length)
    const long = terms.filter(([minutes]) => 2 * minutes > length)
    if (long.length > limit) linear.row(long.map(([, value]) => [1, value]), -Infinity, limit)
  }
}
