import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { sessionOf } from '../../../src/domain/course/course'
import { type Day, day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, slot, smallSlots, when } from '../../support/course-spec'

const adopted: readonly Step[] = [{ command: adopt }]
const later = { today: '2027-03-20', timeNow: '12:00' }
const gates = ['informed-consent-signed', 'transport-home-arranged'].map((gate) => ({ gate, answer: 'met' as const, reason: '' }))

function completed(session: string): Step {
  const on = smallSlots.find((one) => one.session === session)?.slot.day ?? day('2027-01-11')
  const encounter = { day: on, from: time('09:00'), to: time('10:00'), note: '' }
  return { command: { type: 'CompleteSession', session, encounter, gates, reason: '' }, given: later }
}

const allRecorded: readonly Step[] = [...adopted, ...smallSlots.map(({ session }) => completed(session))]

describe('ConfirmSession', () => {
  it('inks a planned session in, once', () => {
    expectEvents(when({ type: 'ConfirmSession', session: 'prep-1' }, courseAfter(adopted)), [{ type: 'SessionConfirmed', session: 'prep-1' }])
    const confirmed = courseAfter([...adopted, { command: { type: 'ConfirmSession', session: 'prep-1' } }])
    expectRefusal(when({ type: 'ConfirmSession', session: 'prep-1' }, confirmed), { code: 'not-from-this-state', status: 'confirmed' })
  })
})

describe('ReopenSession', () => {
  const reopen = (reason: string): CourseCommand => ({ type: 'ReopenSession', session: 'prep-1', reason })

  it('takes a record back to pencil on its old date, with a reason', () => {
    const course = courseAfter([...adopted, completed('prep-1')])
    expectRefusal(when(reopen(''), course, later), { code: 'reason-needed', for: 'ReopenSession' })
    expectEvents(when(reopen('Wrong patient.'), course, later), [{ type: 'SessionReopened', session: 'prep-1', reason: 'Wrong patient.' }])
    const reopened = sessionOf(courseAfter([...adopted, completed('prep-1'), { command: reopen('Wrong patient.'), given: later }]), 'prep-1')
    expect(reopened).toMatchObject({ status: 'planned', encounter: null, slot: slot('2027-01-11', '10:00') })
  })

  it('is refused where nothing was recorded', () => {
    expectRefusal(when(reopen('x'), courseAfter(adopted)), { code: 'not-from-this-state', status: 'planned' })
  })
})

describe('CompleteCourse', () => {
  it('closes a course whose sessions are all recorded, and nothing is worked on afterwards', () => {
    expectEvents(when({ type: 'CompleteCourse' }, courseAfter(allRecorded), later), [{ type: 'CourseCompleted' }])
    const course = courseAfter([...allRecorded, { command: { type: 'CompleteCourse' }, given: later }])
    expectRefusal(when({ type: 'AnswerGate', session: 'exp-2', gate: 'transport-home-arranged', answer: 'open', reason: '' }, course), {
      code: 'not-in-this-standing',
      standing: 'completed',
    })
    expectRefusal(when({ type: 'CompleteCourse' }, course, later), { code: 'not-in-this-standing' })
  })
})

describe('RecordLostToFollowUp', () => {
  it('needs a reason, releases everything ahead and keeps what was recorded', () => {
    const course = courseAfter([...adopted, completed('prep-1')])
    expectRefusal(when({ type: 'RecordLostToFollowUp', reason: ' ' }, course, later), { code: 'reason-needed' })
    const lost = courseAfter([...adopted, completed('prep-1'), { command: { type: 'RecordLostToFollowUp', reason: 'No answer in four weeks.' }, given: later }])
    expect(lost.standing).toBe('lost-to-follow-up')
    expect(lost.sessions.map(({ status }) => status)).toEqual(['completed', 'cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled'])
  })
})

describe('PutOnHold and ResumeCourse', () => {
  it('go there and back with a reason each', () => {
    expectEvents(when({ type: 'PutOnHold', reason: ' Surgery. ' }, courseAfter(adopted)), [{ type: 'CoursePutOnHold', reason: 'Surgery.' }])
    const held = courseAfter([...adopted, { command: { type: 'PutOnHold', reason: 'Surgery.' } }])
    expectEvents(when({ type: 'ResumeCourse', reason: 'Recovered.' }, held), [{ type: 'CourseResumed', reason: 'Recovered.' }])
    expectRefusal(when({ type: 'PutOnHold', reason: 'x' }, held), { code: 'not-in-this-standing', standing: 'on-hold' })
    expectRefusal(when({ type: 'ResumeCourse', reason: 'x' }, courseAfter(adopted)), { code: 'not-in-this-standing', standing: 'active' })
  })
})

