/** Knows how a course's history is read, narrowed and taken back on its page; refuses to know how rows are stored. */
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { expect, test, vi } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { time } from '../../../src/domain/time/clock-time'
import { CourseHistoryPage } from '../../../src/features/history/course-history-page'
import { ToastsProvider } from '../../../src/ui/toasts'
import { removeEntry } from '../../store/raw-storage'
import { adoptPlan, smallProtocol } from '../../desk/small-protocol'
import { type Storage, deskOn, deskWithClinic, newStorage } from '../../desk/test-desk'


/** The coordinator plans; Ana confirms two sessions and takes the second back. */
async function course(storage: Storage = newStorage()): Promise<Desk> {
  const desk = await deskWithClinic(storage)
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.setActor({ id: 'ana', name: 'Ana' })
  await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
  const confirmed = await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
  if (confirmed.verdict === 'accepted') await desk.perform('c1', { type: 'UndoChange', change: confirmed.change })
  return desk
}

function show(desk: Desk, search = '') {
  render(
    <DeskProvider desk={desk}>
      <MemoryRouter initialEntries={[`/patients/c1/history${search}`]}>
        <ToastsProvider>
          <Routes>
            <Route path="/patients/:courseId/history" element={<CourseHistoryPage />} />
          </Routes>
          <Address />
        </ToastsProvider>
      </MemoryRouter>
    </DeskProvider>,
  )
  return userEvent.setup({ delay: null })
}

function Address() {
  return <output>{useLocation().search}</output>
}

const entries = () => within(screen.getByRole('region', { name: 'Entries' })).getAllByRole('listitem')

test('the log is told newest first, with what was taken back marked on both sides and the end of the chain in short', async () => {
  const desk = await course()
  const user = show(desk)
  expect(await screen.findByText('5 entries')).toBeInTheDocument()
  expect(entries().map((entry) => entry.querySelector('p')?.textContent)).toEqual([
    'Ana took back the confirmation of Dosing.',
    'Ana confirmed Dosing.',
    'Ana confirmed Preparation.',
    expect.stringMatching(/^Coordinator adopted the plan with 4 sessions/),
    expect.stringMatching(/^Coordinator opened the course of K-17/),
  ])
  const history = await desk.historyOf('c1')
  const hash = (history.ok && history.value.rows.at(-1)?.hash) || ''
  expect(screen.getByText(new RegExp(`${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`))).toBeInTheDocument()
  Element.prototype.scrollIntoView = vi.fn()
  await user.click(screen.getByRole('button', { name: /^Taken back on/ }))
  expect(entries()[0]).toHaveFocus()
  await user.click(screen.getByRole('button', { name: /^It was made on/ }))
  expect(entries()[1]).toHaveFocus()
})

test('a session that left with an amendment keeps the name it had', async () => {
  const desk = await course()
  const protocol = { ...smallProtocol, name: 'Second version', sessions: smallProtocol.sessions.filter(({ id }) => id !== 'end') }
  await desk.perform('c1', { type: 'ConfirmSession', session: 'end' })
  expect(await desk.perform('c1', { type: 'AmendProtocol', protocol, reason: 'approved', slots: [], despite: null })).toMatchObject({ verdict: 'accepted' })
  show(desk)
  expect(await screen.findByText('7 entries')).toBeInTheDocument()
  expect(entries()[1]).toHaveTextContent('Ana confirmed Last meeting.')
})

test('a session that was held is told with who was there, how and the note, a correction with what it changed', async () => {
  const storage = newStorage()
  let now = Date.UTC(2026, 11, 1, 7, 0)
  const desk = await deskWithClinic(storage, { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  const on = desk.book.course('c1')?.sessions[0]?.slot?.day
  const [first, second] = desk.book.clinic()?.therapists ?? []
  if (on === undefined || first === undefined || second === undefined) throw new Error('not planned')
  now = Date.parse(`${on}T20:00:00+01:00`)
  const held = { day: on, from: time('10:00'), to: time('11:30'), note: 'Came with her sister.', mode: 'in-person' as const, attended: [{ id: first.id, minutes: 90 }, { id: second.id, minutes: 60 }] }
  await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter: held, gates: [], reason: '' })
  await desk.perform('c1', { type: 'CorrectEncounter', session: 'prep-1', encounter: { ...held, mode: 'video' }, reason: 'misread' })
  show(desk)
  await screen.findByText('4 entries')
  const words = (entry: Element | undefined) => [...(entry?.querySelectorAll('p') ?? [])].slice(1).map((line) => line.textContent)
  expect(words(entries()[1])).toEqual([`${first.name} 90 min and ${second.name} 60 min, in person`, 'Came with her sister.'])
  expect(words(entries()[0])).toEqual([`${first.name} 90 min and ${second.name} 60 min, by video`])
})

test('filters stand in the address by ids, say how many they leave, and can be emptied', async () => {
  const user = show(await course())
  await screen.findByText('5 entries')
  await user.click(screen.getByRole('button', { name: /Session$/ }))
  await user.click(screen.getByRole('option', { name: 'Dosing' }))
  expect(screen.getByText('3 of 5 entries')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /Person$/ }))
  await user.click(screen.getByRole('option', { name: 'Coordinator' }))
  expect(screen.getByText(/^\?/, { selector: 'output' })).toHaveTextContent('?session=exp-1&who=coordinator')
  expect(screen.getByText('1 of 5 entries')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /Kind of act$/ }))
  await user.click(screen.getByRole('option', { name: 'Undo' }))
  expect(screen.getByRole('heading', { name: 'No entry passes the filter' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show all entries' }))
  expect(screen.getByText('5 entries')).toBeInTheDocument()
})

test('a mark that leads to an entry the filter hides takes the filter away', async () => {
  const user = show(await course(), '?kind=planning')
  await screen.findByText('4 of 5 entries')
  Element.prototype.scrollIntoView = vi.fn()
  await user.click(screen.getByRole('button', { name: /^Taken back on/ }))
  expect(await screen.findByText('5 entries')).toBeInTheDocument()
})

test('the latest change is taken back after it was asked', async () => {
  const desk = await course()
  const user = show(desk)
  await screen.findByText('5 entries')
  await user.click(screen.getByRole('button', { name: 'Take back' }))
  expect(screen.getByRole('alertdialog', { name: 'Take back the confirmation of Preparation?' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  expect(await screen.findByText('6 entries')).toBeInTheDocument()
  expect(desk.book.course('c1')?.sessions[0]?.status).toBe('planned')
})

test('arrow keys lead from entry to entry', async () => {
  const user = show(await course())
  await screen.findByText('5 entries')
  const ways = screen.getAllByRole('link', { name: /^As it stood on/ })
  ways[0]?.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(ways[2]).toHaveFocus()
  await user.keyboard('{End}')
  expect(ways.at(-1)).toHaveFocus()
})

test('a broken chain is named, and what follows the break is marked', async () => {
  const storage = newStorage()
  await course(storage)
  await removeEntry(storage, 'log', ['c1', 2])
  show(await deskOn(storage))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The chain does not hold. Row 2 is missing'))
  expect(screen.getAllByText('Follows a broken link; not to be relied on.')).toHaveLength(2)
})
