/** Knows how events are told; refuses to know when they happen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Patient } from '../../../src/domain/course/course'
import type { CourseEvent } from '../../../src/domain/course/events'
import type { Unscheduled } from '../../../src/domain/protocol/protocol'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { type CancelEvent, type MoveEvent, cancelsInShort, cancelsSentence, eventSentence, movesSentence, plainText } from '../../../src/ui/wording/event-sentence'
import { visit } from '../../support/small-protocol'
import { house } from './arbitrary-parts'
import { actor, event, eventTypes, titleOf } from './arbitraries'
import { expectSentence } from './plain-sentence'

const ben = { id: 'p1', name: 'Ben' }
const from = { day: day('2027-01-14'), time: time('10:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'r1' }

function told(one: CourseEvent): string {
  return plainText(eventSentence(one, ben, titleOf))
}

function moved(to: Partial<typeof from>, reason = ''): string {
  return told({ type: 'SessionMoved', session: 'int-2-2', from, to: { ...from, ...to }, reason, left: [] })
}

describe('eventSentence', () => {
  it('tells every event in plain sentences', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(event, actor, (one, by) => {
        seen.add(one.type)
        expectSentence(plainText(eventSentence(one, by, titleOf)))
      }),
      { numRuns: 1500 },
    )
    expect([...seen].sort()).toEqual([...eventTypes].sort())
  })

  it('tells a move by what it changed', () => {
    expect(moved({ day: day('2027-01-18') }, 'the room is closed.')).toBe(
      'Ben moved Integration 2.2 from Thu 14 Jan to Mon 18 Jan, because “the room is closed”.',
    )
    expect(moved({ day: day('2027-01-18'), time: time('14:00') })).toBe('Ben moved Integration 2.2 from Thu 14 Jan to Mon 18 Jan, 14:00.')
    expect(moved({ time: time('14:00') })).toBe('Ben moved Integration 2.2 on Thu 14 Jan from 10:00 to 14:00.')
    expect(moved({ room: 'r2' })).toBe('Ben moved Integration 2.2 to another room on Thu 14 Jan.')
    expect(moved({ room: 'r2', therapists: ['ana'] })).toBe('Ben moved Integration 2.2 to other people and to another room on Thu 14 Jan.')
  })

  it('tells several moves as one, with each reason once', () => {
    const one: MoveEvent = { type: 'SessionMoved', session: 'exp-1', from, to: { ...from, day: day('2027-01-18') }, reason: 'Ana is ill', left: [] }
    const other: MoveEvent = { ...one, type: 'SessionPlannedAgain', session: 'int-1-1', to: { ...from, day: day('2027-01-19'), time: time('14:00') } }
    expect(plainText(movesSentence([one, other], ben, titleOf))).toBe(
      'Ben moved 2 sessions: Dosing 1 from Thu 14 Jan to Mon 18 Jan; Integration 1.1 again from Thu 14 Jan to Tue 19 Jan, 14:00, because “Ana is ill”.',
    )
  })

  it('tells several cancellations as one, with each reason once', () => {
    const one: CancelEvent = { type: 'SessionCancelled', session: 'exp-1', reason: 'surgery.' }
    const all = ['exp-1', 'int-1-1', 'int-1-2'].map((session) => ({ ...one, session }))
    expect(plainText(cancelsSentence(all, ben, titleOf))).toBe('Ben cancelled Dosing 1, Integration 1.1 and Integration 1.2, because “surgery”.')
    expect(plainText(cancelsInShort(all, ben))).toBe('Ben cancelled 3 sessions, because “surgery”.')
  })

  it('tells which days a patient is away, and no longer', () => {
    const days = { from: day('2027-02-08'), to: day('2027-02-12') }
    const others = { from: day('2027-03-01'), to: day('2027-03-01') }
    expect(told({ type: 'PatientAwayRecorded', from: [], to: [days], reason: '' })).toBe('Ben recorded that the patient is away 8 – 12 Feb.')
    expect(told({ type: 'PatientAwayRecorded', from: [days], to: [others], reason: 'plans changed' })).toBe(
      'Ben recorded that the patient is away 1 Mar, and no longer 8 – 12 Feb, because “plans changed”.',
    )
    expect(told({ type: 'PatientAwayRecorded', from: [days], to: [], reason: '' })).toBe('Ben recorded that the patient is no longer away 8 – 12 Feb.')
  })

  it('tells the day of enquiry as it was given, corrected and taken out', () => {
    const k17 = { code: 'K-17', name: '' }
    const [third, fifth] = [{ ...k17, enquired: day('2026-03-03') }, { ...k17, enquired: day('2026-03-05') }]
    const corrected = (before: Patient, after: Patient, reason = '') => told({ type: 'PatientCorrected', from: before, to: after, reason })
    expect(corrected(k17, third, 'from the letter')).toBe('Ben noted the day of enquiry: 3 March 2026, because “from the letter”.')
    expect(corrected(third, fifth)).toBe('Ben corrected the day of enquiry from 3 March 2026 to 5 March 2026.')
    expect(corrected(fifth, k17)).toBe('Ben took out the day of enquiry, 5 March 2026.')
    expect(corrected(k17, { ...third, code: 'K-18', name: 'Kim' }, 'typo')).toBe('Ben corrected the patient’s code from K-17 to K-18, and the name, because “typo”. Day of enquiry: 3 March 2026.')
    expect(corrected(third, { ...fifth, name: 'Kim' })).toBe('Ben corrected the patient’s name. Day of enquiry corrected from 3 March 2026 to 5 March 2026.')
    expect(corrected(third, { ...k17, name: 'Kim' })).toBe('Ben corrected the patient’s name. Day of enquiry taken out, 3 March 2026.')
    const opened = { type: 'CourseOpened', protocol: house, pair: { lead: 'ana', co: 'ben' }, start: day('2026-05-04'), startLatest: null, end: null, prefers: { days: [], half: 'any' }, away: [], sample: false } as const
    expect(told({ ...opened, patient: third })).toBe('Ben opened the course of K-17, to start on Mon 4 May 2026 or later. Day of enquiry: 3 March 2026.')
    expect(told({ ...opened, patient: k17 })).toBe('Ben opened the course of K-17, to start on Mon 4 May 2026 or later.')
  })

  it('tells how an added visit counts', () => {
    const added = (unscheduled: Unscheduled) => {
      const own = visit({ id: 'added-1', kind: 'integration', title: 'Talk in the night', after: null, unscheduled })
      return told({ type: 'VisitAdded', session: 'added-1', visit: own, reason: 'Snow.' })
    }
    expect(added({ repeats: null, counts: 'also' })).toBe('Ben added Talk in the night, beside the protocol, because “Snow”.')
    expect(added({ repeats: 'int-1-2', counts: 'also' })).toBe('Ben added Talk in the night, which repeats Integration 1.2 beside the protocol, because “Snow”.')
    expect(added({ repeats: 'int-1-2', counts: 'instead' })).toBe('Ben added Talk in the night, to count for Integration 1.2 once it is held, because “Snow”.')
  })

  it('tells a note of the dosing day in brackets without its full stop', () => {
    const noted = { day: day('2027-02-01'), time: time('10:10'), fact: { what: 'event', note: 'Asked for a blanket.' } } as const
    expect(told({ type: 'DosingFactNoted', session: 'exp-1', entry: 'e', noted, reason: '', deviations: [] })).toBe('Ben noted an event at 10:10 in Dosing 1 on Mon 1 Feb (Asked for a blanket).')
  })

  it('marks who, what and the change', () => {
    const parts = eventSentence({ type: 'SessionConfirmed', session: 'exp-1' }, ben, titleOf)
    expect(parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['Ben', 'Dosing 1'])
  })

  it('tells a deviation that the app wrote', () => {
    expect(
      told({
        type: 'SessionCompleted',
        session: 'int-1-3',
        encounter: { day: day('2027-02-08'), from: time('10:00'), to: time('11:30'), note: '' },
        reason: 'Ana was ill',
        deviations: [
          { code: 'outside-window', why: 'window', session: 'int-1-3', day: day('2027-02-08'), after: 'exp-1', opens: day('2027-01-30'), closes: day('2027-02-07'), by: 1 },
        ],
      }),
    ).toBe('Ben completed Integration 1.3 on Mon 8 Feb, 10:00–11:30, because “Ana was ill”. Deviation: 1 day late.')
  })

  it('never tells a patient’s name', () => {
    fc.assert(
      fc.property(event, actor, (one, by) => {
        expect(plainText(eventSentence(one, by, titleOf))).not.toContain('Secret')
      }),
    )
  })
})
