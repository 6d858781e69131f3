/** Knows who is contacted on a day, read from the index alone; refuses to know the screen. */
import { describe, expect, it } from 'vitest'
import { contactsDue } from '../../src/desk/contacts-due'
import { contactDaysOf } from '../../src/domain/course/contacts/contact-series'
import { day } from '../../src/domain/time/day'
import { dosed, record } from '../support/contact-spec'
import { courseAfter } from '../support/course-spec'
import { bookWith, named } from './book-with'

const later = { today: '2027-02-04', timeNow: '18:00' }

describe('contacts due', () => {
  it('names the patient, the session and the pair, from the first day to the last', () => {
    const book = bookWith(named('c1', 'K-17'), named('c2', 'A-01'))
    expect(contactsDue(book, day('2027-01-26'))).toMatchObject([
      { courseId: 'c2', code: 'A-01', title: 'Dosing 1', pair: ['Ana', 'Ben'], line: { dueNow: 1 } },
      { courseId: 'c1', code: 'K-17' },
    ])
    for (const out of ['2027-01-25', '2027-02-02']) expect(contactsDue(book, day(out))).toEqual([])
  })

  it('leaves out who was reached, and keeps who was only tried', () => {
    const after = (outcome: 'reached' | 'not-reached') => courseAfter([...dosed, { command: record('2027-01-26', '10:00', { outcome }), given: later }])
    const book = bookWith(named('c1', 'K-17', after('reached')), named('c2', 'A-01', after('not-reached')))
    expect(contactsDue(book, day('2027-01-26')).map(({ code, line }) => [code, line.tried])).toEqual([['A-01', 1]])
  })

  it('calls nobody whose course has ended, and forgets the days of a dose that was taken back', () => {
    expect(contactsDue(bookWith({ ...named('c1', 'K-17'), standing: 'withdrawn' }), day('2027-01-26'))).toEqual([])
    const course = named('c1', 'K-17')
    const book = bookWith(course)
    const reopened = { ...course, sessions: course.sessions.map((session) => (session.id === 'exp-1' ? { ...session, status: 'planned' as const, encounter: null } : session)) }
    book.apply({ epoch: 0, revision: book.revision() + 1, afresh: false, records: [{ stream: 'c1', head: { sequence: 2, hash: '' }, state: { kind: 'course', course: reopened } }], damaged: [] })
    for (const on of contactDaysOf(course)) expect(book.coursesToContact(on)).toEqual([])
  })
})
