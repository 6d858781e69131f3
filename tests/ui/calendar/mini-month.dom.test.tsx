/** Knows how a small month reads and how a day is chosen in it by keys; refuses to know pixels. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { MiniMonth } from '../../../src/ui/calendar/mini-month'

function Month({ onDay }: { readonly onDay: (on: string) => void }) {
  const [month, setMonth] = useState(day('2027-03-01'))
  return (
    <MiniMonth
      month={month}
      onMonth={setMonth}
      from={day('2027-03-29')}
      to={day('2027-04-04')}
      today={day('2027-03-02')}
      weekStart="mon"
      markOf={(on) => ({ '2027-03-02': { sessions: 3, dosing: 1 }, '2027-03-30': { sessions: 1, dosing: 1 }, '2027-03-31': { sessions: 1, dosing: 0 }, '2027-04-01': { sessions: 2, dosing: 0 } })[String(on)]}
      onDay={onDay}
      isFocused
    />
  )
}

test('each day says its date, whether it is today, and its sessions; the days on the page are selected', () => {
  render(<Month onDay={vi.fn()} />)
  expect(screen.getByRole('grid', { name: 'March 2027' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Tuesday 2 March, today, 3 sessions, 1 of them dosing' })).toHaveAttribute('aria-current', 'date')
  expect(screen.getByRole('button', { name: 'Tuesday 30 March, 1 session, dosing' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Wednesday 31 March, 1 session' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Thursday 1 April, 2 sessions' })).toBeInTheDocument()
  expect(screen.getAllByRole('gridcell', { selected: true }).map((cell) => cell.textContent)).toEqual(['29', '30', '31', '1', '2', '3', '4'])
})

test('arrows lead from day to day and into the next month, Enter chooses', async () => {
  const onDay = vi.fn()
  render(<Month onDay={onDay} />)
  const user = userEvent.setup()
  expect(screen.getByRole('button', { name: 'Monday 29 March' })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: /^Tuesday 30 March/ })).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('grid', { name: 'April 2027' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Tuesday 6 April' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onDay).toHaveBeenCalledExactlyOnceWith('2027-04-06')
  await user.click(screen.getByRole('button', { name: 'Month before' }))
  expect(screen.getByRole('grid', { name: 'March 2027' })).toBeInTheDocument()
})
