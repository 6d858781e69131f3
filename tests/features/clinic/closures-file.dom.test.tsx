/** Knows how closures come in from a calendar file beside other changes of the form; refuses to know how files are read. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { ClinicPage } from '../../../src/features/clinic/clinic-page'
import { useKeptDraft } from '../../../src/features/clinic/kept-draft'
import { ToastsProvider } from '../../../src/ui/toasts'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from '../../desk/small-protocol'
import { deskOn, newStorage } from '../../desk/test-desk'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

afterEach(() => {
  useKeptDraft.getState().discard()
  vi.unstubAllGlobals()
})

async function show(): Promise<{ readonly desk: Desk; readonly user: ReturnType<typeof userEvent.setup>; readonly give: (text: string) => Promise<void> }> {
  const desk = await deskOn(newStorage())
  await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
  await desk.perform('c1', adoptPlan('K-17'))
  const user = userEvent.setup({ delay: null })
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter>
          <ClinicPage />
        </MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
  const give = (text: string) => user.upload(screen.getByLabelText('Calendar file of closures'), new File([text], 'holidays.ics', { type: 'text/calendar' }))
  return { desk, user, give }
}

const holiday = (on: string) => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Holiday', `DTSTART;VALUE=DATE:${on}`, 'END:VEVENT', 'END:VCALENDAR'].join('\n')
const onFirstDay = holiday(firstDay.replaceAll('-', ''))

describe('closures from a file', () => {
  it('say which booked session they would hit, and are one change of the clinic', async () => {
    const { desk, user, give } = await show()
    await give(onFirstDay)
    const preview = await screen.findByRole('dialog', { name: 'Closures in this file' })
    expect(within(preview).getByRole('region', { name: 'What they would hit' })).toHaveTextContent('K-17, Preparation')
    await user.click(within(preview).getByRole('button', { name: 'Add 1 closure' }))
    await vi.waitFor(() => expect(desk.book.clinic()?.closures).toEqual([{ name: 'Holiday', from: firstDay, to: firstDay }]))
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('join what waits to be saved, and save nothing by themselves', async () => {
    const { desk, user, give } = await show()
    await user.type(screen.getByRole('textbox', { name: 'Therapist 1' }), ' L.')
    await give(onFirstDay)
    const preview = await screen.findByRole('dialog', { name: 'Closures in this file' })
    expect(preview).toHaveTextContent('These join them, and Save saves them all.')
    await user.click(within(preview).getByRole('button', { name: 'Add 1 closure' }))
    await vi.waitFor(() => expect(screen.getByRole('group', { name: 'Holiday' })).toBeVisible())
    expect(desk.book.clinic()).toEqual(smallClinic)
    expect(screen.getByRole('textbox', { name: 'Therapist 1' })).toHaveValue('Ana L.')
  })

  it('are none in a file that is gone by the time it is read', async () => {
    const { user } = await show()
    const gone = new File([onFirstDay], 'holidays.ics', { type: 'text/calendar' })
    vi.spyOn(gone, 'text').mockRejectedValue(new DOMException('gone', 'NotReadableError'))
    await user.upload(screen.getByLabelText('Calendar file of closures'), gone)
    expect(await screen.findByText('The browser could not read this file. Nothing was taken from it.')).toBeInTheDocument()
  })

  it('are none in a file that holds none of these days, is too large, or is no calendar', async () => {
    const { give } = await show()
    await give(holiday('20200101'))
    const preview = await screen.findByRole('dialog', { name: 'Closures in this file' })
    expect(preview).toHaveTextContent('No closure in this file lies on these days.')
    expect(preview).toHaveTextContent('Left out: 1 event that is over.')
    expect(within(preview).getByRole('button', { name: 'Add' })).toBeDisabled()
    await userEvent.click(within(preview).getByRole('button', { name: 'Add none' }))
    await give('x'.repeat(2_000_001))
    expect(await screen.findByText(/too large for a list of closures/)).toBeVisible()
    await give('name,day\nHoliday,2027-01-01')
    expect(await screen.findByRole('list', { name: 'Faults of the file' })).toHaveTextContent('Line 1 This is no calendar file')
  })
})
