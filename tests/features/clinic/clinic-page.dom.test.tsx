/** Knows how a person sets the clinic up and changes it; refuses to know how the page is laid out. */
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import { time } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import { ClinicPage } from '../../../src/features/clinic/clinic-page'
import { useKeptDraft } from '../../../src/features/clinic/kept-draft'
import { ToastsProvider } from '../../../src/ui/toasts'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay, smallProtocol } from '../../desk/small-protocol'
import { deskOn, newStorage } from '../../desk/test-desk'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

afterEach(() => {
  useKeptDraft.getState().discard()
  vi.unstubAllGlobals()
})

async function deskWith(clinic: Clinic | null, withCourse = false): Promise<Desk> {
  const desk = await deskOn(newStorage())
  if (clinic !== null) await desk.performClinic({ type: 'SetUpClinic', clinic })
  if (withCourse) await desk.perform('c1', adoptPlan('K-17'))
  return desk
}

function show(desk: Desk) {
  const user = userEvent.setup({ delay: null })
  const { unmount } = render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter>
          <ClinicPage />
        </MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
  return { user, unmount }
}

const field = (name: string) => screen.getByRole('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

describe('setting the clinic up', () => {
  it('takes names alone, and leads on to the first course', async () => {
    const desk = await deskWith(null)
    const { user } = show(desk)
    for (const [name, text] of [['Name of the clinic', 'Linden'], ['Therapist 1', 'Ana'], ['Therapist 2', 'Ben'], ['Room 1', 'Oak']] as const) {
      await user.click(field(name))
      await user.paste(text)
    }
    await user.click(button('Set up the clinic'))
    expect(await screen.findByRole('link', { name: 'Plan the first course' })).toHaveAttribute('href', '/plan')
    const clinic = desk.book.clinic()
    expect(clinic?.therapists.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    expect(clinic?.rooms.map(({ name, suits }) => [name, suits])).toEqual([['Oak', ['dosing', 'consult']]])
    expect(Object.keys(clinic?.open ?? {})).toEqual(['mon', 'tue', 'wed', 'thu', 'fri'])
    expect(clinic?.sample).toBe(false)
    expect(asksBeforeLeaving()).toBe(false)
  })

  it('says every fault at its field and at the end, goes to the first, and saves nothing', async () => {
    const desk = await deskWith(null)
    const { user } = show(desk)
    expect(field('Name of the clinic')).toBeValid()
    await user.type(field('Therapist 1'), 'Ana')
    await user.type(field('Therapist 2'), 'ana')
    await user.click(button('Set up the clinic'))
    expect(field('Name of the clinic')).toHaveFocus()
    expect(field('Name of the clinic')).toHaveAccessibleDescription(/The name is missing\./)
    expect(field('Therapist 2')).toHaveAccessibleDescription(/Another one has the same name\./)
    expect(screen.getByText(/3 entries need another look\..*Therapist 2: another one has the same name\..*Room 1: the name is missing\./)).toBeInTheDocument()
    expect(desk.book.clinic()).toBeNull()
    await user.type(field('Name of the clinic'), 'Linden')
    expect(field('Name of the clinic')).toBeValid()
  })

  it('says so where the clinic would be open on no day', async () => {
    const desk = await deskWith(null)
    const { user } = show(desk)
    for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await user.click(button(`Take out ${name}, 08:00 to 18:00`))
    await user.click(button('Set up the clinic'))
    expect(screen.getByText('The clinic is open on no day of the week.')).toBeInTheDocument()
  })
})

describe('changing the clinic', () => {
  it('says what is not saved, asks before leaving, keeps it over a change of page, and saves it whole', async () => {
    const desk = await deskWith(smallClinic)
    const { user, unmount } = show(desk)
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    expect(asksBeforeLeaving()).toBe(false)
    await user.type(field('Therapist 1'), ' May')
    expect(screen.getByText('Not saved yet')).toBeInTheDocument()
    expect(asksBeforeLeaving()).toBe(true)
    unmount()
    const { user: back } = show(desk)
    expect(field('Therapist 1')).toHaveValue('Ana May')
    expect(desk.book.clinic()?.therapists[0]?.name).toBe('Ana')
    await back.click(button('Save'))
    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull())
    expect(desk.book.clinic()?.therapists[0]).toEqual({ id: 'ana', name: 'Ana May', away: [] })
    expect(field('Therapist 1')).toHaveValue('Ana May')
    expect(asksBeforeLeaving()).toBe(false)
  })

  it('goes back to what is saved when it is discarded', async () => {
    const desk = await deskWith(smallClinic)
    const { user } = show(desk)
    await user.clear(field('Name of the clinic'))
    await user.click(button('Discard'))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Discard' }))
    expect(field('Name of the clinic')).toHaveValue('North Clinic')
    expect(screen.queryByText('Not saved yet')).toBeNull()
  })

  it('copies Monday’s hours to another day', async () => {
    const desk = await deskWith({ ...smallClinic, open: { mon: smallClinic.open.mon ?? [] } })
    const { user } = show(desk)
    expect(screen.getAllByText('Closed')).toHaveLength(6)
    await user.click(button('Same as Monday, on Saturday'))
    await user.click(button('Save'))
    await waitFor(() => expect(desk.book.clinic()?.open).toEqual({ mon: smallClinic.open.mon, sat: smallClinic.open.mon }))
  })

  it('keeps ids and gives a new person one of their own', async () => {
    const desk = await deskWith(smallClinic)
    const { user } = show(desk)
    await user.click(button('Add a therapist'))
    expect(field('Therapist 3')).toHaveFocus()
    await user.keyboard('Chidi')
    await user.click(button('Save'))
    await waitFor(() => expect(desk.book.clinic()?.therapists).toHaveLength(3))
    const ids = desk.book.clinic()?.therapists.map(({ id }) => id) ?? []
    expect(ids.slice(0, 2)).toEqual(['ana', 'ben'])
    expect(new Set(ids).size).toBe(3)
  })

  it('folds closures gone by away', async () => {
    const gone = day('2026-10-05')
    const desk = await deskWith({ ...smallClinic, closures: [{ from: gone, to: gone, name: 'Gone' }] })
    const { user } = show(desk)
    const fold = screen.getByText('1 in the past')
    expect(fold.closest('details')).not.toHaveAttribute('open')
    await user.click(fold)
    expect(screen.getByDisplayValue('Gone')).toBeInTheDocument()
  })
})

describe('a clinic with courses', () => {
  it('keeps its time zone and says why', async () => {
    show(await deskWith(smallClinic, true))
    expect(screen.queryByRole('combobox', { name: 'Time zone' })).toBeNull()
    expect(screen.getByText('Fixed, because the dates of courses are written in it.')).toBeInTheDocument()
  })

  it('does not let go of a person with sessions ahead', async () => {
    const { user } = show(await deskWith(smallClinic, true))
    await user.click(button('Remove Ana'))
    const dialog = screen.getByRole('dialog', { name: 'Ana is still needed' })
    expect(dialog).toHaveTextContent('Ana is still booked for 4 sessions ahead.')
    expect(within(dialog).queryByRole('button', { name: 'Remove' })).toBeNull()
  })

  it('asks once more before somebody who is free leaves', async () => {
    const desk = await deskWith({ ...smallClinic, therapists: [...smallClinic.therapists, { id: 'eva', name: 'Eva', away: [] }] }, true)
    const { user } = show(desk)
    await user.click(button('Remove Eva'))
    await user.click(within(screen.getByRole('alertdialog', { name: 'Remove Eva?' })).getByRole('button', { name: 'Remove' }))
    await user.click(button('Save'))
    await waitFor(() => expect(desk.book.clinic()?.therapists.map(({ id }) => id)).toEqual(['ana', 'ben']))
  })

  it('says which sessions a closed day puts in conflict before it is saved, and saves it all the same', async () => {
    const desk = await deskWith(smallClinic, true)
    const { user } = show(desk)
    await user.click(button('Take out Tuesday, 08:00 to 18:00'))
    await user.click(button('Save'))
    const dialog = await screen.findByRole('dialog', { name: /booked sessions? would be in conflict/ })
    expect(dialog).toHaveTextContent('K-17, Dosing, Tue 8 Dec 2026')
    expect(dialog).toHaveTextContent('The clinic is closed on Tuesdays, and Dosing is on Tuesday 8 December.')
    expect(desk.book.clinic()?.open.tue).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Save all the same' }))
    await waitFor(() => expect(desk.book.clinic()?.open.tue).toBeUndefined())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('the night after a dosing session', () => {
  const stays = () => screen.getByRole('radio', { name: /stay the night in the dosing room/ })

  it('is spent at home until the clinic decides otherwise, and goes back there', async () => {
    const desk = await deskWith(smallClinic)
    const { user } = show(desk)
    expect(screen.getByRole('radio', { name: /go home with their escort/ })).toBeChecked()
    expect(screen.queryByRole('group', { name: 'Room held until, the next day' })).toBeNull()
    await user.click(stays())
    expect(screen.getByRole('group', { name: 'Room held until, the next day' })).toHaveTextContent('09:00')
    await user.click(screen.getByRole('radio', { name: /go home with their escort/ }))
    expect(screen.queryByText('Not saved yet')).toBeNull()
    await user.click(stays())
    await user.click(button('Save'))
    await waitFor(() => expect(desk.book.clinic()?.night).toEqual({ stays: 'dosing-room', until: '09:00' }))
  })

  it('says which sessions it would put in conflict, from both sides, before it is saved', async () => {
    const desk = await deskWith(smallClinic)
    await adoptNeighbours(desk)
    const { user } = show(desk)
    await user.click(stays())
    await user.click(within(screen.getByRole('group', { name: 'Room held until, the next day' })).getByRole('spinbutton', { name: /^hour/ }))
    await user.keyboard('10')
    await user.click(button('Save'))
    const dialog = await screen.findByRole('dialog', { name: '2 booked sessions would be in conflict' })
    expect(dialog).toHaveTextContent(
      'K-17, Dosing, Tue 8 Dec 2026Room 1 is held for the night after Dosing until 10:00 on Wednesday 9 December, and taken by B-11 on Wednesday 9 December, 09:30–11:00.',
    )
    expect(dialog).toHaveTextContent('B-11, Preparation, Wed 9 Dec 2026Room 1 is held for the night after Dosing of K-17 until 10:00 on Wednesday 9 December.')
    await user.click(within(dialog).getByRole('button', { name: 'Save all the same' }))
    await waitFor(() => expect(desk.book.clinic()?.night).toEqual({ stays: 'dosing-room', until: '10:00' }))
  })

  /** K-17 is dosed on 8 December, and B-11 comes to the same room at half past nine the next morning. */
  async function adoptNeighbours(desk: Desk): Promise<void> {
    const sessions = smallProtocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'policy' as const } : visit))
    const protocol = { ...smallProtocol, sessions }
    const dosed = await desk.perform('c1', adoptPlan('K-17', firstDay, { protocol }))
    const start = addDays(firstDay, 8)
    const { slots } = adoptPlan('B-11', start)
    const later = slots.map((own) => (own.session === 'prep-1' ? { ...own, slot: { ...own.slot, time: time('09:30') } } : own))
    const beside = await desk.perform('c2', adoptPlan('B-11', start, { protocol, slots: later }))
    expect([dosed.verdict, beside.verdict]).toEqual(['accepted', 'accepted'])
  }
})

describe('the sample clinic', () => {
  it('is marked, and leaves with one confirmed click', async () => {
    const desk = await deskWith({ ...smallClinic, sample: true })
    const { user } = show(desk)
    expect(screen.getByText('Sample clinic')).toBeInTheDocument()
    expect(screen.getByText(/Everybody in it is invented\./)).toBeInTheDocument()
    await user.click(button('Remove the sample clinic'))
    await user.click(button('Remove it'))
    expect(await screen.findByRole('heading', { name: 'Set up your clinic' })).toBeInTheDocument()
    expect(desk.book.clinic()).toBeNull()
  })

  it('stays the sample when it is changed', async () => {
    const desk = await deskWith({ ...smallClinic, sample: true })
    const { user } = show(desk)
    await user.type(field('Name of the clinic'), ' 2')
    await user.click(button('Save'))
    await waitFor(() => expect(desk.book.clinic()?.name).toBe('North Clinic 2'))
    expect(desk.book.clinic()?.sample).toBe(true)
  })
})
