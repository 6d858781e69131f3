/** Given the calls that were made, when a course is asked for them, then every suggested call counts once. */
import { expect, it } from 'vitest'
import type { CourseCommand } from '../../../../src/domain/course/commands'
import { callsOf, suggestedIn, sumOfCalls } from '../../../../src/domain/course/figures/calls'
import { day } from '../../../../src/domain/time/day'
import { dosed, record } from '../../../support/contact-spec'
import { courseAfter } from '../../../support/course-spec'

const later = { today: '2027-02-04', timeNow: '18:00' }
const after = (...commands: readonly CourseCommand[]) => courseAfter([...dosed, ...commands.map((command) => ({ command, given: later }))])

it('tells made calls from those that are open, ahead, or were not made before their days closed', () => {
  // Four calls are suggested for 26, 28, 30 January and 1 February; one more after the second dose, from 16 February on.
  const course = after(record('2027-01-26', '10:24'), record('2027-01-28', '10:05', { outcome: 'not-reached' }))
  expect(callsOf(course, day('2027-01-30'), null)).toEqual({ made: 1, 'not-made': 0, open: 2, ahead: 2 })
  expect(callsOf(course, day('2027-02-02'), null)).toEqual({ made: 1, 'not-made': 3, open: 0, ahead: 1 })
  expect(callsOf(course, day('2027-02-02'), { from: day('2027-01-27'), to: day('2027-01-30') })).toEqual({ made: 0, 'not-made': 2, open: 0, ahead: 0 })
})

it('keeps a call open whose day has come although its session was not recorded', () => {
  // The second dose is planned for 15 February, its one call for the 16th.
  const second = { from: day('2027-02-16'), to: day('2027-02-16') }
  expect(callsOf(after(), day('2027-02-16'), second)).toEqual({ made: 0, 'not-made': 0, open: 0, ahead: 1 })
  expect(callsOf(after(), day('2027-02-17'), second)).toEqual({ made: 0, 'not-made': 0, open: 1, ahead: 0 })
})

it('counts nothing open or ahead of a course that has ended', () => {
  const course = { ...after(record('2027-01-26', '10:24')), standing: 'withdrawn' as const }
  expect(callsOf(course, day('2027-01-30'), null)).toEqual({ made: 1, 'not-made': 0, open: 0, ahead: 0 })
})

it('adds up', () => {
  const calls = callsOf(after(), day('2027-02-02'), null)
  expect(suggestedIn(calls)).toBe(5)
  expect(sumOfCalls([calls, calls])).toEqual({ made: 0, 'not-made': 8, open: 0, ahead: 2 })
})
