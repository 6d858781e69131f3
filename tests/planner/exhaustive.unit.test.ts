/** Knows every plan of a small course by trying them all, and that the planner finds the best of them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { proposeCourse } from '../../src/planner/propose-course'
import type { PlanRequest } from '../../src/planner/request'
import { leastOfAll } from '../support/every-plan'
import { type PlannedSession, scoreByHand, violations } from '../support/plan-checker'
import { smallRequests } from '../support/plan-requests'

it('finds a plan exactly where one exists, and none scores lower', () => {
  let planned = 0
  let impossible = 0
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2)
  fc.assert(
    fc.property(smallRequests, (request) => {
      const answer = proposeCourse(request)
      const best = leastOfAll(request, (plan) => partialScore(request, plan))
      if (answer.outcome === 'impossible') {
        impossible += 1
        expect(best).toBe(Infinity)
        expect(answer.days.every(({ breaches }) => breaches.length > 0)).toBe(true)
      } else {
        planned += 1
        expect(violations(request, answer.pair, answer.slots)).toEqual([])
        expect(answer.exact).toBe(true)
        expect(answer.score).toBe(best)
      }
    }),
    { numRuns },
  )
  expect(Math.min(planned, impossible)).toBeGreaterThan(0)
}, 120_000)

/** What the placed sessions cost already; a late start may still be undone by a session before them. */
function partialScore(request: PlanRequest, plan: readonly PlannedSession[]): number {
  if (plan.length === request.protocol.sessions.length) return scoreByHand(request, plan)
  const first = plan.map(({ slot }) => slot.day).toSorted()[0] ?? request.start
  return scoreByHand({ ...request, start: first }, plan)
}
