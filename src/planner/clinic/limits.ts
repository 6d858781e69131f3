/** Knows in which steps a plan is looked for ever further from what its course costs by itself; refuses to look. */

/** A course that costs more than this at any price is not looked for further. */
const mostPoints = 100_000

/** Points below which to look: `slack` more than `alone`, then so many times more, at last `below` itself where that is finite. */
export function* limitsUpTo(alone: number, below: number, slack: number, growth: number): Generator<number, void> {
  for (let more = slack; alone + more < below; more *= growth) {
    yield alone + more
    if (alone + more > mostPoints) return
  }
  if (below < Infinity) yield below
}
