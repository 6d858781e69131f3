/** Knows how a request becomes patients of this clinic, or is refused whole with every fault; refuses to plan them. */
import { describe, expect, it } from 'vitest'
import { type Reading, patientsOfRequest } from '../../../src/desk/clinic-planning/patients-of-request'
import { day } from '../../../src/domain/time/day'
import { clinic } from '../../support/clinics'
import { writtenRequest } from '../../support/planning-requests'

const reading: Reading = {
  book: { isPatientCodeTaken: (code) => code === 'K-17' },
  clinic: clinic(),
  today: day('2027-01-04'),
  listed: ['N-1'],
  newId: () => 'new',
}

function written(...courses: readonly object[]) {
  return { ...writtenRequest(), courses }
}

const first = { id: 'c1', start: '2027-01-04' }

function faultsIn(input: unknown, changed: Partial<Reading> = {}) {
  const read = patientsOfRequest(input, { ...reading, ...changed })
  return read.ok ? [] : read.faults.map(({ path, text }) => `${path}: ${text}`)
}

describe('a sound request', () => {
  it('gives patients with its ids as codes, and this clinic’s people by id or name', () => {
    const here = clinic({ therapists: [{ id: 't1', name: 'Ana', away: [] }, { id: 'ben', name: 'Benedict', away: [] }] })
    const read = patientsOfRequest(written({ ...first, id: ' c1 ', lead: 'ana', co: 'ben', end: '2027-03-31', prefers: { half: 'am' } }), { ...reading, clinic: here })
    expect(read).toMatchObject({ ok: true, patients: [{ id: 'new', code: 'c1', lead: 't1', co: 'ben', end: '2027-03-31', prefers: { days: [], half: 'am' }, kept: [] }] })
  })

  it('keeps fixed sessions, in this clinic’s rooms', () => {
    const here = clinic({ rooms: [{ id: 'r7', name: 'Oak', suits: ['dosing', 'consult'], closedOn: [], closed: [] }] })
    const read = patientsOfRequest(written({ ...first, sessions: [{ session: 'prep-1', state: 'fixed', day: '2027-01-05', time: '10:00', room: 'oak' }] }), { ...reading, clinic: here })
    expect(read).toMatchObject({ ok: true, patients: [{ kept: [{ session: 'prep-1', done: false, slot: { day: '2027-01-05', room: 'r7', minutes: 90 } }] }] })
  })
})

describe('a faulty request', () => {
  it('names every fault at its path and takes nothing', () => {
    const courses = [
      { ...first, lead: 'chidi' },
      { ...first, id: 'C 1' },
      { ...first, id: 'k-17'.toUpperCase() },
      { ...first, id: 'n-1', start: '2026-12-31' },
      { ...first, id: 'a code that is far too long for any sheet' },
      { ...first, id: 'c6', sessions: [{ session: 'prep-1', state: 'completed', day: '2027-01-04', time: '10:00' }, { session: 'prep-2', state: 'fixed', day: '2027-01-01', time: '10:00', room: 'oak' }] },
    ]
    const here = clinic({ therapists: [], rooms: [] })
    expect(faultsIn(written(...courses), { clinic: here })).toEqual([
      'courses.0.lead: Nobody of this clinic is called chidi.',
      'courses.1.id: C 1 stands on the list already.',
      'courses.2.id: K-17 has a course that goes on. Another patient needs another code.',
      'courses.3.id: n-1 stands on the list already.',
      'courses.3.start: The start lies in the past.',
      'courses.4.id: The id becomes the patient’s code, and a code has 1 to 24 signs.',
      'courses.5.sessions.0.state: A session that is done cannot be taken over for a new patient.',
      'courses.5.sessions.1.day: This day lies in the past.',
      'courses.5.sessions.1.room: No room of this clinic is called oak.',
    ])
  })

  it.each([
    ['no request at all', 7],
    ['another format', { ...writtenRequest(), format: 'planning-request/9' }],
    ['a day that does not exist', written({ ...first, start: '2027-02-30' })],
    ['no course', written()],
  ])('is refused: %s', (_, input) => {
    expect(faultsIn(input).length).toBeGreaterThan(0)
  })
})
