import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarMonths, day, dayFromNumber, dayNumber, monthOf, parseDay } from '../../../src/domain/time/day'
import { time, timeOfMinutes } from '../../../src/domain/time/clock-time'
import { clockChangeOn, clockStepOn, clocksDifferWithin, daysLeftOut, endOfDay, instantsOf, isLeftOut, minutesPassing, wallTimeAt } from '../../../src/domain/time/zone'

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

  it('end each day with its last instant, in every zone', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (on, zone) => {
        const end = endOfDay(on, zone)
        if (!isLeftOut(on, zone)) expect(wallTimeAt(end, zone).day).toBe(on)
        expect(wallTimeAt(end + 1, zone).day > on).toBe(true)
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

describe('time that passes while the clock on the wall goes on', () => {
  it('is what lies between the two instants, over every setting of the clocks and beside it', () => {
    let uneven = 0
    const places = [
      ['Europe/Berlin', '2027-03-28'],
      ['Europe/Berlin', '2027-10-31'],
      ['America/New_York', '2027-03-14'],
      ['America/New_York', '2027-11-07'],
      ['Australia/Lord_Howe', '2027-04-04'],
      ['Australia/Lord_Howe', '2027-10-03'],
      ['America/Santiago', '2027-04-03'],
      ['America/Santiago', '2027-09-05'],
      ['Pacific/Apia', '2011-12-30'],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: -1, max: 1 }), anyMinutes, fc.integer({ min: 0, max: 1440 }), ([zone, on], ahead, from, minutes) => {
        const first = dayFromNumber(dayNumber(day(on)) + ahead)
        const end = from + minutes
        const starts = instantsOf(first, timeOfMinutes(from), zone)
        const ends = instantsOf(dayFromNumber(dayNumber(first) + Math.floor(end / 1440)), timeOfMinutes(end % 1440), zone)
        const [start, stop] = [starts[0], ends[0]]
        // A start or an end that does not exist, or comes twice, is refused by the rules.
        if (start === undefined || stop === undefined || starts.length + ends.length > 2) return
        const passing = minutesPassing(first, from, minutes, zone)
        expect(passing, `${zone} ${first} ${timeOfMinutes(from)} + ${minutes}`).toBe((stop - start) / 60_000)
        if (passing !== minutes) uneven += 1
      }),
      { numRuns: runs * 3 },
    )
    expect(uneven).toBeGreaterThan(0)
  })

  it.each([
    ['Europe/Berlin', '2027-03-28', 0, 480, 420],
    ['Europe/Berlin', '2027-03-27', 22 * 60, 480, 420],
    ['Europe/Berlin', '2027-03-28', 180, 480, 480],
    ['Europe/Berlin', '2027-10-31', 0, 480, 540],
    ['Europe/Berlin', '2027-10-31', 60, 120, 180],
    ['Australia/Lord_Howe', '2027-04-04', 0, 480, 510],
    ['Australia/Lord_Howe', '2027-10-03', 0, 480, 450],
  ] as const)('%s on %s, %i minutes after midnight: %i on the clock are %i', (zone, on, from, minutes, passing) => {
    expect(minutesPassing(day(on), from, minutes, zone)).toBe(passing)
  })
})

describe('a day that the calendar leaves out', () => {
  const december = { from: day('2011-12-01'), to: day('2011-12-31') }

  it('is found, in its zone alone', () => {
    expect(daysLeftOut(december, 'Pacific/Apia')).toEqual(['2011-12-30'])
    expect(daysLeftOut({ from: day('2011-12-30'), to: day('2011-12-30') }, 'Pacific/Apia')).toEqual(['2011-12-30'])
    expect(daysLeftOut(december, 'Pacific/Pago_Pago')).toEqual([])
    expect(['2011-12-29', '2011-12-31'].filter((on) => isLeftOut(day(on), 'Pacific/Apia'))).toEqual([])
  })

  it('is none where clocks are merely set', () => {
    for (const zone of zones) expect(daysLeftOut({ from: day('2027-01-01'), to: day('2027-12-31') }, zone)).toEqual([])
  })

  it('is found wherever the range begins', () => {
    for (let ahead = 0; ahead < 9; ahead += 1) {
      const range = { from: dayFromNumber(dayNumber(december.to) - ahead), to: day('2012-01-05') }
      expect(daysLeftOut(range, 'Pacific/Apia')).toEqual(ahead === 0 ? [] : ['2011-12-30'])
    }
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

  it('know the step of the clocks: what it skips exists never, what it repeats twice, all else of the day once', () => {
    let steps = 0
    const days = fc.tuple(anyZone, fc.integer({ min: 2005, max: 2040 }), fc.integer({ min: 0, max: 365 }))
    fc.assert(
      fc.property(days, fc.array(anyMinutes, { minLength: 6, maxLength: 6 }), ([zone, year, ahead], minutes) => {
        // From a day picked at random to the next one with a step, for there are two a year at most.
        const first = dayNumber(day(`${year}-01-01`)) + ahead
        const number = Array.from({ length: 200 }, (_, k) => first + k).find((one) => clockStepOn(dayFromNumber(one), zone) !== null) ?? first
        const on = dayFromNumber(number)
        const step = clockStepOn(on, zone)
        if (step !== null) steps += 1
        const near = step === null ? [] : [step.at - 1, step.at, step.at + 1, step.at + step.by, step.at + step.by - 1, step.at + step.by + 1]
        for (const minute of [...minutes, ...near].filter((one) => one >= 0 && one < 1440)) {
          const isSkipped = step !== null && step.by > 0 && minute >= step.at && minute < step.at + step.by
          const isRepeated = step !== null && step.by < 0 && minute >= step.at + step.by && minute < step.at
          expect(instantsOf(on, timeOfMinutes(minute), zone), `${zone} ${on} ${timeOfMinutes(minute)}`).toHaveLength(isSkipped ? 0 : isRepeated ? 2 : 1)
        }
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
    expect(steps).toBeGreaterThan(0)
    expect(clockStepOn(day('2027-03-28'), 'Europe/Berlin')).toEqual({ at: 120, by: 60 })
    expect(clockStepOn(day('2027-10-31'), 'Europe/Berlin')).toEqual({ at: 180, by: -60 })
    expect(clockStepOn(day('2027-04-04'), 'Australia/Lord_Howe')).toEqual({ at: 120, by: -30 })
    expect(clockStepOn(day('2011-12-30'), 'Pacific/Apia')).toEqual({ at: 0, by: 1440 })
    expect(clockStepOn(day('2027-03-29'), 'Europe/Berlin')).toBeNull()
  })
})
