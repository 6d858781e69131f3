/** Knows what a person sees and hears on the page of a dosing day, from its conditions to its first taps; refuses to know the browser. */
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { time } from '../../../src/domain/time/clock-time'
import { adoptPlan } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'
import { showDosingPage } from './shown-dosing-page'

async function onDosingDay(clock: string): Promise<Desk> {
  let now = Date.UTC(2026, 11, 1, 7, 0)
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  const slotOf = (id: string) => desk.book.course('c1')?.sessions.find((session) => session.id === id)?.slot
  const [prep, dosing] = [slotOf('prep-1'), slotOf('exp-1')]
  if (prep == null || dosing == null) throw new Error('not planned')
  now = Date.parse(`${dosing.day}T${clock}:00+01:00`)
  await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter: { day: prep.day, from: prep.time, to: time('17:00'), note: '' }, gates: [], reason: '' })
  return desk
}

function show(desk: Desk, session = 'exp-1') {
  showDosingPage(desk, session)
  return userEvent.setup()
}

it('asks for the conditions, starts, and notes the dose with one tap', async () => {
  const desk = await onDosingDay('09:30')
  const user = show(desk)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dosing, K-17')
  expect(screen.queryByRole('button', { name: 'Initial dose given' })).toBeNull()
  const gates = screen.getByRole('region', { name: 'Before the first dose' })
  await user.click(within(gates).getByRole('checkbox'))
  expect(await within(gates).findByText('2 of 2 answered')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Start the session' }))
  await user.click(await screen.findByRole('button', { name: 'Initial dose given' }))
  expect(await screen.findByRole('timer', { name: '0 min since the initial dose' })).toBeVisible()
  expect(screen.getByRole('heading', { name: 'No supplement' })).toBeVisible()
  const record = screen.getByRole('list', { name: 'Newest first' })
  expect(within(record).getAllByRole('listitem').map((line) => line.textContent)).toEqual(['09:30Initial dose givenCoordinator', '09:30Session started'])
  expect(desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')?.record).toMatchObject([{ time: '09:30', fact: { what: 'initial-dose' } }])
})

it('says what is missing rather than starting, and writes nothing', async () => {
  const desk = await onDosingDay('09:30')
  const user = show(desk)
  await user.click(screen.getByRole('button', { name: 'Start the session' }))
  expect(await within(screen.getByRole('region', { name: 'Messages' })).findByText(/transport arranged/i)).toBeVisible()
  expect(desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')?.status).toBe('planned')
})

it('puts the start and the end of the session where they lie among its lines', async () => {
  const desk = await onDosingDay('16:30')
  const on = desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')?.slot?.day
  if (on === undefined) throw new Error('not planned')
  const gates = [{ gate: 'transport-arranged', answer: 'met' as const, reason: '' }]
  const noted = (at: string, what: string) =>
    desk.perform('c1', { type: 'NoteDosingFact', session: 'exp-1', noted: { day: on, time: time(at), fact: { what: 'event', note: what } }, reason: '' })
  await noted('08:40', 'Arrived.')
  await desk.perform('c1', { type: 'CompleteSession', session: 'exp-1', encounter: { day: on, from: time('09:00'), to: time('16:00'), note: '' }, gates, reason: 'Short.' })
  for (const [at, what] of [['12:00', 'Rested.'], ['16:20', 'Fetched.']] as const) await noted(at, what)
  show(desk)
  const record = screen.getByRole('list', { name: 'Newest first' })
  expect(within(record).getAllByRole('listitem').map((line) => line.textContent.slice(0, 13))).toEqual(['16:20EventFet', '16:00Session ', '12:00EventRes', '09:00Session ', '08:40EventArr'])
})

it('writes a declined supplement on the line of the day as declined', async () => {
  const desk = await onDosingDay('12:00')
  const on = desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')?.slot?.day
  if (on === undefined) throw new Error('not planned')
  const gates = [{ gate: 'transport-arranged', answer: 'met' as const, reason: '' }]
  await desk.perform('c1', { type: 'StartSession', session: 'exp-1', day: on, time: time('09:00'), gates })
  for (const [at, fact] of [['09:10', { what: 'initial-dose', note: '' }], ['11:00', { what: 'supplement', answer: 'declined', note: '' }]] as const) {
    await desk.perform('c1', { type: 'NoteDosingFact', session: 'exp-1', noted: { day: on, time: time(at), fact }, reason: '' })
  }
  show(desk)
  const line = screen.getByRole('img', { name: /Supplement declined at 11:00/ })
  expect(line).toHaveTextContent('dose 09:10declined 11:00')
  const ends = [...line.querySelectorAll('span:has(> b)')].map((label) => label.hasAttribute('data-late'))
  expect(ends).toEqual([false, false])
})

it('tells of a session that is not here, or is no dosing', async () => {
  show(await onDosingDay('09:30'), 'prep-1')
  expect(screen.getByRole('heading', { name: 'This dosing session is not on this device' })).toBeVisible()
})
