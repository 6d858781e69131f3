/** Knows how courses, sessions and people stand in a bundle: in FHIR's words, and in the app's own beside them. */
import { describe, expect, it } from 'vitest'
import { type ToldCourse, ownWays } from '../../support/told-courses'
import { type Members, extensionOf, list, members, readBundle } from './read-bundle'
import { tellAll } from './told'

function way(name: string): ToldCourse {
  const found = ownWays.find((one) => one.name.startsWith(name))
  if (found === undefined) throw new Error('no such course')
  return found
}

const planOf = (course: ToldCourse): Members => members(readBundle(course, tellAll).of('CarePlan')[0])
const detailsOf = (course: ToldCourse) => list(planOf(course)['activity']).flatMap((one) => (members(one)['detail'] === undefined ? [] : [members(members(one)['detail'])]))
const answers = (appointment: Members | undefined) => list(appointment?.['participant']).map((one) => members(one)['status'])

describe('a course', () => {
  it.each([
    ['planned', 'active', 'active', undefined],
    ['on hold', 'on-hold', 'on-hold', 'Travels.'],
    ['dosing stopped', 'active', 'dosing-stopped', 'Asked to.'],
    ['withdrawn', 'revoked', 'withdrawn', 'Moved away.'],
    ['lost to follow-up', 'revoked', 'lost-to-follow-up', 'No answer.'],
    ['ended early', 'revoked', 'ended-early', 'Better.'],
  ])('%s stands as %s, by its own word %s', (name, status, standing, reason) => {
    const plan = planOf(way(name))
    expect([plan['status'], extensionOf(plan, '/course-standing'), list(plan['note']).map((note) => members(note)['text'])[0]]).toEqual([status, standing, reason])
  })

  it('lasts from its first day to its last', () => {
    expect(planOf(way('planned'))['period']).toEqual({ start: '2027-01-11', end: '2027-03-08' })
    expect(planOf(way('held, out'))['period']).toEqual({ start: '2027-01-11', end: '2027-03-08' })
  })
})

describe('a session', () => {
  it('is pending in pencil, booked once confirmed, and nothing is answered for the patient before', () => {
    const appointments = readBundle(way('planned')).of('Appointment')
    expect(appointments.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending', 'pending', 'booked', 'pending'])
    expect(answers(appointments[0])).toEqual(['needs-action', 'tentative', 'tentative', 'tentative'])
    expect(answers(appointments[4])).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
  })

  it('that was not held keeps which of four things it was, and the reason where it is asked for', () => {
    const course = way('missed,')
    const told = (bundle: ReturnType<typeof readBundle>) =>
      bundle.of('Appointment').slice(0, 4).map((one) => [one['status'], extensionOf(one, '/session-status'), members(one['cancelationReason'])['text']])
    expect(told(readBundle(course, tellAll))).toEqual([
      ['cancelled', 'missed', 'No room.'],
      ['noshow', 'no-show', 'Did not come.'],
      ['cancelled', 'cancelled', 'Fever.'],
      ['cancelled', 'waived', 'Enough.'],
    ])
    expect(told(readBundle(course)).map(([, , text]) => text)).toEqual(['Missed', 'The patient did not come', 'Cancelled', 'Left out'])
    expect(readBundle(course).of('Encounter')).toEqual([])
  })

  it('that is being held has begun, and has no end', () => {
    const bundle = readBundle(way('in progress'))
    const last = bundle.of('Encounter').at(-1)
    expect([last?.['status'], last?.['period'], last?.['length']]).toEqual(['in-progress', { start: '2027-01-25T09:00:00+01:00' }, undefined])
    expect(bundle.of('Appointment').map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'arrived', 'pending', 'pending', 'pending'])
  })

  it('names who was there, all the while or for how long, and claims nothing where nobody said', () => {
    const [first, second] = readBundle(way('held, out')).of('Encounter')
    expect(list(first?.['participant']).map((one) => [members(one)['period'], members(extensionOf(one, '/minutes-there'))['value']])).toEqual([
      [{ start: '2027-01-11T10:00:00+01:00', end: '2027-01-11T11:30:00+01:00' }, 90],
      [undefined, 45],
    ])
    expect([members(first?.['class'])['code'], first?.['location']]).toEqual(['VR', undefined])
    expect(second?.['period']).toEqual({ start: '2027-01-27T10:00:00+01:00', end: '2027-01-28T10:45:00+01:00' })
    expect(members(second?.['class'])['code']).toBeUndefined()
    expect(extensionOf(second?.['class'], '/data-absent-reason')).toBe('unknown')
    const unsaid = readBundle(way('a condition')).of('Encounter')
    expect(unsaid.flatMap((one) => list(one['participant']))).toEqual([])
  })

  it('beside the protocol says what it repeats and how it counts, and stands without a date where it has none', () => {
    const course = way('with added')
    const added = list(readBundle(course).of('PlanDefinition')[0]?.['action']).slice(-2).map(members)
    const ids = list(readBundle(course).of('PlanDefinition')[0]?.['action']).map((one) => members(one)['id'])
    expect(added.map((one) => [one['title'], extensionOf(one, '/counts'), extensionOf(one, '/repeats-visit'), one['requiredBehavior']])).toEqual([
      ['Added visit', 'also', undefined, 'could'],
      ['Preparation 2, again', 'instead', ids[1], 'could'],
    ])
    expect(detailsOf(course).map((detail) => [detail['status'], detail['description']])).toEqual([['not-started', 'Once more']])
  })
})

describe('a deviation', () => {
  it('points at what it was found in, by whom, with what was allowed, and what people made of it', () => {
    const issues = readBundle(way('held, out'), tellAll).of('DetectedIssue')
    const late = issues.find((one) => list(members(one['code'])['coding']).some((coding) => members(coding)['code'] === 'outside-window'))
    expect(late).toMatchObject({ status: 'final', detail: '=Snow; closed the roads, twice', mitigation: [{ action: { text: '@call' } }] })
    expect([extensionOf(late, '/days-outside-window'), extensionOf(late, '/allowed-days'), extensionOf(late, '/assessed-as'), extensionOf(late, '/assessment')]).toEqual([2, { start: '2027-01-15', end: '2027-01-25' }, 'minor', 'Snow.'])
    expect(list(late?.['implicated']).map((one) => members(one)['type'])).toEqual(['Appointment', 'Encounter'])
    expect(late?.['severity']).toBeUndefined()
  })

  it('that later records may change is preliminary, and found by nobody', () => {
    const calls = readBundle(way('a condition')).of('DetectedIssue').filter(({ status }) => status === 'preliminary')
    expect(calls.map((one) => [members(one['code'])['text'], one['author']])).toEqual([['0 of 2 contacts', undefined]])
  })
})
