/** Knows, case by case, what is said to stand in the way of a plan and what is offered instead; refuses to know how that is found. */
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { Booking } from '../../../src/domain/rules/breach'
import type { Fact } from '../../../src/domain/rules/fact'
import type { Remedy } from '../../../src/domain/rules/remedy'
import { time } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import { proposeCourse } from '../../../src/planner/propose-course'
import type { PlanRequest } from '../../../src/planner/request'
import type { Asked } from '../../../src/planner/why-not/asked'
import { finish } from '../../../src/planner/why-not/asking'
import { withRemedies } from '../../../src/planner/why-not/with-remedy'
import { whyNot } from '../../../src/planner/why-not/why-not'
import { clinic, officeHours, site } from '../../support/clinics'
import { smallProtocol } from '../../support/small-protocol'

const monday = day('2027-01-11')
const pair = { lead: 'ana', co: 'ben' }

function request(changed: Partial<PlanRequest> = {}): PlanRequest {
  return { site: site(), protocol: smallProtocol, start: monday, startLatest: null, end: null, pair, prefers: { days: [], half: 'any' }, away: [], kept: [], includeOptional: false, ...changed }
}

const askedFor = (asked: PlanRequest): Asked => ({ request: asked, given: null })

function told(asked: PlanRequest, given: Asked['given'] = null) {
  const { conflict, unlocks } = finish(whyNot({ request: asked, given }))
  return { conflict, unlocks, remedies: unlocks.map(({ remedies }) => remedies) }
}

const therapists = (changed: Readonly<Record<string, Partial<Clinic['therapists'][number]>>>) => clinic().therapists.map((one) => ({ ...one, ...changed[one.id] }))
const kinds = (facts: readonly Fact[]) => facts.map(({ kind }) => kind)
const of = (remedies: readonly (readonly Remedy[])[], kind: Remedy['kind']) => remedies.flatMap((each) => each.filter((remedy) => remedy.kind === kind))
const oneVisit = { ...smallProtocol, lengthDays: null, sessions: smallProtocol.sessions.slice(0, 1) }
const twoVisits = { ...smallProtocol, lengthDays: null, sessions: smallProtocol.sessions.slice(0, 2) }
const oneDosingRoom = clinic().rooms.map((room) => (room.id === 'oak' ? room : { ...room, suits: ['consult'] as const }))
const timeout = 30_000

describe('the morning after, on a day off, with the only dosing room open the day before', { timeout }, () => {
  const hours = { mon: officeHours, wed: officeHours, thu: officeHours, fri: officeHours }
  const rooms = oneDosingRoom.map((room) => (room.id === 'oak' ? { ...room, closedOn: ['tue', 'wed', 'thu', 'fri'] as const } : room))
  const asked = request({ site: site(clinic({ rooms, therapists: therapists({ ana: { hours } }) })) })

  it('is told in full, and nothing else is', () => {
    expect(told(asked).conflict).toEqual([
      { kind: 'window', session: 'int-1', after: 'exp-1', earliest: 1, latest: 1, between: null },
      { kind: 'pair', lead: 'ana', co: 'ben' },
      { kind: 'therapist-hours', therapist: 'ana', weekdays: ['tue'], hours: [], tooLong: null },
      { kind: 'rooms', use: 'dosing', rooms: ['oak'] },
      { kind: 'room-weekdays', room: 'oak', closedOn: ['tue', 'wed', 'thu', 'fri'], openOn: ['mon'] },
      { kind: 'opening-hours', weekdays: ['sat', 'sun'], hours: [], tooLong: null },
    ])
  })

  it('is unlocked by any one of those concerned on a single day, the cheapest first', () => {
    const { unlocks, remedies } = told(asked)
    expect(remedies).toMatchObject([
      [{ kind: 'pair', lead: 'chidi', co: 'ben', was: pair }],
      [{ kind: 'room-opens', room: 'oak', days: ['2027-01-27'] }],
      [{ kind: 'therapist-works', therapist: 'ana', days: ['2027-01-26'], hours: officeHours }],
      [{ kind: 'window', session: 'int-1', earliest: 1, latest: 2 }],
      [{ kind: 'clinic-opens', days: ['2027-01-24'] }],
      [{ kind: 'one-more-room', use: 'dosing' }],
    ])
    expect(unlocks.map(({ plan }) => plan.slots.length)).toEqual([6, 6, 6, 6, 6, 6])
  })
})

