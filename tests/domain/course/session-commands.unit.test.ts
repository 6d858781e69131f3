import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { type Step, adopt, ana, courseAfter, expectEvents, expectRefusal, slot, smallSlots, when } from '../../support/course-spec'

const adopted: readonly Step[] = [{ command: adopt }]
const met = (...gates: string[]) => gates.map((gate) => ({ gate, answer: 'met' as const, reason: '' }))

function lived(on: string, from: string, to: string) {
  return { day: day(on), from: time(from), to: time(to), note: '' }
}

function complete(session: string, on: string, from = '10:00', to = '11:30', gates: readonly string[] = [], reason = ''): CourseCommand {
  return { type: 'CompleteSession', session, encounter: lived(on, from, to), gates: met(...gates), reason }
}

const afterPreparation: readonly Step[] = [
  ...adopted,
  { command: complete('prep-1', '2027-01-11', '10:00', '11:30', ['informed-consent-signed']), given: { today: '2027-01-11', timeNow: '12:00' } },
  { command: complete('prep-2', '2027-01-18'), given: { today: '2027-01-18', timeNow: '12:00' } },
]
const onDosingDay = { today: '2027-01-25', timeNow: '18:00' }

describe('moving', () => {
  it('moves one session and leaves the others where they are', () => {
    const to = slot('2027-01-19', '14:00')
    const course = courseAfter(adopted)
    const verdict = when({ type: 'MoveSession', session: 'prep-2', to, despite: null }, course)
    expectEvents(verdict, [
      { type: 'SessionMoved', session: 'prep-2', from: slot('2027-01-18', '10:00'), to, reason: '', left: [] },
    ])
    const moved = courseAfter([...adopted, { command: { type: 'MoveSession', session: 'prep-2', to, despite: null } }])
    expect(moved.sessions.filter(({ id }) => id !== 'prep-2')).toEqual(course.sessions.filter(({ id }) => id !== 'prep-2'))
    expect(moved.version).toBe(2)
  })

  it('refuses a day outside the window unless a reason is given, and then says what was left', () => {
    const to = slot('2027-02-24', '09:00', 480)
    const course = courseAfter(adopted)
    const command = { type: 'MoveSession', session: 'exp-2', to, despite: null } as const
    expectRefusal(when(command, course), {
      code: 'rules-broken',
      leavable: true,
      breaches: [{ code: 'outside-window', opens: '2027-02-08', closes: '2027-02-22', by: 2 }],
    })
    const verdict = when({ ...command, despite: ' The patient has influenza. ' }, course)
    expect(verdict).toMatchObject({ verdict: 'accepted', events: [{ type: 'SessionMoved', reason: 'The patient has influenza.' }] })
  })

  it('never puts a dose before its preparation, whatever the reason', () => {
    const to = slot('2027-01-18', '09:00', 480)
    const command = { type: 'MoveSession', session: 'exp-1', to, despite: 'In a hurry.' } as const
    expectRefusal(when(command, courseAfter(adopted)), { code: 'rules-broken', leavable: false })
  })

  it('refuses to push a preparation behind the dose that waits for it', () => {
    const command = { type: 'MoveSession', session: 'prep-2', to: slot('2027-01-25', '08:00'), despite: 'Later suits better.' } as const
    expectRefusal(when(command, courseAfter(adopted)), { code: 'rules-broken', leavable: false })
  })

  it('refuses the past, the same slot, and a completed session', () => {
    const course = courseAfter(afterPreparation)
    const given = { today: '2027-01-20' }
    expectRefusal(when({ type: 'MoveSession', session: 'exp-1', to: slot('2027-01-19', '09:00', 480), despite: null }, course, given), { code: 'slot-in-past' })
    expectRefusal(when({ type: 'MoveSession', session: 'exp-1', to: slot('2027-01-25', '09:00', 480), despite: null }, course, given), { code: 'same-slot' })
    expectRefusal(when({ type: 'MoveSession', session: 'prep-1', to: slot('2027-01-21', '10:00'), despite: null }, course, given), {
      code: 'not-from-this-state',
      status: 'completed',
    })
  })

  it('takes a confirmed session back to pencil', () => {
    const steps: readonly Step[] = [
      ...adopted,
      { command: { type: 'ConfirmSession', session: 'prep-2' } },
      { command: { type: 'MoveSession', session: 'prep-2', to: slot('2027-01-19', '14:00'), despite: null } },
    ]
    expect(courseAfter(steps).sessions[1]?.status).toBe('planned')
  })
})

