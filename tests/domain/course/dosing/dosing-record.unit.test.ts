/** Given these commands, when something is noted of a dosing session, then exactly these events or this refusal. */
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../../src/domain/course/commands'
import { sessionOf } from '../../../../src/domain/course/course'
import type { DosingFact, TimedFact } from '../../../../src/domain/course/dosing/dosing-fact'
import { day } from '../../../../src/domain/time/day'
import { time } from '../../../../src/domain/time/clock-time'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, when } from '../../../support/course-spec'

const on = '2027-01-25'
const evening = { today: on, timeNow: '18:00' }
const none = { systolic: null, diastolic: null, pulse: null, temperature: null }
const dose: DosingFact = { what: 'initial-dose', note: '' }
const given: DosingFact = { what: 'supplement', answer: 'given', note: '' }
const declined: DosingFact = { what: 'supplement', answer: 'declined', note: '' }
const offered: DosingFact = { what: 'supplement', answer: 'offered', note: '' }

const at = (clock: string, fact: DosingFact, onDay = on): TimedFact => ({ day: day(onDay), time: time(clock), fact })
const note = (clock: string, fact: DosingFact, reason = '', session = 'exp-1'): CourseCommand => ({ type: 'NoteDosingFact', session, noted: at(clock, fact), reason })

function completed(session: string, onDay: string, gates: readonly string[] = []): Step {
  const encounter = { day: day(onDay), from: time('10:00'), to: time('11:30'), note: '' }
  const answers = gates.map((gate) => ({ gate, answer: 'met' as const, reason: '' }))
  return { command: { type: 'CompleteSession', session, encounter, gates: answers, reason: '' }, given: { today: onDay, timeNow: '12:00' } }
}

const prepared: readonly Step[] = [{ command: adopt }, completed('prep-1', '2027-01-11', ['informed-consent-signed']), completed('prep-2', '2027-01-18')]
const started: readonly Step[] = [
  ...prepared,
  {
    command: { type: 'StartSession', session: 'exp-1', day: day(on), time: time('09:02'), gates: [{ gate: 'transport-home-arranged', answer: 'met', reason: '' }] },
    given: { today: on, timeNow: '09:02' },
  },
]
const dosed: readonly Step[] = [...started, { command: note('09:41', dose), given: evening }]

describe('noting', () => {
  it('stamps a line with the change that noted it, and keeps who and when', () => {
    expectEvents(when(note('09:41', { what: 'initial-dose', note: ' with water ' }), courseAfter(started), evening), [
      { type: 'DosingFactNoted', session: 'exp-1', entry: 'change-now', noted: at('09:41', { what: 'initial-dose', note: 'with water' }), reason: '', deviations: [] },
    ])
    const [line] = sessionOf(courseAfter(dosed), 'exp-1')?.record ?? []
    expect(line).toMatchObject({ time: '09:41', fact: dose, by: { id: 'ana' }, corrected: null, struck: null })
    expect(line?.at).toMatch(/Z$/)
  })

  it('takes vital signs and events before the session has begun, and nothing else', () => {
    const course = courseAfter(prepared)
    expect(when(note('08:50', { what: 'vitals', ...none, pulse: 72, note: '' }), course, evening).verdict).toBe('accepted')
    expect(when(note('08:55', { what: 'event', note: 'nervous' }), course, evening).verdict).toBe('accepted')
    expectRefusal(when(note('09:41', dose), course, evening), { code: 'not-from-this-state', status: 'planned' })
  })

  it('is for dosing sessions alone, and for what has happened', () => {
    expectRefusal(when(note('09:41', dose, '', 'prep-1'), courseAfter(started), evening), { code: 'not-a-dosing-session' })
    expectRefusal(when(note('09:41', dose, '', 'none'), courseAfter(started), evening), { code: 'session-unknown' })
    expectRefusal(when(note('18:01', { what: 'event', note: 'rest' }), courseAfter(started), evening), { code: 'time-ahead', time: '18:01' })
  })

  it('refuses a time that the clocks jump over', () => {
    const command: CourseCommand = { type: 'NoteDosingFact', session: 'exp-1', noted: at('02:30', { what: 'event', note: 'awake' }, '2027-03-28'), reason: '' }
    expectRefusal(when(command, courseAfter(started), { today: '2027-03-28', timeNow: '18:00' }), { code: 'no-such-time', time: '02:30' })
  })

  it('needs words for an event and a discharge, and figures that can be read', () => {
    const course = courseAfter(started)
    expectRefusal(when(note('10:00', { what: 'event', note: '  ' }), course, evening), { code: 'words-needed', what: 'event' })
    expectRefusal(when(note('17:00', { what: 'discharge', to: '', note: '' }), course, evening), { code: 'words-needed', what: 'discharge' })
    expectRefusal(when(note('10:00', { what: 'vitals', ...none, note: 'calm' }), course, evening), { code: 'words-needed', what: 'vitals' })
    expectRefusal(when(note('10:00', { what: 'vitals', ...none, systolic: 120, note: '' }), course, evening), { code: 'pressure-needs-two' })
    expectRefusal(when(note('10:00', { what: 'vitals', ...none, pulse: 72.5, note: '' }), course, evening), { code: 'figure-unreadable', figure: 'pulse' })
    expectRefusal(when(note('10:00', { what: 'vitals', ...none, temperature: 366, note: '' }), course, evening), { code: 'figure-unreadable', figure: 'temperature' })
  })
})

