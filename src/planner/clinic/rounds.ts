/** Knows in how many rounds a negotiation is led, and how prices rise over them; refuses to plan a course. */
import { unplannedPoints } from '../score-plan'
import type { Chance } from './chance'
import { type Haste, Negotiation } from './negotiation'
import type { Ways } from './ways-of'

const fewestRounds = 6
const mostRounds = 120
/** Rounds in which only courses that still clash are planned again. */
const lastRounds = 60
/** Of these, rounds in which none is left out however much it pays. */
const patientRounds = 30
/** Points for a step of time that another uses, in the first round and in the last. */
const firstPrice = 0.1
const lastPrice = 4.5
const lastHaste: Haste = { growth: 1.1, most: 12, lasting: 1 }
/** What lasts of a clash, in points over all rounds. */
const lastingPoints = 2

/** `effort` in plans of single courses. */
export function negotiationFor({ base, ofCourse }: Ways, effort: number): { readonly negotiation: Negotiation; readonly rounds: number } {
  const rounds = Math.max(fewestRounds, Math.min(mostRounds, Math.floor(effort / ofCourse.length)))
  const growth = (lastPrice / firstPrice) ** (1 / rounds)
  return { negotiation: new Negotiation(ofCourse, base, firstPrice, { growth, most: Infinity, lasting: lastingPoints / rounds }), rounds }
}

/** Yields after each plan, and true at the end of a round after which a look at the whole is worth it. */
export function* negotiate(negotiation: Negotiation, rounds: number, chance: Chance): Generator<boolean, void> {
  const all = negotiation.plans.map((_, course) => course)
  let look = fewestRounds
  for (let round = 1; round <= rounds; round += 1) {
    for (const course of chance.shuffled(all)) {
      negotiation.replan(course)
      yield false
    }
    negotiation.raise()
    if (negotiation.clashes === 0) return
    if (round === look && round < rounds) {
      look *= 2
      yield true
    }
  }
  for (let round = 0; round < lastRounds && negotiation.clashes > 0; round += 1) {
    for (const course of chance.shuffled(all.filter((one) => negotiation.isClashing(one)))) {
      if (!negotiation.isClashing(course)) continue
      negotiation.replan(course, round < patientRounds ? Infinity : unplannedPoints)
      yield false
    }
    negotiation.raise(lastHaste)
  }
}
