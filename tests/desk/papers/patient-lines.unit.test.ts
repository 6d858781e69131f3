/** Knows that a patient's sheets tell the same on every day until something is recorded; refuses to know how they look. */
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { CourseEvent } from '../../../src/domain/course/events'
import { patientLinesOf } from '../../../src/desk/papers/patient-lines'
import { linesOf } from '../../../src/desk/lines'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { printedFacts } from '../../../src/print/printed-facts'
import { scheduleSheet } from '../../../src/print/schedule-sheet'
import { specClinic } from '../../support/course-spec'
import { plannedCourse } from '../../support/planned-course'
import { sheetInput } from '../../support/printed-course'
import { smallProtocol } from '../../support/small-protocol'
import { bookWith } from '../book-with'

const protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.id === 'exp-1' ? { ...visit, overnight: 'policy' as const } : visit)) }
const staying: Clinic = { ...specClinic, night: { stays: 'dosing-room', until: time('09:00') } }
const courseWith = (...events: readonly CourseEvent[]) => plannedCourse(protocol, '2027-01-11', { code: '7KQ4', name: '' }, ...events.map((event) => [event]))
const asideOf = (course: ReturnType<typeof courseWith>) =>
  scheduleSheet(sheetInput({ lines: patientLinesOf(course, staying), clinic: staying })).sides.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'schedule' ? block.groups.flatMap(({ rows }) => rows.flatMap(({ heavy, aside }) => (heavy ? [aside] : []))) : [])),
  )

describe('what a patient’s sheets tell', () => {
  it('has the night after a dosing day until the day is recorded, however long ago it was', () => {
    const course = courseWith()
    expect(linesOf(bookWith(course), course, day('2027-06-01')).flatMap(({ nightUntil }) => nightUntil ?? [])).toEqual([])
    expect(asideOf(course)).toEqual(['and the night', ''])
    const held = courseWith({ type: 'SessionCompleted', session: 'exp-1', encounter: { day: day('2027-01-25'), from: time('09:00'), to: time('17:00'), note: '' }, reason: '', deviations: [] })
    expect(asideOf(held)).toEqual(['', ''])
  })

  it('bears one mark as long as nothing is recorded, and another afterwards', () => {
    const mark = (course: ReturnType<typeof courseWith>) => printedFacts(patientLinesOf(course, staying), staying)
    expect(mark(courseWith({ type: 'SessionConfirmed', session: 'exp-1' }))).toBe(mark(courseWith()))
    expect(mark(courseWith({ type: 'SessionCancelled', session: 'exp-1', reason: 'ill' }))).not.toBe(mark(courseWith()))
  })
})
