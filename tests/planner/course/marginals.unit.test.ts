/** Knows that the least a plan costs with a session on a day is what it costs when that session may lie nowhere else. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { library } from '../../../src/domain/protocol/library'
import { openingsOf } from '../../../src/planner/course/best-days'
import { type CourseDays, courseDays, withLateStart } from '../../../src/planner/course/course-days'
import { courseQuestion, rowsOf } from '../../../src/planner/course/course-question'
import { compiledFor } from '../../../src/planner/course/course-shape'
import { marginalsOf } from '../../../src/planner/course/marginals'
import { settleAll } from '../../../src/planner/course/settle'
import { requests } from '../../support/plan-requests'

it('is exact for every session and day of every protocol', () => {
  let compared = 0
  fc.assert(
    fc.property(requests(library), fc.nat(), fc.nat(), (request, taskSeed, daySeed) => {
      const question = courseQuestion({ ...request, pair: { lead: 'ana', co: 'ben' }, startLatest: request.startLatest ?? request.start })
      const opening = openingsOf(question).next()
      if (opening.done === true) return
      const { opener, bounds, occupancy } = opening.value
      const { shape } = question
      const plain = courseDays(shape, bounds, occupancy, rowsOf({ lead: 'ana', co: 'ben' }, occupancy), question.patient)
      const days: CourseDays = opener === null ? plain : withLateStart(plain, opener, question.frame.start)
      const { elimination } = compiledFor(shape, opener)
      const best = settleAll(elimination, days)
      if (best === Infinity) return
      const marginals = marginalsOf(elimination, days, Infinity)
      if (marginals === null) return
      const task = shape.placed[taskSeed % shape.placed.length] ?? 0
      const marginal = marginals[task] ?? new Float64Array(0)
      expect(Math.min(...marginal)).toBeCloseTo(best, 6)
      const k = daySeed % marginal.length
      const own = days.own.map((costs, other) => (other === task ? costs.map((cost, at) => (at === k ? cost : Infinity)) : costs))
      const forced = settleAll(elimination, { ...days, own })
      if (forced === Infinity) expect(marginal[k]).toBe(Infinity)
      else expect(marginal[k]).toBeCloseTo(forced, 6)
      compared += 1
    }),
  )
  expect(compared).toBeGreaterThan(0)
}, 120_000)
