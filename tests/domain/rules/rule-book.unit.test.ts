import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { Slot } from '../../../src/domain/course/course'
import { visitOf } from '../../../src/domain/protocol/protocol'
import type { Booking, Breach } from '../../../src/domain/rules/breach'
import type { Placed, Plan } from '../../../src/domain/rules/placement'
import { breachesOf, breachesOfPlan } from '../../../src/domain/rules/rule-book'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { monday, slot, smallSlots, specClinic } from '../../support/course-spec'
import { smallProtocol } from '../../support/small-protocol'

interface Setting {
  readonly clinic?: Partial<Clinic>
  readonly bookings?: readonly Booking[]
  readonly plan?: Partial<Plan>
}

function planWith(slots: Readonly<Record<string, Slot>> = {}, more: Partial<Plan> = {}): Plan {
  const placed = new Map<string, Placed>(
    smallSlots.map(({ session, slot: own }) => [session, { session, slot: slots[session] ?? own, done: false, happens: true }]),
  )
  return { protocol: smallProtocol, start: monday, startLatest: null, end: null, away: [], placed, ...more }
}

function asked(session: string, at: Slot, setting: Setting = {}): readonly Breach[] {
  const visit = visitOf(smallProtocol, session)
  if (visit === undefined) throw new Error('no such visit')
  const site = {
    clinic: { ...specClinic, ...setting.clinic },
    bookingsOn: (on: string) => (setting.bookings ?? []).filter((booking) => booking.day === on),
  }
  return breachesOf({ visit, slot: at, plan: planWith({ [session]: at }, setting.plan), site })
}

const codes = (breaches: readonly Breach[]) => breaches.map(({ code }) => code)

function bookingAt(at: Slot): Booking {
  return { course: 'other', patientCode: 'B-11', session: 'prep-1', title: 'Preparation 1', ...at }
}

