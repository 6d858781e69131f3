/** Given what left the plan, when a course is asked for it, then every deviation stands as it was written, with what people made of it. */
import { describe, expect, it } from 'vitest'
import type { CourseCommand, GateAnswerGiven } from '../../../src/domain/course/commands'
import type { Course } from '../../../src/domain/course/course'
import type { AssessmentGiven } from '../../../src/domain/course/deviations/deviation'
import { deviationsOf, isToAssess } from '../../../src/domain/course/deviations/deviations-of'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, slot, when } from '../../support/course-spec'

const late = { today: '2027-02-20', timeNow: '18:00' }
const consent = [{ gate: 'informed-consent-signed', answer: 'met' as const, reason: '' }]

function complete(session: string, on: string, reason = '', people: readonly string[] = ['ana', 'ben'], gates: readonly GateAnswerGiven[] = []): Step {
  const encounter = { day: day(on), from: time('10:00'), to: time('11:30'), note: '', attended: people.map((id) => ({ id, minutes: 90 })) }
  return { command: { type: 'CompleteSession', session, encounter, gates, reason }, given: late }
}

const begun: readonly Step[] = [{ command: adopt }, complete('prep-1', '2027-01-11', '', ['ana', 'ben'], consent)]
const left: readonly Step[] = [...begun, complete('prep-2', '2027-01-27', 'Snow.', ['ana'])]
const assess = (deviation: string, assessment: AssessmentGiven, seen: string | null = null): CourseCommand => ({ type: 'AssessDeviation', session: 'prep-2', deviation, assessment, seen })
const minor: AssessmentGiven = { grade: 'minor', reason: 'Snow closed the roads.', action: '' }
const read = (course: Course) => deviationsOf(course, { today: day(late.today), zone: 'Europe/Berlin' })
const ids = (course: Course) => read(course).map(({ session, id }) => `${session} ${id}`)
const lately = 'outside-window:window'

