/** Knows that a sheet leaves its mark uncovered and stays in the window wherever there is room; refuses to know what it says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type Side, gapPixels, placeBeside } from '../../../../src/ui/calendar/telling/place-beside'

const view = { wide: 1440, high: 900 }
const sheet = { wide: 280, high: 160 }
const beside = ['right', 'left', 'below', 'above'] as const

function box(left: number, top: number, wide: number, high: number): Box {
  return { left, top, right: left + wide, bottom: top + high }
}

const sideOf = (mark: Box): Side => placeBeside(mark, sheet, view, beside, false).side

test('the first side with room is taken', () => {
  expect(sideOf(box(400, 300, 150, 80))).toBe('right')
  expect(sideOf(box(1200, 300, 150, 80))).toBe('left')
  expect(sideOf(box(100, 300, 1300, 40))).toBe('below')
  expect(sideOf(box(100, 800, 1300, 40))).toBe('above')
})

test('where no side has room it lies over the end of the mark, which begins with its name', () => {
  const tall = box(100, 100, 1300, 780)
  expect(placeBeside(tall, sheet, view, beside, false)).toEqual({ side: 'over', left: 1440 - 280 - gapPixels, top: 100 })
  expect(placeBeside(tall, sheet, view, beside, true)).toEqual({ side: 'over', left: gapPixels, top: 100 })
})

test('it lies in the window, and beside the mark it covers nothing of it', () => {
  const marks = fc.record({ left: fc.integer({ min: 0, max: 1430 }), top: fc.integer({ min: 0, max: 890 }), wide: fc.integer({ min: 1, max: 1400 }), high: fc.integer({ min: 1, max: 800 }) })
  fc.assert(
    fc.property(marks, fc.boolean(), ({ left, top, wide, high }, isRightToLeft) => {
      const mark = box(left, top, wide, high)
      const place = placeBeside(mark, sheet, view, beside, isRightToLeft)
      expect(place.left).toBeGreaterThanOrEqual(gapPixels)
      expect(place.top).toBeGreaterThanOrEqual(gapPixels)
      expect(place.left + sheet.wide).toBeLessThanOrEqual(view.wide - gapPixels)
      expect(place.top + sheet.high).toBeLessThanOrEqual(view.high - gapPixels)
      const covers = place.left < mark.right && place.left + sheet.wide > mark.left && place.top < mark.bottom && place.top + sheet.high > mark.top
      expect(covers && place.side !== 'over').toBe(false)
    }),
  )
})
