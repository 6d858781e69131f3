/** Given a plan, when what really happened is told, then it is written as it was, or a refusal says why not. */
import { describe, expect, it } from 'vitest'
import { sessionBookings } from '../../../src/domain/course/bookings'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { type Attendance, type Course, type Encounter, sessionOf } from '../../../src/domain/course/course'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { time } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import { type Given, type Step, adoption, courseAfter, expectRefusal, smallSlots, specClinic, when } from '../../support/course-spec'

const pair: readonly Attendance[] = [{ id: 'ana', minutes: 90 }, { id: 'ben', minutes: 90 }]
const consent = [{ gate: 'informed-consent-signed', answer: 'met' as const, reason: '' }]
const evening = { today: '2027-01-11', timeNow: '18:00' }

function held(more: Partial<Encounter> = {}): Encounter {
  return { day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '', mode: 'in-person', attended: pair, ...more }
}

function complete(encounter: Encounter, reason = '', session = 'prep-1'): CourseCommand {
  return { type: 'CompleteSession', session, encounter, gates: consent, reason }
}

/** The small course, begun `ahead` days later. */
function adopted(ahead = 0): Step {
  const slots = smallSlots.map(({ session, slot }) => ({ session, slot: { ...slot, day: addDays(slot.day, ahead) } }))
  return { command: { ...adoption, start: addDays(adoption.start, ahead), slots, despite: 'as asked' } }
}

const course = courseAfter([adopted()])

function prepAfter(command: CourseCommand, given: Given, from: Step = adopted()): Course {
  return courseAfter([from, { command, given }])
}

function lineOf(of: Course, session = 'prep-1') {
  const found = sessionLinesOf(of, { clinic: specClinic, bookingsOn: () => [] }, day('2027-03-30')).find((line) => line.session === session)
  if (found === undefined) throw new Error('no line')
  return found
}

describe('an account of a session', () => {
  it('counts the people who were there, each with their minutes, in place of the planned ones', () => {
    const after = prepAfter(complete(held({ attended: [{ id: 'ben', minutes: 90 }, { id: 'ana', minutes: 30 }], mode: 'video' })), evening)
    expect(lineOf(after)).toMatchObject({ therapistNames: ['Ben', 'Ana'], attended: [{ name: 'Ben', minutes: 90 }, { name: 'Ana', minutes: 30 }], roomName: null })
    expect(sessionBookings(after).find(({ session }) => session === 'prep-1')).toMatchObject({ therapists: ['ben', 'ana'], room: null, attended: [{ id: 'ben', minutes: 90 }, { id: 'ana', minutes: 30 }] })
  })

  it('runs over midnight, and lasts as long as it lasted', () => {
    const night = held({ from: time('22:30'), to: time('01:15'), endDay: day('2027-01-12'), attended: [{ id: 'ana', minutes: 165 }, { id: 'ben', minutes: 60 }] })
    const after = prepAfter(complete(night), { today: '2027-01-12', timeNow: '02:00' })
    expect(lineOf(after)).toMatchObject({ day: '2027-01-11', time: '22:30', endTime: '01:15', minutes: 165 })
  })

  it('counts an hour less where the clocks go forward meanwhile, and knows the time they jump over', () => {
    const spring = adopted(75)
    const night = { ...held({ day: day('2027-03-27'), from: time('23:30'), endDay: day('2027-03-28') }), attended: [{ id: 'ana', minutes: 150 }, { id: 'ben', minutes: 150 }] }
    const given = { today: '2027-03-28', timeNow: '12:00' }
    expect(lineOf(prepAfter(complete({ ...night, to: time('03:00') }), given, spring))).toMatchObject({ minutes: 150 })
    const before = courseAfter([spring])
    expectRefusal(when(complete({ ...night, to: time('02:30') }), before, given), { code: 'no-such-time', day: '2027-03-28', time: '02:30' })
    expectRefusal(when(complete(held({ day: day('2027-03-28'), from: time('02:30'), to: time('04:00') })), before, given), { code: 'no-such-time' })
    expectRefusal(when({ type: 'StartSession', session: 'prep-1', day: day('2027-03-28'), time: time('02:30'), gates: consent }, before, given), { code: 'no-such-time' })
  })

  it('is refused where it ends before it starts, or is still ahead at its end', () => {
    expectRefusal(when(complete(held({ to: time('09:00') })), course, evening), { code: 'ends-before-it-starts', from: '10:00', to: '09:00' })
    expectRefusal(when(complete(held({ to: time('10:00') })), course, evening), { code: 'ends-before-it-starts' })
    expectRefusal(when(complete(held()), course, { ...evening, timeNow: '11:29' }), { code: 'end-ahead', day: '2027-01-11', time: '11:30' })
    expect(when(complete(held()), course, { ...evening, timeNow: '11:30' }).verdict).toBe('accepted')
  })

  it.each([
    [[], { code: 'nobody-attended' }],
    [[{ id: 'zoe', minutes: 20 }], { code: 'person-unknown' }],
    [[{ id: 'ana', minutes: 20 }, { id: 'ana', minutes: 30 }], { code: 'person-twice', name: 'Ana' }],
    [[{ id: 'ana', minutes: 0 }], { code: 'minutes-unreadable', name: 'Ana' }],
    [[{ id: 'ana', minutes: 12.5 }], { code: 'minutes-unreadable', name: 'Ana' }],
    [[{ id: 'ana', minutes: 91 }, { id: 'ben', minutes: 90 }], { code: 'minutes-beyond-session', name: 'Ana', minutes: 91, lasted: 90 }],
  ])('is refused with people %j', (attended, refusal) => {
    expectRefusal(when(complete(held({ attended })), course, evening), refusal)
  })

  it('asks for a reason where one therapist was alone in what needs the pair, and writes that down', () => {
    const alone = held({ attended: [{ id: 'ana', minutes: 90 }] })
    expectRefusal(when(complete(alone), course, evening), { code: 'reason-needed', breaches: [{ code: 'therapist-missing', needed: 2, given: 1 }] })
    const after = prepAfter(complete(alone, 'Ben was ill.'), evening)
    expect(sessionOf(after, 'prep-1')?.deviated).toMatchObject([{ fact: { breach: { code: 'therapist-missing' } }, reason: 'Ben was ill.', by: { id: 'ana' } }])
    const correction: CourseCommand = { type: 'CorrectEncounter', session: 'prep-1', encounter: held(), reason: 'Ben was there after all.' }
    expect(sessionOf(courseAfter([adopted(), { command: complete(alone, 'Ben was ill.'), given: evening }, { command: correction, given: evening }]), 'prep-1')?.deviated).toEqual([])
  })

  it('knows nothing of who was there in rows from before it was asked', () => {
    const after = prepAfter(complete({ day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '' }), evening)
    expect(lineOf(after)).toMatchObject({ therapistNames: ['Ana', 'Ben'], attended: [], minutes: 90 })
  })
})

