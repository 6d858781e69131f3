/** Knows how the page of a dosing day tells of words that were typed and not noted, and where they can go; refuses to know the browser. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { time } from '../../../src/domain/time/clock-time'
import { adoptPlan } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'
import { showDosingPage } from './shown-dosing-page'

/** The dosing day at 10:30; the clock can be set on. */
async function onDosingDay(): Promise<{ readonly desk: Desk; readonly setTime: (clock: string) => void }> {
  let now = Date.UTC(2026, 11, 1, 7, 0)
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  const slotOf = (id: string) => desk.book.course('c1')?.sessions.find((session) => session.id === id)?.slot
  const [prep, dosing] = [slotOf('prep-1'), slotOf('exp-1')]
  if (prep == null || dosing == null) throw new Error('not planned')
  const setTime = (clock: string) => {
    now = Date.parse(`${dosing.day}T${clock}:00+01:00`)
  }
  setTime('10:30')
  await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter: { day: prep.day, from: prep.time, to: time('17:00'), note: '' }, gates: [], reason: '' })
  await desk.perform('c1', { type: 'StartSession', session: 'exp-1', day: dosing.day, time: time('09:30'), gates: [{ gate: 'transport-arranged', answer: 'met', reason: '' }] })
  return { desk, setTime }
}

function show(desk: Desk) {
  showDosingPage(desk)
  return userEvent.setup({ delay: null })
}

const left = () => screen.findByRole('region', { name: 'Typed and not yet noted' })

async function typeHalfANote(desk: Desk): Promise<void> {
  const user = show(desk)
  await user.click(screen.getByRole('button', { name: 'Event' }))
  await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Asked for a blan')
  expect(screen.queryByText('Typed and not yet noted')).toBeNull()
  cleanup()
}

it('leads back into the form, which notes it for the time at which it happened', async () => {
  const { desk, setTime } = await onDosingDay()
  await typeHalfANote(desk)
  setTime('11:24')
  const user = show(desk)
  expect(await left()).toHaveTextContent('Event · from 10:30Asked for a blan')
  await user.click(within(await left()).getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText('Typed earlier and not yet noted, from 10:30')).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'What happened' }), 'ket')
  await user.click(screen.getByRole('button', { name: 'Note' }))
  await waitFor(() => expect(desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')?.record).toMatchObject([{ time: '10:30', fact: { note: 'Asked for a blanket' } }]))
  await waitFor(() => expect(screen.queryByText('Typed and not yet noted')).toBeNull())
})

it('offers to copy or discard what can no longer be noted, and never lets it go unasked', async () => {
  const { desk } = await onDosingDay()
  await typeHalfANote(desk)
  await desk.perform('c1', { type: 'CancelSession', session: 'exp-1', reason: 'A fire alarm.' })
  const user = show(desk)
  expect(within(await left()).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Copy', 'Discard'])
  await user.click(within(await left()).getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe('Asked for a blan')
  await user.click(within(await left()).getByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(screen.queryByText('Typed and not yet noted')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await left()).toHaveTextContent('Asked for a blan')
})
