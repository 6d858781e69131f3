/** Knows how somebody who has the program forges a backup: rows changed, chains and digests taken anew; refuses to know what is changed. */
import { canonicalJson, digestOf, runningDigest } from '../../../src/store/canonical'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The lines of a backup above the one that closes it. */
export function bodyOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -2)
}

/** The text with the last line counted and digested anew, as somebody would who knows the format. */
export function closedAnew(body: readonly string[]): string {
  const above = body.map((line, index) => (index === 0 ? line : index < body.length - 1 ? `${line.replace(/,$/, '')},` : line.replace(/,$/, '')))
  const digest = runningDigest()
  for (const line of above) digest.take(`${line}\n`)
  const counted = (start: string) => above.filter((line) => line.startsWith(start)).length
  const end = { streams: counted('{"stream"'), rows: counted('{"row"'), preferences: counted('{"preference"'), drafts: counted('{"draft"'), digest: digest.end() }
  return [...above, `],"end":${JSON.stringify(end)}}`, ''].join('\n')
}

/** Every place inside a value, as a path. */
export function placesIn(value: unknown, above: readonly string[] = []): readonly (readonly string[])[] {
  return isObject(value) ? Object.keys(value).flatMap((key) => [[...above, key], ...placesIn(value[key], [...above, key])]) : []
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value)
}

export function withValue(value: unknown, path: readonly string[], put: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return put
  if (!isObject(value)) return value
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value }
  if (isObject(copy)) copy[key] = withValue(value[key], rest, put)
  return copy
}

/** The chain of every history taken anew over whatever its rows say, as somebody would who has the program. */
export function chainedAnew(body: readonly string[]): readonly string[] {
  const last = new Map<unknown, string>()
  return body.map((line) => {
    if (!line.startsWith('{"row"')) return line
    const { row } = JSON.parse(line.replace(/,$/, '')) as { row: Json }
    if (!isObject(row)) return line
    const { hash: _old, ...rest } = row
    const linked = row['stream'] === 'course-9' ? rest : { ...rest, previous: last.get(row['stream']) ?? '' }
    const hash = digestOf(canonicalJson(linked))
    last.set(row['stream'], hash)
    return JSON.stringify({ row: { ...linked, hash } })
  })
}

/** The backup with the first row in whose line all of `parts` stand changed, and everything that vouches for it taken anew. */
export function withRow(text: string, parts: readonly string[], change: (row: Json) => unknown): string {
  const body = bodyOf(text)
  const at = body.findIndex((line) => line.startsWith('{"row"') && parts.every((part) => line.includes(part)))
  const { row } = JSON.parse((body[at] ?? '').replace(/,$/, '')) as { readonly row: Json }
  return closedAnew(chainedAnew(body.map((line, index) => (index === at ? JSON.stringify({ row: change(row) }) : line))))
}
