/** Knows that a stretch is drawn as long as it really lasts, also where clocks are set; refuses to know pixels. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeOfMinutes } from '../../../../src/domain/time/clock-time'
import { day } from '../../../../src/domain/time/day'
import { clockStepOn, instantsOf } from '../../../../src/domain/time/zone'
import { gapOf, hoursShown, minutesShown, shareAt, shareOfEnd } from '../../../../src/ui/calendar/time-grid/hours-shown'

const allDay = { mon: [{ from: timeOfMinutes(0), to: timeOfMinutes(1440) }] }
const settings = [
  ['Europe/Berlin', '2027-03-28'],
  ['Europe/Berlin', '2027-10-31'],
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Australia/Lord_Howe', '2027-10-03'],
  ['America/New_York', '2027-03-14'],
  ['America/New_York', '2027-11-07'],
  ['Europe/Berlin', '2027-03-29'],
  ['America/Santiago', '2027-04-03'],
  ['America/Santiago', '2027-09-05'],
] as const

describe('a day of hours', () => {
  it('gives a stretch its true length in ink, on the day the clocks are set and on the days beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settings), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 40 }), fc.boolean(), ([zone, on], start, length, isDayBeside) => {
        const step = clockStepOn(day(on), zone)
        const hours = hoursShown(allDay, [], [step])
        const [from, to] = [start * 30, start * 30 + length * 30]
        if (to > 1439) return
        const own = isDayBeside ? null : step
        const instants = [from, to].map((minute) => instantsOf(day(on), timeOfMinutes(minute), zone))
        // A start or an end that does not exist, or comes twice, is refused by the rules and never drawn.
        if (!isDayBeside && instants.some((found) => found.length !== 1)) return
        const truth = isDayBeside ? to - from : ((instants[1]?.[0] ?? 0) - (instants[0]?.[0] ?? 0)) / 60_000
        const [top, bottom] = [shareAt(from, hours), shareOfEnd(to, hours, own)]
        const gap = gapOf(hours, own)
        const hidden = gap === null ? 0 : Math.max(0, Math.min(bottom, gap.to) - Math.max(top, gap.from))
        expect((bottom - top - hidden) * minutesShown(hours)).toBeCloseTo(truth, 6)
      }),
    )
  })

  it('puts hours in that come twice just before it ends', () => {
    const step = clockStepOn(day('2027-04-03'), 'America/Santiago')
    expect(step).toEqual({ at: 1440, by: -60 })
    const hours = hoursShown(allDay, [], [step])
    expect(minutesShown(hours)).toBe(25 * 60)
    // From 22:00 to midnight, with the last hour twice.
    expect((shareOfEnd(1440, hours, step) - shareAt(1320, hours)) * minutesShown(hours)).toBeCloseTo(180, 6)
    expect((shareOfEnd(1440, hours, null) - shareAt(1320, hours)) * minutesShown(hours)).toBeCloseTo(120, 6)
  })

  it('shows the hours of work, and more where a session lies outside of them', () => {
    expect(hoursShown({ mon: [{ from: timeOfMinutes(510), to: timeOfMinutes(1050) }] }, [])).toEqual({ from: 8, to: 18, again: null })
    expect(hoursShown({}, [])).toEqual({ from: 9, to: 17, again: null })
  })
})
