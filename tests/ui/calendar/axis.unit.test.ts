/** Knows what an axis must keep: every held day once and in order, breaks told; refuses to know its drawing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../src/domain/time/day'
import { axisOf, columnOf, extentOf, gapColumns, weeksDrawnWhole } from '../../../src/ui/calendar/axis'
import {
  courseWeek,
  monthHeads,
  monthNameFit,
  restRuns,
  weekHeads,
  weekLabelStep,
} from '../../../src/ui/calendar/axis-heads'
import { courseAxis, lengthWords, originOf } from '../../../src/ui/calendar/course-axis'
import { line } from './session-lines'

const monday = day('2027-01-11')
const on = (days: number) => ({ from: addDays(monday, days), to: addDays(monday, days) })

describe('an axis', () => {
  test('holds whole weeks counted from its origin, also before it', () => {
    const axis = axisOf([on(-3), on(20)], monday)
    expect(axis.columns).toBe(28)
    expect(columnOf(axis, monday)).toBe(7)
    expect(weekHeads(axis).map(({ week }) => week)).toEqual([-1, 1, 2, 3])
  })

  test('of nothing is one week', () => {
    expect(axisOf([], monday)).toMatchObject({ columns: 7, gaps: [] })
  })

  test('of up to 30 weeks is never broken', () => {
    expect(axisOf([on(0), on(weeksDrawnWhole * 7 - 1)], monday).gaps).toEqual([])
  })

  test('of two years leaves out the empty weeks but one on either side, and says which', () => {
    const axis = axisOf([on(0), on(70), on(700)], monday)
    expect(axis.gaps).toHaveLength(2)
    const [from, to] = [addDays(monday, 84), addDays(monday, 692)]
    expect(axis.gaps[1]).toMatchObject({ from, to, days: 609, columns: gapColumns })
    expect(columnOf(axis, addDays(monday, 693))).toBe((axis.gaps[1]?.at ?? 0) + gapColumns)
  })

  test('cuts a range to what is drawn', () => {
    const axis = axisOf([on(0), on(20)], monday)
    expect(extentOf(axis, { from: addDays(monday, -9), to: addDays(monday, 1) })).toEqual({ at: 0, columns: 2 })
    expect(extentOf(axis, { from: addDays(monday, 19), to: addDays(monday, 99) })).toEqual({ at: 19, columns: 2 })
    expect(extentOf(axis, on(99))).toBeUndefined()
    expect(columnOf(axis, addDays(monday, 21))).toBeUndefined()
  })

  test('gives every held day a column of its own, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -60, max: 1500 }), { minLength: 1, maxLength: 30 }), (offsets) => {
        const axis = axisOf(offsets.map(on), monday)
        const columns = [...offsets].sort((a, b) => a - b).map((days) => columnOf(axis, addDays(monday, days)))
        for (const [index, column] of columns.entries()) {
          expect(column).toBeGreaterThanOrEqual(index === 0 ? 0 : (columns[index - 1] ?? 0) + 1)
          expect(column).toBeLessThan(axis.columns)
        }
      }),
    )
  })
})

test('weeks count from 1, and from -1 backwards', () => {
  expect([-8, -7, -1, 0, 6, 7].map(courseWeek)).toEqual([-2, -1, -1, 1, 1, 2])
})

test('months begin on their first and say the year where there are two', () => {
  const heads = monthHeads(axisOf([{ from: day('2026-12-28'), to: day('2027-01-10') }], day('2026-12-28')))
  expect(heads).toEqual([
    { day: '2026-12-28', at: 0, columns: 4, withYear: true },
    { day: '2027-01-01', at: 4, columns: 10, withYear: true },
  ])
})

test('rest days lie together', () => {
  expect(restRuns(axisOf([on(0), on(13)], monday), ['sat', 'sun'])).toEqual([
    { at: 5, columns: 2 },
    { at: 12, columns: 2 },
  ])
})

test('labels give way where they have no room', () => {
  expect([8, 3, 1.9, 0.9, 0.3].map(weekLabelStep)).toEqual([1, 2, 2, 4, 8])
  expect([100, 50, 20].map((pixels) => monthNameFit('February', pixels))).toEqual(['full', 'short', 'none'])
})

describe('the axis of a course', () => {
  test('begins with the anchor, else with its first day, else today', () => {
    const later = line({ on: '2027-02-01' })
    expect(originOf([later, line({ on: '2027-02-03', isAnchor: true })], monday)).toBe('2027-02-03')
    expect(originOf([later, line({ on: '2027-01-20' })], monday)).toBe('2027-01-20')
    expect(originOf([line({ on: null })], monday)).toBe(monday)
  })

  test('holds windows and the end of the length', () => {
    const axis = courseAxis([line({ on: '2027-01-11', isAnchor: true })], monday, 126)
    expect(axis.columns).toBe(133)
    expect(lengthWords(126)).toBe('18 weeks')
    expect(lengthWords(40)).toBe('40 days')
  })
})
