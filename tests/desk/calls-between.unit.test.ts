/** Knows which calls lie between two days, read from the index alone; refuses to know the calendar. */
import { expect, it } from 'vitest'
import { callsBetween } from '../../src/desk/calls-between'
import { day } from '../../src/domain/time/day'
import { dosed, record } from '../support/contact-spec'
import { courseAfter } from '../support/course-spec'
import { bookWith, named } from './book-with'

const today = day('2027-01-28')
const told = (calls: ReturnType<typeof callsBetween>) => calls.map(({ code, day: on, number }) => `${on} ${code} ${number}`)

it('reads them by day and code, both days included, and never looks at all courses', () => {
  const reached = courseAfter([...dosed, { command: record('2027-01-26', '10:00'), given: { today: '2027-01-28', timeNow: '18:00' } }])
  const { courses: _, ...book } = bookWith(named('c1', 'K-17'), named('c2', 'A-01', reached))
  const asked = { ...book, courses: () => { throw new Error('all courses were read') } }
  expect(told(callsBetween(asked, day('2027-01-26'), day('2027-01-30'), today))).toEqual(['2027-01-26 K-17 1', '2027-01-28 A-01 2', '2027-01-28 K-17 2', '2027-01-30 A-01 3', '2027-01-30 K-17 3'])
  expect(told(callsBetween(asked, day('2027-01-27'), day('2027-01-27'), today))).toEqual([])
  expect(told(callsBetween(asked, day('2027-02-02'), day('2027-03-02'), today))).toEqual([])
})

it('hands out the same calls until the course or the day changes', () => {
  const book = bookWith(named('c1', 'K-17'))
  const [first] = callsBetween(book, today, today, today)
  expect(callsBetween(book, today, today, today)[0]).toBe(first)
  expect(callsBetween(book, today, today, day('2027-01-29'))[0]).toMatchObject({ state: 'overdue' })
})