describe('what happened', () => {
  it('records actual times, with gates answered in the same breath', () => {
    const command = complete('prep-1', '2027-01-11', '10:05', '11:40', ['informed-consent-signed'])
    expectEvents(when(command, courseAfter(adopted), { today: '2027-01-11', timeNow: '12:00' }), [
      { type: 'GateAnswered', session: 'prep-1', gate: 'informed-consent-signed', answer: 'met', reason: '' },
      { type: 'SessionCompleted', session: 'prep-1', encounter: lived('2027-01-11', '10:05', '11:40'), reason: '', deviations: [] },
    ])
  })

  it('does not start a dose before its preparation and gates are done', () => {
    const start = { type: 'StartSession', session: 'exp-1', day: day('2027-01-25'), time: time('09:00'), gates: [] } as const
    expectRefusal(when(start, courseAfter(adopted), onDosingDay), { code: 'gates-open', gates: ['transport-home-arranged', 'prep-2-completed'] })
    expectRefusal(when(start, courseAfter(afterPreparation), onDosingDay), { code: 'gates-open', gates: ['transport-home-arranged'] })
    const ready = { ...start, gates: met('transport-home-arranged') }
    expectEvents(when(ready, courseAfter(afterPreparation), onDosingDay), [
      { type: 'GateAnswered', session: 'exp-1', gate: 'transport-home-arranged', answer: 'met', reason: '' },
      { type: 'SessionStarted', session: 'exp-1', day: day('2027-01-25'), time: time('09:00') },
    ])
  })

  it('does not take a session for done because somebody ticks it, but accepts a waiver with a reason', () => {
    const ticked = { type: 'StartSession', session: 'exp-1', day: day('2027-01-25'), time: time('09:00'), gates: met('transport-home-arranged', 'prep-2-completed') } as const
    expectRefusal(when(ticked, courseAfter(adopted), onDosingDay), { code: 'gates-open', gates: ['prep-2-completed'] })
    const waived = { ...ticked, gates: [...met('transport-home-arranged'), { gate: 'prep-2-completed', answer: 'waived' as const, reason: 'Held by telephone.' }] }
    expect(when(waived, courseAfter(adopted), onDosingDay).verdict).toBe('accepted')
    const silent = { ...ticked, gates: [...met('transport-home-arranged'), { gate: 'prep-2-completed', answer: 'waived' as const, reason: '  ' }] }
    expectRefusal(when(silent, courseAfter(adopted), onDosingDay), { code: 'gates-open', gates: ['prep-2-completed'] })
  })

  it('holds the next dose until the integration is completed or waived', () => {
    const dosed: readonly Step[] = [...afterPreparation, { command: complete('exp-1', '2027-01-25', '09:00', '17:00', ['transport-home-arranged']), given: onDosingDay }]
    const second = { type: 'StartSession', session: 'exp-2', day: day('2027-02-15'), time: time('09:00'), gates: met('transport-home-arranged') } as const
    const given = { today: '2027-02-15', timeNow: '10:00' }
    expectRefusal(when(second, courseAfter(dosed), given), { code: 'gates-open', gates: ['int-1-completed-or-waived'] })
    const waived: readonly Step[] = [...dosed, { command: { type: 'WaiveSession', session: 'int-1', reason: 'The patient declined.' }, given }]
    expect(when(second, courseAfter(waived), given).verdict).toBe('accepted')
  })

  it('asks for a reason when the day left its window, and writes the deviation', () => {
    const late = complete('prep-2', '2027-01-27')
    const course = courseAfter(afterPreparation.slice(0, 2))
    const given = { today: '2027-01-27', timeNow: '12:00' }
    expectRefusal(when(late, course, given), { code: 'reason-needed', breaches: [{ code: 'outside-window', by: 2 }] })
    expect(when({ ...late, reason: 'Snow.' } as CourseCommand, course, given)).toMatchObject({
      events: [{ type: 'SessionCompleted', reason: 'Snow.', deviations: [{ code: 'outside-window', by: 2 }] }],
    })
  })

  it('refuses a time that has not come, an end before the start, and missing times', () => {
    const course = courseAfter(adopted)
    const gates = ['informed-consent-signed']
    expectRefusal(when(complete('prep-1', '2027-01-12', '10:00', '11:00', gates), course, { today: '2027-01-11' }), { code: 'not-yet' })
    expectRefusal(when(complete('prep-1', '2027-01-11', '10:00', '11:00', gates), course, { today: '2027-01-11', timeNow: '09:59' }), { code: 'not-yet' })
    expectRefusal(when(complete('prep-1', '2027-01-11', '11:00', '10:00', gates), course, { today: '2027-01-12' }), { code: 'ends-before-it-starts' })
    const timeless: CourseCommand = { type: 'CompleteSession', session: 'prep-1', encounter: { day: day('2027-01-11'), from: null, to: null, note: '' }, gates: met(...gates), reason: '' }
    expectRefusal(when(timeless, course, { today: '2027-01-12' }), { code: 'times-needed' })
  })

  it.each(['MarkMissed', 'MarkNoShow', 'CancelSession', 'WaiveSession'] as const)('%s needs a reason', (type) => {
    const course = courseAfter(adopted)
    const given = { today: '2027-01-11' }
    expectRefusal(when({ type, session: 'prep-1', reason: ' ' }, course, given), { code: 'reason-needed', for: type })
    expect(when({ type, session: 'prep-1', reason: 'Ill.' }, course, given).verdict).toBe('accepted')
  })

  it('nothing is missed before its day', () => {
    expectRefusal(when({ type: 'MarkMissed', session: 'prep-2', reason: 'Ill.' }, courseAfter(adopted), { today: '2027-01-17' }), { code: 'not-yet' })
  })

  it('plans a missed session again inside its window', () => {
    const steps: readonly Step[] = [...afterPreparation.slice(0, 2), { command: { type: 'MarkMissed', session: 'prep-2', reason: 'Ill.' }, given: { today: '2027-01-18' } }]
    const to = slot('2027-01-20', '10:00')
    expectEvents(when({ type: 'PlanSessionAgain', session: 'prep-2', to, despite: null }, courseAfter(steps), { today: '2027-01-18' }), [
      { type: 'SessionPlannedAgain', session: 'prep-2', from: slot('2027-01-18', '10:00'), to, reason: '', left: [] },
    ])
  })

  it('corrects actual times with a reason and keeps what stood before', () => {
    const course = courseAfter(afterPreparation)
    const command = { type: 'CorrectEncounter', session: 'prep-2', encounter: lived('2027-01-18', '10:00', '11:45'), reason: 'Read wrongly.' } as const
    expectEvents(when(command, course, { today: '2027-01-19' }), [
      { type: 'EncounterCorrected', session: 'prep-2', from: lived('2027-01-18', '10:00', '11:30'), to: command.encounter, reason: 'Read wrongly.', deviations: [] },
    ])
    expectRefusal(when({ ...command, reason: '' }, course, { today: '2027-01-19' }), { code: 'reason-needed' })
  })
})

