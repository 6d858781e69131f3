/** Knows what a person hears of a restore that was stopped too late, or that this page cannot show; refuses to know how it is written. */
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { stored } from '../../../src/store/storage-failure'
import { DataPage } from '../../../src/features/data/data-page'
import { ToastRegion } from '../../../src/ui/toast-region'
import { ToastsProvider, useToasts } from '../../../src/ui/toasts'
import { addDays } from '../../../src/domain/time/day'
import { backupOf } from '../../desk/backup/backups'
import { adoptPlan, firstDay } from '../../desk/small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../../desk/test-desk'

function Messages() {
  const { toasts, dismiss } = useToasts()
  return <ToastRegion toasts={toasts} onDismiss={dismiss} />
}

/** The Data page of a device without records, with a file chosen that brings a clinic and a course. */
async function chosenOn(desk: Desk) {
  const there = await deskWithClinic(newStorage())
  await there.perform('c1', adoptPlan('K-17'))
  const { text } = await backupOf(there)
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter>
          <DataPage kept="granted" room={null} version="1" />
          <Messages />
        </MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
  const user = userEvent.setup({ delay: null })
  await user.upload(screen.getByLabelText('Backup to restore from'), new File([text], 'backup.json', { type: 'application/json' }))
  await user.click(await screen.findByRole('button', { name: 'Restore' }))
  return user
}

const messages = () => within(screen.getByRole('region', { name: 'Messages' }))
const stop = () => screen.getByRole('button', { name: 'Stop' })

/** A desk whose writing waits to begin, or to answer, until it is let go. */
async function heldDesk(where: 'before' | 'after') {
  const desk = await deskOn(newStorage())
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const writeStreams: Desk['writeStreams'] = async (writing, sealing) => {
    if (where === 'before') await held
    const written = await desk.writeStreams(writing, sealing)
    if (where === 'after') await held
    return written
  }
  return { desk: { ...desk, writeStreams }, letGo: () => letGo() }
}

it('says that it is restored, with the way back, where Stop was pressed too late', async () => {
  const { desk, letGo } = await heldDesk('after')
  const user = await chosenOn(desk)
  await waitFor(() => expect(desk.book.course('c1')).toBeDefined())
  await user.click(stop())
  expect(screen.getByRole('dialog', { name: 'Restore from a backup' })).toBeDefined()
  letGo()
  expect(await messages().findByText('Restored.')).toBeDefined()
  expect(messages().getByRole('button', { name: 'Undo' })).toBeDefined()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says that nothing is restored where Stop was pressed in time', async () => {
  const { desk, letGo } = await heldDesk('before')
  const user = await chosenOn(desk)
  await user.click(stop())
  letGo()
  expect(await messages().findByText('Stopped.')).toBeDefined()
  expect(messages().getByText('Nothing was restored.')).toBeDefined()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(desk.book.courses()).toEqual([])
})

it('says that it is restored, and that the page is to be loaded again, where this tab cannot read it', async () => {
  const desk = await deskOn(newStorage())
  const writeStreams: Desk['writeStreams'] = async (writing, sealing) => {
    const written = await desk.writeStreams(writing, sealing)
    return written.ok && written.value.written ? stored({ written: true, behind: { code: 'closed' } }) : written
  }
  await chosenOn({ ...desk, writeStreams })
  expect(await messages().findByText('Restored.')).toBeDefined()
  expect(messages().getByText(/this page cannot show it until it is loaded again/)).toBeDefined()
  expect(messages().queryByRole('button', { name: 'Undo' })).toBeNull()
})

it('says which courses were opened since before it is undone', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c0', adoptPlan('A-01', addDays(firstDay, 35)))
  const user = await chosenOn(desk)
  expect(await messages().findByText('Restored.')).toBeDefined()
  await act(async () => {
    await desk.perform('c2', adoptPlan('X-99', addDays(firstDay, 70)))
  })
  await user.click(await screen.findByRole('button', { name: 'Undo the restore' }))
  const question = await screen.findByRole('alertdialog', { name: 'Undo the restore?' })
  expect(question.textContent).toContain('1 course was opened since and stays: X-99. What goes is kept in its turn')
  await user.click(within(question).getByRole('button', { name: 'Undo it all the same' }))
  expect(await messages().findByText('Restore undone.')).toBeDefined()
  expect(desk.book.courses().map(({ id }) => id)).toEqual(['c0', 'c2'])
})

it('undoes nothing where a course opened since would be left without a clinic, and says so', async () => {
  const desk = await deskOn(newStorage())
  const user = await chosenOn(desk)
  expect(await messages().findByText('Restored.')).toBeDefined()
  await act(async () => {
    await desk.perform('c2', adoptPlan('X-99', addDays(firstDay, 70)))
  })
  await user.click(await screen.findByRole('button', { name: 'Undo the restore' }))
  expect(await messages().findByText('The clinic would go, and courses that stay would be left without one.')).toBeDefined()
  expect(desk.book.courses()).toHaveLength(2)
})
