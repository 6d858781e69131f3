/** Knows which courses a stretch of months shows, what is said of the others, and where its arrows lead; refuses to know lanes. */
import { expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { noFilters } from '../../../src/features/calendar/asked-in-url'
import { coursesLeft } from '../../../src/features/calendar/courses-left'
import { coursesSentence, lanesInRange } from '../../../src/features/calendar/courses-in-range'
import { dayBeside, rangeOf, titleOf } from '../../../src/features/calendar/view-days'
import { adoptPlan, firstDay } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'

const spring = { from: day('2027-02-01'), to: day('2027-04-30') }
const span = (courseId: string, first: string, last: string) => ({ courseId, first: day(first), last: day(last) })
const spans = [
  span('ended', '2026-09-01', '2027-01-31'),
  span('ending', '2026-09-02', '2027-02-01'),
  span('through', '2026-10-01', '2027-06-01'),
  span('beginning', '2027-04-30', '2027-09-01'),
  span('later', '2027-05-01', '2027-09-01'),
]

it('shows what touches the months, and counts what ended before and begins after', () => {
  const found = lanesInRange(spans, spring, null)
  expect(found).toEqual({ shown: ['ending', 'through', 'beginning'], ended: 1, later: 1, hidden: 0 })
  expect(coursesSentence(found)).toBe('3 courses. 1 course has ended, 1 begins later.')
  expect(coursesSentence(lanesInRange(spans, spring, ['through', 'later']))).toBe('1 course. 1 course has ended, 1 begins later. 2 courses have no session that the filters leave.')
  expect(coursesSentence({ shown: [], ended: 0, later: 2, hidden: 0 })).toBe('2 courses begin later.')
})

it('has the month asked for in its middle; nine months step by three, three by one', () => {
  const march = day('2027-03-31')
  expect(rangeOf('courses', march, 'mon', '9')).toEqual({ from: '2026-11-01', to: '2027-07-31' })
  expect(rangeOf('courses', march, 'mon', '3')).toEqual({ from: '2027-02-01', to: '2027-04-30' })
  expect(dayBeside('courses', march, 1, '9')).toBe('2027-06-30')
  expect(dayBeside('courses', march, -1, '3')).toBe('2027-02-28')
  expect(titleOf('courses', march, rangeOf('courses', march, 'mon', '9'))).toBe('Nov 2026 – Jul 2027')
  expect(titleOf('courses', march, rangeOf('courses', march, 'mon', '3'))).toBe('Feb – Apr 2027')
})

it('leaves courses with a session of these months that the filters leave, conflicts among them', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c2', adoptPlan('D-14', day('2026-12-30')))
  const december = { from: day('2026-12-01'), to: day('2026-12-31') }
  const left = (filters: object, range = december) => coursesLeft(desk.book, { ...noFilters, ...filters }, range, firstDay)
  expect(left({})).toEqual({ courses: null, left: 5, all: 5 })
  expect(left({ kinds: ['dosing'] })).toEqual({ courses: ['c1'], left: 1, all: 5 })
  expect(left({ kinds: ['preparation'], courses: ['c2'] })).toEqual({ courses: ['c2'], left: 1, all: 5 })
  expect(left({ therapists: ['nobody'] })).toEqual({ courses: [], left: 0, all: 5 })
  expect(left({ states: ['conflict'] }).courses).toEqual([])
  await desk.performClinic({ type: 'ChangeClinic', clinic: closedOnDosing(desk.book.clinic()) })
  expect(left({ states: ['conflict'] })).toEqual({ courses: ['c1'], left: 1, all: 5 })
  expect(left({ states: ['conflict'], kinds: ['preparation'] }).courses).toEqual([])
})

function closedOnDosing<T extends object>(clinic: T | null): T {
  if (clinic === null) throw new Error('no clinic')
  return { ...clinic, closures: [{ from: day('2026-12-08'), to: day('2026-12-08'), name: 'closed' }] }
}
