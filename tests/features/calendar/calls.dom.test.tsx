/** Knows how suggested calls are met in the calendar, recorded from there, filtered and read in the past; refuses to know how days are spread. */
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { CalendarNowOrThen } from '../../../src/features/calendar/calendar-now-or-then'
import { ToastsProvider } from '../../../src/ui/toasts'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, smallProtocol } from '../../desk/small-protocol'
import { deskOn, morning, newStorage } from '../../desk/test-desk'
import { seriesAfter } from '../../support/contact-spec'

const oneDay = 86_400_000

function held(session: string, on: string, gates: readonly string[]): CourseCommand {
  const encounter = { day: day(on), from: time('08:00'), to: time('09:00'), note: '' }
  return { type: 'CompleteSession', session, encounter, gates: gates.map((gate) => ({ gate, answer: 'met', reason: '' })), reason: '' }
}

/** The dose is held on 8 December, four calls are suggested from the 9th on; it is the 11th, and nobody has called. */
async function afterADose(): Promise<Desk> {
  let now = morning
  const desk = await deskOn(newStorage(), { clock: () => now })
  await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
  const protocol = { ...smallProtocol, contactSeries: [seriesAfter('exp-1')] }
  await desk.perform('c1', adoptPlan('K-17', undefined, { protocol }))
  now = morning + 7 * oneDay + 6 * 3_600_000
  for (const command of [held('prep-1', '2026-12-01', []), held('exp-1', '2026-12-08', ['transport-arranged'])]) expect(await desk.perform('c1', command)).toMatchObject({ verdict: 'accepted' })
  now = morning + 10 * oneDay
  return desk
}

function show(desk: Desk, search: string) {
  render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[`/calendar${search}`]}>
        <ToastsProvider>
          <CalendarNowOrThen />
        </ToastsProvider>
      </MemoryRouter>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

const friday = /Friday 11 December, 1 call suggested by the app, not booked: K-17, call 2 of 4 after Dosing, due today$/
const wednesday = /Wednesday 9 December, 1 call suggested by the app, not booked: K-17, call 1 of 4 after Dosing, overdue$/

test.each([
  ['week', 1],
  ['day', 1],
  ['month', 1],
  ['list', 1],
  ['people', 2],
  ['people&by=week', 2],
])('a call that is due stands in the view %s, with each of the pair where people have lanes', async (view, times) => {
  show(await afterADose(), `?view=${view}`)
  expect(await screen.findAllByRole('button', { name: friday }, { timeout: 10_000 })).toHaveLength(times)
})

test('its card says that nothing is booked, and records it', async () => {
  const desk = await afterADose()
  const user = show(desk, '?view=week')
  expect(screen.getByText('2 sessions')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: wednesday }))
  const card = within(await screen.findByRole('dialog', { name: '1 call suggested for Wednesday 9 December' }, { timeout: 10_000 }))
  expect(card.getByText(/The days are the app’s own, spread evenly, and book nobody/)).toBeInTheDocument()
  expect(card.getByRole('link', { name: 'K-17' })).toHaveAttribute('href', '/patients/c1')
  await user.click(card.getByRole('button', { name: 'Record a call for K-17, after Dosing' }))
  const form = within(await screen.findByRole('dialog', { name: 'Contact after Dosing' }, { timeout: 10_000 }))
  await user.click(form.getByRole('button', { name: 'Record' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: wednesday })).toBeNull(), { timeout: 10_000 })
  expect(await screen.findByRole('button', { name: friday }, { timeout: 10_000 })).toBeInTheDocument()
})

test('a filter leaves the calls of a pair, and none where rooms are asked for', async () => {
  const desk = await afterADose()
  show(desk, '?view=week&who=ben')
  expect(screen.getByRole('button', { name: friday })).toBeInTheDocument()
  document.body.replaceChildren()
  show(desk, '?view=week&room=r1')
  expect(screen.queryByRole('button', { name: /suggested by the app/ })).toBeNull()
})

test('the past shows the calls that were due then, and records none', async () => {
  const user = show(await afterADose(), '?view=week&asof=2026-12-09')
  const then = await screen.findByRole('button', { name: /Wednesday 9 December, .* due today$/ }, { timeout: 10_000 })
  await user.click(then)
  const card = within(await screen.findByRole('dialog', { name: /suggested for Wednesday 9 December$/ }))
  expect(card.queryAllByRole('button', { name: /Record/ })).toEqual([])
  expect(card.getByRole('link', { name: 'K-17' })).toHaveAttribute('href', '/patients/c1/then?asof=2026-12-09')
})
