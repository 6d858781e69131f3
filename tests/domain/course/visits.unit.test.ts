/** Given a course, when a visit is added that no protocol asked for, then it counts as people said and no more. */
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { type Course, sessionOf } from '../../../src/domain/course/course'
import { progressOf } from '../../../src/domain/course/progress'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { stageStatesOf } from '../../../src/domain/course/stage-of-course'
import { openGatesOf } from '../../../src/domain/course/start-gates'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, slot, specClinic, when } from '../../support/course-spec'

const talk = { type: 'AddVisit', kind: 'integration', title: ' Talk by telephone ', minutes: 30, staff: 'therapist', repeats: null, counts: 'also', reason: ' asked for it ' } as const
const adopted: readonly Step[] = [{ command: adopt }]
const site = { clinic: specClinic, bookingsOn: () => [] }

describe('adding a visit', () => {
  it('gives it an id, no window and no date', () => {
    const verdict = when(talk, courseAfter(adopted))
    expect(verdict).toMatchObject({
      verdict: 'accepted',
      events: [{ type: 'VisitAdded', session: 'added-1', reason: 'asked for it', visit: { title: 'Talk by telephone', after: null, durationMinutes: 30, unscheduled: { repeats: null, counts: 'also' } } }],
    })
    const twice = courseAfter([...adopted, { command: talk }, { command: talk }])
    expect(twice.sessions.slice(-2).map(({ id, slot: own }) => [id, own])).toEqual([['added-1', null], ['added-2', null]])
  })

  it.each([
    [{ ...talk, kind: 'dosing' }, { code: 'dosing-is-the-protocols' }],
    [{ ...talk, title: '' }, { code: 'visit-title-invalid' }],
    [{ ...talk, title: 'x'.repeat(61) }, { code: 'visit-title-invalid' }],
    [{ ...talk, minutes: 481 }, { code: 'visit-length-invalid' }],
    [{ ...talk, minutes: 30.5 }, { code: 'visit-length-invalid' }],
    [{ ...talk, counts: 'instead' }, { code: 'repeats-nothing' }],
    [{ ...talk, repeats: 'none' }, { code: 'session-unknown' }],
    [{ ...talk, reason: ' ' }, { code: 'reason-needed' }],
  ] as const)('refuses %j', (command, refusal) => {
    expectRefusal(when(command, courseAfter(adopted)), refusal)
  })

  it('is beside the protocol: neither its stages nor its count know it', () => {
    const before = courseAfter(adopted)
    const after = courseAfter([...adopted, { command: talk }, { command: { type: 'MoveSession', session: 'added-1', to: slot('2027-01-20', '10:00', 30, { therapists: ['ana'] }), despite: null } }])
    expect(stageStatesOf(after)).toEqual(stageStatesOf(before))
    const lines = sessionLinesOf(after, site, day('2027-01-04'))
    expect(progressOf(lines).counted).toHaveLength(progressOf(sessionLinesOf(before, site, day('2027-01-04'))).counted.length)
    expect(lines.at(-1)).toMatchObject({ title: 'Talk by telephone', isAnchor: false, window: null, day: '2027-01-20', unscheduled: { repeats: null, counts: 'also' } })
    expect(lines.map(({ title }) => title).slice(0, -1)).toEqual(sessionLinesOf(before, site, day('2027-01-04')).map(({ title }) => title))
  })

  it('counts for a session that was missed where people say so, once it is held', () => {
    const missed: readonly Step[] = [
      ...adopted,
      { command: { type: 'MarkMissed', session: 'prep-1', reason: 'ill' }, given: { today: '2027-01-11', timeNow: '18:00' } },
      { command: { ...talk, kind: 'preparation', repeats: 'prep-1', counts: 'instead', minutes: 90, staff: 'therapist-pair' } },
    ]
    const open = courseAfter(missed)
    const prep = sessionOf(open, 'prep-2')
    expect(prep !== undefined && openGatesOf(open, prep)).toEqual(['prep-1-completed'])
    const encounter = { day: day('2027-01-13'), from: time('10:00'), to: time('11:30'), note: '' }
    const hold: CourseCommand = { type: 'CompleteSession', session: 'added-2', encounter, gates: [], reason: '' }
    const held = courseAfter([...missed, { command: hold, given: { today: '2027-01-13', timeNow: '12:00' } }])
    const after = sessionOf(held, 'prep-2')
    expect(after !== undefined && openGatesOf(held, after)).toEqual([])
    expect(sessionOf(held, 'prep-1')?.status).toBe('missed')
    const counted = (of: Course) => progressOf(sessionLinesOf(of, site, day('2027-01-13')))
    expect([counted(open).done, counted(held).done, counted(held).counted.length]).toEqual([0, 1, counted(open).counted.length])
    const preparation = (of: Course) => stageStatesOf(of).find(({ id }) => id === 'preparation')
    expect([preparation(open)?.closed, preparation(held)?.closed]).toEqual([0, 1])
  })

  it('is taken away by undo', () => {
    const course = courseAfter([...adopted, { command: talk }])
    const change = course.undoable.at(-1)?.change ?? ''
    expectEvents(when({ type: 'UndoChange', change }, course), [
      { type: 'ChangeUndone', change, event: 'VisitAdded', session: 'added-1', sessions: [], standing: 'active', standingReason: '', added: ['added-1'] },
    ])
    const undone = courseAfter([...adopted, { command: talk }, { command: { type: 'UndoChange', change } }])
    expect(undone.sessions).toEqual(courseAfter(adopted).sessions)
    expect(undone.protocol).toEqual(courseAfter(adopted).protocol)
    const again = courseAfter([...adopted, { command: talk }, { command: { type: 'UndoChange', change } }, { command: talk }])
    expect(again.sessions.at(-1)?.id).toBe('added-3')
  })
})
