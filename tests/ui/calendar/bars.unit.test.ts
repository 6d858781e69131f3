/** Knows that bars are to scale; refuses to know how they look. */
import { describe, expect, test } from 'vitest'
import { time } from '../../../src/domain/time/clock-time'
import { barBox, barsOf, lengthShare, stripHoursOf } from '../../../src/ui/calendar/bars'
import { labelPlace } from '../../../src/ui/calendar/label-side'
import { windowScale } from '../../../src/ui/calendar/window-scale'
import { windowInWords } from '../../../src/ui/calendar/window-strip'
import { day } from '../../../src/domain/time/day'
import { line } from './session-lines'

const hours = { from: 8, to: 18 }
const heightOf = (minutes: number) => {
  const bar = barsOf(line({ minutes, at: '09:00' }))[0]
  return bar === undefined ? Number.NaN : barBox(bar, hours).height
}

describe('bars', () => {
  test('of eight hours are 5.3 times those of 90 minutes', () => {
    expect(heightOf(480) / heightOf(90)).toBeCloseTo(16 / 3, 10)
    expect(lengthShare(480) / lengthShare(90)).toBeCloseTo(16 / 3, 10)
  })

  test('begin at their hour', () => {
    expect(barsOf(line({ at: '09:30' })).map((bar) => barBox(bar, hours))).toEqual([{ top: 1.5, height: 1.5 }])
  })

  test('past midnight go on the next day', () => {
    expect(barsOf(line({ on: '2027-02-28', at: '22:00', minutes: 180 }))).toEqual([
      { day: '2027-02-28', from: 1320, minutes: 120 },
      { day: '2027-03-01', from: 0, minutes: 60 },
    ])
  })

  test('are absent without a day, a time or a length', () => {
    expect([line({ on: null }), line({ at: null }), line({ minutes: null })].flatMap(barsOf)).toEqual([])
  })

  test('widen the hours of the strip, never narrow them', () => {
    expect(stripHoursOf([line()])).toEqual({ from: 8, to: 18 })
    expect(stripHoursOf([line({ at: '06:30' }), line({ at: '17:45' })])).toEqual({ from: 6, to: 20 })
    expect(stripHoursOf([{ ...line(), time: time('23:00') }])).toEqual({ from: 0, to: 24 })
  })
})

describe('labels', () => {
  const row = { from: 400, to: 500, mark: 430, width: 1000 }
  test('stand after the window, or before it where the end is near', () => {
    expect(labelPlace(row, 20, 20)).toEqual({ side: 'after', withRemark: true })
    expect(labelPlace({ ...row, from: 800, to: 950 }, 20, 20)).toEqual({ side: 'before', withRemark: true })
  })
  test('lose their remark before their place', () => {
    expect(labelPlace({ ...row, width: 700 }, 20, 60)).toEqual({ side: 'after', withRemark: false })
  })
  test('lie on a window that leaves no room beside it', () => {
    expect(labelPlace({ from: 10, to: 980, mark: 100, width: 1000 }, 20, 20)).toEqual({ side: 'on', withRemark: true })
  })
})

describe('a window strip', () => {
  const window = { opens: day('2027-03-22'), target: day('2027-03-29'), closes: day('2027-04-05') }
  test('lies to scale between its brackets', () => {
    expect(windowScale(window, day('2027-04-05'))).toEqual({ opens: 0, target: 0.5, closes: 1, day: 1 })
    expect(windowScale(window, null).day).toBeUndefined()
  })
  test('draws its brackets in for a day outside', () => {
    expect(windowScale(window, day('2027-04-19'))).toEqual({ opens: 0, target: 0.25, closes: 0.5, day: 1 })
    expect(windowInWords(window, day('2027-04-19'))).toBe(
      'Monday 19 April, 21 days after target, outside the window 22 Mar – 5 Apr',
    )
  })
  test('of one day lies in the middle', () => {
    const fixed = { opens: day('2027-03-02'), target: day('2027-03-02'), closes: day('2027-03-02') }
    expect(windowScale(fixed, day('2027-03-02'))).toEqual({ opens: 0, target: 0.5, closes: 1, day: 0.5 })
  })
})
