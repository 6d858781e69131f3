/** Knows how days are chosen and a day is read; refuses to know pixels. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { addDays, type Day, day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import type { DayChoice } from '../../../src/ui/calendar/day-choice'
import { DayScale } from '../../../src/ui/calendar/day-scale'
import { DayWindow } from '../../../src/ui/calendar/day-window'
import { WeekTiles } from '../../../src/ui/calendar/week-tiles'
import { shortCourse } from './session-lines'

const entries = shortCourse.map((line) => ({ courseId: 'c', code: 'K-17', line }))
const impossible = { state: 'impossible', isTarget: false, isHere: false, isInWindow: true, reason: 'pair busy' } as const
const choice = (of: string, facts: Partial<DayChoice> = {}): DayChoice => ({ day: day(of), ...impossible, ...facts })
const days = [
  choice('2027-03-29', { state: 'closed', reason: 'Easter Monday', isTarget: true }),
  choice('2027-03-30', { state: 'allowed', reason: '', isHere: true }),
  choice('2027-03-31'),
  choice('2027-04-01', { state: 'allowed', reason: '3 days after target' }),
]

function Window({ onChoose }: { readonly onChoose: (chosen: Day) => void }) {
  const [chosen, setChosen] = useState<Day | null>(null)
  const choose = (next: Day) => {
    setChosen(next)
    onChoose(next)
  }
  return <DayWindow label="Days for Dosing 3" look="dosing" days={days} chosen={chosen} onChoose={choose} />
}

test('days are a group of choices that say date, weekday and why not', () => {
  render(<Window onChoose={vi.fn()} />)
  const group = screen.getByRole('radiogroup', { name: 'Days for Dosing 3' })
  expect(within(group).getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual([
    'Monday 29 March, target day, not possible, Easter Monday',
    'Tuesday 30 March, here now, allowed',
    'Wednesday 31 March, not possible, pair busy',
    'Thursday 1 April, allowed, 3 days after target',
  ])
})

test('arrows choose allowed days and only visit the others', async () => {
  const onChoose = vi.fn()
  render(<Window onChoose={onChoose} />)
  const user = userEvent.setup()
  await user.tab()
  expect(screen.getByRole('radio', { name: /^Tuesday 30/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { name: /^Wednesday 31/ })).toHaveFocus()
  expect(onChoose).not.toHaveBeenCalled()
  await user.keyboard('{ArrowRight}')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('2027-04-01')
  expect(screen.getByRole('radio', { name: /^Thursday 1 April/ })).toBeChecked()
  await user.keyboard('{Home} ')
  await user.click(screen.getByRole('radio', { name: /^Wednesday 31/ }))
  expect(onChoose).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('radio', { name: /^Tuesday 30/ }))
  expect(onChoose).toHaveBeenLastCalledWith('2027-03-30')
})

test('a day reads room by room, and opens its sessions', async () => {
  const onOpen = vi.fn()
  const label = 'Monday 1 March, by room'
  const day = entries.slice(1, 2)
  render(<DayScale label={label} entries={day} rooms={['Oak', 'Fern']} now={time('11:24')} onOpen={onOpen} />)
  const lanes = screen.getByRole('list', { name: label })
  expect(within(lanes).getByText('Free all day')).toBeVisible()
  const name = 'K-17, Dosing 2, 09:00–17:00, 8 h, Oak, in progress'
  await userEvent.click(within(lanes).getByRole('button', { name }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries[1])
})

test('a room held for the night before is free from the morning on, and one that is not all day', () => {
  const [, dosing] = entries
  if (dosing === undefined) throw new Error('no dosing session')
  const held = { ...dosing, line: { ...dosing.line, nightUntil: time('09:00') } }
  const lanes = (until: string) => {
    const before = { ...held, line: { ...held.line, nightUntil: time(until) } }
    const { unmount } = render(<DayScale label="Tuesday" entries={[]} dayBefore={[before]} rooms={['Oak', 'Fern']} now={null} />)
    const words = within(screen.getByRole('list', { name: 'Tuesday' })).getAllByRole('listitem').map(({ textContent }) => textContent)
    unmount()
    return words
  }
  expect(lanes('09:00')).toEqual(['OakFree from 09:00', 'FernFree all day'])
  expect(lanes('07:00')).toEqual(['OakFree all day', 'FernFree all day'])
})

test('a week of tiles says each day and leads to it', async () => {
  const onDay = vi.fn()
  const monday = day('2027-03-01')
  const week = Array.from({ length: 5 }, (_, index) => addDays(monday, index))
  const closedOn = new Map([[addDays(monday, 4), 'Team day']])
  render(
    <WeekTiles days={week} today={monday} entries={entries.slice(1, 3)} closedOn={closedOn} onDay={onDay} />,
  )
  expect(screen.getByRole('button', { name: 'Monday 1 March, today, 1 session, 8 h' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Friday 5 March, closed, Team day, no session' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Tuesday 2 March/ }))
  expect(onDay).toHaveBeenCalledExactlyOnceWith('2027-03-02')
})
