/** Knows how a week of lanes reads and how keys walk through it; refuses to know pixels. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { time } from '../../../../src/domain/time/clock-time'
import { addDays, day } from '../../../../src/domain/time/day'
import { LaneWeek } from '../../../../src/ui/calendar/lane-week/lane-week'
import { piecesOn } from '../../../../src/ui/calendar/time-grid/pieces'
import { line } from '../session-lines'
import { suggestedCall } from '../suggested-call'

const monday = day('2027-03-01')
const days = [0, 1, 2].map((ahead) => addDays(monday, ahead))
const dosing = {
  courseId: 'k',
  code: 'K-17',
  line: line({ session: 'exp-2', on: '2027-03-01', at: '08:00', minutes: 480, title: 'Dosing 2', look: 'dosing', status: 'confirmed', roomName: 'Oak', nightUntil: time('09:00') }),
}
const integration = { courseId: 'k', code: 'K-17', line: line({ on: '2027-03-02', at: '12:00', title: 'Integration 2.1', status: 'completed' }) }
const away = [{ from: 0, to: 1440, words: 'Away, training' }]
const laneOf = (name: string, total: string, withNights: boolean) => ({
  key: name,
  name,
  total,
  days: days.map((on, index) => ({
    day: on,
    ground: name === 'Ana' && index === 2 ? away : [{ from: 0, to: 480, words: '' }, { from: 1080, to: 1440, words: '' }],
    pieces: piecesOn(on, [dosing, integration], withNights),
  })),
})
const groups = [[laneOf('Ana', '9 h 30 min', false)], [laneOf('Oak', '9 h 30 min', true)]]

function draw(onOpen = vi.fn(), onDay = vi.fn()) {
  const open = { mon: [{ from: time('08:00'), to: time('18:00') }] }
  render(<LaneWeek label="People and rooms" corner="Week 9" open={open} days={days} groups={groups} today={days[1] ?? monday} reached={monday} onDay={onDay} onOpen={onOpen} />)
  return { onOpen, onDay }
}

test('a row for each person and room, a column for each day, and the hours at the end', () => {
  draw()
  const table = screen.getByRole('grid', { name: 'People and rooms' })
  expect(within(table).getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Week 908:00–18:00',
    'Monday 1 March 2027Mon 1',
    'Tuesday 2 March 2027, todayTue 2',
    'Wednesday 3 March 2027Wed 3',
    'In all',
  ])
  expect(within(table).getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['Ana', 'Oak'])
  const [ofAna, ofOak] = within(table).getAllByRole('row').slice(1).map((row) => within(row))
  expect(ofAna?.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['08:00K-17', '12:00K-17', 'Away, trainingNo sessions', '9 h 30 min'])
  expect(ofAna?.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Ana: Monday 1 March, 08:00–16:00, 8 h, Dosing 2, patient K-17, Ana and Ben, Oak, week 1, confirmed',
    'Ana: Tuesday 2 March, 12:00–13:30, 90 min, Integration 2.1, patient K-17, Ana and Ben, Fern, week 1, completed',
  ])
  expect(ofOak?.getAllByRole('button').map((button) => button.textContent)).toEqual(['08:00K-17', 'Night, until 09:00', 'K-17, night until 09:00', '12:00K-17'])
})

test('starts and lengths are to scale', () => {
  const { container } = render(<LaneWeek label="Week" corner="" open={{ mon: [{ from: time('08:00'), to: time('18:00') }] }} days={days} groups={groups} today={monday} reached={monday} onDay={vi.fn()} onOpen={vi.fn()} />)
  const [eight, ninety] = [...container.querySelectorAll<HTMLElement>('[data-lane="0"] i[data-part="session"]')].map(({ style }) => [style.insetInlineStart, style.inlineSize])
  expect(eight).toEqual(['0%', '80%'])
  expect(ninety).toEqual(['40%', '15%'])
})

test('one tab stop beside the heads; arrows lead on, Enter opens, a head leads to its day', async () => {
  const { onOpen, onDay } = draw()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /^Wednesday 3 March 2027/ }))
  expect(onDay).toHaveBeenCalledExactlyOnceWith(days[2])
  await user.tab()
  expect(screen.getByRole('button', { name: /^Ana: .*Integration 2.1/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByText('Away, training').closest('td')).toHaveFocus()
  await user.keyboard('{ArrowLeft}{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Oak: Tuesday 2 March, night of K-17 in Oak, until 09:00 on Tuesday 2 March' })).toHaveFocus()
  await user.keyboard('{Home}{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(dosing, expect.any(HTMLButtonElement))
})

test('a session without a time is the first of its day, in words and among the keys', async () => {
  const outcome = { courseId: 'b', code: 'B-11', line: line({ session: 'end', on: '2027-03-01', at: null, minutes: null, title: 'Outcome', look: 'assessment', therapistNames: ['Ana'], roomName: null }) }
  const [ana] = [laneOf('Ana', '8 h', false)].map((lane) => ({ ...lane, days: lane.days.map((of, index) => (index === 0 ? { ...of, untimed: [outcome] } : of)) }))
  const onOpen = vi.fn()
  render(<LaneWeek label="Week" corner="" open={{}} days={days} groups={ana === undefined ? [] : [[ana]]} today={monday} reached={monday} onDay={vi.fn()} onOpen={onOpen} />)
  const button = screen.getByRole('button', { name: 'Ana: Monday 1 March, without a time, Outcome, patient B-11, Ana, week 1, planned' })
  const user = userEvent.setup()
  await user.tab()
  await user.tab()
  await user.tab()
  await user.tab()
  expect(button).toHaveFocus()
  await user.keyboard('{Enter}{ArrowDown}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(outcome, button)
  expect(screen.getByRole('button', { name: /Dosing 2/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenLastCalledWith(dosing, screen.getByRole('button', { name: /Dosing 2/ }))
})

test('calls stand with their person, and keys meet them after what has a time', async () => {
  const [first, second] = groups
  const calls = [suggestedCall('R-23', '2027-03-01')]
  const ana = first?.[0]
  if (ana === undefined || second === undefined) throw new Error('no lane')
  const withCalls = [[{ ...ana, days: ana.days.map((of, index) => (index === 0 ? { ...of, calls } : of)) }], second]
  const onCalls = vi.fn()
  const onOpen = vi.fn()
  render(<LaneWeek label="Week" corner="" open={{}} days={days} groups={withCalls} today={monday} reached={monday} onDay={vi.fn()} onOpen={onOpen} onCalls={onCalls} />)
  const mark = screen.getByRole('button', { name: /^Ana: Monday 1 March, 1 call suggested by the app, not booked: R-23, call 2 of 4 after Dosing 1, due today$/ })
  const user = userEvent.setup()
  mark.focus()
  await user.keyboard('{Enter}')
  expect(onCalls).toHaveBeenCalledExactlyOnceWith(calls, mark)
  await user.keyboard('{ArrowUp}')
  expect(screen.getByRole('button', { name: /^Ana: .*Dosing 2/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(dosing, screen.getByRole('button', { name: /^Ana: .*Dosing 2/ }))
})
