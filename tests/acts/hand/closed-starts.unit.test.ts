/** Knows which stretches of a day a session may not start in, and how their reasons are said; refuses to know rules. */
import { expect, test } from 'vitest'
import { closedStarts } from '../../../src/acts/hand/closed-starts'
import type { SlotOption } from '../../../src/desk/placing'
import type { Booking, Breach } from '../../../src/domain/rules/breach'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'

const on = day('2027-03-29')
const booking: Booking = { course: 'd', patientCode: 'K-17', session: 'int-1', title: 'Integration 1', day: on, time: time('10:00'), minutes: 90, therapists: ['ana'], room: 'oak' }
const busy: Breach = { code: 'therapist-busy', session: 'exp-1', day: on, therapist: 'ana', name: 'Ana', booking }
const taken: Breach = { code: 'room-busy', session: 'exp-1', day: on, room: 'oak', name: 'Oak', why: 'booked', booking }
const early: Breach = { code: 'outside-start-hours', session: 'exp-1', day: on, time: time('08:00'), from: time('09:00'), to: time('16:00') }
const starts = (breaches: readonly (readonly [at: string, ...Breach[]])[]): readonly SlotOption[] =>
  breaches.map(([at, ...broken]) => ({ slot: { day: on, time: time(at), minutes: 90, therapists: ['ana'], room: 'oak' }, breaches: broken }))

test('starts in a row with the same reason are one stretch, up to the next start of the clinic', () => {
  expect(closedStarts(starts([['08:00', early], ['08:30', early], ['09:00'], ['09:30', busy], ['10:00', busy], ['10:30', taken], ['12:00', taken]]), 30)).toEqual([
    { from: 480, to: 540, words: 'wrong hour' },
    { from: 570, to: 630, words: 'Ana with K-17' },
    { from: 630, to: 660, words: 'Oak taken' },
    { from: 720, to: 750, words: 'Oak taken' },
  ])
})

test('the rule nobody may leave is the reason, and a day without any has no stretch', () => {
  expect(closedStarts(starts([['08:00', early, busy]]), 15)).toEqual([{ from: 480, to: 495, words: 'Ana with K-17' }])
  expect(closedStarts(starts([['08:00'], ['08:30']]), 30)).toEqual([])
})
