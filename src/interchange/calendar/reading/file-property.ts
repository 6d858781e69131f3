/** Knows how one line is read as a property with its values; refuses to believe that a value is what it should be. */
import ICAL from 'ical.js'
import { type Read, faulty, read } from './file-fault'
import type { FileLine } from './file-lines'
import type { FilePart } from './file-parts'

export interface FileProperty {
  readonly line: number
  readonly name: string
  /** Empty where it names none. */
  readonly tzid: string
  /** How many days of a repetition it is about besides its own, such as `THISANDFUTURE`; empty where it is about its own only. */
  readonly range: string
  readonly values: readonly unknown[]
}

export function propertyOf({ line, name, text }: FileLine): Read<FileProperty> {
  // The library knows rules in capitals only, and takes a semicolon at their end for one more part.
  const jCal = jCalOf(name === 'RRULE' ? text.toUpperCase().replace(/[;\s]+$/, '') : text)
  if (jCal === undefined) return faulty(line, name, name === 'RRULE' ? 'This is no rule of repetition.' : 'What stands here cannot be read as this property.')
  const [, params, , ...values] = jCal
  return read({ line, name, tzid: paramIn(params, 'tzid'), range: paramIn(params, 'range').toUpperCase(), values })
}

/** The library says in some cases that it cannot, and fails in others. */
function jCalOf(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = ICAL.parse.property(text)
    return isList(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The first line of the name; undefined where there is none. */
export function lineOf({ lines }: FilePart, name: string): FileLine | undefined {
  return lines.find((line) => line.name === name)
}

function paramIn(params: unknown, name: string): string {
  const value: unknown = typeof params === 'object' && params !== null ? new Map<string, unknown>(Object.entries(params)).get(name) : undefined
  return typeof value === 'string' ? value : ''
}
