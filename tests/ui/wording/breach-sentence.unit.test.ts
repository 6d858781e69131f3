/** Knows how broken rules are said; refuses to know when they are broken. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Booking, Breach } from '../../../src/domain/rules/breach'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { breachInTwoWords, breachSentence, ruleNames } from '../../../src/ui/wording/breach-sentence'
import { breach, breachCodes, titleOf } from './arbitraries'
import { expectNoCode, expectSentence } from './plain-sentence'

const monday = day('2027-01-18')
const at = { session: 'int-1-2', day: monday } as const
const booking: Booking = {
  course: 'c2', patientCode: 'B-11', session: 'int-2-1', title: 'Integration 2.1', day: monday, time: time('14:00'), minutes: 90, therapists: ['ben'], room: 'r1',
}

const said: readonly (readonly [Breach, string, string])[] = [
  [
    { code: 'outside-window', why: 'window', ...at, after: 'exp-1', opens: day('2027-01-08'), closes: day('2027-01-15'), by: 3 },
    'Integration 1.2 on Monday 18 January lies 3 days after its window, 8 – 15 Jan, counted from Dosing 1.',
    '3 days late',
  ],
  [
    { code: 'outside-window', why: 'window', ...at, after: 'exp-1', opens: day('2027-01-19'), closes: day('2027-01-19'), by: -1 },
    'Integration 1.2 belongs on Tuesday 19 January, counted from Dosing 1, and is on Monday 18 January.',
    '1 day early',
  ],
  [
    { code: 'out-of-order', ...at, earlier: 'int-1-2', later: 'exp-2', anEarlierDay: true },
    'Integration 1.2 must be on a day before Dosing 2, and Integration 1.2 is on Monday 18 January.',
    'wrong order',
  ],
  [
    { code: 'clinic-closed', ...at, closure: 'Spring holiday', weekday: 'mon', closedAllDay: true },
    'The clinic is closed on Monday 18 January: Spring holiday.',
    'clinic closed',
  ],
  [
    { code: 'clinic-closed', ...at, closure: null, weekday: 'mon', closedAllDay: true },
    'The clinic is closed on Mondays, and Integration 1.2 is on Monday 18 January.',
    'clinic closed',
  ],
  [
    { code: 'therapist-away', ...at, therapist: 't1', name: 'Ana', absence: 'training' },
    'Ana is away on Monday 18 January: training.',
    'Ana away',
  ],
  [
    { code: 'therapist-busy', ...at, therapist: 't2', name: 'Ben', booking },
    'Ben is with B-11 on Monday 18 January, 14:00–15:30.',
    'Ben busy',
  ],
  [
    { code: 'room-busy', ...at, room: 'r1', name: 'Room 1', why: 'booked', booking },
    'Room 1 is taken by B-11 on Monday 18 January, 14:00–15:30.',
    'room taken',
  ],
  [
    { code: 'room-busy', ...at, room: 'r1', name: 'Room 1', why: 'booked', booking: { ...booking, course: '', patientCode: '' } },
    'Room 1 is taken by Integration 2.1 on Monday 18 January, 14:00–15:30.',
    'room taken',
  ],
  [
    { code: 'room-busy', ...at, room: 'r1', name: 'Room 1', why: 'booked', booking, night: { after: 'booking', day: day('2027-01-19'), until: time('09:00') } },
    'Room 1 is held for the night after Integration 2.1 of B-11 until 09:00 on Tuesday 19 January.',
    'room held overnight',
  ],
  [
    { code: 'room-busy', ...at, room: 'r1', name: 'Room 1', why: 'booked', booking, night: { after: 'session', day: day('2027-01-19'), until: time('09:00') } },
    'Room 1 is held for the night after Integration 1.2 until 09:00 on Tuesday 19 January, and taken by B-11 on Monday 18 January, 14:00–15:30.',
    'no free night',
  ],
  [
    { code: 'room-busy', ...at, room: 'r1', name: 'Room 1', why: 'closed', booking: null, night: { after: 'session', day: day('2027-01-19'), until: time('09:00') } },
    'Room 1 is closed on Tuesday 19 January, and the night after Integration 1.2 holds it until 09:00 that day.',
    'no free night',
  ],
  [
    { code: 'patient-away', ...at, from: day('2027-01-16'), to: day('2027-01-20') },
    'The patient is away from Saturday 16 January to Wednesday 20 January, and Integration 1.2 is on Mon 18 Jan.',
    'patient away',
  ],
  [
    { code: 'wall-time-does-not-exist', ...at, time: time('02:30') },
    'Clocks go forward on Monday 18 January, and 02:30 does not exist that day.',
    'clock change',
  ],
]

describe('breachSentence', () => {
  it.each(said)('says %j', (one, sentence, short) => {
    expect(breachSentence(one, titleOf)).toBe(sentence)
    expect(breachInTwoWords(one)).toBe(short)
  })

  it('says every breach in one plain sentence, and in three words at most', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(breach, (one) => {
        seen.add(one.code)
        expectSentence(breachSentence(one, titleOf))
        const short = breachInTwoWords(one).replace(/^Garden room|^Room 1/, 'Room')
        expectNoCode(short)
        expect(short.split(' ').length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 1000 },
    )
    expect([...seen].sort()).toEqual([...breachCodes].sort())
  })

  it('names a session that nobody titled in words', () => {
    expect(breachSentence({ code: 'patient-busy', ...at, other: 'exp-1' }, () => undefined)).toBe('The patient is in Exp 1 at that time on Monday 18 January.')
  })

  it('names every rule in words', () => {
    for (const code of breachCodes) expectNoCode(Object.entries(ruleNames).find(([rule]) => rule === code)?.[1] ?? 'undefined')
  })
})
