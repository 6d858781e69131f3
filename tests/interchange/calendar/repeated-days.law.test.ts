import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/domain/time/day'
import { repeatedDays } from '../../../src/interchange/calendar/reading/repeated-days'
import { repetitionOf } from '../../../src/interchange/calendar/reading/repetition'

const range = { from: day('2026-11-22'), to: day('2028-12-31') }
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const interval = fc.integer({ min: 1, max: 3 }).map((every) => `INTERVAL=${every}`)
const some = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { minLength: 1, maxLength: 3 })
const monthPart = some(fc.integer({ min: 1, max: 12 })).map((months) => `BYMONTH=${months.join(',')}`)
/** Dates that every month has: the library loses its way where a month lacks one, and counts from the end of another month in yearly rules. */
const datePart = some(fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: -28, max: -1 }))).map((dates) => `BYMONTHDAY=${dates.join(',')}`)
const nth = fc.constantFrom('1', '2', '3', '4', '-1', '-2')
const part = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(';'))

/** What holiday files use; rarer combinations are read differently by every program. */
const rule = fc.oneof(
  part(fc.constant('FREQ=DAILY'), interval),
  part(fc.constant('FREQ=WEEKLY'), interval, some(weekday).map((days) => `BYDAY=${days.join(',')}`)),
  part(fc.constant('FREQ=WEEKLY'), interval),
  part(fc.constant('FREQ=MONTHLY'), interval, datePart),
  part(fc.constant('FREQ=MONTHLY'), interval, fc.tuple(nth, weekday).map(([which, on]) => `BYDAY=${which}${on}`)),
  part(fc.constant('FREQ=YEARLY'), interval),
  part(fc.constant('FREQ=YEARLY'), interval, monthPart, fc.tuple(nth, weekday).map(([which, on]) => `BYDAY=${which}${on}`)),
  part(fc.constant('FREQ=YEARLY'), interval, monthPart, some(fc.integer({ min: 1, max: 28 })).map((dates) => `BYMONTHDAY=${dates.join(',')}`)),
)
const count = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined })

function daysOfLibrary(text: string, first: string): readonly string[] {
  // It answers null at its end, whatever its types say.
  const iterator: { next: () => ICAL.Time | null } = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first))
  const days = new Set<string>()
  for (let steps = 0; steps < 20_000; steps += 1) {
    const on = iterator.next()?.toString() ?? '9999'
    if (on > range.to) break
    days.add(on)
  }
  return [...days]
}

function parsed(text: string) {
  const jCal: unknown = ICAL.parse.property(`RRULE:${text}`)
  return repetitionOf(Array.isArray(jCal) ? jCal[3] : null)
}

describe('a rule of repetition', () => {
  it('falls on the days that another reader finds', () => {
    fc.assert(
      fc.property(rule, count, fc.integer({ min: -1500, max: 500 }), (text, times, ahead) => {
        const whole = times === undefined ? text : `${text};COUNT=${times}`
        // The rules begin on a day of their own, because readers differ on whether another counts.
        const [first] = daysOfLibrary(text, addDays(range.from, ahead))
        if (first === undefined) return
        const read = parsed(whole)
        if (read.is !== 'rule') throw new Error(whole)
        const expected = daysOfLibrary(whole, first).filter((on) => on >= range.from && on <= range.to)
        expect(repeatedDays(read.rule, day(first), range, { left: 1_000_000 })).toEqual(expected)
      }),
    )
  })

  it('passes days over that a month does not have, and ends where it is spent', () => {
    const on = (text: string, first: string, left = 1_000_000) => {
      const read = parsed(text)
      return read.is === 'rule' ? repeatedDays(read.rule, day(first), range, { left }) : read.is
    }
    expect(on('FREQ=MONTHLY;BYMONTHDAY=31', '2028-05-31')).toEqual(['2028-05-31', '2028-07-31', '2028-08-31', '2028-10-31', '2028-12-31'])
    expect(on('FREQ=YEARLY', '2024-02-29')).toEqual(['2028-02-29'])
    expect(on('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2027-02-01')).toEqual(['2027-02-01'])
    expect(on('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2027-01-29')).toEqual(['2027-01-29', '2027-02-26', '2027-03-31'])
    expect(on('FREQ=YEARLY;BYYEARDAY=-1', '2000-12-31')).toEqual(['2026-12-31', '2027-12-31', '2028-12-31'])
    expect(on('FREQ=YEARLY;BYDAY=1MO', '2000-01-03')).toEqual(['2027-01-04', '2028-01-03'])
    expect(on('FREQ=DAILY', '2026-11-22', 100)).toBeUndefined()
    expect([on('FREQ=HOURLY', '2027-01-01'), on('FREQ=YEARLY;BYWEEKNO=20', '2027-01-01')]).toEqual(['beyond', 'beyond'])
  })
})
