/** Given these commands, when a contact is recorded, corrected or struck out, then exactly these events or this refusal. */
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../../src/domain/course/commands'
import { adoptWith, dosed, dosedWith, made, record, seriesAfter } from '../../../support/contact-spec'
import { type Step, courseAfter, expectEvents, expectRefusal, when } from '../../../support/course-spec'

const later = { today: '2027-02-04', timeNow: '18:00' }
const ben = { id: 'ben', name: 'Ben' }
const called = (...commands: readonly CourseCommand[]): readonly Step[] => [...dosed, ...commands.map((command) => ({ command, given: later }))]

describe('recording a contact', () => {
  it('stamps it with the change that recorded it, and keeps who and when', () => {
    const given = { minutes: 12, caller: ben, note: ' slept well ' }
    expectEvents(when(record('2027-01-26', '10:24', given), courseAfter(dosed), later), [
      { type: 'ContactRecorded', session: 'exp-1', contact: 'change-now', made: made('2027-01-26', '10:24', { ...given, note: 'slept well' }), reason: '', outsideBy: 0 },
    ])
    const [contact] = courseAfter(called(record('2027-01-26', '10:24', given))).contacts
    expect(contact).toMatchObject({ after: 'exp-1', day: '2027-01-26', time: '10:24', caller: ben, by: { id: 'ana' }, outsideBy: 0, corrected: null, struck: null })
    expect(contact?.at).toMatch(/Z$/)
  })

  it('keeps a try without a length, and a contact whose time nobody knows', () => {
    expect(when(record('2027-01-26', null, { outcome: 'not-reached', minutes: 5 }), courseAfter(dosed), later)).toMatchObject({
      verdict: 'accepted',
      events: [{ made: { time: null, outcome: 'not-reached', minutes: null } }],
    })
  })

  it('is for sessions that have a series and were held', () => {
    const course = courseAfter(dosed)
    expectRefusal(when({ type: 'RecordContact', session: 'none', made: made('2027-01-26', '10:00'), reason: '' }, course, later), { code: 'session-unknown' })
    expectRefusal(when({ type: 'RecordContact', session: 'prep-1', made: made('2027-01-26', '10:00'), reason: '' }, course, later), { code: 'no-contact-series' })
    expectRefusal(when({ type: 'RecordContact', session: 'exp-2', made: made('2027-01-26', '10:00'), reason: 'x' }, course, later), { code: 'session-not-held', session: 'exp-2' })
  })

  it('takes no contact that is ahead, lies before its session, or has a time that does not exist', () => {
    const course = courseAfter(dosed)
    expectRefusal(when(record('2027-01-26', '10:01'), course, { today: '2027-01-26', timeNow: '10:00' }), { code: 'time-ahead' })
    expectRefusal(when(record('2027-01-27', null), course, { today: '2027-01-26', timeNow: '10:00' }), { code: 'day-ahead', day: '2027-01-27', today: '2027-01-26' })
    expectRefusal(when(record('2027-01-24', '10:00', {}, 'x'), course, later), { code: 'before-the-session', day: '2027-01-25' })
    expectRefusal(when(record('2027-03-28', '02:30', {}, 'x'), course, { today: '2027-03-29', timeNow: '10:00' }), { code: 'no-such-time' })
    expectRefusal(when(record('2027-01-26', '10:00', { minutes: 1.5 }), course, later), { code: 'call-minutes-unreadable' })
  })

  it('takes the same outcome in the same minute once', () => {
    const course = courseAfter(called(record('2027-01-26', '10:24')))
    expectRefusal(when(record('2027-01-26', '10:24'), course, later), { code: 'contact-recorded-already', time: '10:24' })
    expect(when(record('2027-01-26', '10:24', { outcome: 'not-reached' }), course, later).verdict).toBe('accepted')
    expect(when(record('2027-01-26', '10:25'), course, later).verdict).toBe('accepted')
    const struck = courseAfter(called(record('2027-01-26', '10:24'), { type: 'StrikeContact', session: 'exp-1', contact: course.contacts[0]?.id ?? '', reason: 'x' }))
    expect(when(record('2027-01-26', '10:24'), struck, later).verdict).toBe('accepted')
  })

  it.each([
    ['2027-01-25', -1],
    ['2027-01-26', 0],
    ['2027-02-01', 0],
    ['2027-02-04', 3],
  ])('on %s lies %i days outside days 1 to 7 after the actual dose', (on, by) => {
    const course = courseAfter(dosed)
    if (by === 0) {
      expect(when(record(on, '10:00'), course, later)).toMatchObject({ verdict: 'accepted', events: [{ outsideBy: 0 }] })
      return
    }
    expectRefusal(when(record(on, '12:30'), course, later), { code: 'contact-outside-days', opens: '2027-01-26', closes: '2027-02-01', by })
    expect(when(record(on, '12:30', {}, 'travelling'), course, later)).toMatchObject({ verdict: 'accepted', events: [{ outsideBy: by, reason: 'travelling' }] })
  })

  it('goes beyond the most only with a reason; tries are not counted', () => {
    const five = ['26', '27', '28', '29', '30'].map((date) => record(`2027-01-${date}`, '10:00'))
    const course = courseAfter(called(...five))
    expectRefusal(when(record('2027-01-31', '10:00'), course, later), { code: 'contacts-beyond-most', most: 5 })
    expect(when(record('2027-01-31', '10:00', { outcome: 'not-reached' }), course, later).verdict).toBe('accepted')
    expect(when(record('2027-01-31', '10:00', {}, 'asked to be called again'), course, later).verdict).toBe('accepted')
    const [first] = course.contacts
    const struck = courseAfter(called(...five, { type: 'StrikeContact', session: 'exp-1', contact: first?.id ?? '', reason: 'twice' }))
    expect(when(record('2027-01-31', '10:00'), struck, later).verdict).toBe('accepted')
  })

  it('counts each of two series of one session by itself', () => {
    const two = dosedWith(adoptWith([seriesAfter('exp-1', { lastDay: 2, count: 1, countMax: 1 }), seriesAfter('exp-1', { firstDay: 5, count: 1, countMax: 1 })]))
    const course = courseAfter([...two, { command: record('2027-01-26', '10:00'), given: later }])
    expectRefusal(when(record('2027-01-27', '10:00'), course, later), { code: 'contacts-beyond-most', most: 1 })
    expect(when(record('2027-01-31', '10:00'), course, later).verdict).toBe('accepted')
  })
})

