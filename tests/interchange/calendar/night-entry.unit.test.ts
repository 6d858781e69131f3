import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { type CalendarScope, entriesOfCourse } from '../../../src/interchange/calendar/entries-of-course'
import { type CourseSoFar, nothingSoFar, oneMoreAccepted, shownOf, takenIn } from '../../support/calendar-histories'
import { adoption, slot, specClinic } from '../../support/course-spec'
import { smallProtocol } from '../../support/small-protocol'

const clinic = {
  ...specClinic,
  night: { stays: 'dosing-room', until: time('09:00') } as const,
  rooms: [...specClinic.rooms, { id: 'elm', name: 'Elm', suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] }],
}
const night = { until: time('09:00'), isHeld: true, row: 1 }
const protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((own) => (own.id === 'exp-1' ? { ...own, overnight: 'required' as const } : own)) }
const adopted = oneMoreAccepted(nothingSoFar, { ...adoption, protocol, despite: 'as agreed' }, { clinic })
const all: CalendarScope = { of: 'all' }
const gates = ['transport-home-arranged', 'prep-2-completed'].map((gate) => ({ gate, answer: 'waived' as const, reason: 'on paper' }))

function heldOn(on: string): CourseCommand {
  return { type: 'CompleteSession', session: 'exp-1', encounter: { day: day(on), from: time('09:00'), to: time('17:00'), note: '' }, gates, reason: 'came early' }
}

/** Entries of the nights alone, as told on a day. */
function nightsOn(today: string, { course, changes }: CourseSoFar, scope: CalendarScope = all): readonly CalendarEntry[] {
  if (course === null) throw new Error('no course')
  const asked = {
    scope,
    told: { code: false, name: false, kinds: false, people: false, windows: false },
    words: { summary: () => '', description: () => [], category: () => '' },
    uidOf: (session: string, what: string) => `${session} ${what}`,
  }
  return entriesOfCourse({ course, changes, clinic, night, today: day(today) }, asked).filter(({ uid }) => uid.includes('night'))
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