describe('the initial dose', () => {
  it('is one, and lies after the session began', () => {
    expectRefusal(when(note('10:00', dose), courseAfter(dosed), evening), { code: 'dose-noted-already', time: '09:41' })
    expectRefusal(when(note('09:01', dose), courseAfter(started), evening), { code: 'before-session-start', time: '09:02' })
  })

  it('waits for conditions that were opened again', () => {
    const steps: readonly Step[] = [...started, { command: { type: 'AnswerGate', session: 'exp-1', gate: 'transport-home-arranged', answer: 'open', reason: '' } }]
    expectRefusal(when(note('09:41', dose), courseAfter(steps), evening), { code: 'gates-open', gates: ['transport-home-arranged'] })
  })

  it('keeps its session from being cancelled or reopened as if nothing had been given', () => {
    const cancel: CourseCommand = { type: 'CancelSession', session: 'exp-1', reason: 'felt unwell' }
    expectRefusal(when(cancel, courseAfter(dosed), evening), { code: 'dose-stands', time: '09:41' })
    expect(when(cancel, courseAfter(started), evening).verdict).toBe('accepted')
  })
})

describe('the supplement', () => {
  it('follows the dose, is offered as often as it is, and settled once', () => {
    expectRefusal(when(note('11:20', given), courseAfter(started), evening), { code: 'no-dose-noted' })
    expectRefusal(when(note('09:40', offered), courseAfter(dosed), evening), { code: 'before-the-dose', time: '09:41' })
    const steps: readonly Step[] = [...dosed, { command: note('11:15', offered), given: evening }, { command: note('11:20', declined), given: evening }]
    expect(when(note('11:25', offered), courseAfter(steps), evening).verdict).toBe('accepted')
    expectRefusal(when(note('11:30', given), courseAfter(steps), evening), { code: 'supplement-settled', time: '11:20' })
  })

  it.each([
    ['11:11', null],
    ['12:11', null],
    ['11:10', -1],
    ['12:20', 9],
  ])('given at %s after a dose at 09:41 leaves its window by %s', (clock, by) => {
    const course = courseAfter(dosed)
    if (by === null) {
      expect(when(note(clock, given), course, evening)).toMatchObject({ verdict: 'accepted', events: [{ deviations: [] }] })
      return
    }
    expectRefusal(when(note(clock, given), course, evening), { code: 'supplement-outside-window', by, earliest: 90, latest: 150 })
    expect(when(note(clock, given, 'asked for more time'), course, evening)).toMatchObject({
      verdict: 'accepted',
      events: [{ reason: 'asked for more time', deviations: [{ code: 'supplement-outside-window', by }] }],
    })
  })

  it('may be declined at any time without a reason', () => {
    expect(when(note('10:00', declined), courseAfter(dosed), evening).verdict).toBe('accepted')
  })

  it('is counted in minutes that really pass on a night on which the clocks are set', () => {
    const night = '2027-03-28'
    const course = courseAfter(started)
    const late = { ...course, sessions: course.sessions.map((one) => (one.id === 'exp-1' ? { ...one, encounter: { day: day('2027-03-27'), from: time('22:00'), to: null, note: '' } } : one)) }
    const dosedLate = { ...late, sessions: late.sessions.map((one) => (one.id === 'exp-1' ? { ...one, record: [{ ...at('01:00', dose, night), id: 'd', by: { id: 'ana', name: 'Ana' }, at: '', deviations: [], reason: '', corrected: null, struck: null }] } : one)) }
    const command: CourseCommand = { type: 'NoteDosingFact', session: 'exp-1', noted: at('03:00', given, night), reason: '' }
    // From 01:00 to 03:00 one hour passes, not two.
    expectRefusal(when(command, dosedLate, { today: night, timeNow: '08:00' }), { code: 'supplement-outside-window', by: -30 })
  })
})

