/** Knows what a value of the wrong shape is called in plain words; refuses to know which shape was asked for. */
import type * as z from 'zod/mini'
import { type ProtocolFault, type ProtocolFaultCode, fault } from './protocol-fault'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** The faults behind one issue of the form; `input` tells a missing value from a wrong one. */
export function shapeFaults(issue: Issue, input: unknown, above: Path = []): readonly ProtocolFault[] {
  const at = [...above, ...issue.path]
  if (at.length > 0 && valueAt(input, at) === undefined) return [fault(pathOf(at), 'missing', 'Something is needed here, and there is nothing.')]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault(pathOf([...at, key]), 'unknown-field', 'No protocol has such a field.'))
  }
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.find((branch) => branch.some(({ path, code }) => path.length > 0 || code !== 'invalid_type'))
    return nearest === undefined
      ? [fault(pathOf(at), 'wrong-type', 'A whole number is needed here, or an earliest and a latest one.')]
      : nearest.flatMap((inner) => shapeFaults(inner, input, at))
  }
  const [code, sentence] = meaningOf(issue)
  return [fault(pathOf(at), code, sentence)]
}

function meaningOf(issue: Issue): readonly [ProtocolFaultCode, string] {
  if (issue.code === 'invalid_type') return ['wrong-type', typeSentence(issue.expected)]
  if (issue.code === 'invalid_value') return ['unknown-word', `One of these is needed: ${issue.values.map(String).join(', ')}.`]
  if (issue.code === 'too_small') return ['out-of-range', `Too little: the least is ${issue.minimum}.`]
  if (issue.code === 'too_big') return ['out-of-range', `Too much: the most is ${issue.maximum}.`]
  if (issue.code === 'invalid_format') return ['not-a-name', 'A name is needed that begins with a letter or a figure.']
  return ['not-a-time', 'A time of day such as 07:00 is needed.']
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'True or false',
  object: 'An object',
  record: 'An object',
  array: 'A list',
  tuple: 'A list of two',
  null: 'Null',
}

function typeSentence(expected: string): string {
  return `${typeWords[expected] ?? 'Another kind of value'} is needed here.`
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), input)
}

function pathOf(path: Path): string {
  return path.map(String).join('.')
}
