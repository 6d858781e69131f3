/** Knows what lies behind lanes: their scale, the height of bars, labels side by side, rows near the screen; refuses to know how they are drawn. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindLooks } from '../../../../src/domain/protocol/kind-look'
import { day } from '../../../../src/domain/time/day'
import { barPath, barPixels, barWidth } from '../../../../src/ui/calendar/courses/bar-shape'
import { ownMonths } from '../../../../src/ui/calendar/courses/own-months'
import { packLabels } from '../../../../src/ui/calendar/courses/pack-labels'
import { monthsOf, rangeScale, shareOf } from '../../../../src/ui/calendar/courses/range-scale'
import { moveOf } from '../../../../src/ui/calendar/courses/use-lane-walk'
import { gapsBetween, rowsAround } from '../../../../src/ui/calendar/courses/use-rows-shown'
import { line } from '../session-lines'

const quarter = { from: day('2027-02-01'), to: day('2027-04-30') }

describe('months to scale', () => {
  it('fills the whole with months, each as wide as it has days', () => {
    const months = monthsOf(quarter)
    expect(months.map(({ begin }) => begin)).toEqual(['2027-02-01', '2027-03-01', '2027-04-01'])
    expect(months.map(({ from, to }) => Math.round((to - from) * 89))).toEqual([28, 31, 30])
    expect(months.at(-1)?.to).toBe(1)
  })

  it('cuts what reaches over an end, and leaves out what lies beyond', () => {
    const scale = rangeScale(quarter)
    expect(shareOf(scale, { from: day('2026-12-20'), to: day('2027-02-01') })).toEqual({ from: 0, to: 1 / 89 })
    expect(shareOf(scale, { from: day('2027-04-30'), to: day('2027-05-09') })).toEqual({ from: 88 / 89, to: 1 })
    expect(shareOf(scale, { from: day('2027-05-01'), to: day('2027-05-09') })).toBeUndefined()
  })
})

describe('bars', () => {
  it('are as high as sessions are long: eight hours are 5.3 times ninety minutes', () => {
    expect(barPixels(480) / barPixels(90)).toBeCloseTo(480 / 90, 0)
    expect(barPixels(180)).toBeGreaterThan(barPixels(90))
    expect(barPixels(null)).toBe(barPixels(15))
  })

  it('have a head of their own for each kind, also where a day is two pixels wide', () => {
    const wide = barWidth(2)
    expect(new Set(kindLooks.map((look) => barPath(look, wide, barPixels(90)))).size).toBe(kindLooks.length)
  })
})

describe('labels', () => {
  const stretch = fc.record({ at: fc.integer({ min: 0, max: 980 }), wide: fc.integer({ min: 1, max: 200 }), label: fc.string({ minLength: 1, maxLength: 20 }) })

  it('never touch on one line, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (stretches, most) => {
        const labelled = stretches.map((item) => ({ item, label: item.label, share: { from: item.at / 1000, to: Math.min(1, (item.at + item.wide) / 1000) } }))
        const { packed, left, lines } = packLabels(labelled, 1000, most)
        expect(packed.length + left.length).toBe(stretches.length)
        expect(lines).toBeLessThanOrEqual(most)
        for (let on = 0; on < lines; on += 1) {
          const boxes = packed
            .filter((one) => one.line === on)
            .map(({ label, labelAt, share }) => ({ from: Math.min(labelAt, share.from * 1000), to: Math.max(labelAt + label.length * 7, share.to * 1000) }))
            .toSorted((one, other) => one.from - other.from)
          boxes.forEach((box, index) => {
            const next = boxes[index + 1]
            if (next !== undefined) expect(box.to).toBeLessThan(next.from)
          })
        }
        for (const { label, labelAt } of packed) expect(labelAt + label.length * 7).toBeLessThanOrEqual(1000)
      }),
    )
  })
})

describe('the months of a card', () => {
  const nine = { from: day('2026-11-01'), to: day('2027-07-31') }
  const course = (...days: readonly string[]) => ({ lines: days.map((on) => line({ on })) })

  it('lie around today while the course runs', () => {
    expect(ownMonths(course('2026-12-01', '2027-06-10'), nine, day('2027-03-01'))).toEqual({ from: '2027-02-01', to: '2027-04-30' })
  })

  it('end with a course that is over, and begin with one that is ahead', () => {
    expect(ownMonths(course('2026-06-01', '2026-11-16'), nine, day('2027-03-01'))).toEqual({ from: '2026-09-01', to: '2026-11-30' })
    expect(ownMonths(course('2027-05-03', '2027-10-01'), nine, day('2027-03-01'))).toEqual({ from: '2027-05-01', to: '2027-07-31' })
  })

  it('follow the months asked for where today is not among them', () => {
    const later = { from: day('2027-05-01'), to: day('2027-07-31') }
    expect(ownMonths(course('2026-12-01', '2027-12-01'), later, day('2027-03-01'))).toEqual({ from: '2027-04-01', to: '2027-06-30' })
  })
})

describe('rows', () => {
  it('are those near the screen and the one that keys led to, with room for all others', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.nat(1200), fc.integer({ min: 1, max: 60 }), fc.nat(1200), (count, first, many, reached) => {
        const rows = rowsAround(count, first, many, reached)
        expect(rows).toEqual([...new Set(rows)].toSorted((one, other) => one - other))
        expect(rows.every((row) => row >= 0 && row < count)).toBe(true)
        if (reached < count) expect(rows).toContain(reached)
        if (first < count) expect(rows).toContain(first)
        expect(rows.length).toBeLessThanOrEqual(many + 1)
        const { before, after } = gapsBetween(rows, count)
        expect(before.reduce((sum, gap) => sum + gap, 0) + after + rows.length).toBe(count)
      }),
    )
  })
})

it('turns left and right with the direction of writing, and leaves other keys with Ctrl alone', () => {
  expect(moveOf('ArrowRight', false, false)).toEqual({ across: 'marks', by: 1 })
  expect(moveOf('ArrowRight', false, true)).toEqual({ across: 'marks', by: -1 })
  expect(moveOf('End', true, false)).toEqual({ across: 'rows', by: Infinity })
  expect(moveOf('ArrowDown', true, false)).toBeUndefined()
  expect(moveOf('k', false, false)).toBeUndefined()
})
