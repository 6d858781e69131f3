/** Knows the command line of the planner: its arguments, answers and exit statuses; refuses to plan or to read a form itself. */
import { parseArgs } from 'node:util'
import { protocolById } from '../domain/protocol/library'
import type { PlanningRequest } from '../interchange/planning-request'
import { parsePlanningRequest } from '../interchange/planning-request-form'
import { type CourseOutcome, planningResult } from '../interchange/planning-result'
import { type CourseAnswer, proposeCourses } from '../planner/propose-clinic'
import { whyImpossible } from './why-impossible'

/** What the command leaves behind: 0 with a result, 2 where the request cannot be used, 1 for a defect. */
export interface Ending {
  readonly status: 0 | 1 | 2
  readonly out: string
  readonly err: string
}

export type Read = { readonly ok: true; readonly text: string } | { readonly ok: false }

const usage = 'Usage: npm run --silent plan -- REQUEST.json [--seconds N]; - reads standard input.'

/**
 * `read` gives the text of a file, or of standard input for `-`. `--seconds` will bound the search of a clinic of
 * many courses; planning is a single pass so far, which ends by itself, so that the number changes nothing.
 */
export function plan(args: readonly string[], read: (path: string) => Read): Ending {
  const asked = argumentsOf(args)
  if (typeof asked === 'string') return refused(asked)
  const file = read(asked.path)
  if (!file.ok) return refused('The request cannot be read.')
  const input = parseJson(file.text)
  if (input === undefined) return refused('The request is not written in JSON.')
  const parsed = parsePlanningRequest(input.value, protocolById)
  return parsed.ok ? planned(parsed.request) : refused(...parsed.faults.map(({ path, text }) => `${path === '' ? 'request' : path}: ${text}`))
}

function planned({ clinic, courses }: PlanningRequest): Ending {
  const answer = proposeCourses(clinic, courses)
  const defects = answer.courses.filter((course) => course.answer.outcome === 'not-accepted')
  if (defects.length > 0) {
    return { status: 1, out: '', err: 'The search found a plan that the rule book does not accept. This is a defect of the planner.\n' }
  }
  const outcomes = answer.courses.flatMap((course): readonly CourseOutcome[] =>
    course.answer.outcome === 'impossible' ? [whyImpossible(clinic, courses, answer.courses, course.id)] : outcomeOf(course),
  )
  const result = planningResult(answer.score, outcomes)
  return { status: 0, out: `${JSON.stringify(result, null, 2)}\n`, err: '' }
}

function outcomeOf({ id, request, answer }: CourseAnswer): readonly CourseOutcome[] {
  if (answer.outcome !== 'planned') return []
  const { score, slots } = answer
  return [{ id, outcome: 'planned', score, slots, order: request.protocol.sessions.map((visit) => visit.id) }]
}

/** The path asked for, or the sentence that says what is wrong. */
function argumentsOf(args: readonly string[]): { readonly path: string } | string {
  const parsed = parsedArguments(args)
  const [path, ...more] = parsed?.positionals ?? []
  if (parsed === undefined || path === undefined || more.length > 0) return usage
  const { seconds } = parsed
  if (seconds !== undefined && !(/^\d*\.?\d+$/.test(seconds) && Number(seconds) > 0)) return '--seconds needs a number greater than 0.'
  return { path }
}

function parsedArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { seconds: { type: 'string' } }, allowPositionals: true })
    return { seconds: values.seconds, positionals }
  } catch {
    return undefined
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { value }
  } catch {
    return undefined
  }
}

function refused(...lines: readonly string[]): Ending {
  return { status: 2, out: '', err: lines.map((line) => `${line}\n`).join('') }
}
