/** Knows how much work a second of planning is taken to be; refuses to look at any clock. */

/**
 * Plans of single courses tried for each second asked for: fewer than an ordinary machine manages, so that the work and
 * not the clock ends a search, and the same request gives the same answer.
 */
const effortPerSecond = 2_000

export function effortOf(seconds: number): number {
  return Math.ceil(seconds * effortPerSecond)
}
