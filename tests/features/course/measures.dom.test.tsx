/** Knows how scores are drawn over the weeks, beside a table of every figure; refuses to know the desk. */
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { contactSeriesOf } from '../../../src/domain/course/contacts/contact-series'
import type { Course } from '../../../src/domain/course/course'
import { type MeasureLine, measureLinesOf } from '../../../src/domain/course/measures/measure-lines'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { day } from '../../../src/domain/time/day'
import { ScoreTable } from '../../../src/features/course/score-table'
import { CourseRibbon } from '../../../src/ui/calendar/course-ribbon'
import { MeasureChart } from '../../../src/ui/measures/measure-chart'
import { dosed, record } from '../../support/contact-spec'
import { courseAfter, specClinic } from '../../support/course-spec'

const later = { today: '2027-03-10', timeNow: '18:00' }
const today = day('2027-03-10')
const titleOf = (session: string) => (session === 'outcome' ? 'Outcome assessment' : session)
const enter = (measure: string, on: string, value: number, session: string | null = null): CourseCommand => ({
  type: 'RecordScore', session, entered: { measure, day: day(on), value, note: '' },
})
const scores = [enter('CAPS-5', '2027-01-11', 48), enter('CAPS-5', '2027-03-08', 27.5, 'outcome'), enter('PCL-5', '2027-01-11', 61)]

function courseWith(...commands: readonly CourseCommand[]): Course {
  return courseAfter([...dosed, ...commands.map((command) => ({ command, given: later }))])
}

function measureOf(course: Course, measure: string): MeasureLine {
  const line = measureLinesOf(course).find((one) => one.measure === measure)
  if (line === undefined) throw new Error('no such scale')
  return line
}

const linesOf = (course: Course) => sessionLinesOf(course, { clinic: specClinic, bookingsOn: () => [] }, today)

afterEach(cleanup)

describe('a scale', () => {
  it('is drawn over the weeks of the course, on an axis of its own from zero', () => {
    const course = courseWith(...scores)
    for (const measure of ['CAPS-5', 'PCL-5']) {
      render(<MeasureChart line={measureOf(course, measure)} lines={linesOf(course)} lengthDays={56} scoreDays={[]} today={today} />)
    }
    const [first, second] = screen.getAllByRole('figure')
    const ticks = (figure: HTMLElement | undefined) => [...(figure?.querySelectorAll('em') ?? [])].map(({ textContent }) => textContent)
    expect(ticks(first)).toEqual(['0', '20', '40', '60'])
    expect(ticks(second)).toEqual(['0', '50', '100'])
    const points = (first?.querySelector('polyline')?.getAttribute('points') ?? '').split(' ')
    expect(points).toHaveLength(2)
    expect(points[0]).toBe('0.5,20')
  })

  it('has every figure in a table, also what was corrected and struck out', () => {
    const course = courseWith(
      ...scores,
      { type: 'CorrectScore', score: 'change-5', to: { measure: 'CAPS-5', day: day('2027-01-11'), value: 47, note: '' }, reason: 'misread' },
      { type: 'StrikeScore', score: 'change-6', reason: 'another patient' },
    )
    render(<ScoreTable line={measureOf(course, 'CAPS-5')} titleOf={titleOf} onCorrect={() => {}} onStrike={() => {}} />)
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Mon 11 Jan 202747no sessionentered by AnaCorrected by Ana: “misread”',
      'Mon 8 Mar 202727.5Outcome assessmententered by AnaStruck out by Ana: “another patient”',
    ])
    expect(within(rows[1] ?? document.body).getByText('27.5').tagName).toBe('S')
    expect(screen.getAllByRole('button', { name: /^Acts for/ })).toHaveLength(1)
  })

  it('stands on the ribbon with the calls, drawn and said', () => {
    const course = courseWith(...scores, record('2027-01-26', '10:24'), record('2027-01-28', '10:00', { outcome: 'not-reached' }))
    render(
      <CourseRibbon title="Eight weeks" lines={linesOf(course)} today={day('2027-01-30')} lengthDays={56} closures={[]} restDays={[]} wordBreach={() => ''}
        series={contactSeriesOf(course, day('2027-01-30'))} measures={measureLinesOf(course)} />,
    )
    const said = screen.getByText(/^Calls: /).textContent
    expect(said).toContain('Tue 26 Jan, done; Thu 28 Jan, not reached')
    expect(said).toContain('Sat 30 Jan, due today')
    expect(said).toContain('CAPS-5 48, taken on Mon 11 Jan; CAPS-5 27.5, taken on Mon 8 Mar; PCL-5 61, taken on Mon 11 Jan.')
    const figure = screen.getByRole('figure', { name: 'Eight weeks' })
    expect(figure.querySelectorAll('[title^="CAPS-5"]')).toHaveLength(2)
    expect([...figure.querySelectorAll('[data-state]')].map((mark) => mark.getAttribute('data-state')).sort()).toEqual(['ahead', 'done', 'due', 'tried'])
  })
})
