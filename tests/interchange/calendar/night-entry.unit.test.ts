import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { type CalendarScope, entriesOfCourse } from '../../../src/interchange/calendar/entries-of-course'
import type { NightsHeld } from '../../../src/interchange/calendar/night-entry'
import { type CourseSoFar, nothingSoFar, oneMoreAccepted, shownOf, takenIn } from '../../support/calendar-histories'
import { adoption, slot, specClinic } from '../../support/course-spec'
import { smallProtocol } from '../../support/small-protocol'

const clinic = {
  ...specClinic,
  night: { stays: 'dosing-room', until: time('09:00') } as const,
  rooms: [...specClinic.rooms, { id: 'elm', name: 'Elm', suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] }],
}
const always: readonly NightsHeld[] = [{ until: time('09:00'), since: null, givenUp: null }]
const protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((own) => (own.id === 'exp-1' ? { ...own, overnight: 'required' as const } : own)) }
const adopted = oneMoreAccepted(nothingSoFar, { ...adoption, protocol, despite: 'as agreed' }, { clinic })
const all: CalendarScope = { of: 'all' }
const gates = ['transport-home-arranged', 'prep-2-completed'].map((gate) => ({ gate, answer: 'waived' as const, reason: 'on paper' }))

function heldOn(on: string): CourseCommand {
  return { type: 'CompleteSession', session: 'exp-1', encounter: { day: day(on), from: time('09:00'), to: time('17:00'), note: '' }, gates, reason: 'came early' }
}

/** Entries of the nights alone, as told on a day. */
function nightsOn(today: string, { course, changes }: CourseSoFar, scope: CalendarScope = all, policies = always): readonly CalendarEntry[] {
  if (course === null) throw new Error('no course')
  const asked = {
    scope,
    told: { code: false, name: false, kinds: false, people: false, windows: false },
    words: { summary: () => '', description: () => [], category: () => '' },
    uidOf: (session: string, what: string) => `${session} ${what}`,
  }
  return entriesOfCourse({ course, changes, clinic, policies, today: day(today) }, asked).filter(({ uid }) => uid.includes('night'))
}

/** What a calendar shows of nights that took these files in, one after the other. */
function shownAfter(...files: readonly (readonly CalendarEntry[])[]): readonly string[] {
  return shownOf(files.reduce(takenIn, new Map<string, CalendarEntry>()).values())
}

describe('a night for which a room is held', () => {
  // Planned for 25 January.
  const before = nightsOn('2027-01-20', adopted)
  const held = oneMoreAccepted(adopted, heldOn('2027-01-22'), { clinic, today: '2027-01-24', timeNow: '09:00' })

  it('is told until the day on which it ends, and not once it is over', () => {
    expect(before).toMatchObject([{ status: 'TENTATIVE', when: { day: '2027-01-25', time: '17:00' } }])
    expect(nightsOn('2027-01-26', adopted)).toEqual(before)
    expect(nightsOn('2027-01-27', adopted)).toEqual([])
  })

  it('is cancelled where its session was held on another day, and that night is over', () => {
    const after = nightsOn('2027-01-24', held)
    expect(after).toMatchObject([{ status: 'CANCELLED', when: { day: '2027-01-25' } }])
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)
    expect(shownAfter(before, after)).toEqual([])
    expect(nightsOn('2027-01-26', held)).toEqual(after)
    expect(nightsOn('2027-01-27', held)).toEqual([])
  })

  it('is cancelled with a higher number than the night had that was told meanwhile', () => {
    const meanwhile = nightsOn('2027-01-23', held)
    expect(meanwhile).toMatchObject([{ status: 'CONFIRMED', when: { day: '2027-01-22' } }])
    expect(nightsOn('2027-01-24', held)[0]?.sequence).toBeGreaterThan(meanwhile[0]?.sequence ?? 0)
  })

  it('is cancelled in the room that it left, and not told in the other once it is over there', () => {
    const toElm: CourseCommand = { type: 'MoveSession', session: 'exp-1', to: slot('2027-01-22', '09:00', 480, { room: 'elm' }), despite: 'ill' }
    const moved = oneMoreAccepted(adopted, toElm, { clinic, today: '2027-01-20' })
    const [oak, elm, both] = [{ of: 'room', id: 'oak' } as const, { of: 'room', id: 'elm' } as const, all].map((scope) => nightsOn('2027-01-24', moved, scope))
    expect(oak).toMatchObject([{ status: 'CANCELLED', location: 'Oak' }])
    expect(elm).toEqual([])
    expect(shownAfter(before, both ?? [])).toEqual([])
  })

  it('is told again where the session is planned again, with a higher number still', () => {
    const back = oneMoreAccepted(held, { type: 'UndoChange', change: `change-${held.rows}` }, { clinic, today: '2027-01-24' })
    const again = nightsOn('2027-01-24', back)
    expect(again).toMatchObject([{ status: 'TENTATIVE', when: { day: '2027-01-25' } }])
    expect(shownAfter(before, nightsOn('2027-01-24', held), again)).toEqual(shownAfter(again))
  })
})

