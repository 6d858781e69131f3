/** Knows how a month is walked through and what its cells say; refuses to know how they look. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { day } from '../../../src/domain/time/day'
import type { CalendarEntry } from '../../../src/ui/calendar/calendar-entry'
import { MonthCalendar, type MonthCalendarProps } from '../../../src/ui/calendar/month-calendar'
import { easterMonday, line, shortCourse } from './session-lines'
import { suggestedCall } from './suggested-call'

const entries: readonly CalendarEntry[] = shortCourse.map((each) => ({ courseId: 'c', code: 'K-17', line: each }))
const crowd: readonly CalendarEntry[] = Array.from({ length: 6 }, (_, index) => ({
  courseId: `c${index}`,
  code: `P-${index}`,
  line: line({ on: '2027-03-10', at: `1${index}:00` }),
}))

function Month(changes: Partial<MonthCalendarProps>) {
  const [month, setMonth] = useState(day('2027-03-01'))
  return (
    <MonthCalendar
      month={month}
      today={day('2027-03-01')}
      entries={entries}
      closures={[easterMonday]}
      restDays={['sat', 'sun']}
      weekStart="mon"
      weekCount={{ by: 'year' }}
      onMonth={setMonth}
      {...changes}
    />
  )
}

test('a month is a table with weekdays, weeks and as many rows as it needs', () => {
  render(<Month />)
  const grid = screen.getByRole('grid', { name: 'March 2027' })
  const texts = (role: string) => within(grid).getAllByRole(role).map((head) => head.textContent)
  expect(texts('columnheader')).toEqual(['Week', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
  expect(texts('rowheader')).toEqual(['9', '10', '11', '12', '13'])
  const today = within(grid).getByRole('gridcell', { name: 'Monday 1 March, today, 1 session' })
  expect(today).toHaveAttribute('aria-current', 'date')
  expect(within(grid).getByRole('gridcell', { name: 'Monday 29 March, closed, Easter Monday, no session' })).toBeVisible()
})

test('the weeks of a course stand in its column', () => {
  render(<Month weekCount={{ by: 'course', anchor: day('2027-01-11') }} />)
  expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['8', '9', '10', '11', '12'])
})

test('one day at a time takes the focus, and keys walk it into the next month', async () => {
  render(<Month />)
  const user = userEvent.setup()
  await user.tab()
  expect(screen.getByRole('gridcell', { name: /^Monday 1 March/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}{ArrowDown}')
  expect(screen.getByRole('gridcell', { name: /^Tuesday 9 March/ })).toHaveFocus()
  await user.keyboard('{End}')
  expect(screen.getByRole('gridcell', { name: /^Sunday 14 March/ })).toHaveFocus()
  await user.keyboard('{Home}{PageDown}')
  expect(screen.getByRole('grid', { name: 'April 2027' })).toBeVisible()
  expect(screen.getByRole('gridcell', { name: /^Thursday 8 April/ })).toHaveFocus()
  await user.keyboard('{PageUp}{Home}{ArrowUp}')
  expect(screen.getByRole('gridcell', { name: /^Monday 1 March/ })).toHaveFocus()
  expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
})

test('Enter opens the first session of the day, or the day', async () => {
  const onOpen = vi.fn()
  const onDay = vi.fn()
  render(<Month onOpen={onOpen} onDay={onDay} />)
  const user = userEvent.setup()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries[1], expect.any(HTMLElement))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onDay).toHaveBeenCalledExactlyOnceWith('2027-03-08')
})

test('a crowded day opens in place, and its sessions are pressed by name', async () => {
  const onOpen = vi.fn()
  render(<Month entries={crowd} onOpen={onOpen} />)
  const user = userEvent.setup()
  const cell = screen.getByRole('gridcell', { name: 'Wednesday 10 March, 6 sessions' })
  expect(within(cell).getAllByRole('listitem')).toHaveLength(3)
  await user.click(within(cell).getByRole('button', { name: '+3 more' }))
  expect(within(cell).getAllByRole('listitem')).toHaveLength(6)
  const last = 'P-5, Integration 1.2, 15:00–16:30, 90 min, Fern, planned'
  await user.click(within(cell).getByRole('button', { name: last }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(crowd[5], expect.any(HTMLElement))
  await user.click(within(cell).getByRole('button', { name: 'Fewer', expanded: true }))
  expect(within(cell).getAllByRole('listitem')).toHaveLength(3)
})

test('only the sessions of the day in focus are tab stops', async () => {
  render(<Month onOpen={vi.fn()} />)
  const user = userEvent.setup()
  await user.tab()
  await user.tab()
  expect(screen.getByRole('button', { name: /Dosing 2/ })).toHaveFocus()
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('the calls of a day stand below its sessions, one by its patient and several by their number, and the day says so', async () => {
  const calls = [suggestedCall('R-23', '2027-03-02'), suggestedCall('S-09', '2027-03-03'), suggestedCall('R-23', '2027-03-03')]
  const onCalls = vi.fn()
  const onOpen = vi.fn()
  render(<Month calls={calls} onCalls={onCalls} onOpen={onOpen} onDay={vi.fn()} />)
  const tuesday = screen.getByRole('gridcell', { name: /^Tuesday 2 March, .*, 1 call suggested$/ })
  const wednesday = screen.getByRole('gridcell', { name: /^Wednesday 3 March, .*, 2 calls suggested$/ })
  const [one, several] = [/^Tuesday 2 March, 1 call suggested by the app, not booked/, /^Wednesday 3 March, 2 calls suggested by the app, not booked/].map((name) => screen.getByRole('button', { name }))
  expect(tuesday).toContainElement(one ?? null)
  expect(one).toHaveTextContent('R-23call 2 of 4')
  expect(wednesday).toContainElement(several ?? null)
  expect(several).toHaveTextContent('2 calls')
  const user = userEvent.setup()
  await user.click(several ?? wednesday)
  expect(onCalls).toHaveBeenCalledExactlyOnceWith(calls.slice(1), several)
  expect(onOpen).not.toHaveBeenCalled()
})
