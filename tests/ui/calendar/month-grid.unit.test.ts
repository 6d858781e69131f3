/** Knows which weeks a month has and where keys lead; refuses to know cells. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromNumber, dayNumber, monthOf } from '../../../src/domain/time/day'
import { weekBegin, weekdayOf, weekdaysFrom } from '../../../src/domain/time/weekday'
import { choiceAfterKey, choiceInWords, sharedReasons } from '../../../src/ui/calendar/day-choice'
import { dayAfterKey, isoWeek, isoWeekFrom, weekNumberOf, weeksOfMonth } from '../../../src/ui/calendar/month-grid'

const anyDay = fc.integer({ min: dayNumber(day('1950-01-01')), max: dayNumber(day('2150-12-31')) }).map(dayFromNumber)
const anyStart = fc.constantFrom('mon', 'sun', 'sat')

describe('the weeks of a month', () => {
  test('are four where February fits, six where it must be', () => {
    expect(weeksOfMonth(day('2027-02-14'), 'mon')).toHaveLength(4)
    expect(weeksOfMonth(day('2027-05-14'), 'mon')).toHaveLength(6)
    expect(weeksOfMonth(day('2027-05-14'), 'sat')).toHaveLength(5)
  })

  test('hold every day of it once, and no week without one', () => {
    fc.assert(
      fc.property(anyDay, anyStart, (of, start) => {
        const month = monthOf(of)
        const weeks = weeksOfMonth(of, start)
        const inside = weeks.flat().filter((each) => each >= month.from && each <= month.to)
        expect(inside).toHaveLength(dayNumber(month.to) - dayNumber(month.from) + 1)
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          expect(week.some((each) => inside.includes(each))).toBe(true)
        }
      }),
    )
  })

  test('begin as the clinic reads them', () => {
    expect(weekdaysFrom('sat')).toEqual(['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'])
    expect(weeksOfMonth(day('2027-03-01'), 'sun')[0]?.[0]).toBe('2027-02-28')
  })
})

test('ISO weeks belong to the year of their Thursday', () => {
  const days = ['2027-03-01', '2027-01-01', '2027-01-04', '2024-12-30', '2020-12-31']
  expect(days.map((of) => isoWeek(day(of)))).toEqual([9, 53, 1, 1, 53])
})

test('a week bears the ISO number of its Thursday, whatever weekday it begins on', () => {
  expect(isoWeekFrom(day('2027-02-28'))).toBe(9)
  expect(isoWeekFrom(day('2027-02-27'))).toBe(9)
  fc.assert(
    fc.property(anyDay, anyStart, (of, start) => {
      const begin = weekBegin(of, start)
      const week = Array.from({ length: 7 }, (_, index) => addDays(begin, index))
      expect(weekdayOf(begin)).toBe(start)
      expect(week).toContain(of)
      expect(week.filter((each) => weekdayOf(each) === 'thu').map(isoWeek)).toEqual([isoWeekFrom(begin)])
    }),
  )
})

test('a row counts the weeks of the year or of the course', () => {
  const row = weeksOfMonth(day('2027-03-01'), 'mon')[0] ?? []
  expect(weekNumberOf(row, { by: 'year' })).toBe(9)
  expect(weekNumberOf(row, { by: 'course', anchor: day('2027-01-11') })).toBe(8)
})

test('keys walk days, weeks and months', () => {
  const from = day('2027-03-31')
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'x']
  expect(keys.map((key) => dayAfterKey(key, from, 'mon', false))).toEqual([
    ...['2027-03-30', '2027-04-01', '2027-03-24', '2027-04-07'],
    ...['2027-03-29', '2027-04-04', '2027-02-28', '2027-04-30'],
    undefined,
  ])
  expect(dayAfterKey('ArrowLeft', from, 'mon', true)).toBe('2027-04-01')
})

describe('a choice of days', () => {
  const choice = (of: string, reason: string, state: 'allowed' | 'impossible' = 'impossible') =>
    ({ day: day(of), state, reason, isTarget: false, isHere: false, isInWindow: true })

  test('is said with the day and why not', () => {
    const busy = choice('2027-03-31', 'Ana and Ben with D-14')
    expect(choiceInWords(busy)).toBe('Wednesday 31 March, not possible, Ana and Ben with D-14')
    const here = { ...choice('2027-03-30', '', 'allowed'), isHere: true, isInWindow: false }
    expect(choiceInWords(here)).toBe('Tuesday 30 March, here now, allowed, outside the window')
  })

  test('tells shared reasons once', () => {
    const busy = ['2027-03-22', '2027-03-23', '2027-03-25'].map((of) => choice(of, 'pair busy'))
    const days = [...busy.slice(0, 2), choice('2027-03-24', '', 'allowed'), ...busy.slice(2)]
    expect(sharedReasons(days)).toEqual([
      { days: '22 – 23 Mar', reason: 'pair busy' },
      { days: 'Thu 25 Mar', reason: 'pair busy' },
    ])
  })

  test('stops at its ends', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab']
    expect(keys.map((key) => choiceAfterKey(key, 0, 5, false))).toEqual([0, 1, 0, 4, undefined])
    expect(choiceAfterKey('ArrowLeft', 0, 5, true)).toBe(1)
  })
})
