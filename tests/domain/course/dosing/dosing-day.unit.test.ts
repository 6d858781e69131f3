/** Knows how a dosing day reads at each moment of it; refuses to know how it is drawn. */
import { describe, expect, it } from 'vitest'
import type { Session } from '../../../../src/domain/course/course'
import { dosingDayOf } from '../../../../src/domain/course/dosing/dosing-day'
import type { DosingEntry, DosingFact } from '../../../../src/domain/course/dosing/dosing-fact'
import { dueOf } from '../../../../src/domain/course/dosing/due-today'
import { unplannedSession } from '../../../../src/domain/course/unplanned'
import { type Visit, visitOf } from '../../../../src/domain/protocol/protocol'
import { time } from '../../../../src/domain/time/clock-time'
import { day } from '../../../../src/domain/time/day'
import { ana, slot } from '../../../support/course-spec'
import { smallProtocol } from '../../../support/small-protocol'

const zone = 'Europe/Berlin'
const on = day('2027-01-25')
const found = visitOf(smallProtocol, 'exp-1')
if (found === undefined) throw new Error('no dosing visit')
const visit: Visit = found
const none = { systolic: null, diastolic: null, pulse: 72, temperature: null, note: '' }

const entry = (clock: string, fact: DosingFact): DosingEntry => ({
  id: clock, day: on, time: time(clock), fact, by: ana, at: '', deviations: [], reason: '', corrected: null, struck: null,
})
const dose = entry('09:41', { what: 'initial-dose', note: '' })
const vitals = (clock: string) => entry(clock, { what: 'vitals', ...none })
const supplement = (clock: string, answer: 'offered' | 'given' | 'declined') => entry(clock, { what: 'supplement', answer, note: '' })

function session(status: Session['status'], record: readonly DosingEntry[] = []): Session {
  const lived = { day: on, from: time('09:02'), to: status === 'completed' ? time('17:10') : null, note: '' }
  const encounter = status === 'in-progress' || status === 'completed' ? lived : null
  return { ...unplannedSession('exp-1'), status, slot: slot('2027-01-25', '09:00', 480), encounter, record }
}
const at = (clock: string) => ({ day: on, time: time(clock) })
const read = (one: Session, clock: string) => dosingDayOf(one, visit, at(clock), zone)

describe('the phase', () => {
  it.each([
    ['planned', [], 'ahead', null],
    ['in-progress', [], 'before-dose', 142],
    ['in-progress', [dose], 'after-dose', 103],
    ['completed', [dose], 'ended', 103],
    ['cancelled', [], 'not-held', null],
  ] as const)('%s with %j is %s', (status, record, phase, since) => {
    expect(read(session(status, record), '11:24')).toMatchObject({ phase, since })
  })

  it('does not count a dose that was struck out', () => {
    const struck = { ...dose, struck: { by: ana, at: '', reason: 'wrong room' } }
    expect(read(session('in-progress', [struck]), '11:24')).toMatchObject({ phase: 'before-dose', dose: null, supplement: null })
  })
})

describe('the supplement’s window', () => {
  it.each([
    ['11:00', 'ahead', 11],
    ['11:11', 'open', 60],
    ['11:24', 'open', 47],
    ['12:11', 'open', 0],
    ['12:12', 'closed', 0],
  ])('at %s is %s', (clock, state, minutesLeft) => {
    expect(read(session('in-progress', [dose]), clock).supplement).toMatchObject({ state, minutesLeft, opens: { time: '11:11' }, closes: { time: '12:11' } })
  })

  it('is settled by what people decided, not by an offer', () => {
    expect(read(session('in-progress', [dose, supplement('11:15', 'offered')]), '11:24').supplement).toMatchObject({ state: 'open', offered: { time: '11:15' }, settled: null })
    const settled = session('in-progress', [dose, supplement('11:15', 'offered'), supplement('11:20', 'declined')])
    expect(read(settled, '11:24').supplement).toMatchObject({ state: 'settled', settled: { time: '11:20' } })
  })

  it('is none where the protocol knows no supplement', () => {
    expect(dosingDayOf(session('in-progress', [dose]), { ...visit, timeline: [] }, at('11:24'), zone).supplement).toBeNull()
  })
})

describe('what is still to come', () => {
  const due = (one: Session, clock: string) => dueOf(one, visit, at(clock), zone).map(({ event, from, isNow }) => [event, from?.time ?? null, isNow])

  it('waits for the dose, then counts from it, and ends with the session', () => {
    expect(due(session('in-progress'), '09:10')).toEqual([
      ['vitals-pre-dose', '09:02', true],
      ['initial-dose', '09:02', true],
      ['vitals-before-supplemental', null, false],
      ['supplemental-half-dose-optional', null, false],
      ['vitals-end-of-session', '17:02', false],
      ['end', '17:02', false],
      ['discharge', '17:02', false],
    ])
    expect(due(session('in-progress', [vitals('09:22'), dose]), '11:24')).toEqual([
      ['vitals-before-supplemental', '11:11', true],
      ['supplemental-half-dose-optional', '11:11', true],
      ['vitals-end-of-session', '17:02', false],
      ['end', '17:02', false],
      ['discharge', '17:02', false],
    ])
  })

  it('takes a reading for the moment it was made in', () => {
    const before = [vitals('09:22'), dose, vitals('11:12')]
    expect(due(session('in-progress', before), '11:24')[0]).toEqual(['supplemental-half-dose-optional', '11:11', true])
    const settled = [...before, supplement('11:20', 'given')]
    expect(due(session('in-progress', settled), '16:00').map(([event]) => event)).toEqual(['vitals-end-of-session', 'end', 'discharge'])
    expect(due(session('completed', [...settled, vitals('17:00')]), '17:20')).toEqual([['discharge', '17:02', true]])
    const over = [...settled, vitals('17:00'), entry('17:15', { what: 'discharge', to: 'Mara', note: '' })]
    expect(due(session('completed', over), '17:20')).toEqual([])
  })

  it('is nothing where the session was not held', () => {
    expect(due(session('missed'), '11:00')).toEqual([])
  })
})
