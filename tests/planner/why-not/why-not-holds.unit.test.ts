/** Knows that what is said to stand in the way does, whole and without a word too many, and that what is said to help does. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { library } from '../../../src/domain/protocol/library'
import type { Fact } from '../../../src/domain/rules/fact'
import { bestPlan } from '../../../src/planner/course/best-plan'
import { proposeCourse } from '../../../src/planner/propose-course'
import type { PlanRequest, Proposal } from '../../../src/planner/request'
import type { Asked } from '../../../src/planner/why-not/asked'
import { finish } from '../../../src/planner/why-not/asking'
import { factsBeside } from '../../../src/planner/why-not/conflict'
import { itemsOf, withItems } from '../../../src/planner/why-not/fact-items'
import { factsOf } from '../../../src/planner/why-not/facts-of'
import { usualAllowance, whyNot } from '../../../src/planner/why-not/why-not'
import { withRemedies } from '../../../src/planner/why-not/with-remedy'
import { withoutFacts } from '../../../src/planner/why-not/without-facts'
import { violations } from '../../support/plan-checker'
import { requests, smallRequests } from '../../support/plan-requests'

const askedFor = (request: PlanRequest): Asked => ({ request, given: null })
const isPossible = ({ request }: Asked) => proposeCourse(request).outcome === 'planned'
const withOnly = (asked: Asked, facts: readonly Fact[]) => withoutFacts(asked, factsBeside(asked, facts))
const impossibleRequests = smallRequests.filter((request) => bestPlan(request) === null)

it('names facts that conflict by themselves, each of them needed, down to the items of their lists', () => {
  fc.assert(
    fc.property(impossibleRequests, (request) => {
      const asked = askedFor(request)
      const { conflict, isComplete } = finish(whyNot(asked))
      expect(isComplete).toBe(true)
      expect(conflict).not.toEqual([])
      expect(isPossible(withOnly(asked, conflict))).toBe(false)
      for (const fact of conflict) {
        const others = conflict.filter((one) => one !== fact)
        expect(isPossible(withOnly(asked, others)), `without ${JSON.stringify(fact)}`).toBe(true)
        const items = itemsOf(fact)
        for (const item of items.length > 1 ? items : []) {
          const fewer = withItems(fact, items.filter((one) => one !== item))
          expect(isPossible(withOnly(asked, [...others, fewer])), `without ${item} of ${JSON.stringify(fact)}`).toBe(true)
        }
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

it('names as few facts as there are: no pair of facts conflicts where it names three or more', () => {
  fc.assert(
    fc.property(impossibleRequests, (request) => {
      const asked = askedFor(request)
      const { conflict } = finish(whyNot(asked, null, { conflict: 3000, smaller: 2500, single: 0, pairs: 0 }))
      const facts = factsOf(asked)
      if (conflict.length < 3) return
      const known: Proposal[] = []
      const hasPlan = (kept: readonly Fact[]) => {
        const { request: loosened } = withoutFacts(asked, facts.filter((fact) => !kept.includes(fact)))
        // A plan that was found under one pair mostly keeps another too: looking is quicker than searching.
        if (known.some(({ pair, slots }) => violations(loosened, pair, slots).length === 0)) return true
        const answer = proposeCourse(loosened)
        if (answer.outcome === 'planned') known.push(answer)
        return answer.outcome === 'planned'
      }
      for (const [index, one] of facts.entries()) for (const other of facts.slice(index)) expect(hasPlan([one, other])).toBe(true)
    }),
    { numRuns: 4 },
  )
}, 120_000)

it('offers only changes under which a plan exists that keeps every rule and costs what is said', () => {
  fc.assert(
    fc.property(impossibleRequests, (request) => {
      const asked = askedFor(request)
      const { unlocks } = finish(whyNot(asked))
      expect(unlocks.length).toBeLessThanOrEqual(6)
      expect(unlocks.map(({ price }) => price)).toEqual(unlocks.map(({ price }) => price).toSorted((one, other) => one - other))
      for (const { remedies, plan } of unlocks) {
        const changed = withRemedies(asked, remedies).request
        const answer = proposeCourse({ ...changed, pair: plan.pair })
        expect(violations(changed, plan.pair, plan.slots), JSON.stringify(remedies)).toEqual([])
        expect(answer).toMatchObject({ outcome: 'planned', score: plan.score })
        if (remedies.length > 1) for (const remedy of remedies) expect(isPossible(withRemedies(asked, [remedy]))).toBe(false)
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

it('does both for every protocol at a clinic with a full life of its own', () => {
  fc.assert(
    fc.property(requests(library).filter((request) => !isPossible(askedFor(request))), (request) => {
      const asked = askedFor(request)
      const { conflict, unlocks, isComplete } = finish(whyNot(asked))
      expect(conflict).not.toEqual([])
      expect(isPossible(withOnly(asked, conflict))).toBe(false)
      for (const fact of isComplete ? conflict : []) {
        expect(isPossible(withOnly(asked, conflict.filter((one) => one !== fact))), `without ${JSON.stringify(fact)}`).toBe(true)
      }
      for (const { remedies, plan } of unlocks) expect(violations(withRemedies(asked, remedies).request, plan.pair, plan.slots)).toEqual([])
    }),
    { numRuns: 8 },
  )
}, 120_000)

it('says the same of the same request, in one go or step by step, within its allowance', () => {
  fc.assert(
    fc.property(impossibleRequests, fc.integer({ min: 0, max: 60 }), (request, questions) => {
      const asked = askedFor(request)
      const allowance = { ...usualAllowance, conflict: questions, single: questions, pairs: questions }
      const whole = finish(whyNot(asked, null, allowance))
      const steps = whyNot(asked, null, allowance)
      let counted = 0
      let next = steps.next()
      while (next.done !== true) {
        expect(next.value).toBeGreaterThan(counted)
        counted = next.value
        next = steps.next()
      }
      expect(JSON.stringify(next.value)).toBe(JSON.stringify(whole))
      expect(whole.asked).toBeLessThanOrEqual(3 * questions)
      // Whatever the allowance, what is named does conflict.
      expect(isPossible(withOnly(asked, whole.conflict))).toBe(false)
    }),
    { numRuns: 6 },
  )
}, 120_000)
