/** Knows how one instance is given to our planner and to each solver, and how answers become rows; refuses to print. */
import { judge } from '../check/check.mjs'
import { ways } from '../solvers/ways.mjs'
import { Asked } from './processes.mjs'

/** Time to build a model that the limit did not foresee, and to end by itself. */
const grace = 10

/** Rows of all instances of one part, ours first; `tell` hears each as soon as it is there. */
export async function rowsOf(part, instances, { limit, ourSeconds, isLong }, tell) {
  const rows = []
  const ours = new Map()
  const add = (row) => {
    rows.push(row)
    tell(row)
  }
  for (const { name, request } of instances) {
    const row = await ourRow(part, name, request, ourSeconds)
    ours.set(name, row)
    add(row)
  }
  for (const [way, { most }] of Object.entries(ways)) {
    const process = new Asked('solver-process.mjs', way)
    const count = isLong ? instances.length : (most[part] ?? instances.length)
    for (const { name, request } of instances.slice(0, count)) add(await solverRow(process, { part, name, way, limit }, request, ours.get(name)))
    process.end()
  }
  return rows
}

async function ourRow(part, name, request, seconds) {
  const process = new Asked('our-process.mjs')
  const answer = await process.ask({ request, seconds }, 10 * seconds + 60)
  process.end()
  const row = { part, name, way: 'ours' }
  if (answer === null) return { ...row, outcome: 'failed' }
  const { reading, cold, fresh, again, repeats, claim, result } = answer
  const judged = judge(request, result)
  const times = { seconds: fresh, again, cold, reading, repeats }
  const isWhole = result.courses.every(({ outcome }) => outcome === 'planned')
  if (claim.score === null) return { ...row, ...times, outcome: 'impossible', score: null, bound: null, unplanned: 0 }
  if (judged.faults.length > 0) return { ...row, ...times, outcome: 'INVALID', fault: judged.faults[0], score: null, bound: null }
  if (judged.score !== claim.score) return { ...row, ...times, outcome: 'INVALID', fault: `says ${claim.score}, the rules count ${judged.score}`, score: null, bound: null }
  return { ...row, ...times, outcome: claim.isExact && isWhole ? 'exact' : 'plan', score: judged.score, bound: claim.bound, unplanned: judged.unplanned }
}

async function solverRow(process, { part, name, way, limit }, request, ours) {
  const answer = await process.ask({ request, seconds: limit }, limit + grace + limit / 5)
  const row = { part, name, way, limit }
  if (answer === null) return { ...row, outcome: 'none', score: null, bound: null, seconds: limit, times: null }
  const { status, result, bound = null, building, loading, seconds, rounds, size, fault } = answer
  const measured = { seconds: seconds ?? null, building: building ?? null, loading, rounds, size, bound, times: ratio(seconds, ours.seconds), timesAgain: ratio(seconds, ours.again), timesCold: ratio(seconds, ours.cold) }
  if (status === 'failed') return { ...row, ...measured, outcome: 'failed', score: null, fault, times: null }
  if (result === null || result === undefined) return { ...row, ...measured, outcome: status === 'infeasible' ? 'impossible' : status, score: null, times: status === 'infeasible' ? measured.times : null }
  const judged = judge(request, result)
  if (judged.faults.length > 0) return { ...row, ...measured, outcome: 'INVALID', fault: judged.faults[0], score: null, times: null }
  const isProven = status === 'optimal' && bound !== null && judged.score <= bound + 1e-6
  if (status === 'optimal' && !isProven) return { ...row, ...measured, outcome: 'INVALID', fault: `says ${bound}, the rules count ${judged.score}`, score: null, bound: null, times: null }
  return { ...row, ...measured, outcome: isProven ? 'exact' : 'plan', score: judged.score, unplanned: judged.unplanned }
}

function ratio(theirs, ours) {
  return theirs === undefined || theirs === null || !(ours > 0) ? null : theirs / ours
}

/** What cannot be: a plan below a proven bound, something claimed to be best that is not, a plan where none is possible. */
export function contradictionsOf(rows) {
  const found = []
  for (const name of new Set(rows.map((row) => `${row.part}: ${row.name}`))) {
    const own = rows.filter((row) => `${row.part}: ${row.name}` === name)
    const best = Math.min(...own.filter(({ score }) => typeof score === 'number').map(({ score }) => score))
    for (const { way, outcome, score, bound, fault } of own) {
      if (outcome === 'INVALID') found.push(`${name}: ${way} answers what breaks a rule: ${fault}`)
      if (outcome === 'exact' && score > best) found.push(`${name}: ${way} says that ${score} is the best there is, another plan has ${best}`)
      else if (typeof bound === 'number' && bound > best + 1e-6) found.push(`${name}: ${way} says that no plan is below ${bound}, one has ${best}`)
      if (outcome === 'impossible' && best < Infinity) found.push(`${name}: ${way} says that there is no plan, one has ${best}`)
    }
  }
  return found
}
