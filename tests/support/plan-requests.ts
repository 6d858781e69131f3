/** Knows how to make random requests for plans, large and small; refuses to know what a good answer is. */
import fc from 'fast-check'
import type { Clinic, NightPolicy, Room, Therapist, WeeklyHours } from '../../src/domain/clinic/clinic'
import type { Slot } from '../../src/domain/course/course'
import type { Protocol, Visit } from '../../src/domain/protocol/protocol'
import type { Booking } from '../../src/domain/rules/breach'
import { time, timeOfMinutes } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'
import { weekdays } from '../../src/domain/time/weekday'
import type { PlanRequest } from '../../src/planner/request'
import { clinic, site } from './clinics'
import { smallProtocol, visit } from './small-protocol'

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Pacific/Apia', 'UTC']

const starts = fc.integer({ min: 0, max: 365 * 4 - 1 }).map((days) => addDays(day('2026-01-01'), days))

function daysOff(from: Day, within: number): fc.Arbitrary<{ name: string; from: Day; to: Day }> {
  return fc.tuple(fc.integer({ min: 0, max: within }), fc.integer({ min: 0, max: 6 })).map(([first, length]) => ({
    name: 'away',
    from: addDays(from, first),
    to: addDays(from, first + length),
  }))
}

const hours = (from: string, to: string) => ({ from: time(from), to: time(to) })

const dayHours = fc.constantFrom(
  [hours('08:00', '18:00')],
  [hours('08:00', '18:00')],
  [hours('09:00', '17:30')],
  [hours('08:00', '12:00'), hours('13:00', '18:00')],
  [],
)

const weeklyHours: fc.Arbitrary<WeeklyHours> = fc.record({ mon: dayHours, tue: dayHours, wed: dayHours, thu: dayHours, fri: dayHours, sat: dayHours, sun: dayHours })

const nights = fc.oneof(
  fc.constantFrom<NightPolicy | undefined>(undefined, { stays: 'home' }),
  fc.constantFrom('07:30', '09:00', '10:30').map((until): NightPolicy => ({ stays: 'dosing-room', until: time(until) })),
)

function bookings(from: Day, within: number): fc.Arbitrary<readonly Booking[]> {
  const booking = fc
    .record({
      offset: fc.integer({ min: 0, max: within }),
      hour: fc.integer({ min: 7, max: 18 }),
      minutes: fc.constantFrom(30, 90, 240, 480),
      therapists: fc.subarray(['ana', 'ben', 'chidi'], { maxLength: 2 }),
      room: fc.constantFrom('oak', 'fern', null),
      overnight: fc.boolean(),
    })
    .map(({ offset, hour, minutes, therapists, room, overnight }) => ({
      overnight,
      course: 'other',
      patientCode: 'ZZ',
      session: 'prep-1',
      title: 'Preparation',
      day: addDays(from, offset),
      time: timeOfMinutes(hour * 60),
      minutes,
      therapists,
      room,
    }))
  return fc.array(booking, { maxLength: 30 })
}

function clinicAround(from: Day, within: number): fc.Arbitrary<Clinic> {
  const base = clinic()
  const therapist = (id: string): fc.Arbitrary<Therapist> =>
    fc.record({ hours: fc.option(weeklyHours, { nil: undefined, freq: 3 }), away: fc.array(daysOff(from, within), { maxLength: 3 }) }).map((own) => ({ id, name: id, ...own }))
  const room = (id: string): fc.Arbitrary<Room> =>
    fc.record({
      suits: id === 'oak' ? fc.constant(['dosing', 'consult'] as const) : fc.constantFrom(['dosing', 'consult'] as const, ['dosing'] as const, ['consult'] as const),
      closedOn: fc.subarray(['mon', 'fri', 'wed'] as const, { maxLength: 1 }),
      closed: fc.array(daysOff(from, within), { maxLength: 1 }),
    }).map((own) => ({ id, name: id, ...own }))
  return fc
    .record({
      zone: fc.constantFrom(...zones),
      gridMinutes: fc.constantFrom(15, 30, 30, 60),
      turnoverMinutes: fc.constantFrom(0, 0, 30),
      night: nights,
      open: fc.oneof(fc.constant(base.open), weeklyHours),
      closures: fc.array(daysOff(from, within), { maxLength: 3 }),
      therapists: fc.tuple(therapist('ana'), therapist('ben'), therapist('chidi')),
      rooms: fc.tuple(room('oak'), room('fern')),
    })
    .map((own) => clinic(own))
}

/** A request for one of these protocols at a clinic with a full life of its own. */
export function requests(protocols: readonly Protocol[]): fc.Arbitrary<PlanRequest> {
  return fc.tuple(starts, fc.constantFrom(...protocols)).chain(([start, protocol]) =>
    fc
      .record({
        clinic: clinicAround(start, 150),
        booked: bookings(start, 150),
        pair: fc.constantFrom(null, { lead: 'ana', co: 'ben' }, { lead: 'chidi', co: 'ana' }),
        prefers: fc.record({ days: fc.subarray([...weekdays]), half: fc.constantFrom('am', 'pm', 'any') }),
        away: fc.array(daysOff(start, 150), { maxLength: 3 }),
        wait: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
        end: fc.option(fc.integer({ min: 60, max: 400 }), { nil: null, freq: 5 }),
        includeOptional: fc.boolean(),
        keep: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ clinic: at, booked, wait, end, keep, ...rest }): PlanRequest => ({
        site: site(at, booked),
        protocol,
        start,
        startLatest: wait === null ? null : addDays(start, wait),
        end: end === null ? null : addDays(start, end),
        kept: keep === 3 ? keptFirst(protocol, start) : [],
        ...rest,
      })),
  )
}

