/** Knows in which order the list of patients stands when it is sorted by slack; refuses to know how slack is found. */
import { expect, it } from 'vitest'
import type { Absence, CourseSlack } from '../../../src/domain/course/slack'
import { day } from '../../../src/domain/time/day'
import { type RosterRow, bySlack } from '../../../src/features/roster/roster-view'

const row = (courseId: string): RosterRow => ({
  courseId, code: courseId, standing: 'active', standingReason: '', stage: '', stageLook: null, protocolName: '', week: 1, firstDay: day('2027-01-04'), lengthDays: 0,
  lines: [], done: 0, total: 0, next: null, last: null, pair: [], therapists: [], overdue: 0, conflicts: 0, outOfWindow: 0,
})
const absence: Absence = { kind: 'room', room: 'oak', day: day('2027-01-12') }
const slack = (others: number, absences: readonly Absence[] = [], hasPlan = true): CourseSlack => ({
  sessions: [{ session: 's', booked: null, days: [], others, earlier: 0, later: 0, best: null }], hasPlan, absences, weeksAround: null, isExact: true,
})

it('puts courses without a plan first, then the tightest, of equals those that one absence would break, and what is not known last', () => {
  const known = new Map([['roomy', slack(9)], ['one', slack(1)], ['tight', slack(1, [absence])], ['lost', slack(0, [], false)], ['none', slack(0)], ['ended', null]])
  const rows = ['ended', 'roomy', 'waiting', 'one', 'tight', 'none', 'lost'].map(row)
  expect(bySlack(rows, known).map(({ courseId }) => courseId)).toEqual(['lost', 'none', 'tight', 'one', 'roomy', 'ended', 'waiting'])
  expect(bySlack(rows, new Map()).map(({ courseId }) => courseId)).toEqual(rows.map(({ courseId }) => courseId))
})
