/** Knows what the book has to tell for sheets for staff: neither more nor less than stands on them; refuses to know the sheets. */
import { describe, expect, it } from 'vitest'
import { clinicMonthOf } from '../../../src/desk/papers/clinic-month'
import { deskDayOf, nextDeskDay } from '../../../src/desk/papers/desk-day'
import { fortnightOf } from '../../../src/desk/papers/fortnight'
import { roomsWeekOf } from '../../../src/desk/papers/rooms-week'
import { sessionsOnPaper } from '../../../src/desk/papers/sessions-on-paper'
import { staffScope } from '../../../src/desk/papers/staff-scope'
import type { Entry } from '../../../src/desk/lines'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { dosed } from '../../support/contact-spec'
import { courseAfter, specClinic } from '../../support/course-spec'
import { bookOf, bookWith, named } from '../book-with'

// Preparation 11 and 18 January, dosing 25 January (held), the morning after on the 26th, dosing 15 February.
const book = bookWith(named('c1', 'K-17', courseAfter(dosed)), named('c2', 'A-01', courseAfter(dosed)))
const today = day('2027-01-26')
const sessions = (entries: readonly Entry[]) => entries.map(({ code, line }) => `${line.day} ${code} ${line.session}`)

describe('what the book tells for sheets', () => {
  it('of a fortnight: the person’s sessions and calls within fourteen days, and minutes by week', () => {
    const told = fortnightOf(book, 'ana', day('2027-01-18'), today)
    expect(sessions(told.entries)).toEqual(['2027-01-18 A-01 prep-2', '2027-01-18 K-17 prep-2', '2027-01-25 A-01 exp-1', '2027-01-25 K-17 exp-1', '2027-01-26 A-01 int-1', '2027-01-26 K-17 int-1'])
    expect(told.calls.map(({ code, day: on }) => `${on} ${code}`)).toEqual(['2027-01-26 A-01', '2027-01-26 K-17', '2027-01-28 A-01', '2027-01-28 K-17', '2027-01-30 A-01', '2027-01-30 K-17'])
    // Each course: an hour and a half in the first week; what was held of the first dose and the morning after in the second.
    expect(told.booked).toEqual([180, 360])
  })

  it('of somebody who sits in nothing: nothing', () => {
    expect(fortnightOf(book, 'nobody', day('2027-01-18'), today)).toMatchObject({ entries: [], calls: [], booked: [0, 0] })
  })

  it('of a fortnight: also what goes on past midnight into its first day', () => {
    const course = courseAfter(dosed)
    const long = { ...course, sessions: course.sessions.map((session) => (session.id === 'exp-2' && session.slot !== null ? { ...session, slot: { ...session.slot, time: time('20:00') } } : session)) }
    const told = fortnightOf(bookWith(named('c1', 'K-17', long)), 'ana', day('2027-02-16'), today)
    expect(sessions(told.entries)).toEqual(['2027-02-15 K-17 exp-2'])
    expect(told.booked).toEqual([0, 0])
    expect(fortnightOf(bookWith(named('c1', 'K-17', course)), 'ana', day('2027-02-16'), today).entries).toEqual([])
  })

  it('of a rater’s fortnight: the ratings for which nobody is named, with their minutes where the clinic lists no other', () => {
    const course = named('c1', 'K-17')
    const [eva, mara] = [{ id: 'eva', name: 'Eva Voss' }, { id: 'mara', name: 'Mara Kim' }]
    const fortnight = (raters: readonly (typeof eva)[], person: string) => fortnightOf(bookOf({ ...specClinic, raters }, course), person, day('2027-03-01'), today)
    const one = fortnight([eva], 'eva')
    expect(sessions(one.entries)).toEqual(['2027-03-08 K-17 outcome'])
    expect(one.booked).toEqual([0, 90])
    for (const person of ['eva', 'mara']) {
      const told = fortnight([eva, mara], person)
      expect(sessions(told.entries)).toEqual(['2027-03-08 K-17 outcome'])
      expect(told.booked).toEqual([0, 0])
    }
    expect(fortnight([eva], 'ana').entries).toEqual([])
    const onPaper = sessionsOnPaper({ about: 'fortnight', person: 'eva', from: day('2027-03-01') }, bookOf({ ...specClinic, raters: [eva] }, course), today)
    expect(sessions(onPaper)).toEqual(['2027-03-08 K-17 outcome'])
  })

  it('of a rating in which somebody was: them, and no rater', () => {
    const raters = [{ id: 'eva', name: 'Eva Voss' }, { id: 'mara', name: 'Mara Kim' }]
    const encounter = { day: day('2027-03-08'), from: time('10:00'), to: time('11:00'), note: '', attended: [{ id: 'mara', minutes: 60 }] }
    const course = courseAfter(dosed)
    const held = { ...course, sessions: course.sessions.map((session) => (session.id === 'outcome' ? { ...session, status: 'completed' as const, encounter } : session)) }
    const book = bookOf({ ...specClinic, raters }, named('c1', 'K-17', held))
    const told = (person: string) => fortnightOf(book, person, day('2027-03-01'), day('2027-03-09'))
    expect(told('eva')).toMatchObject({ entries: [], booked: [0, 0] })
    expect([sessions(told('mara').entries), told('mara').booked]).toEqual([['2027-03-08 K-17 outcome'], [0, 60]])
  })

  it('of rooms: sessions that have one, from the evening before the week on', () => {
    expect(sessions(roomsWeekOf(book, day('2027-01-26'), today).entries)).toEqual(['2027-01-25 A-01 exp-1', '2027-01-25 K-17 exp-1', '2027-01-26 A-01 int-1', '2027-01-26 K-17 int-1'])
    expect(roomsWeekOf(book, day('2027-03-08'), today).entries).toEqual([])
  })

  it('of a month: every session dated in it, also where no room is needed', () => {
    expect(sessions(clinicMonthOf(book, day('2027-02-20'), today).entries)).toEqual(['2027-02-15 A-01 exp-2', '2027-02-15 K-17 exp-2'])
    expect(sessions(clinicMonthOf(book, day('2027-03-31'), today).entries)).toEqual(['2027-03-08 A-01 outcome', '2027-03-08 K-17 outcome'])
  })

  it('of a desk’s day: its sessions and those of the evening before', () => {
    expect(sessions(deskDayOf(book, day('2027-01-26'), today).entries)).toHaveLength(4)
    expect(sessions(deskDayOf(book, day('2027-01-27'), today).entries)).toHaveLength(2)
  })

  it('finds the next day on which the clinic opens', () => {
    expect(nextDeskDay(book, specClinic, day('2027-01-26'))).toBe('2027-01-27')
    expect(nextDeskDay(book, specClinic, day('2027-01-29'))).toBe('2027-02-01')
    // Easter Monday is closed.
    expect(nextDeskDay(book, specClinic, day('2027-03-26'))).toBe('2027-03-30')
    expect(nextDeskDay(book, { ...specClinic, open: {} }, day('2027-02-12'))).toBe('2027-02-15')
    expect(nextDeskDay(book, { ...specClinic, open: {} }, day('2027-05-12'))).toBe('2027-05-13')
  })

  it('counts changes of all plans, and says what is invented', () => {
    const one = courseAfter(dosed)
    expect(staffScope(book, [])).toEqual({ version: 2 * one.version, sample: false })
    const invented = bookWith(named('c1', 'K-17', { ...one, sample: true }))
    expect(staffScope(invented, clinicMonthOf(invented, day('2027-01-20'), today).entries).sample).toBe(true)
    expect(staffScope(invented, []).sample).toBe(false)
  })
})
