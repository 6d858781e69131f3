/** Knows how the calendar shows a day gone by, and that nothing in it can be changed; refuses to know how it was folded. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { expect, test } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { addDays, day } from '../../../src/domain/time/day'
import { CalendarNowOrThen } from '../../../src/features/calendar/calendar-now-or-then'
import { ToastsProvider } from '../../../src/ui/toasts'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan } from '../../desk/small-protocol'
import { deskOn, morning, newStorage } from '../../desk/test-desk'


/** Adopted on 1 December from the 8th on; its end moved by a day on the 3rd. */
async function movedTwoDaysLater(): Promise<Desk> {
  let now = morning
  const desk = await deskOn(newStorage(), { clock: () => now })
  await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
  await desk.perform('c1', adoptPlan('K-17', day('2026-12-08')))
  now = morning + 2 * 86_400_000
  const end = desk.book.course('c1')?.sessions.find(({ id }) => id === 'end')?.slot
  if (end == null) throw new Error('no slot')
  await desk.perform('c1', { type: 'MoveSession', session: 'end', to: { ...end, day: addDays(end.day, 1) }, despite: null })
  return desk
}

function show(desk: Desk, search: string) {
  render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[`/calendar${search}`]}>
        <ToastsProvider>
          <CalendarNowOrThen />
          <Address />
        </ToastsProvider>
      </MemoryRouter>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

function Address() {
  return <output>{useLocation().search}</output>
}

const end = () => screen.findByRole('button', { name: /Last meeting/ }, { timeout: 10_000 })

test('a session stands where it stood then, and the way back shows where it stands', async () => {
  const desk = await movedTwoDaysLater()
  const user = show(desk, '?view=list&day=2026-12-20&asof=2026-12-02')
  expect(await screen.findByText('As it stood at the end of Wednesday 2 December 2026.')).toBeInTheDocument()
  expect(await end()).toHaveAccessibleName(/29 Dec/)
  await user.click(screen.getByRole('button', { name: 'Back to the present' }))
  expect(screen.queryByText(/Nothing here can be changed/)).toBeNull()
  expect(await end()).toHaveAccessibleName(/30 Dec/)
  expect(screen.getByText(/^\?/, { selector: 'output' })).toHaveTextContent('?view=list&day=2026-12-20')
})

test('no act is offered, the keys that undo change nothing, and the course is met as it stood', async () => {
  const desk = await movedTwoDaysLater()
  const user = show(desk, '?view=list&day=2026-12-20&asof=2026-12-02')
  await user.click(await end())
  const card = within(await screen.findByRole('dialog', { name: /K-17/ }))
  expect(card.queryAllByRole('button', { name: /Move|Confirm|Pick up|Cancel/ })).toEqual([])
  expect(card.getByRole('link', { name: 'Open the course' })).toHaveAttribute('href', '/patients/c1/then?asof=2026-12-02')
  const revision = desk.book.revision()
  await user.keyboard('{Control>}z{/Control}')
  expect(desk.book.revision()).toBe(revision)
})

test('a day before everything says that nothing was there, and a day to come is no past', async () => {
  const desk = await movedTwoDaysLater()
  show(desk, '?view=list&asof=2026-11-01')
  expect(await screen.findByText(/People, rooms and hours are those first recorded, on Tuesday 1 December 2026/)).toBeInTheDocument()
  expect(screen.getByText('0 sessions')).toBeInTheDocument()
})

test('a day is asked for from the foot of the calendar, by keys alone', async () => {
  const user = show(await movedTwoDaysLater(), '?view=list')
  screen.getByRole('button', { name: 'As it stood on…' }).focus()
  await user.keyboard('{Enter}')
  const panel = await screen.findByRole('dialog', { name: 'As it stood on' })
  expect(within(panel).getAllByRole('spinbutton')[0]).toHaveFocus()
  await user.keyboard('02122026{Enter}')
  expect(await screen.findByText('As it stood at the end of Wednesday 2 December 2026.')).toBeInTheDocument()
  expect(screen.getByText(/^\?/, { selector: 'output' })).toHaveTextContent('?view=list&asof=2026-12-02')
})
