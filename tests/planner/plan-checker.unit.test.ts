/** Knows that the checker of plans can fail: one spoiled plan for each of its codes. */
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { Slot } from '../../src/domain/course/course'
import type { Protocol } from '../../src/domain/protocol/protocol'
import type { Booking } from '../../src/domain/rules/breach'
import { time } from '../../src/domain/time/clock-time'
import { addDays, day } from '../../src/domain/time/day'
import { proposeCourse } from '../../src/planner/propose-course'
import type { PlanRequest } from '../../src/planner/request'
import { clinic, site } from '../support/clinics'
import { violations } from '../support/plan-checker'
import { smallProtocol } from '../support/small-protocol'

const start = day('2027-01-11')
const pair = { lead: 'ana', co: 'ben' }
const asked: PlanRequest = {
  site: site(),
  protocol: smallProtocol,
  start,
  startLatest: start,
  end: null,
  pair,
  prefers: { days: [], half: 'any' },
  away: [],
  kept: [],
  includeOptional: false,
}
const answer = proposeCourse(asked)
const plan = answer.outcome === 'planned' ? answer.slots : []
const spoiled = (id: string, change: (slot: Slot) => Partial<Slot>) =>
  plan.map(({ session, slot }) => ({ session, slot: session === id ? { ...slot, ...change(slot) } : slot }))
const check = (slots: typeof plan, changed: Partial<PlanRequest> = {}) => violations({ ...asked, ...changed }, pair, slots)
const booking = { course: 'x', patientCode: 'X', session: 's', title: 'S', day: start, time: time('08:00'), minutes: 600, therapists: ['ana'], room: 'oak' }

/** Patients stay until nine, and the protocol leaves the night to the clinic. */
const nights: Protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'policy' } : visit)) }
const staying: Partial<Clinic> = { night: { stays: 'dosing-room', until: time('09:00') } }
const dosing = plan.find(({ session }) => session === 'exp-1')?.slot ?? booking
const morningAfter = plan.find(({ session }) => session === 'int-1')?.slot ?? booking
const neighbour = (ahead: number, at: string, more: Partial<Booking> = {}): Booking => ({ ...booking, therapists: [], day: addDays(dosing.day, ahead), time: time(at), minutes: 60, room: dosing.room, ...more })
const overnight = (bookings: readonly Booking[], changed: Partial<Clinic> = staying, protocol = nights) => check(plan, { protocol, site: site(clinic(changed), bookings) })

describe('the checker', () => {
  it('accepts the plan it is about to see spoiled', () => {
    expect(plan).toHaveLength(6)
    expect(check(plan)).toEqual([])
  })

  it('keeps the room for the night only from others, and only where one is spent there', () => {
    const evening = [neighbour(0, '19:00'), neighbour(1, '07:30', { minutes: 30 })]
    expect(overnight(evening, {})).toEqual([])
    expect(overnight(evening, { night: { stays: 'home' } })).toEqual([])
    expect(overnight(evening, staying, smallProtocol)).toEqual([])
    expect(overnight([neighbour(1, '16:30')])).toEqual([])
    expect(morningAfter.room).toBe(dosing.room)
    expect(overnight([], { night: { stays: 'dosing-room', until: time('12:00') } })).toEqual([])
  })

  it.each([
    ['session-missing', check(plan.slice(1))],
    ['session-twice', check([...plan, ...plan.slice(0, 1)])],
    ['outside-window', check(spoiled('prep-2', ({ day: on }) => ({ day: addDays(on, 10) })))],
    ['outside-window', check(plan, { start: addDays(start, 1), startLatest: null })],
    ['outside-window', check(plan, { start: addDays(start, -3), startLatest: addDays(start, -1) })],
    ['out-of-order', check(spoiled('prep-2', () => ({ day: start, time: time('08:00') })))],
    ['past-course-end', check(plan, { protocol: { ...smallProtocol, lengthDays: 20 } })],
    ['past-course-end', check(plan, { end: addDays(start, 30) })],
    ['off-grid', check(spoiled('prep-1', () => ({ time: time('09:10') })))],
    ['wrong-length', check(spoiled('prep-1', () => ({ minutes: 60 })))],
    ['outside-start-hours', check(spoiled('int-1', () => ({ time: time('14:00') })))],
    ['clinic-closed', check(spoiled('prep-1', () => ({ time: time('17:00') })))],
    ['clinic-closed', check(plan, { site: site(clinic({ closures: [{ name: 'x', from: start, to: start }] })) })],
    ['patient-away', check(plan, { away: [{ from: start, to: start }] })],
    ['patient-busy', check(spoiled('prep-2', () => ({ day: start, time: time('08:30') })))],
    ['wrong-therapists', check(spoiled('exp-1', () => ({ therapists: ['ana'] })))],
    ['therapist-away', check(plan, { site: site(clinic({ therapists: [] })) })],
    ['therapist-busy', check(plan, { site: site(clinic(), [booking]) })],
    ['room-missing', check(spoiled('exp-1', () => ({ room: null })))],
    ['room-unknown', check(spoiled('exp-1', () => ({ room: 'attic' })))],
    ['room-unsuitable', check(plan, { site: site(clinic({ rooms: clinic().rooms.map((room) => ({ ...room, suits: ['consult'] })) })) })],
    ['room-closed', check(plan, { site: site(clinic({ rooms: clinic().rooms.map((room) => ({ ...room, closedOn: ['mon'] })) })) })],
    ['room-busy', check(plan, { site: site(clinic(), [booking]) })],
    ['room-busy', overnight([neighbour(0, '19:00')])],
    ['room-busy', overnight([neighbour(1, '07:30')])],
    ['room-busy', overnight([neighbour(1, '09:00')], { ...staying, turnoverMinutes: 15 })],
    ['room-busy', overnight([neighbour(-1, '10:00', { minutes: 480, overnight: true })], { night: { stays: 'dosing-room', until: time('10:00') } })],
    ['room-closed', overnight([], { ...staying, rooms: clinic().rooms.map((room) => ({ ...room, closed: [{ name: 'x', from: addDays(dosing.day, 1), to: addDays(dosing.day, 1) }] })) })],
    ['wall-time-does-not-exist', check(spoiled('prep-1', () => ({ day: day('2027-03-28'), time: time('02:30') })))],
    ['clocks-change-within', check(spoiled('prep-1', () => ({ day: day('2027-03-28'), time: time('01:30') })))],
    ['clocks-change-within', check(spoiled('prep-1', () => ({ day: day('2027-10-31'), time: time('01:30') })))],
    ['wall-time-is-ambiguous', check(spoiled('prep-1', () => ({ day: day('2027-10-31'), time: time('02:30') })))],
  ])('finds %s', (code, found) => {
    expect(found).toContain(code)
  })
})
