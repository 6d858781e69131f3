/** Knows that the benchmark's judge finds each broken rule in a plan that keeps them all, and counts points by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from './check.mjs'

interface Session {
  session: string
  day: string
  time: string
  minutes: number
  therapists: string[]
  room: string | null
}

const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'))

/** The faults after one session of the plan, or the request itself, was changed. */
function faultsAfter(id: string, change: Partial<Session>, ask: (request: any) => void = () => undefined): readonly string[] {
  const request = read('../given/one.json')
  const result = read('plan-of-one.json')
  ask(request)
  const session = result.courses[0].sessions.find((one: Session) => one.session === id)
  Object.assign(session, change)
  return judge(request, result).faults
}

it('finds nothing in a plan that keeps the rules, and counts its points', () => {
  expect(judge(read('../given/one.json'), read('plan-of-one.json'))).toEqual({ faults: [], score: 10, unplanned: 0 })
})

it('counts 500 for a course that is left out', () => {
  expect(judge(read('../given/one.json'), { courses: [{ id: 'C0', outcome: 'impossible' }] })).toEqual({ faults: [], score: 500, unplanned: 1 })
})

it('counts days off target, the weekday and the half of the day', () => {
  const result = read('plan-of-one.json')
  const last = result.courses[0].sessions.find((one: Session) => one.session === 'A4')
  Object.assign(last, { day: '2027-04-22', time: '14:00' })
  expect(judge(read('../given/one.json'), result).score).toBe(10 + 2 + 3 + 2)
})

describe.each<[string, string, Partial<Session>, string]>([
  ['a window', 'D2', { day: '2027-03-12' }, 'days from D1'],
  ['the length', 'P2', { minutes: 60 }, 'takes 60 minutes'],
  ['the grid', 'A4', { time: '08:10' }, 'off the grid'],
  ['the hours of a morning after', 'I11', { time: '11:00' }, 'outside its hours'],
  ['the opening hours', 'A4', { time: '17:30' }, 'the clinic is closed'],
  ['the weekday', 'A4', { day: '2027-04-24' }, 'the clinic is closed'],
  ['an absence of the patient', 'C3b', { day: '2027-04-08' }, 'the patient is away'],
  ['an absence of a therapist', 'C1b', { day: '2027-02-22' }, 'T1 is away'],
  ['the kind of room', 'D1', { room: null }, 'has no suitable room'],
  ['a day on which the room is closed', 'D2', { room: 'R3' }, 'its room is closed'],
  ['one session at a time', 'A2', { time: '09:00' }, 'overlap'],
  ['the number of people', 'P3', { therapists: ['T1'] }, 'has the wrong people'],
  ['the pair', 'P3', { therapists: ['T1', 'T4'] }, 'the people change'],
  ['the last day', 'A4', { day: '2027-05-11' }, 'after the last day'],
])('breaking %s', (_, id, change, fault) => {
  it('is found', () => {
    expect(faultsAfter(id, change).join('\n')).toContain(fault)
  })
})

it('finds a session that is missing, doubled, moved though it is fixed, or late', () => {
  const without = read('plan-of-one.json')
  without.courses[0].sessions.pop()
  expect(judge(read('../given/one.json'), without).faults.join()).toContain('A4 is missing')
  const doubled = read('plan-of-one.json')
  doubled.courses[0].sessions.push({ ...doubled.courses[0].sessions[0], day: '2027-01-12' })
  expect(judge(read('../given/one.json'), doubled).faults.join()).toContain('stands twice')
  const held = { session: 'A4', state: 'fixed', day: '2027-04-21', time: '08:00' }
  expect(faultsAfter('A4', {}, (request) => (request.courses[0].sessions = [held])).join()).toContain('A4 was moved')
  expect(faultsAfter('A4', {}, (request) => (request.courses[0].startLatest = '2027-01-05')).join()).toContain('starts too late')
})

it('finds people and rooms in two places, and rooms without their turnover', () => {
  const request = read('../given/one.json')
  const result = read('plan-of-one.json')
  request.courses.push({ ...request.courses[0], id: 'C1' })
  result.courses.push({ ...structuredClone(result.courses[0]), id: 'C1' })
  const { faults } = judge(request, result)
  expect(faults.join('\n')).toContain('T1 is in two places')
  expect(faults.join('\n')).toContain('room R1 is taken twice')
})

it('finds what comes first standing later', () => {
  const shifted = (request: any) => {
    const sessions = request.protocol.sessions
    sessions.find((one: { id: string }) => one.id === 'P3').before = ['P2']
  }
  expect(faultsAfter('P3', {}, shifted).join()).toContain('P3 comes first')
})