describe('correcting', () => {
  it('asks for a reason and keeps both in the log', () => {
    const course = courseAfter(dosed)
    const [line] = sessionOf(course, 'exp-1')?.record ?? []
    const command = { type: 'CorrectDosingEntry', session: 'exp-1', entry: line?.id ?? '', to: at('09:45', dose), reason: '' } as const
    expectRefusal(when(command, course, evening), { code: 'reason-needed' })
    expectRefusal(when({ ...command, to: at('09:41', dose), reason: 'x' }, course, evening), { code: 'nothing-changes' })
    expectRefusal(when({ ...command, entry: 'none', reason: 'x' }, course, evening), { code: 'entry-unknown' })
    expectEvents(when({ ...command, reason: 'read from paper' }, course, evening), [
      { type: 'DosingEntryCorrected', session: 'exp-1', entry: line?.id ?? '', from: at('09:41', dose), to: at('09:45', dose), reason: 'read from paper', deviations: [] },
    ])
  })

  it('strikes a line out and keeps it, and no dose under a supplement', () => {
    const steps: readonly Step[] = [...dosed, { command: note('11:20', given), given: evening }]
    const course = courseAfter(steps)
    const [first, second] = sessionOf(course, 'exp-1')?.record ?? []
    const strike = (entry = '', reason = 'noted twice') => ({ type: 'StrikeDosingEntry', session: 'exp-1', entry, reason }) as const
    expectRefusal(when(strike(first?.id), course, evening), { code: 'no-dose-noted' })
    expectRefusal(when(strike(second?.id, ' '), course, evening), { code: 'reason-needed' })
    const after = courseAfter([...steps, { command: strike(second?.id), given: evening }])
    expect(sessionOf(after, 'exp-1')?.record.map(({ struck }) => struck?.reason ?? null)).toEqual([null, 'noted twice'])
    expectRefusal(when(strike(second?.id), after, evening), { code: 'entry-unknown' })
  })

  it('is undone like any change', () => {
    const course = courseAfter(dosed)
    const change = course.undoable.at(-1)?.change ?? ''
    const undone = courseAfter([...dosed, { command: { type: 'UndoChange', change }, given: evening }])
    expect(sessionOf(undone, 'exp-1')?.record).toEqual([])
    expect(sessionOf(undone, 'exp-1')?.status).toBe('in-progress')
  })
})
