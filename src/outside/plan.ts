/** Knows the command line of the planner: its arguments, answers and exit statuses; refuses to plan or to read a form itself. */
import { parseArgs } from 'node:util'
import { protocolById } from '../domain/protocol/library'
import type { PlanningRequest } from '../interchange/planning-request'
import { parsePlanningRequest } from '../interchange/planning-request-form'
import { type CourseOutcome, planningResult } from '../interchange/planning-result'
import type { CourseAnswer } from '../planner/clinic/answer-of'
import { ClinicPlanning } from '../planner/clinic/clinic-planning'
import { effortOf } from '../planner/clinic/effort'
import { type Ending, type Read, parseJson, refused } from './command'
import { whyImpossible } from './why-impossible'

const usage = 'Usage: npm run --silent plan -- REQUEST.json [--seconds N]; - reads standard input.'

const usualSeconds = 5

/**
 * `read` gives the text of a file, or of standard input for `-`; `clock` gives milliseconds. The same request and
 * `--seconds` give the same bytes: the search is measured in plans tried. Only a machine too slow for that many stops
 * at the seconds asked for, and says so on standard error.
 */
export function plan(args: readonly string[], read: (path: string) => Read, clock: () => number): Ending {
  const asked = argumentsOf(args)
  if (typeof asked === 'string') return refused(asked)
  const file = read(asked.path)
  if (!file.ok) return refused('The request cannot be read.')
  const input = parseJson(file.text)
  if (input === undefined) return refused('The request is not written in JSON.')
  const parsed = parsePlanningRequest(input.value, protocolById)
  return parsed.ok ? planned(parsed.request, asked.seconds, clock) : refused(...parsed.faults.map(({ path, text }) => `${path === '' ? 'request' : path}: ${text}`))
}

function planned({ clinic, courses }: PlanningRequest, seconds: number, clock: () => number): Ending {
  const planning = new ClinicPlanning(clinic, courses, [], effortOf(seconds))
  const end = clock() + seconds * 1000
  let isCutShort = false
  while (!isCutShort && planning.step()) isCutShort = clock() > end
  const answer = planning.answer()
  const defects = answer.courses.filter((course) => course.answer.outcome === 'not-accepted')
  if (defects.length > 0) {
    return { status: 1, out: '', err: 'The search found a plan that the rule book does not accept. This is a defect of the planner.\n' }
  }
  const outcomes = answer.courses.flatMap((course): readonly CourseOutcome[] =>
    course.answer.outcome === 'impossible' ? [whyImpossible(clinic, courses, answer.courses, course.id)] : outcomeOf(course, courses),
  )
  const result = planningResult(answer.score, outcomes)
  const err = isCutShort ? 'The time ran out before the search was done; another run may give another plan.\n' : ''
  return { status: 0, out: `${JSON.stringify(result, null, 2)}\n`, err }
}

function outcomeOf({ id, answer }: CourseAnswer, courses: PlanningRequest['courses']): readonly CourseOutcome[] {
  if (answer.outcome !== 'planned') return []
  const { score, slots } = answer
  const order = courses.find((course) => course.id === id)?.protocol.sessions.map((visit) => visit.id) ?? []
  return [{ id, outcome: 'planned', score, slots, order }]
}

/** The path and seconds asked for, or the sentence that says what is wrong. */
function argumentsOf(args: readonly string[]): { readonly path: string; readonly seconds: number } | string {
  const parsed = parsedArguments(args)
  const [path, ...more] = parsed?.positionals ?? []
  if (parsed === undefined || path === undefined || more.length > 0) return usage
  const { seconds } = parsed
  if (seconds !== undefined && !(/^\d*\.?\d+$/.test(seconds) && Number(seconds) > 0)) return '--seconds needs a number greater than 0.'
  return { path, seconds: seconds === undefined ? usualSeconds : Number(seconds) }
}

function parsedArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { seconds: { type: 'string' } }, allowPositionals: true })
    return { seconds: values.seconds, positionals }
  } catch {
    return undefined
  }
}
