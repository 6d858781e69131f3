/** Knows that the print page finds its course, keeps the paper in the address and puts each print on record. */
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Desk } from '../../src/desk/desk'
import { DeskProvider } from '../../src/desk/desk-provider'
import { PrintPage } from '../../src/features/printing/print-page'
import { adoptPlan } from '../desk/small-protocol'
import { deskWithClinic, newStorage } from '../desk/test-desk'

const print = vi.fn()

beforeEach(() => {
  print.mockReset()
  vi.stubGlobal('print', print)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

function Address() {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

function open(desk: Desk, address: string) {
  render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/patients/:courseId/print" element={<PrintPage />} />
        </Routes>
      </MemoryRouter>
    </DeskProvider>,
  )
}

async function deskWithCourse(): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  return desk
}

it('puts both sheets on record, then prints', async () => {
  const desk = await deskWithCourse()
  open(desk, '/patients/c1/print')
  const before = desk.book.course('c1')?.sequence ?? 0
  await userEvent.setup().click(screen.getByRole('button', { name: /^Print \d+ pages$/ }))
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  expect(desk.book.course('c1')?.sequence).toBe(before + 2)
  expect(desk.book.course('c1')?.version).toBe(1)
})

it('keeps the paper in the address and nothing of the patient', async () => {
  open(await deskWithCourse(), '/patients/c1/print?paper=letter')
  expect(screen.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await userEvent.setup().click(screen.getByRole('radio', { name: 'A4' }))
  expect(screen.getByTestId('address')).toHaveTextContent('/patients/c1/print?paper=a4')
  expect(document.title).toBe('Schedule')
})

it('keeps the language for the course on this device, and for no other', async () => {
  const desk = await deskWithCourse()
  open(desk, '/patients/c1/print')
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /Language/ }))
  await user.click(screen.getByRole('option', { name: /^Polish/ }))
  expect((await screen.findAllByRole('region', { name: /^Państwa terminy/ })).length).toBeGreaterThan(0)
  expect(desk.preference('paper-language:c1')).toBe('pl')
  expect(desk.preference('paper-language:c2')).toBeUndefined()
  expect(screen.getByTestId('address')).toHaveTextContent('/patients/c1/print')
})

it('says plainly that a course is not there', async () => {
  open(await deskWithCourse(), '/patients/gone/print')
  expect(screen.getByRole('heading', { name: 'No such course' })).toBeInTheDocument()
})