describe('a hold that releases, and a way back that plans', () => {
  const released = ['prep-2', 'exp-1', 'int-1', 'exp-2', 'outcome'] as const
  const held: readonly Step[] = [...adopted, { command: { type: 'PutOnHold', reason: 'Surgery.', release: released } }]
  const onHold = { today: '2027-02-15' }

  it('cancels what it is told to, in the same change', () => {
    expectEvents(when({ type: 'PutOnHold', reason: 'Surgery.', release: ['exp-1', 'exp-1'] }, courseAfter(adopted)), [
      { type: 'CoursePutOnHold', reason: 'Surgery.' },
      { type: 'SessionCancelled', session: 'exp-1', reason: 'Surgery.' },
    ])
    expectRefusal(when({ type: 'PutOnHold', reason: 'Surgery.', release: ['none'] }, courseAfter(adopted)), { code: 'session-unknown', session: 'none' })
  })

  it('plans what was cancelled once more and moves the rest, judged as the course will stand', () => {
    const course = courseAfter(held)
    const slots = [
      { session: 'prep-1', slot: slot('2027-02-22', '10:00') },
      { session: 'prep-2', slot: slot('2027-03-01', '10:00') },
    ]
    const verdict = when({ type: 'ResumeCourse', reason: 'Recovered.', slots }, course, onHold)
    expectEvents(verdict, [
      { type: 'CourseResumed', reason: 'Recovered.' },
      { type: 'SessionMoved', session: 'prep-1', from: slot('2027-01-11', '10:00'), to: slot('2027-02-22', '10:00'), reason: 'Recovered.', left: [] },
      { type: 'SessionPlannedAgain', session: 'prep-2', from: slot('2027-01-18', '10:00'), to: slot('2027-03-01', '10:00'), reason: 'Recovered.', left: [] },
    ])
  })

  it('plans nothing where a rule stands in the way, and stays on hold', () => {
    const slots = [{ session: 'prep-2', slot: slot('2027-06-01', '10:00') }]
    expectRefusal(when({ type: 'ResumeCourse', reason: 'Recovered.', slots }, courseAfter(held), onHold), { code: 'rules-broken' })
  })

  it('is one change that one undo takes back', () => {
    const course = courseAfter(held)
    const undone = courseAfter([...held, { command: { type: 'UndoChange', change: course.undoable.at(-1)?.change ?? '' } }])
    expect(undone.sessions).toEqual(courseAfter(adopted).sessions)
    expect(undone.standing).toBe('active')
  })
})

describe('an early end', () => {
  it('cancels all that is ahead and keeps what was held, with a reason', () => {
    expectRefusal(when({ type: 'EndCourseEarly', reason: ' ' }, courseAfter(adopted)), { code: 'reason-needed' })
    const verdict = when({ type: 'EndCourseEarly', reason: 'Enough.' }, courseAfter(adopted))
    expect(verdict).toMatchObject({ verdict: 'accepted', events: [{ type: 'CourseEndedEarly', reason: 'Enough.' }, ...smallSlots.map(({ session }) => ({ type: 'SessionCancelled', session }))] })
    const ended = courseAfter([...adopted, { command: { type: 'EndCourseEarly', reason: 'Enough.' } }])
    expect([ended.standing, ended.standingReason]).toEqual(['completed', 'Enough.'])
  })

  it('keeps nobody from recording what had happened before it', () => {
    const begun: readonly Step[] = [
      ...adopted,
      { command: { type: 'StartSession', session: 'prep-1', day: day('2027-01-11'), time: time('10:00'), gates: [{ gate: 'informed-consent-signed', answer: 'met', reason: '' }] }, given: { today: '2027-01-11', timeNow: '10:05' } },
      { command: { type: 'WithdrawCourse', reason: 'Changed their mind.' }, given: { today: '2027-01-11', timeNow: '11:00' } },
    ]
    const encounter = { day: day('2027-01-11'), from: time('10:00'), to: time('11:00'), note: '' }
    const verdict = when({ type: 'CompleteSession', session: 'prep-1', encounter, gates: [], reason: '' }, courseAfter(begun), { today: '2027-01-11', timeNow: '12:00' })
    expect(verdict.verdict).toBe('accepted')
  })
})

describe('WithdrawCourse', () => {
  it('writes the withdrawal first, then each session it releases', () => {
    const events = when({ type: 'WithdrawCourse', reason: 'Moved abroad.' }, courseAfter([...adopted, completed('prep-1')]), later)
    expectEvents(events, [
      { type: 'CourseWithdrawn', reason: 'Moved abroad.' },
      ...['prep-2', 'exp-1', 'int-1', 'exp-2', 'outcome'].map((session) => ({ type: 'SessionCancelled' as const, session, reason: 'Moved abroad.' })),
    ])
  })
})

