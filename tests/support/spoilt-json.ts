/** Knows how a value of JSON is spoilt part by part. */

export type Path = readonly (string | number)[]

/** The way to every part of it, whole objects and lists too. */
export function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [...(at.length === 0 ? [] : [at]), ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))]
}

/** A copy with another value at the place, or without it where there is none to put there. */
export function withPart(input: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(input)
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), copy)
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(parent as object, last)
  else Reflect.set(parent as object, last, value)
  return copy
}
