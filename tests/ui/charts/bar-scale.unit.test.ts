/** Knows where values lie along a bar, and which figures its axis names; refuses to know any figure's meaning. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barScale } from '../../../src/ui/charts/bar-scale'
import { stacked } from '../../../src/ui/charts/stacked'

describe('an axis of bars', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4.5, [0, 1, 2, 3, 4, 5]],
    [13, [0, 5, 10, 15]],
    [61, [0, 20, 40, 60, 80]],
  ])('that has to reach %d names %j', (largest, ticks) => expect(barScale(largest).ticks).toEqual(ticks))

  it('begins at zero, ends at a figure no smaller than the largest, and names whole figures at even distances', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), (largest) => {
        const { ticks, shareOf } = barScale(largest)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks.every(Number.isInteger)).toBe(true)
        expect(new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))).size).toBe(1)
        expect([shareOf(0), shareOf(ticks.at(-1) ?? 0)]).toEqual([0, 100])
      }),
    )
  })
})

describe('the pieces of a bar', () => {
  it('lie one after the other, those without length left out', () => {
    const pieces = [{ fill: 'ruled', value: 1 }, { fill: 'solid', value: 5 }, { fill: 'hatched', value: 0 }, { fill: 'dashed', value: 2 }] as const
    expect(stacked(pieces)).toEqual([{ fill: 'ruled', from: 0, to: 1 }, { fill: 'solid', from: 1, to: 6 }, { fill: 'dashed', from: 6, to: 8 }])
    expect(stacked([])).toEqual([])
  })
})
