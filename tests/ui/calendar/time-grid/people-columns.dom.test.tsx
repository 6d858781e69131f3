/** Knows that columns of one day are told apart by whose they are; refuses to know pixels. */
import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { time } from '../../../../src/domain/time/clock-time'
import { day } from '../../../../src/domain/time/day'
import type { Column } from '../../../../src/ui/calendar/time-grid/grid-column'
import { piecesOn } from '../../../../src/ui/calendar/time-grid/pieces'
import { TimeGrid } from '../../../../src/ui/calendar/time-grid/time-grid'
import { line } from '../session-lines'

const tuesday = day('2027-03-02')
const open = { tue: [{ from: time('08:00'), to: time('18:00') }] }
const entries = [
  { courseId: 'k', code: 'K-17', line: line({ on: tuesday, at: '09:30', title: 'Integration 2.1', week: 8, nightUntil: time('09:00') }) },
]
const column = (name: string, sub: string, ground: Column['ground'], of = entries, beginsGroup = false): Column => ({
  key: name,
  day: tuesday,
  name,
  sub,
  beginsGroup,
  ground,
  pieces: piecesOn(tuesday, of, beginsGroup),
  step: null,
})
const columns = [
  column('Ana', '1 h 30 min with patients', []),
  column('Ben', 'no patients', [{ from: 0, to: 540, words: '' }, { from: 720, to: 780, words: '' }, { from: 1020, to: 1440, words: '' }], []),
  column('Fern', '1 h 30 min used', [], entries, true),
]

test('heads name people and rooms, and each session says in whose column it lies', () => {
  render(<TimeGrid label="People" corner="Tue 2 Mar" zone="Europe/Berlin" open={open} columns={columns} leastColumnPixels={100} today={tuesday} now={time('10:00')} />)
  const grid = screen.getByRole('grid', { name: 'People' })
  expect(within(grid).getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Tue 2 MarBerlin',
    'Ana1 h 30 min with patients',
    'Benno patients',
    'Fern1 h 30 min used',
  ])
  expect(within(grid).getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Ana: Tuesday 2 March, 09:30–11:00, 90 min, Integration 2.1, patient K-17, Ana and Ben, Fern, week 8, planned',
    'Fern: Tuesday 2 March, 09:30–11:00, 90 min, Integration 2.1, patient K-17, Ana and Ben, Fern, week 8, planned',
    'Fern: Tuesday 2 March, night of K-17 in Fern, until 09:00 on Wednesday 3 March',
  ])
  expect(within(grid).getAllByRole('cell')[1]).toHaveTextContent('Ben, Tuesday 2 March. from 09:00, not 12:00–13:00, until 17:00. No sessions')
})

test('a block leaves out whose column it is', () => {
  render(<TimeGrid label="People" corner="" zone="Europe/Berlin" open={{}} columns={columns} today={tuesday} now={time('10:00')} />)
  const [ofAna, , ofFern] = screen.getAllByRole('cell').map((cell) => cell.textContent)
  expect(ofAna).toContain('with Ben · Fern')
  expect(ofFern).toContain('Ana and Ben')
  expect(ofFern).not.toContain('· Fern')
})
