/** Knows how a person narrows the calendar, goes to a day and uses its keys; refuses to know how a view draws. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { expect, test } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { CalendarPage } from '../../../src/features/calendar/calendar-page'
import { ToastsProvider } from '../../../src/ui/toasts'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan } from '../../desk/small-protocol'
import { deskOn, newStorage } from '../../desk/test-desk'


async function clinicWithCourse(): Promise<Desk> {
  const desk = await deskOn(newStorage())
  await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
  await desk.perform('c1', adoptPlan('K-17'))
  return desk
}

function Address() {
  const navigate = useNavigate()
  return (
    <>
      <output>{decodeURIComponent(useLocation().search)}</output>
      <button type="button" onClick={() => void navigate(-1)}>
        Back
      </button>
    </>
  )
}

function show(desk: Desk, search = '?view=list') {
  render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[`/calendar${search}`]}>
        <ToastsProvider>
          <CalendarPage />
          <Address />
        </ToastsProvider>
      </MemoryRouter>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

const address = () => screen.getByText(/^\?/, { selector: 'output' }).textContent
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const rows = () => screen.queryAllByRole('button', { name: /patient K-17/ })

test('a filter shows at once what it leaves, and is one entry of the history once its panel closes', async () => {
  const user = show(await clinicWithCourse())
  expect(screen.getByText('4 sessions')).toBeInTheDocument()
  await user.click(button('Filter'))
  const panel = within(screen.getByRole('dialog', { name: 'Filter' }))
  await user.click(panel.getByRole('checkbox', { name: 'Dosing' }))
  await user.click(panel.getByRole('checkbox', { name: 'Integration' }))
  await user.click(panel.getByRole('checkbox', { name: 'K-17' }))
  expect(address()).toBe('?view=list')
  await user.click(panel.getByRole('button', { name: 'Show 2 sessions' }))
  expect(address()).toBe('?view=list&kind=dosing&kind=integration&course=c1')
  expect(screen.getByText('2 of 4 sessions')).toBeInTheDocument()
  expect(button('Filter, 3')).toBeInTheDocument()
  await user.click(button('Back'))
  expect(address()).toBe('?view=list')
  expect(screen.getByText('4 sessions')).toBeInTheDocument()
})

test('what is chosen stands under the bar, can be taken out one by one and at once, and what is unknown too', async () => {
  const user = show(await clinicWithCourse(), '?view=list&kind=dosing&who=gone&course=c1&course=gone&room=gone')
  expect(screen.getByText('0 of 4 sessions')).toBeInTheDocument()
  const chips = within(screen.getByRole('list', { name: 'Filter' }))
  expect(chips.getAllByRole('button').map((chip) => chip.textContent)).toEqual(['Dosing', 'Unknown therapist', 'Unknown room', 'K-17', 'Unknown patient', 'Clear'])
  await user.click(button('Unknown room, take out'))
  expect(button('K-17, take out')).toHaveFocus()
  await user.click(button('Unknown therapist, take out'))
  expect(screen.getByText('1 of 4 sessions')).toBeInTheDocument()
  expect(address()).toBe('?view=list&kind=dosing&course=c1&course=gone')
  await user.click(button('Clear'))
  expect(address()).toBe('?view=list')
  expect(screen.queryByRole('list', { name: 'Filter' })).toBeNull()
  expect(button('Filter')).toHaveFocus()
})

test('single keys change view and days, leave fields and dialogs alone, and can be turned off', async () => {
  const desk = await clinicWithCourse()
  const user = show(desk)
  await user.keyboard('n')
  expect(address()).toBe('?view=list&day=2026-12-29')
  await user.keyboard('w')
  expect(address()).toBe('?view=week&day=2026-12-29')
  await user.keyboard('t')
  expect(address()).toBe('?view=week')
  await user.keyboard('/')
  expect(screen.getByRole('dialog', { name: 'Filter' })).toBeInTheDocument()
  await user.keyboard('n{Escape}')
  expect(address()).toBe('?view=week')
  await user.keyboard('g')
  expect(screen.getByRole('dialog', { name: 'Go to a day' })).toBeInTheDocument()
  await user.keyboard('w12012027{Enter}')
  expect(address()).toBe('?view=week&day=2027-01-12')
  await user.keyboard('?')
  const keys = within(screen.getByRole('dialog', { name: 'Keys of the calendar' }))
  await user.click(keys.getByRole('checkbox', { name: /Single keys/ }))
  expect(await keys.findByRole('checkbox', { name: /Single keys/, checked: false })).toBeInTheDocument()
  expect(desk.preference('calendar-keys')).toBe('off')
  await user.keyboard('{Escape}l')
  expect(address()).toBe('?view=week&day=2027-01-12')
})

test('pressing the title opens a month; choosing a day goes there in the same view', async () => {
  const user = show(await clinicWithCourse())
  await user.click(button('30 November – 27 December 2026'))
  const panel = within(screen.getByRole('dialog', { name: 'Go to a day' }))
  expect(panel.getByRole('button', { name: 'Tuesday 1 December, today, 1 session' })).toHaveFocus()
  await user.click(panel.getByRole('button', { name: 'Tuesday 8 December, 1 session, dosing' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(address()).toBe('?view=list&day=2026-12-08')
})

test('an empty list says so and leads to the next session, or to the last one', async () => {
  const user = show(await clinicWithCourse(), '?view=list&day=2026-10-06')
  expect(screen.getByRole('heading', { name: 'Nothing from 5 October to 1 November' })).toBeInTheDocument()
  await user.click(button('Next session, Tuesday 1 December 2026'))
  expect(address()).toBe('?view=list&day=2026-12-01')
  await user.keyboard('nn')
  await user.click(button('Last session, Tuesday 22 December 2026'))
  expect(rows()).not.toHaveLength(0)
})

test('a view without sessions names the next day that has some, leads there, and keeps the focus on the page', async () => {
  const user = show(await clinicWithCourse(), '?view=week&day=2026-11-18')
  expect(screen.getByText('0 sessions')).toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Next on Tue 1 Dec' }))
  expect(address()).toBe('?view=week&day=2026-12-01')
  expect(screen.queryByRole('button', { name: /^Next on/ })).toBeNull()
  expect(within(screen.getByRole('heading', { level: 1 })).getByRole('button')).toHaveFocus()
  await user.keyboard('d')
  await user.click(button('Day before'))
  await user.click(button('Filter'))
  await user.click(within(screen.getByRole('dialog', { name: 'Filter' })).getByRole('checkbox', { name: 'Contact' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('button', { name: /^(Next|Last) on/ })).toBeNull()
})
