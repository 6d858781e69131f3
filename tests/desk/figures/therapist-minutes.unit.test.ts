/** Knows that planned and worked minutes are counted once for each therapist, by the day they lie on, as long as they really last. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { therapistHours, therapistMinutesOf } from '../../../src/desk/figures/therapist-minutes'
import type { Attendance, Course, Session } from '../../../src/domain/course/course'
import { sessionStatuses } from '../../../src/domain/course/lifecycle'
import { time } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import { type Step, adopt, courseAfter, monday, slot, specClinic } from '../../support/course-spec'

const today = day('2027-02-01')
const given = { today: '2027-02-01', timeNow: '18:00' }
const attended: readonly Attendance[] = [{ id: 'ana', minutes: 90 }, { id: 'ben', minutes: 60 }]
const steps: readonly Step[] = [
  { command: adopt },
  {
    command: { type: 'CompleteSession', session: 'prep-1', encounter: { day: day('2027-01-12'), from: time('10:00'), to: time('11:30'), note: '', attended }, gates: [{ gate: 'informed-consent-signed', answer: 'met', reason: '' }], reason: '' },
    given,
  },
  { command: { type: 'MarkMissed', session: 'prep-2', reason: 'ill' }, given },
]
const course = courseAfter(steps)
const wordsOf = (of: Course, within: Parameters<typeof therapistMinutesOf>[3] = null, clinic = specClinic) =>
  therapistMinutesOf(of, clinic, today, within).map(({ therapist, planned, ahead, worked }) => `${therapist} ${planned} planned, ${ahead} ahead, ${worked} worked`)
const changed = (id: string, change: Partial<Session>): Course => ({ ...course, sessions: course.sessions.map((one) => (one.id === id ? { ...one, ...change } : one)) })

describe('minutes of a course', () => {
  it('tell what was planned, the missed too, from what is ahead and from what was worked', () => {
    // Planned by now: preparations of 90, a dosing session of 480 and an integration of 90. Ahead: the second dosing session.
    expect(wordsOf(course)).toEqual(['ana 750 planned, 480 ahead, 90 worked', 'ben 750 planned, 480 ahead, 60 worked'])
  })

  it('count a slot on its planned day and what was held on its own', () => {
    expect(wordsOf(course, { from: monday, to: monday })).toEqual(['ana 90 planned, 0 ahead, 0 worked', 'ben 90 planned, 0 ahead, 0 worked'])
    expect(wordsOf(course, { from: addDays(monday, 1), to: addDays(monday, 1) })).toEqual(['ana 0 planned, 0 ahead, 90 worked', 'ben 0 planned, 0 ahead, 60 worked'])
    expect(wordsOf(course, { from: day('2026-01-01'), to: day('2026-12-31') })).toEqual([])
  })

  it('count everybody who was planned for all of a session where nobody said who was there', () => {
    expect(wordsOf(changed('prep-1', { encounter: { day: monday, from: time('10:00'), to: time('11:40'), note: '' } }))).toEqual(['ana 750 planned, 480 ahead, 100 worked', 'ben 750 planned, 480 ahead, 100 worked'])
  })

  it('are planned for nobody once a session is cancelled or left out', () => {
    expect(wordsOf(changed('exp-1', { status: 'cancelled' }))[0]).toBe('ana 270 planned, 480 ahead, 90 worked')
    expect(wordsOf(changed('exp-2', { status: 'waived' }))[0]).toBe('ana 750 planned, 0 ahead, 90 worked')
  })

  it('are those that really pass while clocks are set', () => {
    const night = changed('exp-2', { slot: slot('2027-03-28', '01:00', 180), status: 'completed', encounter: { day: day('2027-03-28'), from: time('01:00'), to: time('04:30'), note: '' } })
    expect(wordsOf(night, { from: day('2027-03-28'), to: day('2027-03-28') })).toEqual(['ana 120 planned, 0 ahead, 150 worked', 'ben 120 planned, 0 ahead, 150 worked'])
  })

  it('are no rater’s', () => {
    expect(wordsOf(course, null, { ...specClinic, raters: [{ id: 'ben', name: 'Ben' }] })).toEqual(['ana 750 planned, 480 ahead, 90 worked'])
  })
})

describe('hours of the clinic', () => {
  it('list everybody of the clinic, then whoever left, by the name a record gives', () => {
    const [ana, ben] = specClinic.therapists
    if (ana === undefined || ben === undefined) throw new Error('no therapists')
    const told = (therapists: typeof specClinic.therapists, of: readonly Course[]) => therapistHours(of, { ...specClinic, therapists }, today, null).map(({ name, hasLeft, planned }) => `${name ?? 'nobody'}${hasLeft ? ', left' : ''} ${planned}`)
    expect(told([ana, ben], [course, course])).toEqual(['Ana 1500', 'Ben 1500'])
    expect(told([ana, ben], [])).toEqual(['Ana 0', 'Ben 0'])
    // Ana recorded the sessions; nothing says any more who Ben was.
    expect(told([], [course])).toEqual(['Ana, left 750', 'nobody, left 750'])
  })

  it('add up to the sum over all sessions', () => {
    const people = ['ana', 'ben', 'chidi']
    const clinic = { ...specClinic, zone: 'UTC' }
    const anySession = fc.record({
      status: fc.constantFrom(...sessionStatuses),
      on: fc.integer({ min: -20, max: 60 }),
      heldOn: fc.integer({ min: -20, max: 60 }),
      minutes: fc.integer({ min: 1, max: 600 }),
      therapists: fc.subarray(people),
      attended: fc.option(fc.uniqueArray(fc.record({ id: fc.constantFrom(...people), minutes: fc.integer({ min: 1, max: 300 }) }), { selector: ({ id }) => id })),
    })
    fc.assert(
      fc.property(fc.array(fc.array(anySession, { minLength: 6, maxLength: 6 }), { maxLength: 3 }), fc.integer({ min: -20, max: 30 }), fc.integer({ min: 0, max: 30 }), (drawn, first, length) => {
        const within = { from: addDays(monday, first), to: addDays(monday, first + length) }
        const isWithin = (days: number) => days >= first && days <= first + length
        const courses = drawn.map((went): Course => ({
          ...course,
          sessions: course.sessions.map((session, at) => {
            const one = went[at]
            if (one === undefined) return session
            const own = one.attended === null ? {} : { attended: one.attended }
            const encounter = { day: addDays(monday, one.heldOn), from: time('08:00'), to: time('09:00'), note: '', ...own }
            return { ...session, status: one.status, slot: slot(addDays(monday, one.on), '08:00', one.minutes, { therapists: one.therapists }), encounter: one.status === 'completed' ? encounter : null }
          }),
        }))
        const hours = therapistHours(courses, clinic, today, within)
        const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
        const sessions = drawn.flat()
        const planned = sessions.filter(({ status, on }) => isWithin(on) && status !== 'cancelled' && status !== 'waived').map(({ minutes, therapists }) => minutes * therapists.length)
        const worked = sessions.filter(({ status, heldOn }) => isWithin(heldOn) && status === 'completed').map((one) => (one.attended === null ? 60 * one.therapists.length : sum(one.attended.map(({ minutes }) => minutes))))
        expect(sum(hours.map((one) => one.planned + one.ahead))).toBe(sum(planned))
        expect(sum(hours.map((one) => one.worked))).toBe(sum(worked))
      }),
    )
  })
})
