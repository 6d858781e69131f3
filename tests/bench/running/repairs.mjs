/** Knows how scenarios of repair are given to our planner and to HiGHS, and how answers become rows; refuses to print. */
import { judge } from '../check/check.mjs'
import { judgedRequest, openRequest } from '../instances/after-event.mjs'
import { Asked } from './processes.mjs'

/** The one model that holds times, so that it can count a session that keeps its own. */
const solver = 'HiGHS, slots'
const grace = 12
const callsAreOver = 120

/** Rows of all scenarios, ours first; only repairs of one course beside all others are put to the solver, as the same question. */
export async function rowsOf(part, scenarios, { limit }, tell) {
  const rows = []
  const add = (row) => {
    rows.push(row)
    tell(row)
  }
  const ours = new Map()
  const process = new Asked('our-repairs-process.mjs')
  for (const scenario of scenarios) {
    const answer = await process.ask({ scenario }, callsAreOver)
    const row = ourRow(part, scenario, answer)
    ours.set(scenario.name, row)
    add(row)
  }
  process.end()
  const asked = new Asked('solver-process.mjs', solver)
  for (const scenario of scenarios.filter(({ kind }) => kind === 'course')) {
    const booked = Object.fromEntries(scenario.standing.find(({ id }) => id === scenario.event.course).sessions.map(([session, day, time]) => [session, { day, time }]))
    const answer = await asked.ask({ request: openRequest(scenario), seconds: limit, booked }, limit + grace)
    add(solverRow(part, scenario, answer, limit, ours.get(scenario.name)))
  }
  asked.end()
  return rows
}

function ourRow(part, scenario, answer) {
  const row = { part, name: scenario.name, way: 'ours', kind: scenario.kind }
  if (answer === null || answer.claim === null) return { ...row, outcome: 'failed' }
  const { first, again, claim } = answer
  const faults = faultsAfter(scenario, claim.changes)
  const isLegal = claim.deviating === 0
  const measured = { seconds: again, first, moved: claim.moved, people: claim.people, others: claim.others, deviating: claim.deviating }
  if (isLegal !== (faults.length === 0)) return { ...row, ...measured, outcome: 'INVALID', fault: faults[0] ?? 'leaves a rule that it keeps' }
  return { ...row, ...measured, outcome: isLegal ? 'legal' : 'leaves a rule' }
}

function solverRow(part, scenario, answer, limit, ours) {
  const row = { part, name: scenario.name, way: solver, kind: scenario.kind, limit }
  if (answer === null) return { ...row, outcome: 'none' }
  const { status, result, building, seconds } = answer
  const measured = { seconds, building, times: seconds === undefined || !(ours.seconds > 0) ? null : seconds / ours.seconds }
  if (status === 'infeasible') return { ...row, ...measured, outcome: 'impossible' }
  if (result === null || result === undefined) return { ...row, ...measured, outcome: status, times: null }
  const changes = changesIn(scenario, result)
  const [fault] = faultsAfter(scenario, changes)
  if (fault !== undefined) return { ...row, ...measured, outcome: 'INVALID', fault }
  return { ...row, ...measured, outcome: status === 'optimal' ? 'exact' : 'legal', moved: changes.length }
}

/** Sessions of the course that lie at another time; which of several rooms alike they have is not counted. */
function changesIn({ standing, event }, result) {
  const own = standing.find(({ id }) => id === event.course).sessions
  const answered = result.courses.find(({ id }) => id === event.course).sessions
  return own.flatMap(([session, day, time]) => {
    const becomes = answered.find((one) => one.session === session)
    return becomes === undefined || (becomes.day === day && becomes.time === time) ? [] : [{ course: event.course, session, becomes }]
  })
}

/** What the whole clinic breaks with these changes, courses that the scenario leaves in conflict aside. */
function faultsAfter(scenario, changes) {
  const { standing, event } = scenario
  const request = judgedRequest(scenario)
  const courses = request.courses.map((course) => {
    const { sessions } = course.protocol ?? request.protocol
    const own = standing.find(({ id }) => id === course.id).sessions.flatMap(([session, day, time, room]) => {
      const { durationMinutes: minutes, staff } = sessions.find(({ id }) => id === session)
      const change = changes.find((one) => one.course === course.id && one.session === session)
      if (change?.becomes === null) return []
      const needs = ['independent-rater', 'coordinator'].includes(staff) ? 0 : staff === 'therapist-pair' ? 2 : 1
      const slot = { day, time, minutes, therapists: [course.lead, course.co].slice(0, needs), room, ...change?.becomes }
      return [{ session, day: slot.day, time: slot.time, minutes, therapists: slot.therapists, room: slot.room }]
    })
    return { id: course.id, outcome: 'planned', sessions: own }
  })
  const { faults } = judge(request, { format: 'planning-result/1', courses })
  return event.course === null ? faults : faults.filter((fault) => fault.includes(event.course))
}

/** What cannot be: a repair that moves fewer than was proven, one where none is, or ours that moves more than need be. */
export function contradictionsOf(rows) {
  const ours = new Map(rows.filter(({ way }) => way === 'ours').map((row) => [row.name, row]))
  return rows.flatMap((row) => {
    const own = ours.get(row.name)
    if (row.outcome === 'INVALID') return [`${row.name}: ${row.way} breaks a rule: ${row.fault}`]
    if (row.way === 'ours' || own === undefined) return []
    if (row.outcome === 'impossible' && own.outcome === 'legal') return [`${row.name}: ${row.way} says that no repair keeps every rule, ours does`]
    if (row.outcome === 'exact' && own.outcome !== 'legal') return [`${row.name}: ${row.way} keeps every rule, ours does not`]
    return row.outcome === 'exact' && row.moved !== own.moved ? [`${row.name}: ${row.way} proves ${row.moved} moved, ours moves ${own.moved}`] : []
  })
}