describe('deviations of a course', () => {
  it('are none where all went as planned', () => {
    expect(read(courseAfter(begun))).toEqual([])
  })

  it('hold what was planned, allowed and done, the reason, who and when', () => {
    expect(read(courseAfter(left))).toMatchObject([
      { session: 'prep-2', fact: { what: 'rule', breach: { code: 'outside-window', opens: '2027-01-15', closes: '2027-01-25', by: 2 } }, planned: { day: '2027-01-18' }, actual: { day: '2027-01-27' }, reason: 'Snow.', by: { id: 'ana' }, assessment: null },
      { session: 'prep-2', fact: { what: 'rule', breach: { code: 'therapist-missing', needed: 2, given: 1 } }, reason: 'Snow.' },
    ])
  })

  it('stay as they were written when the plan around them changes', () => {
    const before = read(courseAfter(left))
    const correction: CourseCommand = { type: 'CorrectEncounter', session: 'prep-1', encounter: { day: day('2027-01-12'), from: time('10:00'), to: time('11:30'), note: '' }, reason: 'wrong day' }
    expect(read(courseAfter([...left, { command: correction, given: late }]))).toEqual(before)
  })

  it('keep their reason when the record is corrected, whatever the correction says', () => {
    const correct = (on: string): Step => {
      const encounter = { day: day(on), from: time('10:00'), to: time('11:30'), note: '', attended: [{ id: 'ana', minutes: 90 }] }
      return { command: { type: 'CorrectEncounter', session: 'prep-2', encounter, reason: 'Wrong day.' }, given: late }
    }
    const one: Step = { command: assess(lately, minor), given: late }
    const [changed, alone] = read(courseAfter([...left, one, correct('2027-01-28')]))
    expect(changed).toMatchObject({ id: lately, fact: { breach: { by: 3 } }, reason: 'Snow.', actual: { day: '2027-01-28' } })
    expect(alone).toMatchObject({ id: 'therapist-missing', reason: 'Snow.' })
    expect(ids(courseAfter([...left, correct('2027-01-25')]))).toEqual(['prep-2 therapist-missing'])
  })

  it('know no order broken against a session that is only planned', () => {
    expect(ids(courseAfter([...left])).filter((id) => id.includes('order'))).toEqual([])
    const correction: CourseCommand = { type: 'CorrectEncounter', session: 'prep-2', encounter: { day: day('2027-01-28'), from: time('10:00'), to: time('11:30'), note: '' }, reason: 'Wrong day.' }
    expect(ids(courseAfter([...left, { command: correction, given: late }])).filter((id) => id.includes('order'))).toEqual([])
  })

  it('name a wrong order whichever session of the two is recorded last, dose or not', () => {
    const waived = (gate: string): readonly GateAnswerGiven[] => [{ gate, answer: 'waived', reason: 'Snow.' }]
    const first = complete('prep-2', '2027-01-18', '', ['ana', 'ben'], waived('prep-1-completed'))
    const turned = [{ command: adopt }, first, complete('prep-1', '2027-01-20', 'Snow.', ['ana', 'ben'], consent)]
    expect(ids(courseAfter(turned))).toContain('prep-1 out-of-order:prep-1:prep-2')
    const inTurn = [{ command: adopt }, complete('prep-1', '2027-01-20', 'Snow.', ['ana', 'ben'], consent), complete('prep-2', '2027-01-18', 'Snow.')]
    expect(ids(courseAfter(inTurn))).toContain('prep-2 out-of-order:prep-1:prep-2')
  })

  it('keep a miss when the session is planned again, and a miss beside a leaving out', () => {
    const missed: Step = { command: { type: 'MarkMissed', session: 'prep-2', reason: 'No therapist.' }, given: late }
    const again: Step = { command: { type: 'PlanSessionAgain', session: 'prep-2', to: slot('2027-02-22', '10:00'), despite: 'late' }, given: { today: '2027-02-20' } }
    const [first] = read(courseAfter([...begun, missed]))
    expect(first).toMatchObject({ fact: { what: 'not-held', how: 'missed', window: { opens: '2027-01-15', closes: '2027-01-25' } }, planned: { day: '2027-01-18' }, actual: null })
    const waived: Step = { command: { type: 'WaiveSession', session: 'prep-2', reason: 'Enough.' }, given: late }
    expect(ids(courseAfter([...begun, missed, waived]))).toEqual(['prep-2 missed:change-3', 'prep-2 left-out:change-4'])
    // The order of the small course keeps it before its dose, so that it is planned again before it.
    const dosing: Step = { command: { type: 'MoveSession', session: 'exp-1', to: slot('2027-02-25', '09:00', 480), despite: 'late' }, given: { today: '2027-01-20' } }
    const cleared = ['exp-2', 'int-1'].map((session): Step => ({ command: { type: 'CancelSession', session, reason: 'to be planned again' }, given: { today: '2027-01-20' } }))
    expect(ids(courseAfter([...begun, ...cleared, dosing, missed, again]))).toEqual(['prep-2 missed:change-6'])
  })

  it('go with a reopened record, and only with that one', () => {
    const reopen: Step = { command: { type: 'ReopenSession', session: 'prep-2', reason: 'not held' }, given: late }
    expect(ids(courseAfter([...left, reopen]))).toEqual([])
    const missed: Step = { command: { type: 'MarkNoShow', session: 'prep-2', reason: 'Did not come.' }, given: late }
    const waived: Step = { command: { type: 'WaiveSession', session: 'prep-2', reason: 'Enough.' }, given: late }
    expect(ids(courseAfter([...begun, missed, waived, reopen]))).toEqual(['prep-2 no-show:change-3'])
    expect(ids(courseAfter([...begun, missed, reopen]))).toEqual([])
  })

  it('hold a waived condition and a supplement outside its window, as long as they stand', () => {
    const gates = [{ gate: 'transport-home-arranged', answer: 'waived' as const, reason: 'Walks home with a friend.' }]
    const dosing: readonly Step[] = [
      ...begun,
      complete('prep-2', '2027-01-18'),
      { command: { type: 'StartSession', session: 'exp-1', day: day('2027-01-25'), time: time('09:00'), gates }, given: late },
      { command: { type: 'NoteDosingFact', session: 'exp-1', noted: { day: day('2027-01-25'), time: time('09:40'), fact: { what: 'initial-dose', note: '' } }, reason: '' }, given: late },
      { command: { type: 'NoteDosingFact', session: 'exp-1', noted: { day: day('2027-01-25'), time: time('12:22'), fact: { what: 'supplement', answer: 'given', note: '' } }, reason: 'Asked late.' }, given: late },
    ]
    expect(read(courseAfter(dosing))).toMatchObject([
      { session: 'exp-1', fact: { what: 'condition', gate: 'transport-home-arranged' }, reason: 'Walks home with a friend.' },
      { session: 'exp-1', fact: { what: 'supplement', time: '12:22', outside: { by: 12 } }, reason: 'Asked late.' },
    ])
    const struck: Step = { command: { type: 'StrikeDosingEntry', session: 'exp-1', entry: 'change-6', reason: 'other patient' }, given: late }
    const met: Step = { command: { type: 'AnswerGate', session: 'exp-1', gate: 'transport-home-arranged', answer: 'met', reason: '' }, given: late }
    expect(read(courseAfter([...dosing, struck, met]))).toEqual([])
  })
})

