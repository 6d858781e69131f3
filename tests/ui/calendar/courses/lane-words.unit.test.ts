/** Knows how the stage of a lane is said; refuses to know where it stands. */
import { expect, test } from 'vitest'
import type { CourseLane } from '../../../../src/domain/course/course-lane'
import { stageWords } from '../../../../src/ui/calendar/courses/lane-words'
import { line } from '../session-lines'

const lane: CourseLane = { courseId: 'c1', code: 'K-17', standing: 'active', standingReason: '', stage: 'Dosing 1', lines: [], treatmentTo: null, done: 1, total: 3, next: null, conflicts: 0, outOfWindow: 0, overdue: 0 }

test.each([
  ['Dosing 1', {}],
  ['Dosing 1, now', { next: line({ session: 'exp-1', title: 'Dosing 1', look: 'dosing', on: '2027-03-02', status: 'in-progress' }) }],
  ['On hold', { standing: 'on-hold', standingReason: 'surgery' }],
  ['Completed', { standing: 'completed' }],
  ['Ended early', { standing: 'completed', standingReason: 'wished by the patient' }],
  ['Withdrawn', { standing: 'withdrawn', standingReason: 'moved away' }],
] as const)('%s', (words, facts) => {
  expect(stageWords({ ...lane, ...facts })).toBe(words)
})
