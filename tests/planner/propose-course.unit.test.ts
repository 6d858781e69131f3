/** Knows, case by case, what the planner proposes and how it explains that it cannot; refuses to know how it searches. */
import { describe, expect, it } from 'vitest'
import { library, protocolById } from '../../src/domain/protocol/library'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day, daysBetween } from '../../src/domain/time/day'
import { weekdays } from '../../src/domain/time/weekday'
import { proposeCourse } from '../../src/planner/propose-course'
import type { Impossible, PlanRequest, Proposal } from '../../src/planner/request'
import { clinic, officeHours, site } from '../support/clinics'
import { violations } from '../support/plan-checker'
import { smallProtocol, visit } from '../support/small-protocol'

const house = protocolById('mdma-18wk-clinic') ?? smallProtocol
const monday = day('2027-01-11')
const pair = { lead: 'ana', co: 'ben' }

function request(changed: Partial<PlanRequest> = {}): PlanRequest {
  return {
    site: site(),
    protocol: smallProtocol,
    start: monday,
    startLatest: null,
    end: null,
    pair,
    prefers: { days: [], half: 'any' },
    away: [],
    kept: [],
    includeOptional: false,
    ...changed,
  }
}

function planned(asked: PlanRequest): Proposal {
  const answer = proposeCourse(asked)
  if (answer.outcome !== 'planned') throw new Error(`no plan: ${answer.session}`)
  expect(violations(asked, answer.pair, answer.slots)).toEqual([])
  return answer
}

function impossible(asked: PlanRequest): Impossible {
  const answer = proposeCourse(asked)
  if (answer.outcome !== 'impossible') throw new Error('a plan where none was expected')
  return answer
}

const offsets = ({ slots }: Proposal, from: Day) => slots.map(({ slot }) => daysBetween(from, slot.day))
const slotOf = ({ slots }: Proposal, id: string) => slots.find(({ session }) => session === id)?.slot
const codesOn = ({ days }: Impossible, on: Day) => days.find((one) => one.day === on)?.breaches.map(({ code }) => code)

