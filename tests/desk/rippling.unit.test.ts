import { describe, expect, it } from 'vitest'
import { placingOf } from '../../src/desk/placing'
import { rippleOf } from '../../src/desk/rippling'
import type { Course } from '../../src/domain/course/course'
import { sessionOf } from '../../src/domain/course/course'
import { decide } from '../../src/domain/course/decide'
import type { Site } from '../../src/domain/rules/placement'
import { addDays, day } from '../../src/domain/time/day'
import { type Step, adopt, courseAfter, factsAt, slot, specClinic } from '../support/course-spec'

const adopted: readonly Step[] = [{ command: adopt }]
// Two rooms, and nobody on leave, so that only the course itself stands in the way.
const clinic = {
  ...specClinic,
  therapists: specClinic.therapists.map((therapist) => ({ ...therapist, away: [] })),
  rooms: [...specClinic.rooms, { id: 'elm', name: 'Elm', suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] }],
}
const site = { clinic, bookingsOn: () => [] }
const today = day('2027-01-04')

function slotIn(course: Course, session: string) {
  const own = sessionOf(course, session)?.slot
  if (own == null) throw new Error(session)
  return own
}

function ripple(course: Course, session: string, days: number, on: Site = site) {
  const own = slotIn(course, session)
  return rippleOf(course, on, session, { ...own, day: addDays(own.day, days) }, today)
}

function daysOf(found: ReturnType<typeof rippleOf>) {
  return found?.along.map(({ session, from, to }) => [session, from.day, to.day])
}

describe('what a moved session carries along', () => {
  it('is the morning after a dosing session', () => {
    const found = ripple(courseAfter(adopted), 'exp-1', 2)
    expect(daysOf(found)).toEqual([['int-1', '2027-01-26', '2027-01-28']])
    expect(found?.left).toEqual([])
    expect(found?.command).toEqual({
      type: 'ReplanSessions',
      slots: [{ session: 'exp-1', slot: slot('2027-01-27', '09:00', 480) }, { session: 'int-1', slot: slot('2027-01-28', '10:00') }],
      again: [],
      despite: null,
      reason: '',
    })
  })

  it('is nothing where nothing else would be in conflict', () => {
    const course = courseAfter(adopted)
    expect(ripple(course, 'prep-2', 1)).toBeNull()
    expect(ripple(course, 'outcome', 3)).toBeNull()
  })

  it('is every later session whose window leads back to it, with its own rule left by a reason', () => {
    const found = ripple(courseAfter(adopted), 'exp-1', 15)
    expect(daysOf(found)).toEqual([
      ['int-1', '2027-01-26', '2027-02-10'],
      ['exp-2', '2027-02-15', '2027-03-02'],
    ])
    expect(found?.left.map(({ code, session }) => [code, session])).toEqual([['outside-window', 'exp-1']])
  })

  it('is a dose that waits for a preparation, where moving the preparation alone is out of the question', () => {
    const course = courseAfter(adopted)
    const alone = { type: 'MoveSession', session: 'prep-2', to: slot('2027-01-25', '10:00'), despite: 'x' } as const
    expect(decide(alone, course, factsAt('now', { clinic })).verdict).toBe('refused')
    const found = ripple(course, 'prep-2', 7)
    expect(found?.along.map(({ session }) => session)).toEqual(['exp-1', 'int-1'])
  })

  it('follows a session that was missed and is planned again', () => {
    const missed = courseAfter([...adopted, { command: { type: 'MarkMissed', session: 'exp-1', reason: 'Ill.' }, given: { today: '2027-01-25' } }])
    const to = { ...slotIn(missed, 'exp-1'), day: day('2027-02-01') }
    const found = rippleOf(missed, site, 'exp-1', to, day('2027-01-25'))
    expect(found?.command.again).toEqual(['exp-1'])
    expect(daysOf(found)).toEqual([['int-1', '2027-01-26', '2027-02-02']])
    const verdict = found === null ? null : decide(found.command, missed, factsAt('now', { clinic, today: '2027-01-25' }))
    expect(verdict).toMatchObject({ verdict: 'accepted', events: [{ type: 'SessionPlannedAgain' }, { type: 'SessionMoved' }] })
  })

  it('is not found where the follower has no place, and that day stays unavailable', () => {
    const course = courseAfter(adopted)
    const closed = { ...site, clinic: { ...clinic, closures: [{ from: day('2027-01-28'), to: day('2027-01-28'), name: 'Staff day' }] } }
    expect(ripple(course, 'exp-1', 2, closed)).toBeNull()
    const placing = placingOf(course, closed, 'exp-1', slotIn(course, 'exp-1'), today, true)
    expect(placing?.days.find((option) => option.day === '2027-01-27')).toMatchObject({ isAllowed: false, breaches: [{ code: 'clinic-closed', day: '2027-01-28' }] })
  })

  it('leaves its own present place to the session that carries it', () => {
    const course = courseAfter(adopted)
    const [alone, carrying] = [false, true].map((carries) =>
      placingOf(course, site, 'exp-1', slotIn(course, 'exp-1'), today, carries)?.days.find((option) => option.day === '2027-01-26'),
    )
    expect(alone?.isAllowed).toBe(false)
    expect(carrying).toMatchObject({ isAllowed: true, slot: { time: '09:00' } })
  })

  it('comes along again where an earlier move had left it behind', () => {
    const stranded = courseAfter([...adopted, { command: { type: 'MoveSession', session: 'exp-1', to: slot('2027-01-27', '09:00', 480), despite: null } }])
    expect(daysOf(ripple(stranded, 'exp-1', 1))).toEqual([['int-1', '2027-01-26', '2027-01-29']])
  })

  it('leaves alone what was in conflict before for a reason of its own', () => {
    const ill = { ...site, clinic: { ...clinic, therapists: clinic.therapists.map((one) => (one.id === 'ben' ? { ...one, away: [{ from: day('2027-02-15'), to: day('2027-02-15'), name: 'ill' }] } : one)) } }
    expect(daysOf(ripple(courseAfter(adopted), 'exp-1', 2, ill))).toEqual([['int-1', '2027-01-26', '2027-01-28']])
  })
})
