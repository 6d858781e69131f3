/** Knows that the view of people and rooms shows who is with whom and what is free, and follows its address; refuses to know how it is drawn. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { DeskProvider } from '../../../../src/desk/desk-provider'
import { CalendarPage } from '../../../../src/features/calendar/calendar-page'
import { ToastsProvider } from '../../../../src/ui/toasts'
import { addDays } from '../../../../src/domain/time/day'
import { adoptPlan, firstDay } from '../../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../../desk/test-desk'


async function open(search: string) {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17', firstDay))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1)))
  render(
    <MemoryRouter initialEntries={[`/calendar?${search}`]}>
      <DeskProvider desk={desk}>
        <ToastsProvider>
          <CalendarPage />
        </ToastsProvider>
      </DeskProvider>
    </MemoryRouter>,
  )
}

const heads = () => screen.getAllByRole('columnheader').slice(1).map((head) => head.textContent)

it('shows a day by person and room, and what is free on it', async () => {
  await open('view=people&day=2026-12-08')
  expect(heads()).toEqual(['Ana8 h with patients', 'Ben8 h with patients', 'Room 18 h used'])
  expect(screen.getAllByLabelText(/Dosing, patient K-17/)).toHaveLength(3)
  const free = within(screen.getByRole('region', { name: 'Free on this day' }))
  expect(await free.findByText('Ana and Ben')).toBeInTheDocument()
  // Booked from 09:30 to 17:30 in a day from 08:00 to 18:00.
  expect(free.getByRole('definition')).toHaveTextContent(/^08:00$/)
  expect(free.getByText('None on Tuesday 8 December: no dosing room is free for 8 h.')).toBeInTheDocument()
  expect(free.getByText('Next: Thursday 10 December, Ana and Ben in Room 1, from 09:30.')).toBeInTheDocument()
  const hours = within(screen.getByRole('region', { name: /^Hours with patients/ }))
  expect(hours.getAllByRole('definition').map((one) => one.textContent)).toEqual(['19 h', '19 h'])
})

it('goes from day to week and on by weeks', async () => {
  await open('view=people&day=2026-12-08')
  const user = userEvent.setup()
  await user.click(screen.getByText('By week'))
  expect(screen.getByLabelText('By week')).toHaveFocus()
  expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['Ana', 'Ben', 'Room 1'])
  expect(screen.getAllByLabelText(/^Ben: .*Dosing,/)).toHaveLength(2)
  await user.click(screen.getByLabelText('Week before'))
  expect(screen.getByText('30 November – 6 December 2026')).toBeInTheDocument()
})

it('goes from a week to one of its days, and on by days', async () => {
  await open('view=people&by=week&day=2026-12-01')
  const user = userEvent.setup()
  await user.click(screen.getByText('Wednesday 2 December 2026'))
  expect(screen.getByLabelText('By day')).toBeChecked()
  expect(screen.getByText('Wednesday 2 December 2026')).toBeInTheDocument()
  await user.click(screen.getByLabelText('Day after'))
  expect(screen.getByText('Thursday 3 December 2026')).toBeInTheDocument()
})

it('leaves out whom the address does not ask for, and says that hours are of what is shown', async () => {
  await open('view=people&day=2026-12-08&who=ben&state=planned')
  expect(heads()).toEqual(['Ben8 h shown', 'Room 18 h shown'])
})
