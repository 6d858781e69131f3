/** Knows that the page of sheets for staff shows what its address asks for, and turns to other days, people and sheets; refuses real paper. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { StaffPrintPage } from '../../../src/features/printing/staff/staff-print-page'
import { adoptPlan } from '../../desk/small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../../desk/test-desk'

let desk: Desk

beforeEach(async () => {
  desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
})

function Address() {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

function open(address: string, of = desk) {
  render(
    <DeskProvider desk={of}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/print/:sheet" element={<StaffPrintPage />} />
        </Routes>
      </MemoryRouter>
    </DeskProvider>,
  )
  return userEvent.setup()
}

const address = () => screen.getByTestId('address').textContent
const pages = () => screen.getAllByRole('region').map((page) => page.getAttribute('aria-label'))

it('shows the fortnight of the person and day in the address, with the code of its patient', () => {
  open('/print/fortnight?day=2026-12-02&who=ben')
  expect(pages()[0]).toMatch(/^Fortnight of Ben, page 1 of \d$/)
  expect(screen.getAllByText(/^30 November to \d+ December 2026$/).length).toBeGreaterThan(0)
  expect(screen.getAllByText('K-17').length).toBeGreaterThan(0)
})

it('turns to the days after and to another sheet of them, and keeps the paper', async () => {
  const user = open('/print/fortnight?day=2027-01-13&paper=letter')
  await user.click(screen.getByRole('button', { name: 'Fortnight after' }))
  expect(address()).toBe('/print/fortnight?day=2027-01-25&paper=letter')
  await user.click(screen.getByRole('radio', { name: /^Rooms/ }))
  expect(address()).toBe('/print/rooms?day=2027-01-25&paper=letter')
  expect(pages()).toEqual(['Rooms, week 4, page 1 of 1'])
  await user.click(screen.getByRole('radio', { name: 'A4' }))
  expect(address()).toBe('/print/rooms?day=2027-01-25&paper=a4')
})

it('keeps the kind of a session from the desk', () => {
  open('/print/desk?day=2026-12-08')
  expect(screen.getByText('K-17')).toBeInTheDocument()
  const [page] = screen.getAllByRole('region')
  expect(page?.textContent).not.toMatch(/dosing|preparation|integration/i)
})

it('says where there is no such sheet, and where there is no clinic yet', async () => {
  open('/print/poster')
  expect(screen.getByText('No such sheet')).toBeInTheDocument()
  open('/print/month', await deskOn(newStorage()))
  expect(screen.getByText('No clinic yet')).toBeInTheDocument()
})
