/** Knows what a person reads on the page of figures, and that the days in the address decide it; refuses to know how bars are drawn. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { time } from '../../../src/domain/time/clock-time'
import { addDays } from '../../../src/domain/time/day'
import { FiguresPage } from '../../../src/features/figures/figures-page'
import { adoptPlan, firstDay } from '../../desk/small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../../desk/test-desk'

function show(desk: Desk, search = '') {
  render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[`/figures${search}`]}>
        <FiguresPage />
        <Address />
      </MemoryRouter>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

function Address() {
  return <output data-testid="address">{useLocation().search}</output>
}

/** The rows of a table as they are heard, cell by cell; drawings are silent. */
async function rowsOf(table: string | RegExp): Promise<readonly string[]> {
  const found = (await screen.findByText(table, { selector: 'caption' })).closest('table')
  return [...(found?.rows ?? [])].map((row) => [...row.cells].filter((cell) => cell.getAttribute('aria-hidden') !== 'true').map(({ textContent }) => textContent).join(' · '))
}

const byKind = 'Sessions of all courses by kind'
const byCourse = 'Sessions of each course'

/** Dosing is on the 8th of December, integration on the 9th, the last meeting on the 22nd; preparation took ten minutes longer than planned. */
async function clinicWithCourse(): Promise<Desk> {
  let now = Date.UTC(2026, 11, 1, 6, 0)
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17', firstDay))
  now = Date.UTC(2026, 11, 1, 11, 0)
  const held = await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter: { day: firstDay, from: time('08:00'), to: time('09:40'), note: '' }, gates: [], reason: '' })
  expect(held.verdict).toBe('accepted')
  return desk
}

it('tells sessions, hours, rooms and waits in tables beside the pictures', async () => {
  show(await clinicWithCourse())
  expect(screen.getByText('North Clinic, 31 August 2026 – 3 January 2027')).toBeInTheDocument()
  expect(await rowsOf(byKind)).toEqual([
    'Kind · Due · Early · In window · Late · Not held · Not recorded · Ahead',
    'Preparation · 1 · 0 · 1 · 0 · 0 · 0 · 0',
    'Dosing · 0 · 0 · 0 · 0 · 0 · 0 · 1',
    'Integration · 0 · 0 · 0 · 0 · 0 · 0 · 1',
    'Assessment · 0 · 0 · 0 · 0 · 0 · 0 · 1',
    'All · 1 · 0 · 1 · 0 · 0 · 0 · 3',
  ])
  expect((await rowsOf(byCourse)).slice(1)).toEqual(['K-17 · 1 · 0 · 1 · 0 · 0 · 0 · 3'])
  expect((await rowsOf('Hours of each therapist')).slice(1)).toEqual([
    'Ana · 1 h 30 min · 1 h 40 min · 10 h 30 min',
    'Ben · 1 h 30 min · 1 h 40 min · 9 h 30 min',
    'All · 3 h · 3 h 20 min · 20 h',
  ])
  expect((await rowsOf(/^Room 1, week by week/)).slice(13)).toEqual([
    '23 – 29 Nov · 0 · 0 · 0 · 70 h',
    '30 Nov – 6 Dec · 1 h 40 min · 0 · 0 · 70 h',
    '7 – 13 Dec · 0 · 0 · 9 h 30 min · 70 h',
    '14 – 20 Dec · 0 · 0 · 0 · 70 h',
    '21 – 27 Dec · 0 · 0 · 1 h · 70 h',
    '28 Dec 2026 – 3 Jan 2027 · 0 · 0 · 0 · 70 h',
  ])
  const missing = (await screen.findByText('No day of enquiry')).closest('section')
  expect(missing?.querySelector('li a')).toHaveAttribute('href', '/patients/c1')
})

it('is of the days in the address, which a choice changes', async () => {
  const user = show(await clinicWithCourse(), `?from=${addDays(firstDay, 7)}&to=${addDays(firstDay, 8)}`)
  expect(await rowsOf(byKind)).toHaveLength(4)
  for (const weeks of ['4', '13', '26', '52']) expect(screen.getByLabelText(`${weeks} weeks`)).not.toBeChecked()
  await user.click(screen.getByLabelText('4 weeks'))
  expect(screen.getByTestId('address')).toHaveTextContent('?from=2026-11-02&to=2027-01-03')
  expect(await rowsOf(byKind)).toHaveLength(6)
  await user.click(screen.getByLabelText('13 weeks'))
  expect(screen.getByTestId('address')).toBeEmptyDOMElement()
})

it('says why it does not follow an address, and shows the usual weeks', async () => {
  show(await clinicWithCourse(), '?from=2026-12-09&to=2026-12-01')
  expect(screen.getByText('The address names a last day before the first; these are the usual weeks.')).toBeInTheDocument()
  expect(screen.getByLabelText('13 weeks')).toBeChecked()
})

it('narrows the courses by code and by what lay outside its window, and says where nothing lies in the days', async () => {
  const desk = await clinicWithCourse()
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1)))
  await desk.perform('c1', { type: 'WaiveSession', session: 'int-1-1', reason: 'declined' })
  const user = show(desk)
  const codes = async () => (await rowsOf(byCourse)).slice(1).map((row) => row.slice(0, 4))
  expect(await codes()).toEqual(['K-17', 'M-08'])
  await user.click(screen.getByLabelText('Not all in window 1'))
  expect(await codes()).toEqual(['K-17'])
  await user.type(screen.getByRole('searchbox', { name: 'Find a code' }), 'm-08')
  expect(screen.getByText('No course matches.')).toBeInTheDocument()
  await user.click(screen.getByLabelText('All 2'))
  expect(await codes()).toEqual(['M-08'])
  expect(screen.getByTestId('address')).toBeEmptyDOMElement()
})

it('leads to the first step where there is no clinic, no course, or nothing in the days', async () => {
  show(await deskOn(newStorage()))
  expect(screen.getByRole('link', { name: 'Set up your clinic' })).toHaveAttribute('href', '/clinic')
  document.body.innerHTML = ''
  show(await deskWithClinic(newStorage()))
  expect(screen.getByRole('link', { name: 'Plan a course' })).toHaveAttribute('href', '/plan')
  document.body.innerHTML = ''
  show(await clinicWithCourse(), '?from=2025-01-01&to=2025-01-07')
  expect(screen.getByText('No session of the protocols lies in these days.')).toBeInTheDocument()
  expect(await screen.findByText('No first dose lies in these days.')).toBeInTheDocument()
  expect(screen.getByText('No therapist was planned or worked in a session in these days.')).toBeInTheDocument()
  expect(screen.queryByText('Course by course')).toBeNull()
})
