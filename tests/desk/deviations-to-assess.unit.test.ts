/** Knows how many deviations wait to be assessed on a day; refuses to know the screen. */
import { expect, it } from 'vitest'
import { deviationsToAssess } from '../../src/desk/deviations-to-assess'
import type { CourseCommand } from '../../src/domain/course/commands'
import { day } from '../../src/domain/time/day'
import { dosed } from '../support/contact-spec'
import { courseAfter } from '../support/course-spec'
import { bookWith, named } from './book-with'

const assess: CourseCommand = { type: 'AssessDeviation', session: 'exp-1', deviation: 'contacts:exp-1:1', assessment: { grade: 'minor', reason: 'Abroad.', action: '' }, seen: null }
const assessed = courseAfter([...dosed, { command: assess, given: { today: '2027-02-02' } }])

it('counts those of all courses, grows with the day, and leaves out what was assessed', () => {
  const book = bookWith(named('c1', 'K-17'), named('c2', 'A-01'), named('c3', 'B-02', assessed))
  expect(['2027-02-01', '2027-02-02', '2027-02-02'].map((today) => deviationsToAssess(book, day(today)))).toEqual([0, 2, 2])
})

it('counts none in an empty clinic', () => {
  expect(deviationsToAssess(bookWith(), day('2027-02-02'))).toBe(0)
})