describe('the policy for nights', () => {
  // The course is adopted on 4 January at 08:00.
  const nine = { until: time('09:00'), since: '2027-01-01T08:00:00.000Z', givenUp: '2027-01-05T08:00:00.000Z' }
  const ten = { until: time('10:00'), since: '2027-01-05T08:00:00.000Z', givenUp: '2027-01-06T08:00:00.000Z' }
  const under = (...policies: readonly NightsHeld[]) => nightsOn('2027-01-20', adopted, all, policies)
  const underNine = under({ ...nine, givenUp: null })

  it('gives the night another entry where it is changed, and cancels the one before with a higher number', () => {
    const underTen = under(nine, { ...ten, givenUp: null })
    expect(underTen.map(({ status, when }) => [status, when.time === null ? 0 : when.minutes])).toEqual([['CANCELLED', 16 * 60], ['TENTATIVE', 17 * 60]])
    expect(underTen[0]?.uid).toBe(underNine[0]?.uid)
    expect(underTen[0]?.sequence).toBeGreaterThan(underNine[0]?.sequence ?? 0)
    expect(shownAfter(underNine, underTen)).toEqual(shownAfter(underTen))
    expect(under(nine, ten).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED'])
  })

  it('raises the number of a night that is cancelled already, for it may be told with another of its days', () => {
    const without: CourseCommand = { type: 'AmendProtocol', protocol: smallProtocol, reason: 'second version', slots: [], despite: null }
    const lost = oneMoreAccepted(adopted, without, { clinic, at: '2027-01-04T09:00:00.000Z' })
    const [inForce, givenUp] = [[{ ...nine, givenUp: null }], [nine]].map((policies) => nightsOn('2027-01-20', lost, all, policies)[0])
    expect([inForce?.status, givenUp?.status]).toEqual(['CANCELLED', 'CANCELLED'])
    expect(givenUp?.sequence).toBeGreaterThan(inForce?.sequence ?? 0)
  })

  it('that is taken up once more gives it an entry that was never cancelled', () => {
    const again = under(nine, ten, { ...nine, since: '2027-01-06T08:00:00.000Z', givenUp: null })
    expect(again.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'TENTATIVE'])
    expect(new Set(again.map(({ uid }) => uid)).size).toBe(3)
    expect(shownAfter(underNine, under(nine, ten), again)).toEqual(shownAfter(again))
    expect(shownAfter(again)).toHaveLength(1)
  })

  it('that was given up before the course was adopted is no matter of its calendar', () => {
    const long = { ...nine, givenUp: '2027-01-02T08:00:00.000Z' }
    expect(under(long, { ...nine, since: '2027-01-03T08:00:00.000Z', givenUp: null })).toEqual(underNine)
    expect(under(long)).toEqual([])
  })
})
