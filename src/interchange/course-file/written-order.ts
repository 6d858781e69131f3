/** Knows the one order in which the parts of a value are written, so that equal values are equal bytes; refuses to change any part. */
import { compareText } from '../../domain/compare-text'

/** What a reader looks for first; everything else follows in alphabetical order. */
const first = ['id', 'type', 'code', 'what', 'name', 'title', 'kind', 'stream', 'sequence', 'at', 'by', 'change', 'session', 'day', 'time']
const rank = new Map(first.map((key, index) => [key, index]))

/** The same value with the parts of every object in the written order, and without those that are undefined. */
export function inWrittenOrder<T>(value: T): T
export function inWrittenOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inWrittenOrder(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([one], [other]) => (rank.get(one) ?? first.length) - (rank.get(other) ?? first.length) || compareText(one, other))
      .map(([key, part]): readonly [string, unknown] => [key, inWrittenOrder(part)]),
  )
}
