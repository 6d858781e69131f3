/** Knows whether two plain values tell the same; refuses to know what they are. */

/** Stored values come back with their parts in another order, which makes no difference; the order of a list does. */
export function haveSameParts(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted()) : part))
}
