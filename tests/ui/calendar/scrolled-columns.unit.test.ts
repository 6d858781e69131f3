/** Knows that columns fill their box or show that more follow; refuses to know what is in them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnPixelsIn } from '../../../src/ui/calendar/scrolled-columns'

it('fills the box where all fit', () => {
  expect(columnPixelsIn(600, 6, 100)).toBe(100)
  expect(columnPixelsIn(600, 5, 0)).toBe(120)
  expect(columnPixelsIn(600, 0, 100)).toBe(600)
})

it('never ends between two columns where more follow, and keeps to the least', () => {
  fc.assert(
    fc.property(fc.integer({ min: 150, max: 2000 }), fc.integer({ min: 2, max: 60 }), fc.integer({ min: 60, max: 105 }), (pixels, count, least) => {
      const each = columnPixelsIn(pixels, count, least)
      expect(each).toBeGreaterThanOrEqual(least)
      if (each * count > pixels + 1) expect((pixels / each) % 1).toBeCloseTo(0.4)
      else expect(each * count).toBeCloseTo(pixels)
    }),
  )
})
