/** Knows that what was typed before somebody else wrote is never written over theirs unseen; refuses to know the pages. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { LocalSessionDialog, type SessionDialogProps } from '../../../src/acts/session-dialog'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { time } from '../../../src/domain/time/clock-time'
import { ToastsProvider } from '../../../src/ui/toasts'
import { adoptPlan, firstDay } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'

const held = (to: string, note = ''): CourseCommand => ({
  type: 'CompleteSession', session: 'prep-1', encounter: { day: firstDay, from: time('08:00'), to: time(to), note }, gates: [], reason: '',
})

async function deskInTheEvening(): Promise<Desk> {
  let now = Date.UTC(2026, 11, 1, 6, 0)
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  now = Date.UTC(2026, 11, 1, 16, 0)
  return desk
}

function open(desk: Desk, act: SessionDialogProps['asked']['act']) {
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <LocalSessionDialog asked={{ act, courseId: 'c1', session: 'prep-1' }} onClose={() => undefined} />
      </ToastsProvider>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

it('says that somebody recorded the session first, and writes nothing over it', async () => {
  const desk = await deskInTheEvening()
  await desk.setActor({ id: 'ana', name: 'Ana' })
  const user = open(desk, 'record')
  await user.type(await screen.findByRole('textbox', { name: 'Short note' }), 'Came late')
  cleanup()
  await desk.setActor({ id: 'ben', name: 'Ben' })
  await desk.perform('c1', held('09:15'))

  const again = open(desk, 'record')
  expect(await screen.findByText('Typed earlier and not yet noted, from 17:00')).toBeVisible()
  expect(screen.getByText(/Ben recorded that on Tue 1 Dec/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Record' })).toBeDisabled()
  await again.click(screen.getByRole('button', { name: 'Correct it to this' }))
  expect(await screen.findByRole('textbox', { name: 'Short note' })).toHaveValue('Came late')
})

it('tells of a correction that was made since the other was begun', async () => {
  const desk = await deskInTheEvening()
  await desk.perform('c1', held('09:30'))
  const user = open(desk, 'correct')
  await user.type(await screen.findByRole('textbox', { name: 'Why it is corrected' }), 'misread')
  cleanup()
  await desk.setActor({ id: 'ben', name: 'Ben' })
  await desk.perform('c1', { type: 'CorrectEncounter', session: 'prep-1', encounter: { day: firstDay, from: time('08:00'), to: time('09:20'), note: '' }, reason: 'the clock was wrong' })

  const again = open(desk, 'correct')
  expect(await screen.findByRole('textbox', { name: 'Why it is corrected' })).toHaveValue('misread')
  await again.click(screen.getByRole('button', { name: 'Correct' }))
  expect(await screen.findByText(/Ben recorded that on Tue 1 Dec.*Nothing was written over it/)).toBeVisible()
  expect(desk.book.course('c1')?.sessions[0]?.encounter?.to).toBe('09:20')
})