describe('undo', () => {
  const move = { type: 'MoveSession', session: 'prep-2', to: slot('2027-01-19', '14:00'), despite: null } as const

  it('puts back what the latest change touched', () => {
    const before = courseAfter(adopted)
    const after = courseAfter([...adopted, { command: move }, { command: { type: 'UndoChange', change: 'change-2' } }])
    expect(after.sessions).toEqual(before.sessions)
    expect(after.version).toBe(3)
    expect(after.undoable.map(({ change }) => change)).toEqual(['change-1'])
  })

  it('refuses a change that is not the latest, and one whose room was taken meanwhile', () => {
    const course = courseAfter([...adopted, { command: move }])
    expectRefusal(when({ type: 'UndoChange', change: 'change-1' }, course), { code: 'not-the-latest-change', latest: 'SessionMoved', session: 'prep-2' })
    const taken = { course: 'other', patientCode: 'B-11', session: 'prep-1', title: 'Preparation 1', ...slot('2027-01-18', '10:00') }
    expectRefusal(when({ type: 'UndoChange', change: 'change-2' }, course, { bookings: [taken] }), { code: 'rules-broken', leavable: false })
  })

  it('discards a course whose adoption is undone', () => {
    expectEvents(when({ type: 'UndoChange', change: 'change-1' }, courseAfter(adopted)), [{ type: 'CourseDiscarded' }])
    const gone = courseAfter([...adopted, { command: { type: 'UndoChange', change: 'change-1' } }])
    expect(gone.standing).toBe('discarded')
    expectRefusal(when(move, gone), { code: 'course-unknown' })
  })

  it('takes back a stop of dosing with every session it released', () => {
    const before = courseAfter(adopted)
    const stop = { type: 'StopDosing', reason: 'The patient chose to stop.' } as const
    const stopped = courseAfter([...adopted, { command: stop }])
    expect(stopped.sessions.filter(({ status }) => status === 'cancelled').map(({ id }) => id)).toEqual(['exp-1', 'int-1', 'exp-2'])
    expect(stopped.standing).toBe('dosing-stopped')
    const undone = courseAfter([...adopted, { command: stop }, { command: { type: 'UndoChange', change: 'change-2' } }])
    expect({ ...undone, version: 1, versionChange: '', sequence: 0 }).toEqual({ ...before, version: 1, versionChange: '', sequence: 0 })
  })
})

