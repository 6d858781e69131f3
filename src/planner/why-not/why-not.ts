/** Knows why a course has no plan and what would give it one, question by question; refuses to say either in words. */
import type { Fact } from '../../domain/rules/fact'
import type { Remedy } from '../../domain/rules/remedy'
import type { Day } from '../../domain/time/day'
import type { Asked } from './asked'
import { Asking, type Steps } from './asking'
import { type Unlock, byPrice, tried } from './attempt'
import { conflictOf } from './conflict'
import { factsOf, inReadingOrder } from './facts-of'
import { isSameFact } from './fact-items'
import { priceOf } from './price'
import { remediesOf } from './remedies-of'
import { withRemedies } from './with-remedy'
import { withoutFact } from './without-facts'

export interface WhyNot {
  /** A smallest set of facts that conflict; empty where nothing that could be named stands in the way. */
  readonly conflict: readonly Fact[]
  /** Single changes, or pairs of them where no single one helps; the cheapest first, at most six and two of a kind. */
  readonly unlocks: readonly Unlock[]
  /** How often the planner was asked. */
  readonly asked: number
  /** Whether all questions that it takes could be asked; else the set may be larger than it has to be. */
  readonly isComplete: boolean
}

export interface Allowance {
  /** Questions for the conflict, of these for finding a smaller one than the first, for single changes and for pairs of changes. */
  readonly conflict: number
  readonly smaller: number
  readonly single: number
  readonly pairs: number
}

export const usualAllowance: Allowance = { conflict: 500, smaller: 120, single: 300, pairs: 300 }

const mostUnlocks = 6
const mostOfAKind = 2

/**
 * For a request without a plan; of one that has a plan nothing is said. Pure, counted and never timed: the same for the same request, however slowly its steps
 * are taken. No change asks for a session before `notBefore`.
 */
export function* whyNot(asked: Asked, notBefore: Day | null = null, allowance: Allowance = usualAllowance): Steps<WhyNot> {
  const asking = new Asking()
  asking.allow(allowance.conflict)
  if ((yield* asking.grant(asked)) !== null) return { conflict: [], unlocks: [], asked: asking.asked, isComplete: true }
  const conflict = inReadingOrder(yield* conflictOf(asked, asking, allowance.smaller))
  const isComplete = !asking.isSpent
  asking.allow(allowance.single)
  const single = yield* unlocksOf(asked, conflict, asking, notBefore)
  asking.allow(allowance.pairs)
  const unlocks = single.length > 0 ? single : yield* pairsOfChanges(asked, conflict, asking, notBefore)
  return { conflict, unlocks: choiceOf(unlocks), asked: asking.asked, isComplete }
}

/** The cheapest, but no more than two of one kind: which of five rooms opens is not five ways out. */
function choiceOf(unlocks: readonly Unlock[]): readonly Unlock[] {
  const counts = new Map<string, number>()
  const chosen = unlocks.toSorted(byPrice).filter(({ remedies }) => {
    const kind = remedies.map((remedy) => remedy.kind).join('+')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return (counts.get(kind) ?? 0) <= mostOfAKind
  })
  return chosen.slice(0, mostUnlocks)
}

/** Only a change to a fact of the conflict can help, for with all of them in force there is no plan. */
function* unlocksOf(asked: Asked, conflict: readonly Fact[], asking: Asking, notBefore: Day | null): Steps<readonly Unlock[]> {
  const unlocks: Unlock[] = []
  const facts = factsOf(asked)
  for (const fact of conflict) unlocks.push(...(yield* unlocksBy(asked, wholeOf(fact, facts), asking, notBefore)))
  return unlocks
}

function* unlocksBy(asked: Asked, fact: Fact, asking: Asking, notBefore: Day | null): Steps<readonly Unlock[]> {
  const free = yield* asking.grant(withoutFact(asked, fact))
  return free === null ? [] : yield* remediesOf({ fact, asked, free, asking, notBefore })
}

/** With all the items of its list: any of them may be the one to change. */
function wholeOf(fact: Fact, facts: readonly Fact[]): Fact {
  return facts.find((one) => isSameFact(one, fact)) ?? fact
}

/**
 * With one fact of the conflict out of the way another conflict is left; a change to that, and then one to the first fact,
 * make a pair. Every fact takes its turn while there are questions left.
 */
function* pairsOfChanges(asked: Asked, conflict: readonly Fact[], asking: Asking, notBefore: Day | null): Steps<readonly Unlock[]> {
  const pairs = new Map<string, Unlock>()
  const facts = factsOf(asked)
  for (const first of conflict.map((fact) => wholeOf(fact, facts))) {
    const without = withoutFact(asked, first)
    const left = yield* conflictOf(without, asking, 0)
    if (asking.isSpent) break
    const others = factsOf(without)
    for (const second of left.map((fact) => wholeOf(fact, others))) {
      for (const change of yield* unlocksBy(without, second, asking, notBefore)) {
        for (const unlock of yield* unlocksBy(withRemedies(asked, change.remedies), first, asking, notBefore)) {
          const price = (remedy: Remedy) => priceOf(remedy, asked.request)
          const remedies = [...unlock.remedies, ...change.remedies].toSorted((one, other) => price(one) - price(other))
          const key = JSON.stringify(remedies)
          const both = pairs.has(key) ? null : yield* tried({ asked, asking, notBefore }, remedies)
          if (both === null) continue
          // One change may touch the other's fact too, and help by itself.
          const alone = (yield* firstAlone({ asked, asking, notBefore }, remedies)) ?? both
          pairs.set(JSON.stringify(alone.remedies), alone)
        }
      }
    }
  }
  return [...pairs.values()]
}

/** The first of these changes that is enough by itself. */
function* firstAlone(by: Parameters<typeof tried>[0], remedies: readonly Remedy[]): Steps<Unlock | null> {
  for (const remedy of remedies) {
    const one = yield* tried(by, [remedy])
    if (one !== null) return one
  }
  return null
}