describe('correcting a contact', () => {
  const course = courseAfter(called(record('2027-01-26', '10:24')))
  const contact = course.contacts[0]?.id ?? ''
  const correct = (to = made('2027-01-26', '10:24', { outcome: 'not-reached' }), reason = 'mixed up'): CourseCommand => ({ type: 'CorrectContact', session: 'exp-1', contact, to, reason })

  it('asks for a reason and keeps both in the log', () => {
    expectRefusal(when(correct(undefined, ' '), course, later), { code: 'reason-needed', for: 'CorrectContact' })
    expectRefusal(when(correct(made('2027-01-26', '10:24')), course, later), { code: 'nothing-changes' })
    expectRefusal(when(correct(made('2027-02-26', '10:24')), course, later), { code: 'time-ahead' })
    expectEvents(when(correct(), course, later), [
      { type: 'ContactCorrected', session: 'exp-1', contact, from: made('2027-01-26', '10:24'), to: made('2027-01-26', '10:24', { outcome: 'not-reached' }), reason: 'mixed up', outsideBy: 0 },
    ])
  })

  it('keeps how far a corrected day lies outside', () => {
    const after = courseAfter(called(record('2027-01-26', '10:24'), correct(made('2027-02-03', '10:24'))))
    expect(after.contacts[0]).toMatchObject({ day: '2027-02-03', outsideBy: 2, corrected: { reason: 'mixed up' } })
  })

  it('strikes out what stays to be read, once', () => {
    const strike = (reason = 'another patient'): CourseCommand => ({ type: 'StrikeContact', session: 'exp-1', contact, reason })
    expectRefusal(when(strike(''), course, later), { code: 'reason-needed' })
    const after = courseAfter(called(record('2027-01-26', '10:24'), strike()))
    expect(after.contacts).toMatchObject([{ day: '2027-01-26', struck: { reason: 'another patient' } }])
    for (const command of [strike(), correct()]) expectRefusal(when(command, after, later), { code: 'contact-unknown' })
    expectRefusal(when({ type: 'StrikeContact', session: 'exp-2', contact, reason: 'x' }, course, later), { code: 'contact-unknown' })
  })
})

describe('undo', () => {
  it('restores contacts as they were, and raises no version of the plan', () => {
    const before = courseAfter(called(record('2027-01-26', '10:24')))
    const strike: CourseCommand = { type: 'StrikeContact', session: 'exp-1', contact: before.contacts[0]?.id ?? '', reason: 'x' }
    const struck = courseAfter(called(record('2027-01-26', '10:24'), strike))
    const change = struck.undoable.at(-1)?.change ?? ''
    const back = courseAfter(called(record('2027-01-26', '10:24'), strike, { type: 'UndoChange', change }))
    expect(back.contacts).toEqual(before.contacts)
    expect(back.version).toBe(before.version)
    const first = courseAfter(called(record('2027-01-26', '10:24'), { type: 'UndoChange', change: before.undoable.at(-1)?.change ?? '' }))
    expect(first.contacts).toEqual([])
  })
})
