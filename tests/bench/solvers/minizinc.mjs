/** Knows how MiniZinc's WebAssembly is asked for a plan, by Gecode or Chuffed; refuses to know what the model says. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { textOf } from '../models/minizinc-text.mjs'
import { problemOf } from '../reading/problem.mjs'
import { resultOf } from '../reading/plan-of.mjs'

const find = createRequire(import.meta.url).resolve

/** @param {'gecode' | 'chuffed'} solver */
export async function load(solver) {
  let thread = await threadReady()
  return async (request, seconds) => {
    const startedAt = performance.now()
    const spent = () => (performance.now() - startedAt) / 1000
    const problem = problemOf(request)
    const isEmpty = problem.sessions.some(({ options }) => options.every((days) => days.size === 0))
    if (isEmpty || problem.courses.some(({ isPossible }) => !isPossible)) return { status: problem.isClinic ? 'not modelled' : 'infeasible', seconds: spent(), building: spent() }
    const { text, firstDay, perDay } = textOf(problem)
    const building = spent()
    const answer = await run(thread, solver, text, seconds - building)
    if (answer.isEnded) thread = await threadReady()
    const said = { OPTIMAL_SOLUTION: 'optimal', UNSATISFIABLE: 'infeasible' }[answer.status] ?? (answer.values === null ? 'none' : 'feasible')
    const result = answer.values === null ? null : planOf(problem, answer.values, firstDay, perDay)
    return { status: said, result, bound: said === 'optimal' ? answer.values.total : null, building, seconds: spent(), ...(answer.fault === null ? {} : { fault: answer.fault }) }
  }
}

function threadReady() {
  const thread = new Worker(new URL('minizinc-thread.cjs', import.meta.url), { workerData: { script: find('minizinc/minizinc-worker.js') } })
  thread.unref()
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('message', () => resolve(thread))
    thread.postMessage({ wasmURL: find('minizinc/minizinc.wasm'), dataURL: find('minizinc/minizinc.data') })
  })
}

/** The best values heard within the time; the thread is ended where it does not stop by itself. */
function run(thread, solver, text, seconds) {
  return new Promise((resolve) => {
    const answer = { values: null, status: 'UNKNOWN', fault: null, isEnded: false }
    const end = (isEnded) => {
      clearTimeout(timer)
      thread.removeAllListeners('message')
      if (isEnded) void thread.terminate()
      resolve({ ...answer, isEnded })
    }
    const timer = setTimeout(() => end(true), seconds * 1000 + 500)
    thread.on('message', (message) => {
      if (message.type === 'solution') answer.values = message.output.json
      if (message.type === 'status') answer.status = message.status
      if (message.type === 'error') answer.fault = message.message
      // After an exit the worker makes itself ready again; what was said before stays.
      if (message.type === 'exit') end(true)
    })
    const args = ['--solver', solver, '-i', '--output-mode', 'json', '--time-limit', String(Math.max(500, Math.round(seconds * 1000))), ...(solver === 'chuffed' ? ['-f'] : []), 'plan.mzn']
    thread.postMessage({ jsonStream: true, files: { 'plan.mzn': text }, args })
  })
}

function planOf(problem, values, firstDay, perDay) {
  const rooms = problem.roomClasses.flatMap(({ rooms: alike }) => alike)
  const places = problem.sessions.map(({ number, room }) => {
    const start = values[`s${number}`]
    const day = Math.floor(start / perDay)
    return { number, day: firstDay + day, at: (start - day * perDay) * problem.grid, room: null, namedRoom: room === null ? null : rooms[values[`r${number}`]] }
  })
  return resultOf(problem, places, (course) => (values[`pair${course}`] ?? 1) - 1)
}
