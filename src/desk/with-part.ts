/** Knows how an act waits for a part of the app that comes after the first screen; refuses to know what the part does. */
import type { Failed } from './outcome'

/** Nothing is done where the part cannot be fetched, which only a first visit without a network can bring about. */
export async function withPart<P, O>(load: () => Promise<P>, act: (part: P) => Promise<O>): Promise<O | Failed> {
  let part: P
  try {
    part = await load()
  } catch {
    return { verdict: 'failed', failure: { code: 'part-not-loaded' } }
  }
  return act(part)
}
