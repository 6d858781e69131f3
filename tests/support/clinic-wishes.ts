/** Knows how to make random courses that share one clinic; refuses to know what a good answer is. */
import fc from 'fast-check'
import type { Clinic } from '../../src/domain/clinic/clinic'
import { protocolById } from '../../src/domain/protocol/library'
import { time } from '../../src/domain/time/clock-time'
import { addDays, day } from '../../src/domain/time/day'
import type { CourseWish } from '../../src/planner/clinic/wish'
import { clinic } from './clinics'
import { smallProtocol } from './small-protocol'

const house = protocolById('mdma-18wk-clinic') ?? smallProtocol
const person = fc.constantFrom('ana', 'ben', 'chidi', 'dana', null)

export interface SharedClinic {
  readonly clinic: Clinic
  readonly wishes: readonly CourseWish[]
}

const couples = [
  { lead: 'ana', co: 'ben' },
  { lead: 'chidi', co: 'dana' },
] as const

/** Courses of two protocols that begin within some weeks, some of them under way, at a clinic of four people and two rooms. */
export function sharedClinics(most: number): fc.Arbitrary<SharedClinic> {
  const wish = fc.record({
    isSmall: fc.boolean(),
    from: fc.integer({ min: 0, max: 40 }),
    wait: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 4 }),
    lead: person,
    co: person,
    days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri'] as const),
    half: fc.constantFrom('am', 'pm', 'any'),
    awayFrom: fc.option(fc.integer({ min: 5, max: 80 }), { nil: null }),
    hasBegun: fc.constantFrom(false, false, true),
  })
  return fc
    .record({
      wishes: fc.array(wish, { minLength: 2, maxLength: most }),
      turnoverMinutes: fc.constantFrom(0, 0, 30),
      stays: fc.boolean(),
      holiday: fc.integer({ min: 10, max: 60 }),
    })
    .map(({ wishes, turnoverMinutes, stays, holiday }) => {
      const first = day('2027-01-11')
      const closed = { name: 'holiday', from: addDays(first, holiday), to: addDays(first, holiday + 2) }
      return {
        clinic: clinic({ turnoverMinutes, closures: [closed], night: stays ? { stays: 'dosing-room', until: time('08:30') } : { stays: 'home' } }),
        wishes: wishes.map(({ isSmall, from, wait, lead, co, days, half, awayFrom, hasBegun }, index): CourseWish => {
          const start = addDays(first, from)
          const slot = { day: addDays(start, (8 - new Date(`${start}T00:00:00Z`).getUTCDay()) % 7), time: time(`${String(8 + (index % 8)).padStart(2, '0')}:00`), minutes: 90, therapists: [], room: index % 2 === 0 ? 'oak' : 'fern' }
          // Who held a session that is done is known.
          const known = hasBegun ? couples[index] : undefined
          return {
            id: `c${index}`,
            protocol: isSmall ? smallProtocol : house,
            start,
            startLatest: wait === null ? null : addDays(start, wait),
            end: null,
            ...(known ?? { lead, co: co === lead ? null : co }),
            prefers: { days, half },
            away: awayFrom === null ? [] : [{ from: addDays(start, awayFrom), to: addDays(start, awayFrom + 3) }],
            // At most two have begun, with people of their own; the rest is left to chance.
            kept: known !== undefined ? [{ session: 'prep-1', slot, done: true }] : [],
            includeOptional: false,
          }
        }),
      }
    })
}
