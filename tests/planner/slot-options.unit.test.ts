/** Knows that each start is offered in the room that breaks least of all, the session's own first; refuses to know how rooms are tried. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Slot } from '../../src/domain/course/course'
import { type Booking, leavableRules } from '../../src/domain/rules/breach'
import type { Question } from '../../src/domain/rules/placement'
import { type ClockTime, time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { judged, timeOptionsOf } from '../../src/planner/slot-options'
import { clinic, site } from '../support/clinics'
import { smallProtocol } from '../support/small-protocol'

const on = day('2027-03-30')
const rooms = ['oak', 'fern', 'elm'].map((id) => ({ id, name: id, suits: ['dosing' as const, 'consult' as const], closedOn: [], closed: [] }))
const slot: Slot = { day: on, time: time('10:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' }

const bookings = fc.array(
  fc.record({
    at: fc.constantFrom<ClockTime>(time('08:00'), time('09:30'), time('12:00'), time('15:00')),
    minutes: fc.constantFrom(60, 90, 240),
    therapist: fc.constantFrom('ana', 'ben', 'chidi', 'dana'),
    room: fc.constantFrom('oak', 'fern', 'elm', null),
  }),
  { maxLength: 8 },
)

test('no other room of a start breaks less, and of those that break as little the own one comes first', () => {
  const visit = smallProtocol.sessions.find(({ id }) => id === 'prep-1')
  if (visit === undefined) throw new Error('no such visit')
  fc.assert(
    fc.property(bookings, (booked) => {
      const others = booked.map(({ at, minutes, therapist, room }, k): Booking => ({ course: `c${k}`, patientCode: `P-${k}`, session: 'x', title: 'x', day: on, time: at, minutes, therapists: [therapist], room }))
      const plan = { protocol: smallProtocol, start: day('2027-03-01'), startLatest: null, end: null, away: [], placed: new Map() }
      const question: Question = { visit, slot, plan, site: site(clinic({ rooms }), others) }
      const weight = (at: Slot) => judged(question, at).breaches.reduce((sum, { code }) => sum + (leavableRules.has(code) ? 1 : 100), 0)
      for (const option of timeOptionsOf(question, on)) {
        const weights = rooms.map(({ id }) => weight({ ...option.slot, room: id }))
        expect(option.slot.room).toBe(rooms[weights.indexOf(Math.min(...weights))]?.id)
        expect(option.breaches).toEqual(judged(question, option.slot).breaches)
      }
    }),
    { numRuns: 60 },
  )
})
