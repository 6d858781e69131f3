/** Knows that a request for plans is read whole, or refused with the path of every fault. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protocolById } from '../../src/domain/protocol/library'
import { parsePlanningRequest } from '../../src/interchange/planning-request-form'
import { smallWritten, spoilt, writtenRequest } from '../support/planning-requests'

const faultsOf = (input: unknown) => {
  const parsed = parsePlanningRequest(input, protocolById)
  return parsed.ok ? [] : parsed.faults
}
const pathsOf = (input: unknown) => faultsOf(input).map(({ path }) => path)
const fixed = (more: object) => ({ session: 'prep-2', state: 'fixed', day: '2027-01-11', time: '10:00', ...more })

describe('a request without fault', () => {
  it('is read whole, with what was left out filled in', () => {
    const parsed = parsePlanningRequest(writtenRequest(), protocolById)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const { clinic, courses } = parsed.request
    expect(clinic).toMatchObject({ zone: 'Europe/Berlin', gridMinutes: 30, turnoverMinutes: 0 })
    expect(clinic.open.mon).toEqual([{ from: '08:00', to: '18:00' }])
    expect(clinic.open.sat).toEqual([])
    expect(clinic.therapists[0]?.hours?.fri).toEqual([])
    expect(clinic.therapists[1]).toEqual({ id: 'ben', name: 'ben', away: [] })
    expect(courses[1]).toMatchObject({ id: 'c2', startLatest: null, end: null, lead: 'ana', co: null, includeOptional: false })
    expect(courses[1]?.prefers).toEqual({ days: [], half: 'any' })
    expect(courses[1]?.kept.map(({ session, done }) => [session, done])).toEqual([['prep-1', true], ['prep-2', false]])
    expect(courses[1]?.kept[1]?.slot).toEqual({ day: '2027-01-11', time: '10:00', minutes: 90, therapists: [], room: 'oak' })
  })

  it('has patients go home, unless it says that they stay and until when', () => {
    const nightOf = (night: unknown) => {
      const parsed = parsePlanningRequest(spoilt('clinic.night', night), protocolById)
      return parsed.ok ? parsed.request.clinic.night : parsed.faults
    }
    expect(nightOf(undefined)).toEqual({ stays: 'home' })
    expect(nightOf({ stays: 'home' })).toEqual({ stays: 'home' })
    expect(nightOf({ stays: 'dosing-room', until: '09:00' })).toEqual({ stays: 'dosing-room', until: '09:00' })
  })

  it('may name a protocol of the library, for all courses or for one', () => {
    expect(faultsOf(spoilt('courses.0.protocol', 'mdma-18wk-clinic'))).toEqual([])
    expect(faultsOf({ ...writtenRequest(), protocol: 'mdma-18wk-clinic', courses: [] })).toEqual([])
  })

  it('lets a milestone have a day and no time, and a day end at 24:00', () => {
    expect(faultsOf(spoilt('courses.1.sessions.1', { session: 'labs', state: 'completed', day: '2027-01-05' }))).toEqual([])
    expect(faultsOf(spoilt('clinic.open.sat', [['18:00', '24:00']]))).toEqual([])
  })

  it('asks for optional sessions, as a whole or for one course', () => {
    const include = (path: string) => {
      const parsed = parsePlanningRequest(spoilt(path, ['optional', 'contacts']), protocolById)
      return parsed.ok ? parsed.request.courses.map(({ includeOptional }) => includeOptional) : []
    }
    expect(include('include')).toEqual([true, true])
    expect(include('courses.1.include')).toEqual([false, true])
  })
})

describe('a fault', () => {
  it.each<[path: string, value: unknown, at?: string]>([
    ['format', 'planning-request/2'],
    ['clinic', 7],
    ['clinic.zone', 'Europe/Nowhere'],
    ['clinic.gridMinutes', 4],
    ['clinic.gridMinutes', 61],
    ['clinic.gridMinutes', 7.5],
    ['clinic.turnoverMinutes', -1],
    ['clinic.turnoverMinutes', 241],
    ['clinic.night', 'home'],
    ['clinic.night', {}, 'clinic.night.stays'],
    ['clinic.night', { stays: 'hotel' }, 'clinic.night.stays'],
    ['clinic.night', { stays: 'dosing-room' }, 'clinic.night.until'],
    ['clinic.night', { stays: 'dosing-room', until: '00:00' }, 'clinic.night.until'],
    ['clinic.night', { stays: 'dosing-room', until: '24:00' }, 'clinic.night.until'],
    ['clinic.night', { stays: 'dosing-room', until: 9 }, 'clinic.night.until'],
    ['clinic.night', { stays: 'home', until: '09:00' }, 'clinic.night.until'],
    ['clinic.night', { stays: 'home', room: 'oak' }, 'clinic.night.room'],
    ['clinic.open.mon.0', ['18:00', '08:00']],
    ['clinic.open.mon.0', ['08:00', '08:00']],
    ['clinic.open.mon.0.1', '25:00'],
    ['clinic.open.mon', [['08:00', '12:00'], ['11:00', '18:00']], 'clinic.open.mon.1'],
    ['clinic.open.someday', []],
    ['clinic.therapists.0.hours.tue', [['12:00', '09:00']], 'clinic.therapists.0.hours.tue.0'],
    ['clinic.closures.0', { from: '2027-01-07', to: '2027-01-06' }],
    ['clinic.closures.0.from', '2027-02-30'],
    ['clinic.therapists.0.away.0.to', '2027-01-01', 'clinic.therapists.0.away.0'],
    ['clinic.therapists.1.id', 'ana'],
    ['clinic.rooms.1', { id: 'oak', suits: [] }, 'clinic.rooms.1.id'],
    ['clinic.rooms.0.suits.0', 'sleeping'],
    ['clinic.rooms.0.closedOn.0', 'friday'],
    ['protocol', 'no-such-protocol'],
    ['protocol.sessions.1.after', 'nowhere'],
    ['protocol.sessions.2.durationMinutes', '90'],
    ['courses.0.protocol', { id: 'x' }, 'courses.0.protocol.name'],
    ['courses.1.id', 'c1'],
    ['courses.0.start', '2027-13-01'],
    ['courses.0.start', 20270104],
    ['courses.0.startLatest', '2027-01-03'],
    ['courses.0.end', '2026-12-31'],
    ['courses.0.lead', 'zoe'],
    ['courses.0.co', 'zoe'],
    ['courses.0.co', 'ana'],
    ['courses.0.prefers.half', 'evening'],
    ['courses.0.prefers.days.0', 'monday'],
    ['courses.0.away.0.to', '2027-01-19', 'courses.0.away.0'],
    ['courses.1.sessions.0.session', 'prep-9'],
    ['courses.1.sessions.0.session', 'prep-2', 'courses.1.sessions.1.session'],
    ['courses.1.sessions.0.state', 'held'],
    ['courses.1.sessions.1', fixed({ day: undefined }), 'courses.1.sessions.1.day'],
    ['courses.1.sessions.1', fixed({ time: undefined }), 'courses.1.sessions.1.time'],
    ['courses.1.sessions.1.time', '24:00'],
    ['courses.1.sessions.1.room', 'elm'],
    ['courses.1.include', ['everything'], 'courses.1.include.0'],
    ['courses.1.patient', 'B-11'],
    ['remark', 'none'],
  ])('at %s with %j is named with its path', (path, value, at = path) => {
    const found = faultsOf(spoilt(path, value))
    expect(found.map((fault) => fault.path)).toContain(at)
    for (const { text } of found) expect(text).toMatch(/^\S.*\.$/)
  })

  it.each(['clinic', 'clinic.zone', 'clinic.open', 'courses', 'courses.0.start', 'courses.0.id', 'format', 'protocol.sessions', 'courses.1.sessions.0.day'])(
    'is the lack of %s',
    (path) => {
      expect(pathsOf(spoilt(path))).toContain(path)
    },
  )

  it('is the lack of a protocol, at each course that has none of its own', () => {
    const { protocol: _, ...bare } = writtenRequest()
    const [first, second] = bare.courses
    expect(pathsOf({ ...bare, courses: [{ ...first, protocol: smallWritten }, second] })).toEqual(['courses.1.protocol'])
  })

  it('hides no other, wherever they stand', () => {
    const input = {
      ...writtenRequest(),
      remark: '',
      clinic: { ...writtenRequest().clinic, zone: 'Mars/Base', open: { mon: [['18:00', '08:00'], ['x', '09:00']] } },
      protocol: { ...smallWritten, anchor: 'prep-2' },
      courses: [{ id: 'c1', start: 'soon', lead: 'zoe', sessions: [fixed({ day: '2027-02-29', room: 'elm', note: '' })] }, 'c2'],
    }
    expect(pathsOf(input).toSorted()).toEqual(
      ['remark', 'clinic.zone', 'clinic.open.mon.0', 'clinic.open.mon.1.0', 'protocol.anchor', 'courses.0.start', 'courses.0.lead', 'courses.0.sessions.0.day', 'courses.0.sessions.0.room', 'courses.0.sessions.0.note', 'courses.1'].toSorted(),
    )
  })

  it('is the whole where nothing of a request is there', () => {
    for (const input of [null, [], 'text', 0]) expect(pathsOf(input)).toContain('')
  })
})

it('never throws and never reads by half, whatever one value is turned into', () => {
  const paths: string[] = []
  const walk = (value: unknown, at: string) => {
    if (at !== '') paths.push(at)
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, at === '' ? key : `${at}.${key}`)
  }
  walk(writtenRequest(), '')
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.constantFrom('', '2027-02-30', '24:00', -1, 1e99, null)), (path, value) => {
      const parsed = parsePlanningRequest(spoilt(path, value), protocolById)
      if (parsed.ok) expect(parsed.request.courses).toHaveLength(path === 'courses' ? 0 : 2)
      else expect(parsed.faults).not.toEqual([])
    }),
    { numRuns: 300 },
  )
})