describe('gates ahead of time', () => {
  it('are met, waived with a reason and opened again, stamped with person and time', () => {
    const answer = (kind: 'met' | 'waived' | 'open', reason = ''): CourseCommand => ({ type: 'AnswerGate', session: 'exp-1', gate: 'transport-home-arranged', answer: kind, reason })
    const course = courseAfter([...adopted, { command: answer('met') }])
    expect(course.sessions[2]?.gates['transport-home-arranged']).toEqual({ answer: 'met', reason: '', by: ana, at: '2027-01-04T08:00:00.000Z' })
    expectRefusal(when(answer('waived'), course), { code: 'reason-needed' })
    expect(courseAfter([...adopted, { command: answer('met') }, { command: answer('open') }]).sessions[2]?.gates).toEqual({})
    expectRefusal(when({ type: 'AnswerGate', session: 'exp-1', gate: 'prep-2-completed', answer: 'met', reason: '' }, course), { code: 'gate-is-a-session' })
    expectRefusal(when({ type: 'AnswerGate', session: 'exp-1', gate: 'moon-is-full', answer: 'met', reason: '' }, course), { code: 'gate-unknown' })
  })
})

describe('the course as a whole', () => {
  it('is completed only when nothing with a date is open', () => {
    expectRefusal(when({ type: 'CompleteCourse' }, courseAfter(adopted)), { code: 'sessions-still-open', sessions: smallSlots.map(({ session }) => session) })
  })

  it('releases everything ahead on withdrawal and refuses work until it is resumed', () => {
    const withdrawn: readonly Step[] = [...adopted, { command: { type: 'WithdrawCourse', reason: 'Moved abroad.' } }]
    const course = courseAfter(withdrawn)
    expect(new Set(course.sessions.map(({ status }) => status))).toEqual(new Set(['cancelled']))
    expectRefusal(when({ type: 'ConfirmSession', session: 'prep-1' }, course), { code: 'not-in-this-standing', standing: 'withdrawn' })
    const resumed = courseAfter([...withdrawn, { command: { type: 'ResumeCourse', reason: 'Came back.' } }])
    expect(resumed.standing).toBe('active')
  })

  it('keeps the dates of a course on hold but lets nobody work on them', () => {
    const course = courseAfter([...adopted, { command: { type: 'PutOnHold', reason: 'Surgery.' } }])
    expect(course.sessions.map(({ status }) => status)).toEqual(Array(6).fill('planned'))
    expectRefusal(when({ type: 'CancelSession', session: 'prep-1', reason: 'x' }, course), { code: 'not-in-this-standing', standing: 'on-hold' })
  })
})
