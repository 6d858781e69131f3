/** Knows what the card of a course says in figures; refuses to know the desk. */
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Course } from '../../../src/domain/course/course'
import { day } from '../../../src/domain/time/day'
import { FiguresCard } from '../../../src/features/course/figures-card'
import { dosed } from '../../support/contact-spec'
import { courseAfter, specClinic } from '../../support/course-spec'

const course = courseAfter(dosed)
const [ana] = specClinic.therapists
if (ana === undefined) throw new Error('no therapist')

function show(of: Course, clinic = specClinic) {
  render(<FiguresCard course={of} clinic={clinic} today={day('2027-02-01')} />)
}

const rows = (table: string) => [...(screen.getByText(table, { selector: 'caption' }).closest('table')?.rows ?? [])].slice(1).map((row) => [...row.cells].map(({ textContent }) => textContent).join(' · '))

afterEach(cleanup)

it('tells the sessions of the whole course, the hours of its people and the wait for the first dose', () => {
  // Both preparations and the first dose were held as planned; the next morning’s session was not recorded.
  show({ ...course, patient: { ...course.patient, enquired: day('2026-12-01') } })
  expect(rows('Sessions of this course by kind')).toEqual([
    'Preparation · 2 · 0 · 2 · 0 · 0 · 0 · 0',
    'Dosing · 1 · 0 · 1 · 0 · 0 · 0 · 1',
    'Integration · 1 · 0 · 0 · 0 · 0 · 1 · 0',
    'Assessment · 0 · 0 · 0 · 0 · 0 · 0 · 1',
    'All · 4 · 0 · 3 · 0 · 0 · 1 · 2',
  ])
  expect(rows('Hours of each therapist in this course')).toEqual(['Ana · 12 h 30 min · 4 h 30 min · 8 h', 'Ben · 12 h 30 min · 4 h 30 min · 8 h', 'All · 25 h · 9 h · 16 h'])
  expect(screen.getByText('The patient first asked on Tue 1 Dec 2026 and had the first dose 55 days later, on Mon 25 Jan 2027.')).toBeInTheDocument()
})

it('says what it does not know, of the wait and of people who have left', () => {
  show(course, { ...specClinic, therapists: [ana] })
  expect(screen.getByText('Nobody said when the patient first asked, so the wait for the first dose is not known.')).toBeInTheDocument()
  expect(rows('Hours of each therapist in this course')[1]).toMatch(/^Somebody who has left · 12 h 30 min/)
})