describe('a dosing session', () => {
  const on = '2027-01-25'
  const late = { today: on, timeNow: '20:00' }
  const waived = ['transport-home-arranged', 'prep-2-completed'].map((gate) => ({ gate, answer: 'waived' as const, reason: 'on paper' }))
  const whole: Encounter = { day: day(on), from: time('09:00'), to: time('17:00'), note: '' }
  const steps: readonly Step[] = [
    adopted(),
    { command: { type: 'StartSession', session: 'exp-1', day: day(on), time: time('09:00'), gates: waived }, given: late },
    { command: { type: 'NoteDosingFact', session: 'exp-1', noted: { day: day(on), time: time('09:41'), fact: { what: 'initial-dose', note: '' } }, reason: '' }, given: late },
    { command: { type: 'CompleteSession', session: 'exp-1', encounter: whole, gates: [], reason: 'x' }, given: late },
  ]

  it.each([
    ['09:42', '17:00'],
    ['09:00', '09:40'],
  ])('still holds its initial dose when it is corrected to %s–%s', (from, to) => {
    const correct: CourseCommand = { type: 'CorrectEncounter', session: 'exp-1', encounter: { ...whole, from: time(from), to: time(to) }, reason: 'wrong clock' }
    expectRefusal(when(correct, courseAfter(steps), late), { code: 'dose-outside-session', day: on, time: '09:41' })
  })

  it('takes no dose after its end', () => {
    const correct: CourseCommand = { type: 'CorrectDosingEntry', session: 'exp-1', entry: 'change-3', to: { day: day(on), time: time('17:01'), fact: { what: 'initial-dose', note: '' } }, reason: 'x' }
    expectRefusal(when(correct, courseAfter(steps), late), { code: 'after-session-end', time: '17:00' })
  })
})

describe('two who record the same session', () => {
  const first = courseAfter([adopted(), { command: complete(held({ note: 'calm' })), given: evening }])

  it('hear who was first, when, and what stands there', () => {
    expectRefusal(when(complete(held({ to: time('11:45'), note: 'calm' })), first, evening), {
      code: 'not-from-this-state',
      status: 'completed',
      recorded: { by: { name: 'Ana' }, day: '2027-01-04', time: '09:00', encounter: { to: '11:30' }, attended: [{ name: 'Ana', minutes: 90 }, { name: 'Ben', minutes: 90 }], isSame: false },
    })
    expectRefusal(when({ type: 'MarkMissed', session: 'prep-1', reason: 'ill' }, first, evening), { recorded: { isSame: false } })
  })

  it('are told that both say the same, whoever is named first', () => {
    const same = complete(held({ note: ' calm ', attended: pair.toReversed() }))
    expectRefusal(when(same, first, evening), { recorded: { isSame: true } })
    expectRefusal(when(complete(held({ note: 'calm', mode: 'video' })), first, evening), { recorded: { isSame: false } })
    expectRefusal(when({ ...complete(held({ note: 'calm' })), gates: [{ gate: 'informed-consent-signed', answer: 'waived', reason: 'x' }] } as CourseCommand, first, evening), { recorded: { isSame: false } })
    const missed = courseAfter([adopted(), { command: { type: 'MarkMissed', session: 'prep-1', reason: 'ill' }, given: evening }])
    expectRefusal(when({ type: 'MarkMissed', session: 'prep-1', reason: 'ill ' }, missed, evening), { recorded: { isSame: true } })
  })

  it('do not correct over each other', () => {
    const correct = (to: string, seen: string): CourseCommand => ({ type: 'CorrectEncounter', session: 'prep-1', encounter: held({ to: time(to) }), reason: 'clock', seen })
    const second = courseAfter([adopted(), { command: complete(held()), given: evening }, { command: correct('11:40', 'change-2'), given: evening }])
    expectRefusal(when(correct('11:50', 'change-2'), second, evening), { code: 'corrected-meanwhile', recorded: { encounter: { to: '11:40' }, isSame: false } })
    expect(when(correct('11:50', 'change-3'), second, evening).verdict).toBe('accepted')
  })
})
