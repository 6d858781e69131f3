/** Knows what a month says of its days while a session is in the hand, and which keys and presses it hands on; refuses to know rules. */
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { type CalendarEntry, entryKey } from '../../../src/ui/calendar/calendar-entry'
import type { DayChoice } from '../../../src/ui/calendar/day-choice'
import { MonthCalendar, type MonthCalendarProps } from '../../../src/ui/calendar/month-calendar'
import { type MonthHand, type MonthHandling, bandPartOf } from '../../../src/ui/calendar/month-hand'
import { line } from './session-lines'

const own: CalendarEntry = { courseId: 'c', code: 'K-17', line: line({ on: '2027-03-10', at: '09:00' }) }
const other: CalendarEntry = { courseId: 'd', code: 'B-11', line: line({ on: '2027-03-10', at: '11:00' }) }
const moved: CalendarEntry = { ...own, line: line({ on: '2027-03-12', at: '09:00' }) }
const choice = (on: string, facts: Partial<DayChoice>): [DayChoice['day'], DayChoice] => [
  day(on),
  { day: day(on), state: 'allowed', isTarget: false, isHere: false, isInWindow: true, reason: '', ...facts },
]
const hand: MonthHand = {
  key: entryKey(own),
  look: 'integration',
  window: { opens: day('2027-03-09'), target: day('2027-03-11'), closes: day('2027-03-15') },
  choices: new Map([
    choice('2027-03-10', { isHere: true }),
    choice('2027-03-11', { state: 'impossible', isTarget: true, reason: 'Ana away' }),
    choice('2027-03-12', {}),
    choice('2027-03-13', { state: 'rest', reason: 'clinic closed' }),
  ]),
  lifted: new Map([[day('2027-03-12'), [{ entry: moved, grip: 'lifted' }]]]),
  leaving: new Set([entryKey(own)]),
}

function show(changes: Partial<MonthCalendarProps> = {}) {
  const handling = { onGrab: vi.fn(() => true), onCarry: vi.fn(), onKey: vi.fn(() => true), onRelease: vi.fn(), onLeave: vi.fn() } satisfies MonthHandling
  const month = (more: Partial<MonthCalendarProps>) => (
    <MonthCalendar
      month={day('2027-03-01')}
      today={day('2027-03-10')}
      entries={[own, other]}
      closures={[]}
      restDays={['sat', 'sun']}
      weekStart="mon"
      weekCount={{ by: 'year' }}
      onMonth={vi.fn()}
      onOpen={vi.fn()}
      handling={handling}
      {...changes}
      {...more}
    />
  )
  const { rerender } = render(month({}))
  return { handling, user: userEvent.setup(), draw: (more: Partial<MonthCalendarProps>) => rerender(month(more)) }
}

test('each day says whether it is allowed and why not, and what is in the hand has the focus and the keys', async () => {
  const { handling, user } = show({ hand })
  expect(screen.getByRole('gridcell', { name: 'Wednesday 10 March, today, 2 sessions, here now, allowed' })).toHaveTextContent('Here now')
  expect(screen.getByRole('gridcell', { name: 'Thursday 11 March, no session, target day, not possible, Ana away' })).toHaveTextContent('Target Ana away')
  const over = screen.getByRole('gridcell', { name: 'Friday 12 March, no session, allowed' })
  const lifted = within(over).getByRole('button', { name: 'In the hand: K-17, Integration 1.2, 09:00–10:30, 90 min, Fern, planned' })
  expect(lifted).toHaveFocus()
  expect(screen.getByRole('button', { name: /^Old place: K-17/ })).toBeInTheDocument()
  await user.keyboard('{ArrowRight}')
  expect(handling.onKey).toHaveBeenCalledExactlyOnceWith('ArrowRight', false)
})

test('a day that is pressed takes what is in the hand', async () => {
  const { handling, user } = show({ hand })
  await user.click(screen.getByRole('gridcell', { name: /^Thursday 11 March/ }))
  expect(handling.onCarry).toHaveBeenCalledExactlyOnceWith('2027-03-11')
})

test('Space takes a session up, on a day its first that may be moved; laid down it keeps the focus', async () => {
  const { handling, user, draw } = show()
  handling.onGrab.mockImplementationOnce(() => false)
  await user.tab()
  await user.keyboard(' ')
  expect(handling.onGrab.mock.calls).toEqual([
    [own, 'keys'],
    [other, 'keys'],
  ])
  draw({ hand })
  draw({ entries: [moved, other], hand: null })
  expect(screen.getByRole('button', { name: /^K-17/ })).toHaveFocus()
})

test('where nothing can be taken up, Space and the pointer leave everything as it is', async () => {
  const onOpen = vi.fn()
  const { user } = show({ handling: undefined, onOpen })
  await user.tab()
  await user.tab()
  await user.keyboard(' ')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(own, expect.any(HTMLElement))
})

test('a press that wanders takes the session up, and is no press any more', () => {
  const onOpen = vi.fn()
  const { handling } = show({ onOpen })
  const session = screen.getByRole('button', { name: /^K-17/ })
  fireEvent.pointerDown(session, { button: 0, clientX: 10, clientY: 10 })
  fireEvent.pointerMove(window, { clientX: 12, clientY: 10 })
  expect(handling.onGrab).not.toHaveBeenCalled()
  fireEvent.pointerMove(window, { clientX: 30, clientY: 10 })
  expect(handling.onGrab).toHaveBeenCalledExactlyOnceWith(own, 'pointer')
  fireEvent.pointerUp(window)
  expect(handling.onRelease).toHaveBeenCalledOnce()
  fireEvent.click(session)
  expect(onOpen).not.toHaveBeenCalled()
})

test('the window is a band from the day it opens to the day it closes', () => {
  const days = ['2027-03-08', '2027-03-09', '2027-03-11', '2027-03-15', '2027-03-16'].map((on) => bandPartOf(day(on), hand.window))
  expect(days).toEqual([undefined, 'opens', 'within', 'closes', undefined])
  expect(bandPartOf(day('2027-03-09'), { opens: day('2027-03-09'), target: day('2027-03-09'), closes: day('2027-03-09') })).toBe('only')
})