function keptFirst(protocol: Protocol, start: Day): PlanRequest['kept'] {
  const first = protocol.sessions.find(({ id, after }) => after === null || id === protocol.anchor)
  if (first?.durationMinutes === undefined || first.durationMinutes === null || first.id !== 'prep-1') return []
  const slot: Slot = { day: start, time: time('10:00'), minutes: first.durationMinutes, therapists: ['ana', 'ben'], room: 'oak' }
  return [{ session: first.id, slot, done: true }]
}

/** Three or four short visits, a few days and few hours: small enough to try every plan. */
export const smallRequests: fc.Arbitrary<PlanRequest> = starts.chain((start) =>
  fc
    .record({
      visits: fc.array(
        fc.record({
          kind: fc.constantFrom('preparation', 'dosing', 'integration', 'assessment', 'contact'),
          staff: fc.constantFrom('therapist-pair', 'therapist', 'independent-rater'),
          durationMinutes: fc.constantFrom(60, 60, 120),
          after: fc.nat(3),
          earliest: fc.integer({ min: -1, max: 2 }),
          toTarget: fc.integer({ min: 0, max: 1 }),
          toLatest: fc.integer({ min: 0, max: 1 }),
                  waitsFor: fc.option(fc.nat(3), { nil: null }),
          isMorning: fc.boolean(),
          remoteAllowed: fc.boolean(),
        }),
        { minLength: 2, maxLength: 3 },
      ),
      booked: bookings(start, 8),
      away: fc.array(daysOff(start, 8).map(({ from }) => ({ from, to: from })), { maxLength: 2 }),
      therapistAway: fc.array(daysOff(start, 8).map(({ from }) => ({ name: 'away', from, to: from })), { maxLength: 2 }),
      prefers: fc.record({ days: fc.subarray([...weekdays]), half: fc.constantFrom('am', 'pm', 'any') }),
      wait: fc.integer({ min: 0, max: 2 }),
      turnoverMinutes: fc.constantFrom(0, 60),
      lengthDays: fc.constantFrom(null, 4),
      hours: fc.constantFrom(hours('09:00', '13:00'), hours('10:00', '13:00'), hours('11:00', '15:00')),
      pair: fc.constantFrom({ lead: 'ana', co: 'ben' }, { lead: 'ana', co: 'ben' }, null),
      rooms: fc.constantFrom(1, 2),
      stays: fc.constantFrom(null, null, 0, 1),
      stayingDay: fc.integer({ min: 0, max: 2 }),
      isDone: fc.boolean(),
    })
    .map(({ stays, stayingDay, isDone, visits, booked, away, therapistAway, prefers, wait, turnoverMinutes, lengthDays, hours: open, pair, rooms }): PlanRequest => {
      const base = clinic()
      const at = clinic({
        gridMinutes: 60,
        turnoverMinutes,
        open: Object.fromEntries(weekdays.map((weekday) => [weekday, [open]])),
        therapists: [
          { id: 'ana', name: 'Ana', away: therapistAway },
          { id: 'ben', name: 'Ben', away: [] },
        ],
        rooms: base.rooms.slice(0, rooms),
      })
      const sessions = [
        visit({ id: 's0', kind: 'preparation', title: 'First', after: null, durationMinutes: 60 }),
        ...visits.map((own, index): Visit => {
          const { kind, staff, durationMinutes, after, earliest, toTarget, toLatest, waitsFor, isMorning, remoteAllowed } = own
          const reference = Math.min(after, index)
          const waited = waitsFor === null ? null : Math.min(waitsFor, index)
          return visit({
            id: `s${index + 1}`,
            kind,
            title: `Visit ${index + 1}`,
            staff,
            durationMinutes,
            after: `s${reference}`,
            offsetDays: { earliest, target: earliest + toTarget, latest: earliest + toTarget + toLatest },
            gates: waited === null ? [] : [`s${waited}-completed`],
            ...(isMorning ? { startBetween: [time('09:00'), time('11:00')] } : {}),
            remoteAllowed,
          })
        }),
      ]
      return {
        site: site(at, booked),
        protocol: { ...smallProtocol, sessions, anchor: 's0', lengthDays },
        start,
        startLatest: addDays(start, wait),
        end: null,
        pair,
        prefers,
        away,
        kept: stays === null ? [] : [{ session: `s${stays}`, slot: stayingSlot(sessions[stays], addDays(start, stayingDay)), done: isDone }],
        includeOptional: false,
      }
    }),
)

function stayingSlot(of: Visit | undefined, on: Day): Slot {
  return { day: on, time: time('11:00'), minutes: of?.durationMinutes ?? 0, therapists: ['ana'], room: 'oak' }
}
