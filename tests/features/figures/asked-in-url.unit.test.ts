/** Knows which days an address asks for, and that none of them can break the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, daysBetween, parseDay } from '../../../src/domain/time/day'
import { weekdayOf } from '../../../src/domain/time/weekday'
import { daysOf, mostDays, periodIn, presets, searchFor } from '../../../src/features/figures/asked-in-url'

// A Thursday.
const today = day('2027-01-07')
const asked = (search: string) => periodIn(new URLSearchParams(search), today, 'mon')
const usual = { from: '2026-10-05', to: '2027-02-07' }

describe('the days of figures', () => {
  it('are thirteen weeks back, this one and four ahead, unless the address says otherwise', () => {
    expect(asked('')).toEqual({ within: usual, preset: '13', fault: null })
    expect(asked('from=2026-12-24&to=2027-01-02')).toEqual({ within: { from: '2026-12-24', to: '2027-01-02' }, preset: null, fault: null })
    expect(asked('from=2027-01-04&to=2027-04-04').preset).toBe('ahead')
    expect(periodIn(new URLSearchParams(), today, 'sun').within).toEqual({ from: '2026-10-04', to: '2027-02-06' })
  })

  it.each([
    ['from=2027-02-30&to=2027-03-01', 'unreadable'],
    ['from=yesterday&to=2027-03-01', 'unreadable'],
    ['from=2027-01-01', 'half'],
    ['to=', 'half'],
    ['from=2027-02-01&to=2027-01-01', 'turned-round'],
    ['from=1900-01-01&to=2199-12-31', 'too-long'],
  ])('of %s are the usual ones, and it is said why: %s', (search, fault) => expect(asked(search)).toEqual({ within: usual, preset: '13', fault }))

  it.each(presets)('of the preset %s are whole weeks, and come back from the address', (preset) => {
    for (const start of ['mon', 'sun', 'sat'] as const) {
      const within = daysOf(preset, today, start)
      expect([weekdayOf(within.from), (daysBetween(within.from, within.to) + 1) % 7]).toEqual([start, 0])
      expect(periodIn(searchFor(within, today, start), today, start)).toEqual({ within, preset, fault: null })
    }
  })

  it('need no address where they are the usual ones', () => expect(searchFor(asked('').within, today, 'mon').toString()).toBe(''))

  it('can be shown, whatever the address says', () => {
    const anyPart = fc.oneof(fc.string(), fc.tuple(fc.integer({ min: 1890, max: 2210 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })).map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`))
    fc.assert(
      fc.property(anyPart, anyPart, (from, to) => {
        const { within } = periodIn(new URLSearchParams({ from, to }), today, 'mon')
        const days = daysBetween(within.from, within.to)
        expect(parseDay(within.from) !== undefined && parseDay(within.to) !== undefined && days >= 0 && days < mostDays).toBe(true)
      }),
    )
  })
})
