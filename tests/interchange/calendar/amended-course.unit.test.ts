import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Protocol, Visit } from '../../../src/domain/protocol/protocol'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { entriesOfCourse } from '../../../src/interchange/calendar/entries-of-course'
import { type CourseSoFar, nothingSoFar, oneMoreAccepted } from '../../support/calendar-histories'
import { adoption, slot, specClinic } from '../../support/course-spec'
import { smallProtocol, visit } from '../../support/small-protocol'

const clinic = { ...specClinic, night: { stays: 'dosing-room', until: time('09:00') } as const }
const policies = [{ until: time('09:00'), since: null, givenUp: null }]
const given = { clinic, today: '2027-01-06' }

function fileOf({ course, changes }: CourseSoFar): ReadonlyMap<string, CalendarEntry> {
  if (course === null) throw new Error('no course')
  const entries = entriesOfCourse(
    { course, changes, clinic, policies, today: day(given.today) },
    {
      scope: { of: 'all' },
      told: { code: false, name: false, kinds: true, people: false, windows: true },
      words: { summary: ({ title }) => title ?? '', description: () => [], category: (kind) => kind },
      uidOf: (session, what) => `${session} ${what}`,
    },
  )
  return new Map(entries.map((entry) => [entry.uid, entry]))
}

function adoptedUnder(protocol: Protocol): CourseSoFar {
  return oneMoreAccepted(nothingSoFar, { ...adoption, protocol, despite: 'as agreed' }, given)
}

function amended(soFar: CourseSoFar, protocol: Protocol): CourseSoFar {
  const amend: CourseCommand = { type: 'AmendProtocol', protocol, reason: 'second version', slots: [], despite: null }
  return oneMoreAccepted(soFar, amend, given)
}

/** The small protocol with one visit otherwise. */
function withVisit(id: string, other: Partial<Visit>): Protocol {
  return { ...smallProtocol, sessions: smallProtocol.sessions.map((own) => (own.id === id ? { ...own, ...other } : own)) }
}

const withNight = withVisit('exp-1', { overnight: 'required' })

describe('after an amendment', () => {
  it('windows are those of the protocol as it now stands', () => {
    const before = adoptedUnder(smallProtocol)
    expect(fileOf(before).get('outcome session')?.window).toEqual({ opens: '2027-03-01', target: '2027-03-08', closes: '2027-03-22' })
    const after = amended(before, withVisit('outcome', { offsetDays: { target: 30, earliest: 20, latest: 40 } }))
    expect(fileOf(after).get('outcome session')?.window).toEqual({ opens: '2027-01-31', target: '2027-02-10', closes: '2027-02-20' })
  })

  it('titles are those of the protocol as it now stands, and no two are the same', () => {
    const first = visit({ id: 'int-0', kind: 'integration', title: 'Integration 1 (evening)', after: 'exp-1', offsetDays: { target: 0, earliest: 0, latest: 1 } })
    const sessions = smallProtocol.sessions.flatMap((own) => (own.id === 'int-1' ? [first, { ...own, title: 'Integration 2 (morning after)' }] : [own]))
    const after = amended(adoptedUnder(smallProtocol), { ...smallProtocol, sessions })
    expect(fileOf(after).get('int-1 session')?.summary).toBe('Integration 1.2')
  })

  it('what left the protocol is called what it last was', () => {
    const after = amended(adoptedUnder(smallProtocol), { ...smallProtocol, sessions: smallProtocol.sessions.filter(({ id }) => id !== 'exp-2') })
    expect(fileOf(after).get('exp-2 session')).toMatchObject({ summary: 'Dosing 2', status: 'CANCELLED' })
  })

  it('a session that takes no time any more takes the day, with a higher number', () => {
    const before = adoptedUnder(smallProtocol)
    const after = fileOf(amended(before, withVisit('outcome', { kind: 'enrollment', durationMinutes: null })))
    expect(fileOf(before).get('outcome session')).toMatchObject({ when: { time: '10:00' }, sequence: 2 })
    expect(after.get('outcome session')).toMatchObject({ when: { day: '2027-03-08', time: null }, sequence: 4 })
  })

  it('a night that the protocol gains is told, and its session asks nobody again', () => {
    const before = adoptedUnder(smallProtocol)
    expect(fileOf(before).has('exp-1 night 09:00')).toBe(false)
    const after = fileOf(amended(before, withNight))
    expect(after.get('exp-1 night 09:00')).toMatchObject({ status: 'TENTATIVE', when: { day: '2027-01-25', time: '17:00', minutes: 16 * 60 }, location: 'Oak' })
    expect(after.get('exp-1 session')).toEqual(fileOf(before).get('exp-1 session'))
  })

  it('a night that the protocol loses is cancelled, and stays cancelled when its session moves', () => {
    const before = adoptedUnder(withNight)
    const lost = amended(before, smallProtocol)
    const [held, gone] = [fileOf(before).get('exp-1 night 09:00'), fileOf(lost).get('exp-1 night 09:00')]
    expect([held?.status, gone?.status]).toEqual(['TENTATIVE', 'CANCELLED'])
    expect(gone?.sequence).toBeGreaterThan(held?.sequence ?? 0)
    expect(fileOf(lost).get('exp-1 session')).toEqual(fileOf(before).get('exp-1 session'))
    const moved = oneMoreAccepted(lost, { type: 'MoveSession', session: 'exp-1', to: slot('2027-01-27', '09:00', 480), despite: 'ill' }, given)
    expect(fileOf(moved).get('exp-1 night 09:00')).toEqual(gone)
  })

  it('a night that comes back with the undoing is told again, with a higher number', () => {
    const lost = amended(adoptedUnder(withNight), smallProtocol)
    const back = oneMoreAccepted(lost, { type: 'UndoChange', change: `change-${lost.rows}` }, given)
    expect(fileOf(back).get('exp-1 night 09:00')?.status).toBe('TENTATIVE')
    expect(fileOf(back).get('exp-1 night 09:00')?.sequence).toBeGreaterThan(fileOf(lost).get('exp-1 night 09:00')?.sequence ?? 0)
  })
})
