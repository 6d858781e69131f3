/** Knows where words that were typed and not noted are told of besides the form: on the course's page, and on that of all data; refuses to know the forms. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { patientPlace } from '../../src/acts/patient-dialog'
import { formPlace } from '../../src/acts/drafts/form-place'
import { titlesOf } from '../../src/acts/titles'
import type { Desk } from '../../src/desk/desk'
import { DeskProvider } from '../../src/desk/desk-provider'
import type { Draft, DraftPlace } from '../../src/desk/drafts'
import { LeftCard } from '../../src/features/course/left-card'
import { DataPage } from '../../src/features/data/data-page'
import { ToastsProvider } from '../../src/ui/toasts'
import { adoptPlan } from '../desk/small-protocol'
import { deskWithClinic, newStorage } from '../desk/test-desk'

const draft = (place: DraftPlace, title: string, words: string): Draft => ({ ...place, title, words: [words], typed: {}, at: '2026-12-01T06:30:00.000Z' })

async function deskWithCourse(): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  return desk
}

function show(desk: Desk, page: ReactNode) {
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter>{page}</MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

const left = () => within(screen.getByRole('region', { name: 'Typed and not yet noted' }))
const actsOf = (title: string) => left().getAllByRole('group', { name: title }).map((group) => within(group).getAllByRole('button').map(({ textContent }) => textContent).join())

it('stands on the course’s page, with a way back only into what can still be recorded there', async () => {
  const desk = await deskWithCourse()
  const course = desk.book.course('c1')
  if (course === undefined) throw new Error('no course')
  await desk.drafts.keep(draft(formPlace('record', 'c1', 'prep-1'), 'Record Preparation', 'Came la'))
  await desk.drafts.keep(draft(formPlace('reopen', 'c1', 'prep-1'), 'Reopen Preparation?', 'Wrong pat'))
  await desk.drafts.keep(draft(patientPlace(course), 'Correct the patient', 'misre'))
  await desk.drafts.keep(draft(formPlace('patient', 'c1', null, 'as it stood before'), 'Correct the patient', 'older'))
  await desk.drafts.keep(draft(formPlace('record', 'c2', 'prep-1'), 'Record Preparation', 'of another course'))
  const onSession = vi.fn()
  const user = show(desk, <LeftCard course={course} titleOf={titlesOf(course.protocol)} onSession={onSession} onPatient={vi.fn()} onVisit={vi.fn()} />)
  expect(screen.queryByText('of another course')).toBeNull()
  expect(actsOf('Record Preparation')).toEqual(['Go on,Copy,Discard'])
  expect(actsOf('Reopen Preparation?')).toEqual(['Copy,Discard'])
  expect(actsOf('Correct the patient').sort()).toEqual(['Copy,Discard', 'Go on,Copy,Discard'])
  await user.click(within(left().getByRole('group', { name: 'Record Preparation' })).getByRole('button', { name: 'Go on' }))
  expect(onSession).toHaveBeenCalledExactlyOnceWith('record', 'prep-1', undefined)
})

it('stands among all data too, also where its course is gone', async () => {
  const desk = await deskWithCourse()
  await desk.drafts.keep(draft(formPlace('contact', 'c1', 'exp-1'), 'Contact after Dosing', 'slept we'))
  await desk.drafts.keep(draft(formPlace('note', 'gone', 'exp-1', 'new event'), 'Event', 'a blan'))
  show(desk, <DataPage kept="granted" room={null} version="" />)
  const lines = left().getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toContain('Contact after Dosing · K-17 · from 07:30slept weCopyDiscard')
  expect(lines).toContain('Event · a course that is not on this device any more · from 07:30a blanCopyDiscard')
  expect(left().getByRole('link', { name: 'K-17' })).toHaveAttribute('href', '/patients/c1')
})
