/** Knows what the pages of the library must say; refuses to know how they are laid out. */
import { render, screen, within } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { library } from '../../../src/domain/protocol/library'
import { shortTitles } from '../../../src/domain/protocol/short-title'
import { time } from '../../../src/domain/time/clock-time'
import { ProtocolPage } from '../../../src/features/protocols/protocol-page'
import { ProtocolsPage } from '../../../src/features/protocols/protocols-page'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { deskOn, newStorage } from '../../desk/test-desk'

let desk: Desk

beforeEach(async () => {
  desk = await deskOn(newStorage())
})

function open(path: string) {
  return render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[path]}>
        <Routes>
          <Route path="/protocols" element={<ProtocolsPage />} />
          <Route path="/protocols/:protocolId" element={<ProtocolPage />} />
        </Routes>
      </MemoryRouter>
    </DeskProvider>,
  )
}

describe('the library', () => {
  it('lists every template once, the house templates first', () => {
    open('/protocols')
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect([...links].sort()).toEqual(library.map(({ id }) => `/protocols/${id}`).sort())
    expect(links[0]).toBe('/protocols/mdma-18wk-clinic')
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toContain('House templates')
  })

  it('says that no day window of the phase 3 schedule is verified', () => {
    open('/protocols')
    expect(screen.getByText(/no day window of the phase 3 schedule is verified/)).toBeInTheDocument()
  })

  it('says of each template how many windows rest on what', () => {
    open('/protocols')
    const entry = screen.getByRole('link', { name: /18 weeks counted from the first preparation/ }).closest('li')
    expect(entry).toHaveTextContent('3 preparation, 3 dosing, 9 integration, 1 assessment')
    expect(entry).toHaveTextContent(/15 windows:.*3.*derived.*12.*clinic’s own/)
  })
})

describe('a protocol', () => {
  it.each(library.map(({ id }) => id))('%s shows every session with what it and its window rest on', (id) => {
    open(`/protocols/${id}`)
    const protocol = library.find((one) => one.id === id)
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(protocol?.sessions.length ?? 0)
    for (const [index, title] of [...(protocol === undefined ? [] : shortTitles(protocol).values())].entries()) {
      const row = rows[index]
      expect(row).toHaveTextContent(title)
      expect(row?.textContent.match(/seen|derived|recalled|clinic’s own/g)).toHaveLength(2)
    }
    expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/)
  })

  it('leads to planning with it', () => {
    open('/protocols/mdma-18wk-clinic')
    expect(screen.getByRole('link', { name: 'Plan with it' })).toHaveAttribute('href', '/plan?protocol=mdma-18wk-clinic')
  })

  it('shows length, reference and days of a session', () => {
    open('/protocols/mdma-18wk-clinic')
    const cells = within(screen.getByRole('row', { name: /^Dosing 2/ })).getAllByRole('cell')
    expect(cells.slice(0, 2).map((cell) => cell.textContent)).toEqual(['8 h', 'Dosing 1'])
    expect(cells[2]).toHaveTextContent('21–35, target 28')
  })

  it('names the conditions before dosing, the dosing day and the contacts', () => {
    open('/protocols/mdma-18wk-clinic')
    const before = screen.getByRole('region', { name: 'Before a dosing session' })
    expect(before).toHaveTextContent('Pregnancy test negative, where it applies')
    expect(before).toHaveTextContent('Preparation 3 completed')
    const dosingDay = screen.getByRole('region', { name: 'The dosing day' })
    expect(dosingDay).toHaveTextContent('after 1 h 30 min to 2 h 30 min')
    expect(dosingDay).toHaveTextContent('for the clinic to decide')
    expect(screen.getByRole('region', { name: 'Telephone contacts' })).toHaveTextContent('4 contacts by telephone on days 1 to 7')
  })

  it('shows where the clinic has the night spent beside what the protocol says, and tells where they differ', async () => {
    const dosingDay = () => screen.getByRole('region', { name: 'The dosing day' })
    const { unmount } = open('/protocols/mdma-phase2-mp8')
    expect(dosingDay()).not.toHaveTextContent('your clinic')
    unmount()
    await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
    const { unmount: close } = open('/protocols/mdma-phase2-mp8')
    expect(dosingDay()).toHaveTextContent('Patients of your clinic spend it at home, with their escort.')
    expect(dosingDay()).toHaveTextContent('This protocol has patients stay the night, and your clinic sends them home.')
    close()
    await desk.performClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, night: { stays: 'dosing-room', until: time('09:00') } } })
    open('/protocols/mdma-phase2-mp8')
    expect(dosingDay()).toHaveTextContent('Patients of your clinic spend it in the dosing room, held until 09:00.')
    expect(dosingDay()).not.toHaveTextContent('sends them home')
  })

  it('says so where an address names no protocol', () => {
    open('/protocols/mapp-phase4')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such protocol')
    expect(screen.queryByRole('table')).toBeNull()
  })
})