describe('a room taken by others', { timeout }, () => {
  const days = Array.from({ length: 12 }, (_, index) => addDays(monday, 10 + index))
  const bookings = days.map((on, index): Booking => ({
    course: `c${index}`, patientCode: `B-${index}`, session: 'exp-2', title: 'Dosing 2', day: on, time: time('09:00'), minutes: 480, therapists: [], room: 'oak',
  }))
  const { conflict, remedies } = told(request({ startLatest: monday, site: site(clinic({ rooms: oneDosingRoom }), bookings) }))

  it('is told with those bookings alone that fill the window', () => {
    expect(kinds(conflict)).toEqual(['window', 'start', 'latest-start', 'rooms', 'room-booked', 'opening-hours', 'opening-hours'])
    const booked = conflict.flatMap((fact) => (fact.kind === 'room-booked' ? fact.bookings.map(({ day: on }) => on) : []))
    expect(booked).toEqual(days.filter((on) => !['2027-01-23', '2027-01-24', '2027-01-30', '2027-01-31'].includes(on)))
  })

  it('is free once one named session of another course gives way', () => {
    expect(of(remedies, 'booking-moves')).toMatchObject([{ booking: { course: 'c4', session: 'exp-2', day: '2027-01-25' } }])
    expect(of(remedies, 'latest-start')).toEqual([{ kind: 'latest-start', day: '2027-01-12', was: monday }])
    expect(of(remedies, 'window')).toMatchObject([{ session: 'exp-1', earliest: 9, latest: 21 }, { session: 'exp-1', earliest: 10, latest: 22 }])
  })
})

it('of many rooms that could open, only two are offered', { timeout }, () => {
  const rooms = ['oak', 'fern', 'ash', 'elm'].map((id) => ({ id, name: id, suits: ['dosing', 'consult'] as const, closedOn: ['mon'] as const, closed: [] }))
  const { remedies } = told(request({ protocol: oneVisit, startLatest: monday, site: site(clinic({ rooms })) }))
  expect(of(remedies, 'room-opens')).toEqual(['oak', 'fern'].map((room) => ({ kind: 'room-opens', room, days: [monday] })))
})

describe('days on which nobody comes', { timeout }, () => {
  it('a closure that covers a window is lifted, or the window given the days it takes', () => {
    const sessions = smallProtocol.sessions.map((visit) => (visit.id === 'exp-1' ? { ...visit, offsetDays: { earliest: 10, target: 14, latest: 19 } } : visit))
    const closures = [{ name: 'Christmas', from: day('2026-12-21'), to: day('2027-01-03') }]
    const { conflict, remedies } = told(request({ protocol: { ...smallProtocol, sessions }, start: day('2026-12-14'), startLatest: day('2026-12-15'), site: site(clinic({ closures })) }))
    expect(kinds(conflict)).toEqual(['window', 'start', 'latest-start', 'closure'])
    expect(conflict.at(-1)).toEqual({ kind: 'closure', ...closures[0] })
    expect(of(remedies, 'closure-lifted')).toMatchObject([{ days: ['2026-12-28', '2026-12-29'] }])
    expect(of(remedies, 'window')).toMatchObject([{ session: 'exp-1', earliest: 10, latest: 21, was: { earliest: 10, latest: 19 } }])
  })

  it('a patient who is away comes on one of those days', () => {
    const away = [{ from: day('2027-01-14'), to: day('2027-01-29') }]
    const { conflict, remedies } = told(request({ protocol: twoVisits, startLatest: monday, away }))
    expect(kinds(conflict)).toEqual(['window', 'start', 'latest-start', 'patient-away'])
    expect(of(remedies, 'patient-there')).toEqual([{ kind: 'patient-there', days: ['2027-01-18'] }])
  })

  it('a last day comes too soon by just so many days', () => {
    const { conflict, remedies } = told(request({ end: addDays(monday, 45) }))
    expect(kinds(conflict)).toEqual(['window', 'start', 'end'])
    expect(of(remedies, 'end')).toEqual([{ kind: 'end', day: '2027-03-01', was: '2027-02-25' }])
    expect(of(remedies, 'window')).toMatchObject([{ session: 'outcome', earliest: 45 }])
  })

  it('asks for no session before the day named', () => {
    const asked = request({ end: addDays(monday, 45) })
    const { unlocks } = finish(whyNot(askedFor(asked), monday))
    expect(unlocks.flatMap(({ remedies }) => remedies.map(({ kind }) => kind))).toEqual(['end', 'window'])
  })
})

