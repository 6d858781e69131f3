/** Knows which of two codes, ids, days or times comes first: by code point, the same on every device; refuses to know a language. */

/** Below zero where `one` comes first, above where `other` does; days and times as they are written come in their own order. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
