/** Knows which figures an axis of scores names; refuses to know any scale. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureScale } from '../../src/ui/measures/figure-scale'

describe('an axis of scores', () => {
  it.each([
    [[48, 39.5, 27], [0, 20, 40, 60]],
    [[61, 33], [0, 50, 100]],
    [[9], [0, 5, 10]],
    [[0], [0, 0.5, 1]],
    [[-3, 4], [-5, 0, 5]],
    [[-8], [-10, -5, 0]],
  ])('of %j names %j', (values, ticks) => expect(figureScale(values).ticks).toEqual(ticks))

  it('holds zero and every score between two to six ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => tenths / 10), { minLength: 1 }), (values) => {
        const { from, to, ticks } = figureScale(values)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(6)
        for (const value of [0, ...values]) expect(value >= from && value <= to).toBe(true)
      }),
    )
  })
})
