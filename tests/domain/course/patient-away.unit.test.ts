import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { day } from '../../../src/domain/time/day'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, specClinic, when } from '../../support/course-spec'

const adopted: readonly Step[] = [{ command: adopt }]
const range = (from: string, to: string) => ({ from: day(from), to: day(to) })
const away = (...days: readonly ReturnType<typeof range>[]): CourseCommand => ({ type: 'RecordPatientAway', away: days, reason: ' Family visit. ' })
const thatWeek = range('2027-01-25', '2027-01-29')

describe('the days on which a patient cannot come', () => {
  it('are recorded in order, each once', () => {
    expectEvents(when(away(range('2027-03-01', '2027-03-02'), thatWeek, thatWeek), courseAfter(adopted)), [
      { type: 'PatientAwayRecorded', from: [], to: [thatWeek, range('2027-03-01', '2027-03-02')], reason: 'Family visit.' },
    ])
  })

  it('put what is booked there in conflict, and move nothing', () => {
    const before = courseAfter(adopted)
    const after = courseAfter([...adopted, { command: away(thatWeek) }])
    expect(after.sessions).toEqual(before.sessions)
    expect(after.version).toBe(before.version)
    const site = { clinic: specClinic, bookingsOn: () => [] }
    const conflicts = sessionLinesOf(after, site, day('2027-01-04')).flatMap(({ session, conflicts: found }) => found.map(({ code }) => [session, code]))
    expect(conflicts).toEqual([['exp-1', 'patient-away'], ['int-1', 'patient-away']])
  })

  it('bind every later move', () => {
    const course = courseAfter([...adopted, { command: away(range('2027-01-19', '2027-01-19')) }])
    const [, second] = adopt.type === 'AdoptPlan' ? adopt.slots : []
    if (second === undefined) throw new Error('no slot')
    const move = { type: 'MoveSession', session: 'prep-2', to: { ...second.slot, day: day('2027-01-19') }, despite: null } as const
    expectRefusal(when(move, course), { code: 'rules-broken', leavable: true, breaches: [{ code: 'patient-away' }] })
  })

  it('are put back by undo', () => {
    const steps: readonly Step[] = [...adopted, { command: away(thatWeek) }, { command: away() }]
    expect(courseAfter(steps).away).toEqual([])
    expectEvents(when({ type: 'UndoChange', change: 'change-3' }, courseAfter(steps)), [
      { type: 'ChangeUndone', change: 'change-3', event: 'PatientAwayRecorded', session: null, sessions: [], standing: 'active', standingReason: '', away: [thatWeek] },
    ])
    const undone = courseAfter([...steps, { command: { type: 'UndoChange', change: 'change-3' } }])
    expect(undone.away).toEqual([thatWeek])
    expect(courseAfter([...steps, { command: { type: 'UndoChange', change: 'change-3' } }, { command: { type: 'UndoChange', change: 'change-2' } }]).away).toEqual([])
  })

  it('are refused where they end before they begin, change nothing, or nobody comes any more', () => {
    expectRefusal(when(away(range('2027-01-29', '2027-01-25')), courseAfter(adopted)), { code: 'days-inverted' })
    expectRefusal(when(away(), courseAfter(adopted)), { code: 'nothing-changes' })
    expectRefusal(when(away(thatWeek), courseAfter([...adopted, { command: away(thatWeek) }])), { code: 'nothing-changes' })
    const withdrawn = courseAfter([...adopted, { command: { type: 'WithdrawCourse', reason: 'x' } }])
    expectRefusal(when(away(thatWeek), withdrawn), { code: 'not-in-this-standing', standing: 'withdrawn', command: 'RecordPatientAway' })
    expect(when(away(thatWeek), courseAfter([...adopted, { command: { type: 'PutOnHold', reason: 'x' } }])).verdict).toBe('accepted')
  })
})
