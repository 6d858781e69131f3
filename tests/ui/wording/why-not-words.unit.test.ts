/** Knows how what stands in the way of a plan, and what would help, are said; refuses to know when either is so. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Booking } from '../../../src/domain/rules/breach'
import { type Fact, type FactKind, ruleOfFact } from '../../../src/domain/rules/fact'
import type { Remedy, RemedyKind } from '../../../src/domain/rules/remedy'
import { time, timeOfMinutes } from '../../../src/domain/time/clock-time'
import { day, dayFromNumber } from '../../../src/domain/time/day'
import { weekdays } from '../../../src/domain/time/weekday'
import { factSentence } from '../../../src/ui/wording/fact-sentence'
import { type Names, onDays, spanInWords, weekdaysInWords } from '../../../src/ui/wording/fact-words'
import { remediesSentence, remedySentence } from '../../../src/ui/wording/remedy-sentence'
import { breachCodes, session, titleOf } from './arbitraries'
import { expectSentence } from './plain-sentence'

const people: Readonly<Record<string, string>> = { ana: 'Ana', ben: 'Ben', chidi: 'Chidi' }
const names: Names = { titleOf, therapist: (id) => people[id] ?? id, room: (id) => (id === 'oak' ? 'Oak' : 'Fern') }
const hours = (from: string, to: string) => ({ from: time(from), to: time(to) })
const booking: Booking = { course: 'c2', patientCode: 'B-11', session: 'exp-2', title: 'Dosing 2', day: day('2027-01-18'), time: time('09:00'), minutes: 480, therapists: ['ben'], room: 'oak' }
const february = { from: day('2027-02-01'), to: day('2027-02-05') }

const facts: readonly (readonly [Fact, string])[] = [
  [{ kind: 'window', session: 'int-2-1', after: 'exp-2', earliest: 1, latest: 1, between: null }, 'Integration 2.1 must be the day after Dosing 2.'],
  [{ kind: 'window', session: 'exp-1', after: 'prep-1', earliest: 10, latest: 21, between: february }, 'Dosing 1 must be 10 to 21 days after Preparation 1, 1 to 5 February 2027.'],
  [{ kind: 'window', session: 'prep-1', after: 'exp-1', earliest: -7, latest: -3, between: null }, 'Preparation 1 must be 3 to 7 days before Dosing 1.'],
  [{ kind: 'window', session: 'prep-2', after: 'prep-1', earliest: -2, latest: 1, between: null }, 'Preparation 2 must be from 2 days before to 1 day after Preparation 1.'],
  [{ kind: 'window', session: 'prep-2', after: 'prep-1', earliest: 0, latest: 3, between: null }, 'Preparation 2 must be on the day of Preparation 1 or up to 3 days after it.'],
  [{ kind: 'order', earlier: 'prep-1', later: 'prep-2', anEarlierDay: false }, 'Preparation 1 must end before Preparation 2 starts.'],
  [{ kind: 'order', earlier: 'prep-3', later: 'exp-1', anEarlierDay: true }, 'Preparation 3 must be on a day before Dosing 1.'],
  [{ kind: 'start-hours', session: 'int-1-1', from: time('07:00'), to: time('12:00') }, 'Integration 1.1 must start between 07:00 and 12:00.'],
  [{ kind: 'start', day: day('2027-01-11') }, 'The course does not start before Monday 11 January 2027.'],
  [{ kind: 'latest-start', day: day('2027-01-15') }, 'The course starts by Friday 15 January 2027.'],
  [{ kind: 'end', day: day('2027-05-14') }, 'The patient’s last day is Friday 14 May 2027.'],
  [{ kind: 'course-length', anchor: 'prep-1', days: 126 }, 'Preparation, dosing and integration must lie within 126 days of Preparation 1.'],
  [{ kind: 'therapist-absence', therapist: 'ana', name: '', ...february }, 'Ana is away 1 to 5 February 2027.'],
  [{ kind: 'therapist-absence', therapist: 'ana', name: 'training', from: february.from, to: february.from }, 'Ana is away on Monday 1 February 2027: training.'],
  [{ kind: 'therapist-hours', therapist: 'ana', weekdays: ['tue'], hours: [], tooLong: null }, 'Ana does not work on Tuesdays.'],
  [{ kind: 'therapist-hours', therapist: 'ana', weekdays: ['tue', 'fri'], hours: [hours('08:00', '12:00')], tooLong: { session: 'exp-1', minutes: 480 } }, 'Ana works 08:00–12:00 on Tuesdays and Fridays, and Dosing 1 takes 8 h.'],
  [{ kind: 'pair', lead: 'ana', co: 'ben' }, 'Ana and Ben are the pair asked for.'],
  [{ kind: 'pair', lead: 'ana', co: null }, 'Ana is asked for as therapist.'],
  [{ kind: 'therapists', therapists: [] }, 'The clinic has no therapist.'],
  [{ kind: 'therapists', therapists: ['ana'] }, 'Ana is the clinic’s only therapist.'],
  [{ kind: 'therapists', therapists: ['ana', 'ben'] }, 'The clinic has no therapists but Ana and Ben.'],
  [{ kind: 'closure', name: 'Christmas', from: day('2026-12-24'), to: day('2027-01-02') }, 'The clinic is closed 24 December 2026 to 2 January 2027: Christmas.'],
  [{ kind: 'opening-hours', weekdays: ['sat', 'sun'], hours: [], tooLong: null }, 'The clinic is closed on Saturdays and Sundays.'],
  [{ kind: 'opening-hours', weekdays: ['mon', 'tue', 'wed'], hours: [hours('08:00', '15:00')], tooLong: null }, 'The clinic is open 08:00–15:00 on Mondays to Wednesdays.'],
  [{ kind: 'room-weekdays', room: 'oak', closedOn: ['tue', 'wed', 'thu', 'fri'], openOn: ['mon'] }, 'Oak is open on Mondays only.'],
  [{ kind: 'room-weekdays', room: 'oak', closedOn: ['fri'], openOn: ['mon', 'tue'] }, 'Oak is closed on Fridays.'],
  [{ kind: 'room-weekdays', room: 'oak', closedOn: ['fri'], openOn: [] }, 'Oak is closed on all days on which the clinic is open.'],
  [{ kind: 'room-closed', room: 'oak', name: 'painting', from: day('2027-01-28'), to: day('2027-02-02') }, 'Oak is closed 28 January to 2 February 2027: painting.'],
  [{ kind: 'rooms', use: 'dosing', rooms: ['oak'] }, 'Oak is the only room for dosing sessions.'],
  [{ kind: 'rooms', use: 'consult', rooms: ['oak', 'fern'] }, 'Oak and Fern are the only rooms for sessions other than dosing.'],
  [{ kind: 'rooms', use: 'dosing', rooms: [] }, 'No room is there for dosing sessions.'],
  [{ kind: 'turnover', minutes: 30 }, 'A room stays empty for 30 min between two sessions.'],
  [{ kind: 'night', until: time('09:00') }, 'The night after a dosing session is spent in its room, until 09:00.'],
  [{ kind: 'patient-away', ...february }, 'The patient is away 1 to 5 February 2027.'],
  [{ kind: 'fixed', session: 'exp-1', day: day('2027-01-25'), time: time('09:00') }, 'Dosing 1 stays on Monday 25 January 2027 at 09:00.'],
  [{ kind: 'therapist-booked', therapist: 'ben', bookings: [booking] }, 'Ben is with B-11 on Monday 18 January 2027, 09:00–17:00.'],
  [{ kind: 'room-booked', room: 'oak', bookings: [booking] }, 'Oak is taken by B-11 on Monday 18 January 2027, 09:00–17:00.'],
  [
    { kind: 'room-booked', room: 'oak', bookings: ['2027-01-18', '2027-01-19', '2027-01-25', '2027-02-01'].map((on) => ({ ...booking, day: day(on) })) },
    'Oak is taken by other courses on 18, 19, 25 January and 1 February 2027.',
  ],
  [{ kind: 'optional', sessions: ['exp-3', 'int-3-1'] }, 'What the protocol calls optional is to be planned too: Dosing 3 and Integration 3.1.'],
  [{ kind: 'clock-change', days: [day('2027-03-28')] }, 'Clocks change on Sunday 28 March 2027.'],
]

const was = { earliest: 1, latest: 1 }
const remedies: readonly (readonly [Remedy, string])[] = [
  [{ kind: 'window', session: 'int-2-1', after: 'exp-2', earliest: 1, latest: 2, was }, 'Let Integration 2.1 be up to 1 day later: 1 to 2 days after Dosing 2.'],
  [{ kind: 'window', session: 'exp-1', after: 'prep-1', earliest: 8, latest: 21, was: { earliest: 10, latest: 21 } }, 'Let Dosing 1 be up to 2 days earlier: 8 to 21 days after Preparation 1.'],
  [{ kind: 'start-hours', session: 'int-1-1', from: time('07:00'), to: time('12:30'), was: hours('07:00', '12:00') }, 'Let Integration 1.1 start as late as 12:30 instead of 12:00.'],
  [{ kind: 'start-hours', session: 'int-1-1', from: time('06:30'), to: time('12:00'), was: hours('07:00', '12:00') }, 'Let Integration 1.1 start as early as 06:30 instead of 07:00.'],
  [{ kind: 'start', day: day('2027-01-08'), was: day('2027-01-11') }, 'Let the course start 3 days earlier, on Friday 8 January 2027.'],
  [{ kind: 'latest-start', day: day('2027-01-18'), was: day('2027-01-15') }, 'Let the course start up to 3 days later, by Monday 18 January 2027.'],
  [{ kind: 'end', day: day('2027-05-18'), was: day('2027-05-14') }, 'Let the patient come until Tuesday 18 May 2027, 4 days longer.'],
  [{ kind: 'course-length', days: 130, was: 126 }, 'Let preparation, dosing and integration take 130 days instead of 126.'],
  [{ kind: 'pair', lead: 'chidi', co: 'ben', was: { lead: 'ana', co: 'ben' } }, 'Plan with Chidi and Ben instead of Ana and Ben.'],
  [{ kind: 'therapist-there', therapist: 'ana', days: [day('2027-02-02')], absence: february }, 'Have Ana come on Tuesday 2 February 2027 in spite of the absence.'],
  [{ kind: 'therapist-works', therapist: 'ana', days: [day('2027-01-26'), day('2027-02-02')], hours: [hours('08:00', '18:00')] }, 'Have Ana work on 26 January and 2 February 2027, 08:00–18:00.'],
  [{ kind: 'one-more-therapist' }, 'Have one more therapist.'],
  [{ kind: 'closure-lifted', days: [day('2026-12-28'), day('2026-12-29')], closure: { from: day('2026-12-24'), to: day('2027-01-02') } }, 'Open the clinic on 28 and 29 December 2026 in spite of the closure.'],
  [{ kind: 'clinic-opens', days: [day('2027-01-30')], hours: [hours('08:00', '18:00')] }, 'Open the clinic on Saturday 30 January 2027, 08:00–18:00, with its people there.'],
  [{ kind: 'opening-hours', weekdays: ['mon'], hours: [hours('08:00', '16:00')], was: [hours('08:00', '15:00')] }, 'Open the clinic 08:00–16:00 instead of 08:00–15:00 on Mondays.'],
  [{ kind: 'room-opens', room: 'oak', days: [day('2027-01-27')] }, 'Open Oak on Wednesday 27 January 2027.'],
  [{ kind: 'one-more-room', use: 'dosing' }, 'Have one more room for dosing sessions.'],
  [{ kind: 'patient-there', days: [day('2027-01-18')] }, 'Have the patient come on Monday 18 January 2027 after all.'],
  [{ kind: 'session-moves', session: 'exp-1', day: day('2027-01-25'), time: time('09:00') }, 'Move Dosing 1 away from Monday 25 January 2027, 09:00.'],
  [{ kind: 'booking-moves', booking }, 'Move Dosing 2 of B-11 away from Monday 18 January 2027, 09:00.'],
  [{ kind: 'without-optional', sessions: ['exp-3'] }, 'Leave out what the protocol calls optional: Dosing 3.'],
]

describe('a fact', () => {
  it.each(facts)('%j is one plain sentence', (fact, sentence) => {
    expect(factSentence(fact, names)).toBe(sentence)
    expectSentence(sentence)
  })

  it('of every kind is said, and stands for a rule', () => {
    const kinds = new Set<FactKind>(facts.map(([{ kind }]) => kind))
    expect([...kinds].toSorted()).toEqual(Object.keys(ruleOfFact).toSorted())
    for (const rule of Object.values(ruleOfFact)) expect([...breachCodes, 'already-done']).toContain(rule)
  })

  it('whose window is any is said without a slip', () => {
    const gap = fc.integer({ min: -30, max: 60 })
    fc.assert(
      fc.property(session, session, gap, fc.nat(20), (one, after, earliest, more) => {
        expectSentence(factSentence({ kind: 'window', session: one, after, earliest, latest: earliest + more, between: null }, names))
      }),
    )
  })
})

describe('a change', () => {
  it.each(remedies)('%j is asked for in one plain sentence', (remedy, sentence) => {
    expect(remedySentence(remedy, names)).toBe(sentence)
    expectSentence(sentence)
  })

  it('that needs another is asked for together with it', () => {
    const said = remediesSentence([{ kind: 'room-opens', room: 'oak', days: [day('2027-01-27')] }, { kind: 'one-more-therapist' }], names)
    expect(said).toBe('Open Oak on Wednesday 27 January 2027, and have one more therapist.')
  })

  it('of every kind is asked for', () => {
    const kinds = [
      'booking-moves', 'clinic-opens', 'closure-lifted', 'course-length', 'end', 'latest-start', 'one-more-room', 'one-more-therapist', 'opening-hours', 'pair',
      'patient-there', 'room-opens', 'session-moves', 'start', 'start-hours', 'therapist-there', 'therapist-works', 'window', 'without-optional',
    ] satisfies readonly RemedyKind[]
    expect([...new Set(remedies.map(([{ kind }]) => kind))].toSorted()).toEqual(kinds)
  })
})

describe('days', () => {
  it('are named one by one while they are few, and counted when they are many', () => {
    expect(onDays([day('2026-12-30'), day('2027-01-02')])).toBe('on 30 December 2026 and 2 January 2027')
    expect(onDays(['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-02-09'].map(day))).toBe('on 5 days from 11 January to 9 February 2027')
  })

  it('and weekdays and ranges of any kind hold no slip', () => {
    const anyDay = fc.integer({ min: 19_000, max: 25_000 })
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 9 }), fc.subarray([...weekdays], { minLength: 1 }), fc.nat(1410), (numbers, some, minute) => {
        const days = numbers.map(dayFromNumber)
        const sorted = days.toSorted()
        const [from, to] = [sorted[0], sorted.at(-1)]
        if (from === undefined || to === undefined) return
        expectSentence(`They come ${onDays(days)}, ${spanInWords({ from, to })}, on ${weekdaysInWords(some)} at ${timeOfMinutes(minute)}.`)
      }),
    )
  })
})
