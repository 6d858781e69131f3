/** Knows how a law meets certain cases for sure, beside those at random; refuses to know any law. */
import fc from 'fast-check'

/** The first case of each seed, the same in every run: a law that counts what it met names seeds that have it. */
export function knownCases<Case extends unknown[]>(cases: fc.Arbitrary<Case>, ...seeds: readonly number[]): Case[] {
  return seeds.flatMap((seed) => fc.sample(cases, { seed, numRuns: 1 }))
}
