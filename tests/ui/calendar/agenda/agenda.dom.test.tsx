/** Knows how a list of weeks reads and how keys walk through it; refuses to know pixels. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { day } from '../../../../src/domain/time/day'
import { Agenda } from '../../../../src/ui/calendar/agenda/agenda'
import { agendaWeeks } from '../../../../src/ui/calendar/agenda/agenda-weeks'
import { time } from '../../../../src/domain/time/clock-time'
import { smallClinic } from '../../../domain/clinic/clinic-sample'
import { type LineFacts, line } from '../session-lines'
import { suggestedCall } from '../suggested-call'

const entry = (code: string, facts: LineFacts) => ({ courseId: code, code, line: line(facts) })
const away = { code: 'therapist-away', session: 'int-1-2', day: day('2027-03-02'), therapist: 'ana', name: 'Ana', absence: null, time: time('14:00') } as const
const entries = [
  entry('K-17', { on: '2027-03-02', at: '09:00', minutes: 480, title: 'Dosing 2', look: 'dosing', status: 'confirmed', nightUntil: time('09:00'), roomName: 'Oak' }),
  entry('D-14', { on: '2027-03-02', at: '14:00', conflicts: [away] }),
  entry('B-11', { on: '2027-03-01', status: 'planned', overdueDays: 3 }),
  entry('S-09', { on: '2027-03-10', status: 'cancelled', at: '08:00' }),
]
const march = { from: day('2027-03-01'), to: day('2027-03-28') }
const everybody = { therapists: [], rooms: [] }
const weeks = agendaWeeks(march, entries, smallClinic, everybody)
const nameOf = (id: string) => id

function draw() {
  const onOpen = vi.fn()
  render(<Agenda weeks={weeks} today={day('2027-03-02')} onOpen={onOpen} onCalls={vi.fn()} nameOf={nameOf} />)
  return onOpen
}

const press = (name: RegExp) => screen.getByRole('button', { name })

test('weeks and days are headings, and each session is a sentence in the list of its day', () => {
  draw()
  expect(screen.getAllByRole('heading').map((head) => head.textContent)).toEqual([
    'Week 9, 1 – 7 Mar',
    'Monday 1 March',
    'Tuesday 2 March, today',
    'Week 10, 8 – 14 Mar',
    'Wednesday 10 March',
  ])
  expect(screen.getByText('3 sessions, 11 h')).toBeInTheDocument()
  const tuesday = screen.getByRole('region', { name: 'Tuesday 2 March, today' })
  expect(within(within(tuesday).getByRole('list')).getAllByRole('button').map((row) => row.getAttribute('aria-label'))).toEqual([
    'Tuesday 2 March, 09:00–17:00, 8 h, Dosing 2, patient K-17, Ana and Ben, Oak, week 1, confirmed, night in Oak until 09:00',
    'Tuesday 2 March, 14:00–15:30, 90 min, Integration 1.2, patient D-14, Ana and Ben, Fern, week 1, planned, in conflict, Ana away',
  ])
  expect(press(/B-11/)).toHaveAccessibleName(/planned, not recorded for 3 days$/)
})

test('Tab goes from day to day, arrows through all sessions, Home and End within the day, Enter opens', async () => {
  const onOpen = draw()
  const user = userEvent.setup()
  await user.tab()
  expect(press(/B-11/)).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(press(/D-14/)).toHaveFocus()
  await user.keyboard('{Home}')
  expect(press(/K-17/)).toHaveFocus()
  await user.keyboard('{End}{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries[1], press(/D-14/))
  await user.tab()
  expect(press(/S-09/)).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(press(/S-09/)).toHaveFocus()
  await user.tab({ shift: true })
  expect(press(/D-14/)).toHaveFocus()
})

test('a clinic of thousands of sessions is drawn to its end, what is on screen first', async () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ ...entry(`P-${index}`, { on: index < 150 ? '2027-03-03' : '2027-03-24' }), courseId: `p${index}` }))
  render(<Agenda weeks={agendaWeeks(march, many, smallClinic, everybody)} today={day('2027-03-01')} onOpen={vi.fn()} onCalls={vi.fn()} nameOf={nameOf} />)
  expect(await screen.findByRole('heading', { name: 'Wednesday 24 March' })).toBeInTheDocument()
})

test('calls stand below the sessions of their day, also on a day without any, and in one line where there are many', async () => {
  const calls = [
    suggestedCall('R-23', '2027-03-02', { title: 'Dosing 3' }),
    suggestedCall('K-17', '2027-03-06', { state: 'ahead', number: 3 }),
    ...Array.from({ length: 9 }, (_, index) => suggestedCall(`C-${index}`, '2027-03-08', { state: 'ahead' })),
  ]
  const onCalls = vi.fn()
  const onOpen = vi.fn()
  render(<Agenda weeks={agendaWeeks(march, entries, smallClinic, everybody, calls)} today={day('2027-03-02')} onOpen={onOpen} onCalls={onCalls} nameOf={nameOf} />)
  expect(screen.getByText('3 sessions, 11 h · 2 calls')).toBeInTheDocument()
  expect(screen.getByText('1 session, 0 min · 9 calls')).toBeInTheDocument()
  const rows = within(screen.getByRole('region', { name: 'Tuesday 2 March, today' })).getAllByRole('button')
  expect(rows.map((row) => row.textContent)).toHaveLength(3)
  expect(rows[2]).toHaveTextContent('SuggestedR-23call 2 of 4 after Dosing 3ana and benDue today')
  const user = userEvent.setup()
  rows[1]?.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(press(/K-17, call 3 of 4/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onCalls).toHaveBeenCalledExactlyOnceWith([calls[1]], press(/K-17, call 3 of 4/))
  await user.click(press(/^Monday 8 March, 9 calls suggested by the app, not booked/))
  expect(onCalls).toHaveBeenLastCalledWith(calls.slice(2), press(/^Monday 8 March/))
  expect(onOpen).not.toHaveBeenCalled()
})
