/** Knows that no proposal breaks a rule, is dearer than it says, or differs from the last one; refuses to know how plans are found. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { library } from '../../src/domain/protocol/library'
import { proposeCourse } from '../../src/planner/propose-course'
import { scoreByHand, violations } from '../support/plan-checker'
import { requests } from '../support/plan-requests'

it('keeps every rule, counts its score right, and names a breach for every day where there is no plan', () => {
  fc.assert(
    fc.property(requests(library), (request) => {
      const answer = proposeCourse(request)
      if (answer.outcome === 'planned') {
        expect(violations(request, answer.pair, answer.slots)).toEqual([])
        expect(answer.score).toBeCloseTo(scoreByHand(request, answer.slots), 9)
        expect(answer.costs.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(answer.score, 9)
      } else {
        expect(answer.days.length).toBeGreaterThan(0)
        expect(answer.days.filter(({ breaches }) => breaches.length === 0)).toEqual([])
        expect([answer.days[0]?.day, answer.days.at(-1)?.day]).toEqual([answer.opens, answer.closes])
      }
    }),
  )
}, 120_000)

it('answers the same request with the same bytes', () => {
  fc.assert(
    fc.property(requests(library), (request) => {
      expect(JSON.stringify(proposeCourse(request))).toBe(JSON.stringify(proposeCourse(structuredCloneOf(request))))
    }),
    { numRuns: 20 },
  )
}, 120_000)

/** The same request made of other objects, so that nothing hangs on identity. */
function structuredCloneOf(request: Parameters<typeof proposeCourse>[0]): Parameters<typeof proposeCourse>[0] {
  const { site, ...rest } = request
  return { ...structuredClone(rest), site: { clinic: structuredClone(site.clinic), bookingsOn: (day) => structuredClone(site.bookingsOn(day)) } }
}
