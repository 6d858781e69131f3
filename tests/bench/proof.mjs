/** Knows how our score is held against the optimum that HiGHS proves, seed by seed; refuses to time anything. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from './check/check.mjs'
import { proofRequest, underWay } from './instances/proofs.mjs'
import { solveByDays } from './models/days.mjs'
import { askFor, resultOf } from './ours.mjs'
import { loadOptimise } from './solvers/highs.mjs'

const secondsEach = 60

/** Runs `count` seeds from `from` on; each gives a fresh course, and where that has a plan one under way. @returns {Promise<number>} exit status */
export async function prove(count, from, folder, say) {
  const optimise = await loadOptimise()
  const tally = { compared: 0, impossible: 0, undecided: 0, different: 0 }
  for (let seed = from; seed < from + count; seed += 1) {
    const request = proofRequest(seed)
    const proven = compare(`${seed}`, request, optimise, tally, folder, say)
    if (proven?.result === null || proven?.result === undefined) continue
    const later = underWay(seed, request, proven.result)
    if (later !== null) compare(`${seed} under way`, later, optimise, tally, folder, say)
  }
  const { compared, impossible, undecided, different } = tally
  say(`${compared} compared, of which ${impossible} without any plan; ${undecided} not decided by the solver in ${secondsEach} s; ${different} different`)
  return different > 0 || compared === 0 ? 1 : 0
}

function compare(name, request, optimise, tally, folder, say) {
  const proven = solveByDays(request, secondsEach, optimise)
  const theirs = proven.result === null || proven.result === undefined ? null : judge(request, proven.result)
  const ask = askFor(request)
  const claim = ask.one === undefined ? ask.clinic(secondsEach) : ask.one()
  const isPlanned = claim.courses.every(({ slots }) => slots !== null)
  const ours = isPlanned ? judge(request, resultOf(request, claim)) : null
  const complaint = complaintOf(proven, theirs, ours, claim)
  if (complaint === null) tally.compared += 1
  if (complaint === null && proven.status === 'infeasible') tally.impossible += 1
  if (complaint === 'undecided') tally.undecided += 1
  else if (complaint !== null) {
    tally.compared += 1
    tally.different += 1
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `difference-${name.replaceAll(' ', '-')}.json`)
    writeFileSync(path, JSON.stringify(request))
    say(`seed ${name}, ${request.courses[0].protocol?.id ?? request.protocol.id}: ${complaint}; ours ${ours?.score ?? 'none'}${claim.isExact ? ' (said to be exact)' : ''}, proven ${theirs?.score ?? proven.status}; ${path}`)
  }
  return proven
}

/** Null where both agree. */
function complaintOf(proven, theirs, ours, claim) {
  if (theirs !== null && theirs.faults.length > 0) return `the solver's plan breaks a rule (${theirs.faults[0]})`
  if (theirs !== null && proven.score !== null && theirs.score !== proven.score) return `the model counts ${proven.score} and the rules ${theirs.score}`
  if (ours !== null && ours.faults.length > 0) return `our plan breaks a rule (${ours.faults[0]})`
  if (ours !== null && claim.score !== ours.score) return `we count ${claim.score} and the rules ${ours.score}`
  if (proven.status === 'infeasible') return ours === null ? null : 'we plan what the solver says is impossible'
  if (proven.status !== 'optimal') return ours !== null && proven.bound !== null && ours.score < proven.bound ? 'we are below the proven bound' : 'undecided'
  if (ours === null) return 'we say that there is no plan'
  return ours.score === theirs.score ? null : 'the scores differ'
}
