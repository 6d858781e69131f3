/** Knows how days, times, instants and zones are written, and what a form that does not fit is called; refuses to know any one form. */
import * as z from 'zod/mini'
import { shapeFaults } from '../domain/protocol/shape-fault-form'
import { parseTime } from '../domain/time/clock-time'
import { parseDay } from '../domain/time/day'
import { type InstantAt, isZone } from '../domain/time/zone'
import type { Fault } from './fault'

// The content policy of the app forbids code made from text.
z.config({ jitless: true })

/** Text that has to be readable as something: `parse` answers undefined where it is not. */
export function readable<T>(parse: (text: string) => T | undefined, sentence: string) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const read = parse(text)
      if (read !== undefined) return read
      context.issues.push({ code: 'custom', message: sentence, input: text })
      return z.NEVER
    }),
  )
}

export const day = readable(parseDay, 'A day of the calendar from 1900 to 2199 is needed, such as 2027-03-29.')
export const time = readable(parseTime, 'A time of day such as 07:00 is needed.')
/** Where the day ends a night. */
export const nextDay = readable(
  (text) => (text === '00:00' || text === '24:00' ? undefined : parseTime(text)),
  'A time of the next day is needed, after 00:00, such as 09:00.',
)
export const zone = readable((text) => (isZone(text) ? text : undefined), 'No time zone has this name; one is Europe/Berlin.')
export const instant = readable(parseInstant, 'An instant in UTC is needed, such as 2027-03-29T07:30:00.000Z.')

const instantForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[0-5]\d\.\d{3}Z$/

function parseInstant(text: string): InstantAt | undefined {
  const [, day = '', time = ''] = instantForm.exec(text) ?? []
  return parseDay(day) !== undefined && time !== '24:00' && parseTime(time) !== undefined ? text : undefined
}

/** The fault behind one issue of a form, told with its path below `at`; `input` tells a missing value from a wrong one. */
export function faultsOf(issue: z.core.$ZodIssue, input: unknown, at = ''): readonly Fault[] {
  return told(issue, input).map(({ path, text }) => ({ path: below(at, path), text }))
}

function told(issue: z.core.$ZodIssue, input: unknown): readonly Fault[] {
  if (issue.code === 'custom') return [{ path: pathOf(issue.path), text: issue.message }]
  if (issue.code === 'invalid_key') return [{ path: pathOf(issue.path), text: 'No such name is possible here.' }]
  if (issue.code === 'invalid_union' && 'options' in issue && isThere(input, issue.path)) {
    return [{ path: pathOf(issue.path), text: `One of these is needed: ${issue.options.map(String).join(', ')}.` }]
  }
  return shapeFaults(issue, input).map(({ path, code, text }) => ({ path, text: code === 'unknown-field' ? 'The form has no such field here.' : text }))
}

function isThere(input: unknown, path: readonly PropertyKey[]): boolean {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), input) !== undefined
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

/** `path` within what stands at `at`. */
export function below(at: string, path: string): string {
  if (at === '') return path
  return path === '' ? at : `${at}.${path}`
}
