import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { ClinicFacts } from '../../../src/domain/clinic/clinic-commands'
import { decideClinic } from '../../../src/domain/clinic/decide-clinic'
import { evolveClinic } from '../../../src/domain/clinic/evolve-clinic'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { smallClinic } from './clinic-sample'

const nothingBooked: ClinicFacts = { sessionsAheadWith: () => 0, coursesExist: false }
const at = (from: string, to: string) => ({ from: time(from), to: time(to) })
const days = (from: string, to: string, name = 'holiday') => ({ from: day(from), to: day(to), name })

describe('setting up and changing a clinic', () => {
  it('sets up a clinic where there is none', () => {
    expect(decideClinic({ type: 'SetUpClinic', clinic: smallClinic }, null, nothingBooked)).toEqual({
      verdict: 'accepted',
      events: [{ type: 'ClinicSetUp', clinic: smallClinic }],
    })
  })

  it('changes the clinic that is there', () => {
    const clinic = { ...smallClinic, name: 'South Clinic' }
    expect(decideClinic({ type: 'ChangeClinic', clinic }, smallClinic, nothingBooked)).toEqual({
      verdict: 'accepted',
      events: [{ type: 'ClinicChanged', clinic }],
    })
    expect(evolveClinic(smallClinic, { type: 'ClinicChanged', clinic })).toEqual(clinic)
    expect(evolveClinic(null, { type: 'ClinicSetUp', clinic })).toEqual(clinic)
  })

  it('sets up once and changes only what exists', () => {
    expect(decideClinic({ type: 'SetUpClinic', clinic: smallClinic }, smallClinic, nothingBooked)).toEqual({
      verdict: 'refused',
      refusal: { code: 'clinic-exists' },
    })
    expect(decideClinic({ type: 'ChangeClinic', clinic: smallClinic }, null, nothingBooked)).toEqual({
      verdict: 'refused',
      refusal: { code: 'clinic-unknown' },
    })
  })
})

describe('what sessions ahead still need', () => {
  const facts: ClinicFacts = { sessionsAheadWith: (id) => ({ ben: 3, r1: 2 })[id] ?? 0, coursesExist: true }
  const change = (clinic: Clinic) => decideClinic({ type: 'ChangeClinic', clinic }, smallClinic, facts)

  it('keeps a therapist whom sessions ahead need', () => {
    expect(change({ ...smallClinic, therapists: smallClinic.therapists.slice(0, 1) })).toEqual({
      verdict: 'refused',
      refusal: { code: 'still-needed', what: 'therapist', id: 'ben', name: 'Ben', sessions: 3 },
    })
  })

  it('keeps a room that sessions ahead need', () => {
    const rooms = smallClinic.rooms.map((room) => ({ ...room, id: 'r2' }))
    expect(change({ ...smallClinic, rooms })).toEqual({
      verdict: 'refused',
      refusal: { code: 'still-needed', what: 'room', id: 'r1', name: 'Room 1', sessions: 2 },
    })
  })

  it('lets go of a therapist whom nobody needs', () => {
    expect(change({ ...smallClinic, therapists: smallClinic.therapists.slice(1) }).verdict).toBe('accepted')
  })

  it('holds the zone once courses are counted in it, and lets everything else change', () => {
    expect(change({ ...smallClinic, zone: 'Europe/London' })).toEqual({ verdict: 'refused', refusal: { code: 'zone-fixed' } })
    expect(change({ ...smallClinic, gridMinutes: 15 }).verdict).toBe('accepted')
    const before = decideClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, zone: 'Europe/London' } }, smallClinic, nothingBooked)
    expect(before.verdict).toBe('accepted')
  })
})

describe('faults of the form', () => {
  const therapist = { id: 't', name: 'T', away: [] }
  const room = { id: 'r', name: 'R', suits: ['consult' as const], closedOn: [], closed: [] }
  const cases: readonly (readonly [string, Partial<Clinic>, readonly string[]])[] = [
    ['no name', { name: '  ' }, ['name name-missing']],
    ['an unknown zone', { zone: 'Europe/Nowhere' }, ['zone zone-unknown']],
    ['a grid too fine', { gridMinutes: 4 }, ['gridMinutes grid-out-of-range']],
    ['a grid too coarse', { gridMinutes: 61 }, ['gridMinutes grid-out-of-range']],
    ['a grid of part minutes', { gridMinutes: 7.5 }, ['gridMinutes grid-out-of-range']],
    ['a turnover below nothing', { turnoverMinutes: -1 }, ['turnoverMinutes turnover-out-of-range']],
    ['a turnover too long', { turnoverMinutes: 241 }, ['turnoverMinutes turnover-out-of-range']],
    ['a night that ends as it begins', { night: { stays: 'dosing-room', until: time('00:00') } }, ['night.until night-end-out-of-range']],
    ['a night that takes the next day whole', { night: { stays: 'dosing-room', until: time('24:00') } }, ['night.until night-end-out-of-range']],
    ['no opening hours', { open: { mon: [] } }, ['open never-open']],
    ['hours that end as they start', { open: { tue: [at('09:00', '09:00')] } }, ['open.tue.0 hours-inverted']],
    [
      'hours that overlap',
      { open: { tue: [at('09:00', '12:00'), at('12:00', '13:00'), at('11:00', '15:00')] } },
      ['open.tue.2 hours-overlap'],
    ],
    ['a closure without a name', { closures: [days('2026-12-24', '2026-12-26', '')] }, ['closures.0.name name-missing']],
    ['a closure inverted', { closures: [days('2026-12-26', '2026-12-24')] }, ['closures.0 range-inverted']],
    ['a therapist without a name', { therapists: [{ ...therapist, name: '' }] }, ['therapists.0.name name-missing']],
    [
      'a therapist whose hours and leave are inverted',
      { therapists: [{ ...therapist, hours: { fri: [at('12:00', '08:00')] }, away: [days('2027-02-05', '2027-02-01')] }] },
      ['therapists.0.hours.fri.0 hours-inverted', 'therapists.0.away.0 range-inverted'],
    ],
    [
      'two therapists of one name',
      { therapists: [therapist, { ...therapist, id: 'u', name: ' t' }] },
      ['therapists.1.name name-twice'],
    ],
    ['a room for nothing', { rooms: [{ ...room, suits: [] }] }, ['rooms.0.suits room-without-use']],
    ['a room closed backwards', { rooms: [{ ...room, closed: [days('2027-02-05', '2027-02-01')] }] }, ['rooms.0.closed.0 range-inverted']],
    ['a rater without a name', { raters: [{ id: 'x', name: '' }] }, ['raters.0.name name-missing']],
    [
      'one id for a person and a room',
      { therapists: [therapist], rooms: [{ ...room, id: 't' }] },
      ['rooms.0.id id-twice'],
    ],
    ['several faults at once', { name: '', gridMinutes: 0 }, ['name name-missing', 'gridMinutes grid-out-of-range']],
  ]

  it.each(cases)('names %s with its path', (_, change, faults) => {
    const verdict = decideClinic({ type: 'SetUpClinic', clinic: { ...smallClinic, ...change } }, null, nothingBooked)
    const found =
      verdict.verdict === 'refused' && verdict.refusal.code === 'clinic-faulty'
        ? verdict.refusal.faults.map(({ path, code }) => `${path} ${code}`)
        : []
    expect(found).toEqual(faults)
  })
})
