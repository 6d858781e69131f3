/** Knows that the day on which a patient first asked goes from the first step of planning into the course; refuses to judge the plan. */
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { addDays } from '../../../src/domain/time/day'
import { PlanningPage } from '../../../src/features/planning/planning-page'
import { usePlanningDraft } from '../../../src/features/planning/planning-draft'
import { ToastsProvider } from '../../../src/ui/toasts'
import { firstDay, smallProtocol } from '../../desk/small-protocol'
import { deskWithClinic, eventually, newStorage } from '../../desk/test-desk'

afterEach(() => {
  act(() => usePlanningDraft.getState().discard())
})

it('asks for the day of enquiry, refuses one that is ahead, and writes it down with the plan', async () => {
  const desk = await deskWithClinic(newStorage())
  usePlanningDraft.getState().change({ protocol: smallProtocol, start: addDays(firstDay, 1), lead: 'ana', co: 'ben' })
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter initialEntries={['/plan']}>
          <PlanningPage />
        </MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
  const user = userEvent.setup({ delay: null })
  await user.type(screen.getByRole('textbox', { name: 'Code or initials' }), 'K-17')
  await user.click(screen.getByRole('spinbutton', { name: /^day/ }))
  await user.keyboard('02122026')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(screen.getByText('It lies ahead.')).toBeVisible()
  expect(usePlanningDraft.getState().step).toBe('patient')
  await user.click(screen.getByRole('spinbutton', { name: /^day/ }))
  await user.keyboard('03112026')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(usePlanningDraft.getState().step).toBe('protocol')
  act(() => usePlanningDraft.getState().go('proposal'))
  await user.click(await screen.findByRole('button', { name: 'Adopt this plan' }))
  await eventually(() => desk.book.courses().length === 1)
  expect(desk.book.courses()[0]?.patient).toEqual({ code: 'K-17', name: '', enquired: '2026-11-03' })
})
