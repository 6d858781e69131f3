/** Knows how CP-SAT is asked for a plan and how long; refuses to know what the constraints stand for. */
import { CpModel, CpSolver, Domain } from 'or-tools-wasm/cp-sat'
import { addIntervals } from '../models/intervals.mjs'
import { problemOf } from '../reading/problem.mjs'
import { resultOf } from '../reading/plan-of.mjs'

/** A first small solve loads the runtime, so that its start is not counted as solving. */
export async function load() {
  const model = new CpModel()
  model.minimize(model.newIntVar(0, 1, 'x'))
  await new CpSolver().solve(model, { numSearchWorkers: 1 })
  return solve
}

async function solve(request, seconds, workers = 2) {
  const startedAt = performance.now()
  const spent = () => (performance.now() - startedAt) / 1000
  const problem = problemOf(request)
  const isEmpty = problem.sessions.some(({ options }) => options.every((days) => days.size === 0))
  if (!problem.isClinic && (isEmpty || problem.courses.some(({ isPossible }) => !isPossible))) return { status: 'infeasible', seconds: spent(), building: spent() }
  const model = new CpModel()
  const intervals = addIntervals(model, Domain, problem)
  const building = spent()
  const solver = new CpSolver()
  const status = solver.statusName(await solver.solve(model, { numSearchWorkers: workers, maxTimeInSeconds: Math.max(0.5, seconds - building) }))
  const said = { OPTIMAL: 'optimal', FEASIBLE: 'feasible', INFEASIBLE: 'infeasible' }[status] ?? 'none'
  const hasPlan = said === 'optimal' || said === 'feasible'
  const result = hasPlan ? planOf(solver, problem, intervals) : null
  const bound = solver.bestObjectiveBound()
  return { status: said, result, bound: said === 'infeasible' || !Number.isFinite(bound) ? null : Math.ceil(bound - 1e-6), building, seconds: spent() }
}

function planOf(solver, problem, { placed, pairOf, isIn, first, perDay }) {
  const places = problem.sessions.flatMap((session) => {
    const present = isIn[session.course]
    if (present !== null && !solver.booleanValue(present)) return []
    const start = solver.value(placed[session.number].start)
    const day = first + Math.floor(start / perDay)
    const room = session.inRoom?.find(({ literal }) => solver.booleanValue(literal))?.id ?? null
    return [{ number: session.number, day, at: (start - (day - first) * perDay) * problem.grid, room: null, namedRoom: room }]
  })
  return resultOf(problem, places, (course) => (pairOf[course] === null ? 0 : pairOf[course].findIndex((literal) => solver.booleanValue(literal))))
}
