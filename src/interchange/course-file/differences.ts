/** Knows where two plain values differ; refuses to say what either of them holds. */
import { below } from '../written-form'

/** The paths at which `told` is not what `so` is, each the deepest that can be named. */
export function differences(told: unknown, so: unknown, path = ''): readonly string[] {
  if (Array.isArray(told) && Array.isArray(so)) {
    if (told.length !== so.length) return [path]
    return told.flatMap((part: unknown, index) => differences(part, so[index], below(path, String(index))))
  }
  if (isParts(told) && isParts(so)) {
    const keys = [...new Set([...Object.keys(told), ...Object.keys(so)])]
    return keys.flatMap((key) => differences(told[key], so[key], below(path, key)))
  }
  return Object.is(told, so) ? [] : [path]
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
