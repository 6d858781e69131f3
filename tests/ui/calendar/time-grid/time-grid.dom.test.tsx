/** Knows how a week of hours reads and how keys walk through it; refuses to know pixels. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { time } from '../../../../src/domain/time/clock-time'
import { addDays, day } from '../../../../src/domain/time/day'
import type { Column } from '../../../../src/ui/calendar/time-grid/grid-column'
import { piecesOn } from '../../../../src/ui/calendar/time-grid/pieces'
import { TimeGrid } from '../../../../src/ui/calendar/time-grid/time-grid'
import { line } from '../session-lines'
import { suggestedCall } from '../suggested-call'

const monday = day('2027-03-29')
const entries = [
  { courseId: 'k', code: 'K-17', line: line({ on: '2027-03-30', at: '09:00', minutes: 480, title: 'Dosing 3', look: 'dosing', status: 'confirmed', week: 12, roomName: 'Oak' }) },
  { courseId: 'd', code: 'D-14', line: line({ on: '2027-03-31', at: '14:00', title: 'Integration 1.2', week: 5 }) },
  { courseId: 'g', code: 'G-27', line: line({ on: '2027-03-31', at: '09:30', title: 'Integration 1.1', week: 4 }) },
]
const columns = [0, 1, 2].map((ahead): Column => {
  const on = addDays(monday, ahead)
  const ground = ahead === 0 ? [{ from: 0, to: 1440, words: 'Closed, Easter Monday' }] : []
  return { key: on, day: on, name: null, sub: null, ground, pieces: piecesOn(on, entries), step: null }
})

function draw(onOpen = vi.fn()) {
  render(
    <TimeGrid label="Week" corner="Week 13" zone="Europe/Berlin" open={{}} columns={columns} today={addDays(monday, 1)} now={time('10:00')} onOpen={onOpen} />,
  )
  return onOpen
}

test('it has real heads, and each session is a sentence', () => {
  draw()
  const grid = screen.getByRole('grid', { name: 'Week' })
  expect(within(grid).getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Week 13Berlin',
    'Monday 29 March 2027Mon 29',
    'Tuesday 30 March 2027, todayTue 30',
    'Wednesday 31 March 2027Wed 31',
  ])
  expect(within(grid).getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Tuesday 30 March, 09:00–17:00, 8 h, Dosing 3, patient K-17, Ana and Ben, Oak, week 12, confirmed',
    'Wednesday 31 March, 09:30–11:00, 90 min, Integration 1.1, patient G-27, Ana and Ben, Fern, week 4, planned',
    'Wednesday 31 March, 14:00–15:30, 90 min, Integration 1.2, patient D-14, Ana and Ben, Fern, week 5, planned',
  ])
  expect(within(grid).getAllByRole('cell')[0]).toHaveTextContent('Closed, Easter Monday. No sessions')
})

test('one tab stop; arrows lead on, to the session nearest in time and to days without any', async () => {
  const onOpen = draw()
  const user = userEvent.setup()
  await user.tab()
  expect(screen.getByRole('button', { name: /Dosing 3/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: /Integration 1.1/ })).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: /Integration 1.2/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries[1], screen.getByRole('button', { name: /Integration 1.2/ }))
  await user.keyboard('{Home}')
  expect(screen.getAllByRole('cell')[0]).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: /Dosing 3/ })).toHaveFocus()
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('a crowd too dense to be pressed is gathered by the hour, and opens in place', async () => {
  const crowd = Array.from({ length: 100 }, (_, k) => ({ courseId: `c${k}`, code: `C-${k}`, line: line({ on: '2027-03-30', at: k < 80 ? '10:00' : '11:00', title: 'Integration 1.1' }) }))
  const onOpen = vi.fn()
  const crowded = columns.map((column) => ({ ...column, pieces: piecesOn(column.day, crowd) }))
  render(<TimeGrid label="Week" corner="Week 13" zone="Europe/Berlin" open={{}} columns={crowded} today={addDays(monday, 1)} now={time('10:00')} onOpen={onOpen} />)
  const user = userEvent.setup()
  const all = within(screen.getByRole('grid')).getAllByRole('button')
  const numbers = all.filter((button) => button.getAttribute('aria-haspopup') === 'dialog')
  expect(numbers.map((button) => button.getAttribute('aria-label'))).toEqual([expect.stringMatching(/^\d+ more sessions from 10:00$/), '20 more sessions from 11:00'])
  const gathered = numbers.reduce((sum, button) => sum + Number.parseInt(button.textContent.slice(1)), 0)
  expect(all.length - numbers.length + gathered).toBe(100)

  await user.tab()
  for (let k = 0; k < all.length; k += 1) await user.keyboard('{ArrowDown}')
  expect(numbers[1]).toHaveFocus()
  await user.keyboard('{Enter}')
  const card = screen.getByRole('dialog', { name: '20 more sessions from 11:00' })
  expect(within(card).getAllByRole('button')).toHaveLength(20)
  await user.click(within(card).getByRole('button', { name: /C-99/ }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(crowd[99], numbers[1])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('sessions without a time stand in a row above the hours, and keys lead up to them', async () => {
  const screening = { courseId: 'b', code: 'B-11', line: line({ session: 'screen', on: '2027-03-31', at: null, minutes: null, title: 'Screening', look: 'assessment', week: -1, therapistNames: [], roomName: null }) }
  const enrolment = { courseId: 'b', code: 'B-11', line: line({ session: 'enrol', on: '2027-03-29', at: null, minutes: null, title: 'Enrolment', look: 'assessment', therapistNames: [], roomName: null }) }
  const withUntimed = columns.map((column, ahead) => ({ ...column, untimed: ahead === 0 ? [enrolment] : ahead === 2 ? [screening] : [] }))
  const onOpen = vi.fn()
  const onGrab = vi.fn(() => true)
  const handling = { onGrab, onCarry: vi.fn(), onKey: vi.fn(), onRelease: vi.fn(), onLeave: vi.fn() }
  render(<TimeGrid label="Week" corner="Week 13" zone="Europe/Berlin" open={{}} columns={withUntimed} today={addDays(monday, 1)} now={time('10:00')} onOpen={onOpen} handling={handling} />)
  const row = screen.getByRole('row', { name: /^No time/ })
  expect(within(row).getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Monday 29 March, without a time, Enrolment, patient B-11, week 1, planned',
    'Wednesday 31 March, without a time, Screening, patient B-11, week -1, planned',
  ])
  const user = userEvent.setup()
  await user.tab()
  await user.keyboard('{ArrowRight}{ArrowUp}')
  expect(screen.getByRole('button', { name: /Screening/ })).toHaveFocus()
  expect(document.querySelectorAll('td [tabindex="0"], td[tabindex="0"]')).toHaveLength(1)
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(screening, screen.getByRole('button', { name: /Screening/ }))
  await user.keyboard('{Home}')
  expect(screen.getByRole('button', { name: /Enrolment/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: /Dosing 3/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}{ArrowDown}{Enter}')
  expect(onOpen).toHaveBeenLastCalledWith(entries[1], screen.getByRole('button', { name: /Integration 1.2/ }))
  expect(onGrab).not.toHaveBeenCalled()
})

test('there is no such row where every session has a time', () => {
  draw()
  expect(screen.queryByRole('row', { name: /^No time/ })).toBeNull()
})

test('calls stand above the hours as one stop of their day, after sessions without a time, and are never taken up', async () => {
  const [tuesday, wednesday] = [addDays(monday, 1), addDays(monday, 2)]
  const milestone = { courseId: 'k', code: 'K-17', line: line({ on: tuesday, at: null, minutes: null, title: 'Enrolment' }) }
  const some = [suggestedCall('R-23', tuesday), suggestedCall('S-09', tuesday, { number: 1 })]
  const many = Array.from({ length: 9 }, (_, index) => suggestedCall(`C-${index}`, wednesday, { state: 'ahead' }))
  const own = columns.map((column): Column => (column.day === tuesday ? { ...column, untimed: [milestone], calls: some } : column.day === wednesday ? { ...column, calls: many } : column))
  const onCalls = vi.fn()
  const onGrab = vi.fn()
  const handling = { onGrab, onCarry: vi.fn(), onKey: vi.fn(), onRelease: vi.fn(), onLeave: vi.fn() }
  render(<TimeGrid label="Week" corner="" zone="Europe/Berlin" open={{}} columns={own} today={tuesday} now={time('10:00')} onOpen={vi.fn()} onCalls={onCalls} handling={handling} />)
  const row = screen.getByRole('row', { name: /^No time/ })
  expect(within(row).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['K-17 Enrolment', 'R-23call 2 of 4S-09call 1 of 4', '9 calls'])
  const user = userEvent.setup()
  await user.tab()
  expect(screen.getByRole('button', { name: /Enrolment/ })).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  const calls = screen.getByRole('button', { name: /^Tuesday 30 March, 2 calls suggested by the app, not booked: R-23/ })
  expect(calls).toHaveFocus()
  await user.keyboard(' ')
  expect(onCalls).toHaveBeenCalledExactlyOnceWith(some, calls)
  expect(onGrab).not.toHaveBeenCalled()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: /Dosing 3/ })).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowRight}')
  expect(screen.getByRole('button', { name: /^Wednesday 31 March, 9 calls/ })).toHaveFocus()
})