describe('a plan', () => {
  it('lands on every target where nothing is in the way', () => {
    const plan = planned(request({ protocol: house }))
    expect(offsets(plan, monday)).toEqual([0, 7, 14, 21, 22, 29, 36, 49, 50, 57, 64, 77, 78, 85, 92, 126])
    expect(plan).toMatchObject({ score: 0, costs: [], exact: true, pair })
  })

  it.each(library.map((protocol) => [protocol.id, protocol] as const))('exists for %s from four dates', (_, protocol) => {
    for (const start of [monday, day('2026-12-03'), day('2027-03-19'), day('2028-02-26')]) {
      for (const includeOptional of [false, true]) {
        expect(planned(request({ protocol, start, pair: null, includeOptional })).exact).toBe(true)
      }
    }
  })

  it('keeps the anchor late enough for what lies before it', () => {
    const protocol = protocolById('mapp-phase3') ?? smallProtocol
    const plan = planned(request({ protocol, startLatest: addDays(monday, 7) }))
    expect(slotOf(plan, 'prep-1')?.day).toBe(monday)
    expect(daysBetween(monday, slotOf(plan, 't1')?.day ?? monday)).toBe(14)
    expect(slotOf(plan, 't1')).toMatchObject({ therapists: [], room: null })
  })

  it('stays in one room at one hour, and in the preferred half of the day', () => {
    const pm = planned(request({ protocol: house, prefers: { days: [], half: 'pm' } }))
    expect(new Set(pm.slots.flatMap(({ slot }) => slot.room ?? []))).toEqual(new Set(['oak']))
    const preparations = pm.slots.filter(({ session }) => session.startsWith('prep')).map(({ slot }) => slot.time)
    expect(preparations).toEqual(['12:00', '12:00', '12:00'])
    expect(pm.score).toBe(0)
  })

  it('leaves the usual hour only on the day it is taken', () => {
    const taken = { course: 'x', patientCode: 'X', session: 's', title: 'S', day: addDays(monday, 7), time: time('08:00'), minutes: 60, therapists: ['ana'], room: null }
    const later = { ...taken, day: addDays(monday, 14) }
    const plan = planned(request({ protocol: house, site: site(clinic(), [taken, later]) }))
    expect(['prep-1', 'prep-2', 'prep-3'].map((id) => slotOf(plan, id)?.time)).toEqual(['09:00', '09:00', '09:00'])
  })

  it('chooses a pair that can, when none is given', () => {
    const off = { name: 'leave', from: monday, to: addDays(monday, 60) }
    const at = clinic()
    const therapists = at.therapists.map((one) => (one.id === 'ana' || one.id === 'chidi' ? { ...one, away: [off] } : one))
    const plan = planned(request({ pair: null, startLatest: monday, site: site(clinic({ therapists })) }))
    expect(plan.pair).toEqual({ lead: 'ben', co: 'dana' })
  })

  it('pays for a weekday the patient does not prefer, and says so', () => {
    const open = { mon: officeHours, tue: officeHours }
    const plan = planned(request({ site: site(clinic({ open })), prefers: { days: ['mon'], half: 'any' } }))
    expect(plan.costs.filter(({ kind }) => kind === 'weekday').map(({ session, points }) => [session, points])).toEqual([['int-1', 3]])
  })

  it('starts later rather than miss every target, but not after the latest start', () => {
    const away = [{ from: monday, to: addDays(monday, 2) }]
    const plan = planned(request({ away }))
    expect(slotOf(plan, 'prep-1')?.day).toBe(addDays(monday, 3))
    expect(plan.costs).toContainEqual({ kind: 'late-start', session: null, points: 3, days: 3 })
    expect(impossible(request({ away, startLatest: addDays(monday, 2) })).session).toBe('prep-1')
  })

  it('plans around what is done and what may not move', () => {
    const done = { session: 'prep-1', slot: { day: day('2027-01-13'), time: time('10:15'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' }, done: true }
    const fixed = { session: 'exp-1', slot: { day: day('2027-02-01'), time: time('09:00'), minutes: 480, therapists: ['ana', 'ben'], room: 'fern' }, done: false }
    const plan = planned(request({ kept: [done, fixed] }))
    expect(slotOf(plan, 'prep-1')).toEqual(done.slot)
    expect(slotOf(plan, 'exp-1')).toEqual(fixed.slot)
    expect(slotOf(plan, 'int-1')?.day).toBe('2027-02-02')
    expect(plan.costs.some(({ kind }) => kind === 'late-start')).toBe(false)
  })

  it('leaves out optional visits and what is counted from them, unless asked for', () => {
    const protocol: Protocol = {
      ...smallProtocol,
      sessions: [
        ...smallProtocol.sessions,
        visit({ id: 'booster', kind: 'dosing', title: 'Booster', after: 'exp-2', durationMinutes: 480, optional: true, offsetDays: { target: 28, earliest: 21, latest: 35 } }),
        visit({ id: 'after-booster', kind: 'contact', title: 'Call', after: 'booster', durationMinutes: 30, offsetDays: { target: 2, earliest: 1, latest: 4 } }),
      ],
      lengthDays: null,
    }
    const ids = (includeOptional: boolean) => planned(request({ protocol, includeOptional })).slots.map(({ session }) => session)
    expect(ids(false)).not.toContain('after-booster')
    expect(ids(true)).toEqual(expect.arrayContaining(['booster', 'after-booster']))
    const call = planned(request({ protocol, includeOptional: true }))
    expect(slotOf(call, 'after-booster')?.room).toBeNull()
  })

  it('puts no session where the clock jumps over its start', () => {
    const open = Object.fromEntries(weekdays.map((weekday) => [weekday, [{ from: time('02:00'), to: time('04:00') }]]))
    const sessions = [visit({ id: 'prep-1', kind: 'preparation', title: 'Early', after: null, durationMinutes: 60 })]
    const protocol = { ...smallProtocol, sessions }
    const sunday = day('2027-03-28')
    const plan = planned(request({ protocol, start: sunday, site: site(clinic({ open })) }))
    expect(slotOf(plan, 'prep-1')).toMatchObject({ day: sunday, time: '03:00' })
    const blocked = impossible(request({ protocol, start: sunday, startLatest: sunday, site: site(clinic({ open: { sun: [{ from: time('02:00'), to: time('03:30') }] } })) }))
    expect(codesOn(blocked, sunday)).toEqual(['wall-time-does-not-exist'])
  })
})

describe('an explanation', () => {
  it('blames the morning after on the dosing days it spoils', () => {
    const tuesdays = [0, 1, 2, 3, 4].map((week) => ({ name: 'Course', from: addDays(monday, 7 * week + 1), to: addDays(monday, 7 * week + 1) }))
    const therapists = clinic().therapists.map((one) => (one.id === 'ana' ? { ...one, away: tuesdays } : one))
    const rooms = clinic().rooms.map((room) => ({ ...room, suits: ['consult', ...(room.id === 'oak' ? (['dosing'] as const) : [])] as const, closedOn: room.id === 'oak' ? (['tue', 'wed', 'thu', 'fri'] as const) : [] }))
    const answer = impossible(request({ site: site(clinic({ therapists, rooms })), startLatest: monday }))
    expect(answer).toMatchObject({ session: 'exp-1', opens: '2027-01-21', closes: '2027-02-01' })
    expect(codesOn(answer, day('2027-01-25'))).toEqual(['therapist-away'])
    expect(answer.days.find((one) => one.day === '2027-01-25')?.breaches[0]).toMatchObject({ session: 'int-1', name: 'Ana' })
    expect(codesOn(answer, day('2027-01-22'))).toContain('room-busy')
  })

  it('names the closure, the absence and the booking day by day', () => {
    const sessions = [visit({ id: 'prep-1', kind: 'preparation', title: 'Preparation', after: null })]
    const booked = { course: 'x', patientCode: 'X', session: 's', title: 'S', day: day('2027-01-13'), time: time('08:00'), minutes: 600, therapists: ['ben'], room: null }
    const at = clinic({
      closures: [{ name: 'Holiday', from: monday, to: monday }],
      therapists: clinic().therapists.map((one) => (one.id === 'ana' ? { ...one, away: [{ name: 'Ill', from: day('2027-01-12'), to: day('2027-01-12') }] } : one)),
    })
    const answer = impossible(
      request({ protocol: { ...smallProtocol, sessions }, site: site(at, [booked]), away: [{ from: day('2027-01-14'), to: day('2027-01-14') }], startLatest: day('2027-01-14') }),
    )
    expect(answer.days.map(({ breaches }) => breaches.map(({ code }) => code))).toEqual([
      ['clinic-closed'],
      ['therapist-away'],
      ['therapist-busy'],
      ['patient-away'],
    ])
  })

  it('says that a pair is too few', () => {
    const answer = impossible(request({ pair: { lead: 'ana', co: null }, startLatest: monday }))
    expect(codesOn(answer, monday)).toEqual(['therapist-missing'])
  })

  it('says that the last day comes too soon', () => {
    const answer = impossible(request({ end: addDays(monday, 40), startLatest: monday }))
    expect(answer.session).toBe('outcome')
    expect(new Set(answer.days.flatMap(({ breaches }) => breaches.map(({ code }) => code)))).toContain('past-course-end')
  })

  it('finds the open Friday of an otherwise closed week', () => {
    const sessions = [visit({ id: 'prep-1', kind: 'preparation', title: 'Preparation', after: null })]
    const plan = planned(request({ protocol: { ...smallProtocol, sessions }, site: site(clinic({ open: { fri: officeHours } })), startLatest: day('2027-01-15') }))
    expect(slotOf(plan, 'prep-1')?.day).toBe('2027-01-15')
  })
})