describe('the rule book', () => {
  it('finds nothing wrong with a plan that keeps every rule', () => {
    expect(breachesOfPlan(planWith(), { clinic: specClinic, bookingsOn: () => [] })).toEqual([])
  })

  it('outside-window: says by how many days, early and late, and when it opens and closes', () => {
    expect(asked('prep-2', slot('2027-01-14', '10:00'))).toMatchObject([{ code: 'outside-window', opens: '2027-01-15', closes: '2027-01-25', by: -1 }])
    expect(asked('outcome', slot('2027-03-24', '10:00', 90, { therapists: [], room: null }))).toMatchObject([{ code: 'outside-window', by: 2 }])
    expect(asked('prep-2', slot('2027-01-15', '10:00'))).toEqual([])
    expect(asked('prep-2', slot('2027-01-22', '10:00'))).toEqual([])
  })

  it('outside-window: nothing before the start, the first session not after its latest day', () => {
    expect(asked('prep-1', slot('2027-01-08', '10:00'))).toContainEqual(expect.objectContaining({ code: 'outside-window', why: 'before-start', limit: monday }))
    const late = { plan: { startLatest: day('2027-01-11') } }
    expect(asked('prep-1', slot('2027-01-12', '10:00'), late)).toContainEqual(expect.objectContaining({ why: 'after-latest-start' }))
    expect(asked('prep-2', slot('2027-01-18', '10:00'), late)).toEqual([])
  })

  it('out-of-order: a dose lies on a later day than its preparation, seen from either side', () => {
    expect(asked('exp-1', slot('2027-01-21', '09:00', 480))).toEqual([])
    expect(codes(asked('prep-2', slot('2027-01-25', '08:00')))).toContain('out-of-order')
    const both = planWith({ 'prep-2': slot('2027-01-21', '08:00'), 'exp-1': slot('2027-01-21', '10:00', 480) })
    const found = breachesOfPlan(both, { clinic: specClinic, bookingsOn: () => [] }).filter(({ code }) => code === 'out-of-order')
    expect(found.map(({ session }) => session)).toEqual(['prep-2', 'exp-1'])
  })

  it('outside-start-hours: the morning after is a morning, ends included', () => {
    expect(asked('int-1', slot('2027-01-26', '12:00'))).toEqual([])
    expect(codes(asked('int-1', slot('2027-01-26', '12:30')))).toEqual(['outside-start-hours'])
  })

  it('clinic-closed: weekends, closures, and hours that do not hold the whole session', () => {
    expect(codes(asked('prep-2', slot('2027-01-16', '10:00')))).toEqual(['clinic-closed'])
    expect(asked('prep-2', slot('2027-01-18', '17:00'))).toMatchObject([{ code: 'clinic-closed', closedAllDay: false }])
    const shut = { closures: [{ from: day('2027-01-18'), to: day('2027-01-19'), name: 'Flood' }] }
    expect(asked('prep-2', slot('2027-01-18', '10:00'), { clinic: shut })).toMatchObject([{ code: 'clinic-closed', closure: 'Flood' }])
    expect(asked('prep-2', slot('2027-01-18', '16:30'))).toEqual([])
  })

  it('therapist-away: time off, and weekly hours that do not hold the whole session', () => {
    expect(asked('exp-1', slot('2027-02-01', '09:00', 480))).toMatchObject([{ code: 'therapist-away', name: 'Ana', absence: 'holiday' }])
    const mornings = { mon: [{ from: time('08:00'), to: time('12:00') }] }
    const therapists = specClinic.therapists.map((one) => (one.id === 'ben' ? { ...one, hours: mornings } : one))
    expect(asked('prep-2', slot('2027-01-18', '10:00'), { clinic: { therapists } })).toEqual([])
    expect(asked('prep-2', slot('2027-01-18', '11:00'), { clinic: { therapists } })).toMatchObject([{ code: 'therapist-away', name: 'Ben', absence: null }])
  })

  it('therapist-missing: a visit for the pair with one of them', () => {
    expect(asked('prep-2', slot('2027-01-18', '10:00', 90, { therapists: ['ana'] }))).toMatchObject([{ code: 'therapist-missing', needed: 2, given: 1 }])
    expect(codes(asked('prep-2', slot('2027-01-18', '10:00', 90, { therapists: ['ana', 'ana'] })))).toEqual(['therapist-missing'])
  })

  it('therapist-busy: booked with somebody else then, but free the minute it ends', () => {
    const bookings = [bookingAt(slot('2027-01-18', '10:00', 90, { therapists: ['ben', 'dana'], room: 'fern' }))]
    expect(asked('prep-2', slot('2027-01-18', '11:00'), { bookings })).toMatchObject([{ code: 'therapist-busy', name: 'Ben', booking: { patientCode: 'B-11' } }])
    expect(asked('prep-2', slot('2027-01-18', '11:30'), { bookings })).toEqual([])
  })

  it('room-busy: taken, taken within the turnover, closed, unsuitable, or none named', () => {
    const bookings = [bookingAt(slot('2027-01-18', '08:30', 90, { therapists: [] }))]
    expect(asked('prep-2', slot('2027-01-18', '09:30'), { bookings })).toMatchObject([{ code: 'room-busy', why: 'booked', name: 'Oak' }])
    expect(asked('prep-2', slot('2027-01-18', '10:00'), { bookings })).toEqual([])
    expect(asked('prep-2', slot('2027-01-18', '10:00'), { bookings, clinic: { turnoverMinutes: 30 } })).toMatchObject([{ code: 'room-busy', why: 'booked' }])
    const [oak] = specClinic.rooms
    if (oak === undefined) throw new Error('no room')
    expect(asked('prep-2', slot('2027-01-18', '10:00'), { clinic: { rooms: [{ ...oak, closedOn: ['mon'] }] } })).toMatchObject([{ why: 'closed' }])
    expect(asked('exp-1', slot('2027-01-25', '09:00', 480), { clinic: { rooms: [{ ...oak, suits: ['consult'] }] } })).toMatchObject([{ why: 'unsuitable' }])
    expect(asked('prep-2', slot('2027-01-18', '10:00', 90, { room: null }))).toMatchObject([{ why: 'no-room' }])
    expect(asked('outcome', slot('2027-03-08', '10:00', 90, { therapists: [], room: null }))).toEqual([])
  })

  it('patient-away and patient-busy: the patient is one person too', () => {
    const away = { plan: { away: [{ from: day('2027-01-18'), to: day('2027-01-20') }] } }
    expect(asked('prep-2', slot('2027-01-19', '10:00'), away)).toMatchObject([{ code: 'patient-away', from: '2027-01-18', to: '2027-01-20' }])
    expect(codes(asked('outcome', slot('2027-02-15', '10:00', 90, { therapists: [], room: null })))).toContain('patient-busy')
  })

  it('past-course-end: treatment within the length of the course, nothing after a fixed last day', () => {
    const short = { plan: { protocol: { ...smallProtocol, lengthDays: 30 } } }
    expect(asked('exp-2', slot('2027-02-15', '09:00', 480), short)).toMatchObject([{ code: 'past-course-end', why: 'length', limit: '2027-02-10' }])
    expect(asked('outcome', slot('2027-03-08', '10:00', 90, { therapists: [], room: null }), short)).toEqual([])
    expect(asked('exp-2', slot('2027-02-15', '09:00', 480), { plan: { end: day('2027-02-14') } })).toMatchObject([{ why: 'last-day' }])
  })

  it('wall times that do not exist, or exist twice, are refused by name', () => {
    const nights = { open: { sun: [{ from: time('00:00'), to: time('24:00') }] } }
    const night = (on: string) => codes(asked('prep-2', slot(on, '02:30', 90, { therapists: ['ana', 'ben'] }), { clinic: nights }))
    expect(night('2027-03-28')).toContain('wall-time-does-not-exist')
    expect(night('2027-10-31')).toContain('wall-time-is-ambiguous')
  })

  it('wall-time-does-not-exist: on a day that the calendar leaves out, no hour does', () => {
    const samoa = { zone: 'Pacific/Apia' }
    expect(asked('prep-2', slot('2011-12-30', '10:00'), { clinic: samoa })).toContainEqual(expect.objectContaining({ code: 'wall-time-does-not-exist', isDayLeftOut: true }))
    expect(codes(asked('prep-2', slot('2011-12-29', '10:00'), { clinic: samoa }))).not.toContain('wall-time-does-not-exist')
    expect(codes(asked('prep-2', slot('2011-12-31', '10:00'), { clinic: samoa }))).not.toContain('wall-time-does-not-exist')
  })

  it('off-grid: starts lie on the clinic’s grid', () => {
    expect(codes(asked('prep-2', slot('2027-01-18', '10:10')))).toEqual(['off-grid'])
  })
})