describe('people', { timeout }, () => {
  it('who are never there together are told, and who could take over', () => {
    const ana = { hours: { mon: officeHours, tue: officeHours } }
    const ben = { hours: { wed: officeHours, thu: officeHours, fri: officeHours } }
    const { conflict, remedies } = told(request({ site: site(clinic({ therapists: therapists({ ana, ben }) })) }))
    expect(conflict).toMatchObject([
      { kind: 'pair' },
      { kind: 'therapist-hours', therapist: 'ana', weekdays: ['wed', 'thu', 'fri'] },
      { kind: 'therapist-hours', therapist: 'ben', weekdays: ['mon', 'tue'] },
      { kind: 'opening-hours', weekdays: ['sat', 'sun'] },
    ])
    expect(remedies[0]).toEqual([{ kind: 'pair', lead: 'ana', co: 'chidi', was: pair }])
  })

  it('who are too few are said to be', () => {
    const { conflict, remedies } = told(request({ pair: null, site: site(clinic({ therapists: therapists({}).slice(0, 1) })) }))
    expect(conflict).toEqual([{ kind: 'therapists', therapists: ['ana'] }])
    expect(remedies).toEqual([[{ kind: 'one-more-therapist' }]])
  })

  it('of whom only one is given leave the other half open', () => {
    const ana = { away: [{ name: 'ill', from: monday, to: monday }] }
    const asked = request({ protocol: oneVisit, startLatest: monday, site: site(clinic({ therapists: therapists({ ana }) })) })
    const { conflict, remedies } = told(asked, { lead: 'ana', co: null })
    expect(conflict).toContainEqual({ kind: 'pair', lead: 'ana', co: null })
    expect(of(remedies, 'pair')).toEqual([{ kind: 'pair', lead: 'ben', co: 'chidi', was: { lead: 'ana', co: null } }])
  })

  it('who could take over are there for what stays, too', () => {
    const fixed = { session: 'prep-2', slot: { day: addDays(monday, 7), time: time('09:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' }, done: false }
    const chidi = { away: [{ name: 'course', from: addDays(monday, 7), to: addDays(monday, 7) }] }
    const ben = { away: [{ name: 'leave', from: monday, to: addDays(monday, 6) }] }
    const asked = request({ protocol: twoVisits, startLatest: monday, kept: [fixed], site: site(clinic({ therapists: therapists({ ben, chidi }).slice(0, 3) })) })
    const { conflict, remedies } = told(asked)
    expect(kinds(conflict)).toContain('pair')
    expect(of(remedies, 'pair')).toEqual([])
  })
})

describe('hours', { timeout }, () => {
  it('too short for a dosing day are told with its length, and made just long enough on one weekday', () => {
    const short = [{ from: time('08:00'), to: time('15:00') }]
    const { conflict, remedies } = told(request({ site: site(clinic({ open: { mon: short, tue: short } })) }))
    expect(conflict).toMatchObject([
      { kind: 'opening-hours', weekdays: ['wed', 'thu', 'fri', 'sat', 'sun'], hours: [] },
      { kind: 'opening-hours', weekdays: ['mon', 'tue'], hours: short, tooLong: { session: 'exp-1', minutes: 480 } },
    ])
    expect(remedies).toContainEqual([{ kind: 'opening-hours', weekdays: ['mon'], hours: [{ from: '08:00', to: '16:00' }], was: short }])
  })

  it('of the morning after give way by as much as it takes', () => {
    const late = [{ from: time('12:30'), to: time('18:00') }]
    const ben = { hours: { mon: officeHours, tue: late, wed: officeHours, thu: late, fri: officeHours } }
    const rooms = oneDosingRoom.map((room) => (room.id === 'oak' ? { ...room, closedOn: ['tue', 'thu', 'fri'] as const } : room))
    const { conflict, remedies } = told(request({ site: site(clinic({ therapists: therapists({ ben }), rooms })) }))
    expect(kinds(conflict)).toContain('start-hours')
    // A short dosing session could lie on one of these afternoons, with a whole day after it.
    expect(conflict).toContainEqual({ kind: 'therapist-hours', therapist: 'ben', weekdays: ['tue', 'thu'], hours: late, tooLong: { session: 'exp-1', minutes: 480 } })
    expect(of(remedies, 'start-hours')).toMatchObject([{ session: 'int-1', from: '07:00', to: '12:30' }])
  })
})

it('hours too short for a dosing day are told without its length where that is not what stands in the way', { timeout }, () => {
  const late = [{ from: time('13:00'), to: time('18:00') }]
  const ana = { hours: { mon: officeHours, tue: late, wed: officeHours, thu: officeHours, fri: officeHours } }
  const rooms = oneDosingRoom.map((room) => (room.id === 'oak' ? { ...room, closedOn: ['tue', 'wed', 'thu', 'fri'] as const } : room))
  const { conflict } = told(request({ site: site(clinic({ rooms, therapists: therapists({ ana }) })) }))
  expect(conflict).toContainEqual({ kind: 'therapist-hours', therapist: 'ana', weekdays: ['tue'], hours: late, tooLong: null })
})

describe('what stays', { timeout }, () => {
  it('is told with the days that are counted from it, and planned anew if that helps', () => {
    const fixed = { session: 'exp-1', slot: { day: day('2027-01-25'), time: time('09:00'), minutes: 480, therapists: ['ana', 'ben'], room: 'oak' }, done: false }
    const ben = { away: [{ name: 'course', from: day('2027-01-26'), to: day('2027-01-27') }] }
    const { conflict, remedies } = told(request({ kept: [fixed], site: site(clinic({ therapists: therapists({ ben }) })) }))
    expect(conflict).toMatchObject([
      { kind: 'window', session: 'int-1', between: { from: '2027-01-26', to: '2027-01-26' } },
      { kind: 'fixed', session: 'exp-1', day: '2027-01-25', time: '09:00' },
      { kind: 'pair' },
      { kind: 'therapist-absence', therapist: 'ben', name: 'course' },
    ])
    expect(of(remedies, 'session-moves')).toHaveLength(1)
    expect(of(remedies, 'therapist-there')).toMatchObject([{ days: ['2027-01-26'] }])
  })
})

describe('where no single change is enough', { timeout }, () => {
  it('pairs of changes are offered, both of them needed, the cheapest first', () => {
    const closures = [{ name: 'Move', from: monday, to: monday }]
    const asked = askedFor(request({ protocol: oneVisit, startLatest: monday, end: monday, site: site(clinic({ closures })), away: [{ from: monday, to: monday }] }))
    const { unlocks } = finish(whyNot(asked, monday))
    expect(unlocks.map(({ remedies }) => remedies.map(({ kind }) => kind))).toEqual([
      ['latest-start', 'end'],
      ['patient-there', 'closure-lifted'],
    ])
    const plannable = (remedies: readonly Remedy[]) => proposeCourse(withRemedies(asked, remedies).request).outcome === 'planned'
    for (const { remedies } of unlocks) expect([plannable(remedies), ...remedies.map((remedy) => plannable([remedy]))]).toEqual([true, false, false])
  })
})

it('says nothing of a request that has a plan', () => {
  expect(finish(whyNot(askedFor(request())))).toEqual({ conflict: [], unlocks: [], asked: 1, isComplete: true })
})