describe('CorrectPatient', () => {
  const correct = (code: string): CourseCommand => ({ type: 'CorrectPatient', patient: { code, name: ' Robin Hale ' }, reason: ' Typo. ' })

  it('keeps what stood before and trims what is new', () => {
    expectEvents(when(correct(' K-18 '), courseAfter(adopted)), [
      { type: 'PatientCorrected', from: { code: 'K-17', name: '' }, to: { code: 'K-18', name: 'Robin Hale' }, reason: 'Typo.' },
    ])
    expectRefusal(when(correct(''), courseAfter(adopted)), { code: 'patient-code-invalid' })
    expectRefusal(when(correct('B-11'), courseAfter(adopted), { taken: ['B-11'] }), { code: 'patient-has-course', patientCode: 'B-11' })
  })

  const k17 = { code: 'K-17', name: '' }
  const asked = (on: string | undefined, code = 'K-17'): CourseCommand => ({ type: 'CorrectPatient', patient: { code, name: '', enquired: on as Day | undefined }, reason: '' })
  const askedInMarch: readonly Step[] = [...adopted, { command: asked('2026-03-03') }]

  it('gives, changes and takes out the day of enquiry', () => {
    const march = { ...k17, enquired: day('2026-03-03') }
    const fifth = { ...k17, enquired: day('2026-03-05') }
    expectEvents(when(asked('2026-03-03'), courseAfter(adopted)), [{ type: 'PatientCorrected', from: k17, to: march, reason: '' }])
    expectEvents(when(asked('2026-03-05'), courseAfter(askedInMarch)), [{ type: 'PatientCorrected', from: march, to: fifth, reason: '' }])
    expectEvents(when(asked(undefined), courseAfter(askedInMarch)), [{ type: 'PatientCorrected', from: march, to: k17, reason: '' }])
    expect(courseAfter([...askedInMarch, { command: asked(undefined) }]).patient).toEqual(k17)
  })

  it('refuses a day of enquiry that nobody can read, that is still ahead, or after the first session held', () => {
    const course = courseAfter([...adopted, completed('prep-1'), completed('prep-2')])
    expectRefusal(when(asked('2026-02-30'), courseAfter(adopted)), { code: 'enquiry-unreadable' })
    expectRefusal(when(asked('2027-01-05'), courseAfter(adopted)), { code: 'enquiry-ahead', day: '2027-01-05', today: '2027-01-04' })
    expect(when(asked('2027-01-04'), courseAfter(adopted)).verdict).toBe('accepted')
    expectRefusal(when(asked('2027-01-12'), course, later), { code: 'enquiry-after-session', day: '2027-01-12', session: 'prep-1', held: '2027-01-11' })
    expect(when(asked('2027-01-11'), course, later).verdict).toBe('accepted')
    expect(when(asked('2027-01-12'), courseAfter(adopted), later).verdict).toBe('accepted')
  })

  it('puts a code right beside a day that a session has overtaken since', () => {
    const overtaken = courseAfter([...adopted, { command: asked('2027-01-12'), given: { today: '2027-01-12' } }, completed('prep-1')])
    expect(when(asked('2027-01-12', 'K-18'), overtaken, later).verdict).toBe('accepted')
  })

  it('writes nothing where nothing changes', () => {
    expectRefusal(when({ type: 'CorrectPatient', patient: { code: ' K-17 ', name: ' ' }, reason: 'x' }, courseAfter(adopted)), { code: 'nothing-changes' })
    expectRefusal(when(asked('2026-03-03'), courseAfter(askedInMarch)), { code: 'nothing-changes' })
  })
})

describe('RecordPrint', () => {
  it('tells which version was printed, and changes nothing', () => {
    const course = courseAfter(adopted)
    expectEvents(when({ type: 'RecordPrint', sheet: 'schedule', mark: '6F2A' }, course), [
      { type: 'SchedulePrinted', sheet: 'schedule', version: 1, mark: '6F2A' },
    ])
    const printed = courseAfter([...adopted, { command: { type: 'RecordPrint', sheet: 'schedule', mark: '6F2A' } }])
    expect({ ...printed, sequence: 0 }).toEqual({ ...course, sequence: 0 })
  })
})

describe('StopDosing', () => {
  it('cancels dosing ahead and what is counted from it, and leaves the follow-up', () => {
    expectEvents(when({ type: 'StopDosing', reason: 'Blood pressure.' }, courseAfter(adopted)), [
      { type: 'DosingStopped', reason: 'Blood pressure.' },
      ...['exp-1', 'int-1', 'exp-2'].map((session) => ({ type: 'SessionCancelled' as const, session, reason: 'Blood pressure.' })),
    ])
    const stopped = courseAfter([...adopted, { command: { type: 'StopDosing', reason: 'Blood pressure.' } }])
    expectRefusal(when({ type: 'PlanSessionAgain', session: 'exp-1', to: slot('2027-01-25', '09:00', 480), despite: null }, stopped), {
      code: 'not-in-this-standing',
      standing: 'dosing-stopped',
    })
    expect(when({ type: 'ConfirmSession', session: 'outcome' }, stopped).verdict).toBe('accepted')
  })
})
