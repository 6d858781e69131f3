import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarMonths, day, dayFromNumber, dayNumber, monthOf, parseDay } from '../../../src/domain/time/day'
import { time, timeOfMinutes } from '../../../src/domain/time/clock-time'
import { clockChangeOn, clocksDifferWithin, instantsOf, wallTimeAt } from '../../../src/domain/time/zone'

const runs = Number(process.env['EW_RUNS'] ?? 300)
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Australia/Lord_Howe', 'America/Santiago', 'Pacific/Apia', 'Asia/Kolkata', 'UTC']
const anyZone = fc.constantFrom(...zones)
const anyDay = fc.integer({ min: dayNumber(day('2005-01-01')), max: dayNumber(day('2045-12-31')) }).map(dayFromNumber)
const anyMinutes = fc.integer({ min: 0, max: 1439 })

/** The instants a reference implementation finds, by asking it for the earlier and the later reading. */
function reference(on: string, at: string, zone: string): readonly number[] {
  const wall = Temporal.PlainDateTime.from(`${on}T${at}`)
  const readings = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }))
  const real = readings.filter((reading) => reading.toPlainDateTime().equals(wall)).map((reading) => reading.epochMilliseconds)
  return [...new Set(real)].sort((a, b) => a - b)
}

describe('wall time and instants', () => {
  it('agree with a reference calendar on any day, in any zone, whatever zone the host is in', () => {
    fc.assert(
      fc.property(anyDay, anyMinutes, anyZone, (on, minutes, zone) => {
        const at = timeOfMinutes(minutes)
        expect(instantsOf(on, at, zone)).toEqual(reference(on, at, zone))
      }),
      { numRuns: runs },
    )
  })

  it('turn an instant into the wall time that names it', () => {
    fc.assert(
      fc.property(anyDay, anyMinutes, anyZone, (on, minutes, zone) => {
        for (const instant of instantsOf(on, timeOfMinutes(minutes), zone)) {
          expect(wallTimeAt(instant, zone)).toEqual({ day: on, time: timeOfMinutes(minutes) })
        }
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['Europe/Berlin', '2027-03-28', '02:30', 0, 60],
    ['Europe/Berlin', '2027-10-31', '02:30', 2, -60],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', 2, -30],
    ['Australia/Lord_Howe', '2027-10-03', '02:15', 0, 30],
    ['America/New_York', '2027-03-14', '02:30', 0, 60],
    ['Pacific/Apia', '2011-12-30', '12:00', 0, 0],
  ] as const)('%s on %s at %s: %i instants', (zone, on, at, count, change) => {
    expect(instantsOf(day(on), time(at), zone)).toHaveLength(count)
    if (zone !== 'Pacific/Apia') expect(clockChangeOn(day(on), zone)).toBe(change)
  })
})

describe('two zones', () => {
  const within = (from: string, to: string, other: string) => clocksDifferWithin({ from: day(from), to: day(to) }, 'Europe/Berlin', other)

  it('differ where their clocks do, and not by their names', () => {
    expect(within('2027-03-01', '2027-03-28', 'America/New_York')).toBe(true)
    expect(within('2027-03-01', '2027-03-28', 'Europe/Paris')).toBe(false)
    expect(within('2027-03-01', '2027-03-28', 'Europe/Berlin')).toBe(false)
  })

  it('differ only on the days on which they do', () => {
    expect(within('2027-01-04', '2027-01-31', 'Africa/Lagos')).toBe(false)
    expect(within('2027-03-27', '2027-03-27', 'Africa/Lagos')).toBe(false)
    expect(within('2027-03-27', '2027-03-28', 'Africa/Lagos')).toBe(true)
    expect(within('2027-07-05', '2027-07-05', 'Africa/Lagos')).toBe(true)
  })
})

describe('days', () => {
  it('count like a reference calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (on, shift) => {
        const expected = Temporal.PlainDate.from(on).add({ days: shift }).toString()
        expect(dayFromNumber(dayNumber(on) + shift)).toBe(expected)
      }),
      { numRuns: runs },
    )
  })

  it('know their month and the same date months away, whatever zone the host is in', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (on, months) => {
        const date = Temporal.PlainDate.from(on)
        expect(monthOf(on)).toEqual({ from: date.with({ day: 1 }).toString(), to: date.with({ day: date.daysInMonth }).toString() })
        expect(addCalendarMonths(on, months)).toBe(date.add({ months }).toString())
      }),
      { numRuns: runs },
    )
  })

  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '1899-12-31', '27-01-01', '2027-04-31', 'tomorrow', ''])('refuses %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })
})
