/** Knows how a patient's day of enquiry is given, changed and taken out where the code is put right; refuses to know the page behind it. */
import { render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { PatientDialog } from '../../src/acts/patient-dialog'
import type { Desk } from '../../src/desk/desk'
import { DeskProvider } from '../../src/desk/desk-provider'
import { useBook } from '../../src/desk/use-book'
import { ToastsProvider } from '../../src/ui/toasts'
import { adoptPlan } from '../desk/small-protocol'
import { deskWithClinic, eventually, newStorage } from '../desk/test-desk'

function Dialog({ onClose }: { readonly onClose: () => void }) {
  const course = useBook(['course'], (book) => book.course('c1') ?? null)
  return course === null ? null : <PatientDialog course={course} onClose={onClose} />
}

async function open(desk: Desk) {
  const onClose = vi.fn()
  const { unmount } = render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <Dialog onClose={onClose} />
      </ToastsProvider>
    </DeskProvider>,
  )
  await screen.findByRole('dialog')
  return { user: userEvent.setup({ delay: null }), onClose, unmount }
}

const asked = (desk: Desk) => desk.book.course('c1')?.patient
const correct = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Correct' }))

async function typeDay(user: UserEvent, figures: string) {
  await user.click(screen.getByRole('spinbutton', { name: /^day/ }))
  await user.keyboard(figures)
}

it('gives the day, changes it, and takes it out again', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const first = await open(desk)
  expect(screen.getByRole('button', { name: 'Correct' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Take the day out' })).toBeNull()
  await typeDay(first.user, '03112026')
  await correct(first.user)
  await eventually(() => first.onClose.mock.calls.length === 1)
  expect(asked(desk)).toMatchObject({ code: 'K-17', enquired: '2026-11-03' })
  first.unmount()

  const second = await open(desk)
  await typeDay(second.user, '05')
  await correct(second.user)
  await eventually(() => second.onClose.mock.calls.length === 1)
  expect(asked(desk)?.enquired).toBe('2026-11-05')
  second.unmount()

  const third = await open(desk)
  await third.user.click(screen.getByRole('button', { name: 'Take the day out' }))
  await correct(third.user)
  await eventually(() => third.onClose.mock.calls.length === 1)
  expect(asked(desk)?.enquired).toBeUndefined()
})

it('says why a day is refused, and never takes one out that is only half typed', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const { user, onClose } = await open(desk)
  await typeDay(user, '02122026')
  await correct(user)
  expect(await screen.findByText(/^The day of enquiry, Wednesday 2 December, is still ahead\. Today is Tuesday 1 December\./)).toBeVisible()
  await typeDay(user, '01122026')
  await correct(user)
  await eventually(() => onClose.mock.calls.length === 1)

  await screen.findByRole('button', { name: 'Take the day out' })
  await user.click(screen.getByRole('spinbutton', { name: /^year/ }))
  await user.keyboard('{Backspace}{Backspace}')
  await correct(user)
  expect(await screen.findByText('Give the whole day of enquiry, or take it out.')).toBeVisible()
  expect(asked(desk)?.enquired).toBe('2026-12-01')
})