describe('assessing', () => {
  const course = courseAfter(left)
  const { action: _none, ...said } = minor

  it('adds class, reason and corrective action, and leaves the fact as it is', () => {
    const [deviation] = read(course)
    expectEvents(when(assess(lately, { ...minor, action: ' Call ahead. ' }), course, late), [
      { type: 'DeviationAssessed', session: 'prep-2', deviation: lately, fact: deviation?.fact as never, from: null, to: { ...said, action: 'Call ahead.' } },
    ])
    const assessed = courseAfter([...left, { command: assess(lately, minor), given: late }])
    expect(read(assessed)[0]).toEqual({ ...deviation, assessment: { ...minor, by: { id: 'ana', name: 'Ana' }, at: '2027-01-04T08:00:00.000Z' } })
    expect(read(assessed).filter(isToAssess)).toHaveLength(1)
  })

  it('needs a reason, and a deviation that is there', () => {
    expectRefusal(when(assess(lately, { ...minor, reason: ' ' }), course, late), { code: 'reason-needed' })
    expectRefusal(when(assess('missed:change-9', minor), course, late), { code: 'deviation-unknown' })
    expectRefusal(when({ ...assess(lately, minor), session: 'none' } as CourseCommand, course, late), { code: 'session-unknown' })
  })

  it('is corrected over what was seen, and never over what somebody else said meanwhile', () => {
    const assessed = courseAfter([...left, { command: assess(lately, minor), given: late }])
    const major: AssessmentGiven = { ...minor, grade: 'major' }
    expectRefusal(when(assess(lately, major), assessed, late), { code: 'assessed-meanwhile', by: { name: 'Ana' }, grade: 'minor', day: '2027-01-04', time: '09:00' })
    expect(when(assess(lately, major, '2027-01-04T08:00:00.000Z'), assessed, late)).toMatchObject({ events: [{ from: minor, to: major }] })
    expectRefusal(when(assess(lately, minor, '2027-01-04T08:00:00.000Z'), assessed, late), { code: 'nothing-changes' })
  })

  it('is taken back by undo, and the record before it after that', () => {
    const undo = (change: string): Step => ({ command: { type: 'UndoChange', change }, given: late })
    const steps = [...left, { command: assess(lately, minor), given: late }]
    expect(read(courseAfter([...steps, undo('change-4')]))).toEqual(read(course))
    expect(read(courseAfter([...steps, undo('change-4'), undo('change-3')]))).toEqual([])
  })

  it('can be done once the course is over', () => {
    const over = courseAfter([...left, { command: { type: 'WithdrawCourse', reason: 'moved away' }, given: late }])
    expect(when(assess(lately, minor), over, late).verdict).toBe('accepted')
  })
})
