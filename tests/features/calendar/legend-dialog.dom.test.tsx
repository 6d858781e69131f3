/** Knows that every view of the calendar leads to a legend of kinds, states, troubles, calls and ground; refuses to know how they are drawn. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { kindLooks } from '../../../src/domain/protocol/kind-look'
import { sessionStatuses } from '../../../src/domain/course/lifecycle'
import { LegendDialog } from '../../../src/features/calendar/legend-dialog'
import { lookNames, statusNames } from '../../../src/ui/wording/kind-words'


test('every kind and every state is named and told in words beside its drawing', async () => {
  const onClose = vi.fn()
  render(
    <MemoryRouter>
      <LegendDialog onClose={onClose} />
    </MemoryRouter>,
  )
  const legend = within(screen.getByRole('dialog', { name: 'Legend' }))
  expect(legend.getAllByRole('heading', { level: 3 }).map((head) => head.textContent)).toEqual(['Kinds', 'States', 'Troubles', 'Calls', 'Ground'])
  const items = legend.getAllByRole('listitem').map((item) => (item.lastElementChild?.textContent ?? '').toLowerCase())
  for (const look of kindLooks) expect(items.filter((words) => words.includes(lookNames[look].toLowerCase()))).not.toHaveLength(0)
  for (const status of sessionStatuses) expect(items.filter((words) => words.includes(statusNames[status].toLowerCase()))).not.toHaveLength(0)
  expect(items).toContain('in conflictbreaks a rule, still ahead')
  expect(items).toContain('call aheadon a day the app suggests, never booked')
  expect(legend.getByRole('link', { name: 'Every kind in every state' })).toHaveAttribute('href', '/legend')
  await userEvent.setup().keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
