/** Knows how rows of a log are told as entries; refuses to know how they are drawn. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CourseEvent } from '../../../src/domain/course/events'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { actKindOf, isAbout } from '../../../src/ui/history/act-kinds'
import { type LoggedRow, toldHistory } from '../../../src/ui/history/told-history'
import { smallProtocol } from '../../support/small-protocol'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { actor, event } from '../wording/arbitraries'

const ben = { id: 'ben', name: 'Ben' }
const ana = { id: 'ana', name: 'Ana' }
const met = (gate: string): CourseEvent => ({ type: 'GateAnswered', session: 'exp-1', gate, answer: 'met', reason: '' })
const confirmed = (session: string): CourseEvent => ({ type: 'SessionConfirmed', session })
const undo = (change: string, session: string): CourseEvent => ({
  type: 'ChangeUndone', change, event: 'SessionConfirmed', session, sessions: [], standing: 'active', standingReason: '',
})

function row(sequence: number, events: LoggedRow['events'], changed: Partial<LoggedRow> = {}): LoggedRow {
  return { stream: 'c1', sequence, at: `2027-03-01T10:0${sequence}:00.000Z`, by: ben, change: `change-${sequence}`, events, ...changed }
}

describe('a told history', () => {
  it('leaves no event out, tells none twice, and stands newest first', () => {
    const rows = fc.array(fc.tuple(fc.array(event, { minLength: 1, maxLength: 3 }), actor), { maxLength: 9 })
    fc.assert(
      fc.property(rows, (made) => {
        const log = made.map(([events, by], index) => row(index + 1, events, { by }))
        const told = toldHistory(log)
        const events = told.toReversed().flatMap((entry) => entry.events)
        expect(events).toEqual(log.flatMap((own) => own.events))
        const sequences = told.map(({ sequence }) => sequence)
        expect(sequences).toEqual(sequences.toSorted((one, other) => other - one))
        expect(new Set(told.map(({ key }) => key)).size).toBe(told.length)
      }),
    )
  })

  it('lets a change and the undo that took it back tell of each other', () => {
    const [taken, kept, made] = toldHistory([row(1, [confirmed('exp-1')]), row(2, [confirmed('int-1-1')]), row(3, [undo('change-1', 'exp-1')], { by: ana })])
    expect(made?.undone).toEqual({ sequence: 3, at: '2027-03-01T10:03:00.000Z', by: ana })
    expect(taken?.undoes).toEqual({ sequence: 1, at: '2027-03-01T10:01:00.000Z', by: ben })
    expect(kept).toMatchObject({ undone: null, undoes: null })
  })

  it('tells the cancellations of one change as one, and not with those of another', () => {
    const cancelled = (session: string): CourseEvent => ({ type: 'SessionCancelled', session, reason: 'surgery' })
    const held = row(1, [{ type: 'CoursePutOnHold', reason: 'surgery' }, cancelled('exp-2'), cancelled('int-2-1')])
    expect(toldHistory([held, row(2, [cancelled('outcome')])]).map(({ events }) => events.map(({ type }) => type))).toEqual([['SessionCancelled'], ['SessionCancelled', 'SessionCancelled'], ['CoursePutOnHold']])
  })

  it('tells the moves of one change as one, beside what else the change did', () => {
    const slot = { day: day('2027-03-09'), time: time('09:00'), minutes: 90, therapists: ['ana'], room: null }
    const moved = (session: string): CourseEvent => ({ type: 'SessionPlannedAgain', session, from: null, to: slot, reason: '', left: [] })
    const log = [row(1, [{ type: 'CourseResumed', reason: 'recovered' }, moved('exp-1'), moved('int-1-1')]), row(2, [moved('exp-1')])]
    expect(toldHistory(log).map(({ sequence, events }) => [sequence, events.map(({ type }) => type)])).toEqual([
      [2, ['SessionPlannedAgain']],
      [1, ['SessionPlannedAgain', 'SessionPlannedAgain']],
      [1, ['CourseResumed']],
    ])
  })

  it('marks the plan that was taken back with its course', () => {
    const adopted: CourseEvent = { type: 'PlanAdopted', slots: [], despite: null, left: [] }
    const [taken, made] = toldHistory([row(1, [adopted]), row(2, [{ type: 'CourseDiscarded' }])])
    expect(made?.undone?.sequence).toBe(2)
    expect(taken?.undoes?.sequence).toBe(1)
  })

  it('tells conditions met within a quarter of an hour as one, but never one that was taken back with the others', () => {
    const log = [row(1, [met('transport')]), row(2, [met('consent')]), row(3, [met('washout')])]
    expect(toldHistory(log).map(({ events, sequence }) => [sequence, events.length])).toEqual([[3, 3]])
    expect(toldHistory([...log, row(4, [undo('change-3', 'exp-1')])]).map(({ events, undone }) => [events.length, undone !== null])).toEqual([
      [1, false],
      [1, true],
      [2, false],
    ])
    expect(toldHistory([log[0] ?? row(1, []), row(2, [met('consent')], { by: ana })])).toHaveLength(2)
  })

  it('tells a change of the clinic beside how it stood before', () => {
    const changed = { ...smallClinic, name: 'Elsewhere' }
    const [later, first] = toldHistory([
      row(1, [{ type: 'ClinicSetUp', clinic: smallClinic }], { stream: 'clinic' }),
      row(2, [{ type: 'ClinicChanged', clinic: changed }], { stream: 'clinic' }),
    ])
    expect(first?.clinic?.before).toBeNull()
    expect(later?.clinic).toEqual({ event: { type: 'ClinicChanged', clinic: changed }, before: smallClinic })
  })
})

describe('the kind of an entry', () => {
  it('says what sort of act it was, and which sessions it is about', () => {
    const [taken, made] = toldHistory([row(1, [confirmed('exp-1')]), row(2, [undo('change-1', 'exp-1')])])
    if (taken === undefined || made === undefined) throw new Error('not told')
    expect([actKindOf(made), actKindOf(taken)]).toEqual(['planning', 'undo'])
    expect([isAbout(made, 'exp-1'), isAbout(made, 'int-1-1')]).toEqual([true, false])
    const [amended] = toldHistory([row(1, [{ type: 'ProtocolAmended', from: 'First', to: 'Second', protocol: smallProtocol, dropped: ['exp-2'], gained: ['call'], reason: 'approved' }])])
    expect(['exp-1', 'exp-2', 'call'].map((session) => amended !== undefined && isAbout(amended, session))).toEqual([false, true, true])
    const [clinic] = toldHistory([row(1, [{ type: 'ClinicSetUp', clinic: smallClinic }])])
    expect(clinic === undefined ? null : actKindOf(clinic)).toBe('clinic')
  })
})
