/** Knows how a person sees several courses being planned, stops it and adopts the plans, with a worker that says what the test wants; refuses to plan. */
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NewPatient } from '../../../src/desk/clinic-planning/clinic-question'
import type { FromPlanner, ToPlanner } from '../../../src/desk/clinic-planning/messages'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { addDays } from '../../../src/domain/time/day'
import { SeveralPage } from '../../../src/features/planning/several/several-page'
import { useSeveralDraft } from '../../../src/features/planning/several/several-draft'
import { proposeCourses } from '../../support/propose-clinic'
import { ToastsProvider } from '../../../src/ui/toasts'
import { firstDay, smallProtocol } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'

class FakeWorker {
  static readonly all: FakeWorker[] = []
  onmessage: ((event: MessageEvent<FromPlanner>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror = null
  readonly heard: ToPlanner[] = []
  isTerminated = false
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage(message: ToPlanner) {
    this.heard.push(message)
  }
  terminate() {
    this.isTerminated = true
  }
}

beforeEach(() => {
  FakeWorker.all.length = 0
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('scrollTo', vi.fn())
})

afterEach(() => {
  useSeveralDraft.getState().discard()
  vi.unstubAllGlobals()
})

function patient(id: string, code: string): NewPatient {
  return {
    id, code, protocol: smallProtocol, start: addDays(firstDay, 1), startLatest: null, end: null, lead: 'ana', co: 'ben',
    prefers: { days: [], half: 'any' }, away: [], includeOptional: false, kept: [],
  }
}

async function showWith(...patients: readonly NewPatient[]) {
  const desk = await deskWithClinic(newStorage())
  for (const one of patients) useSeveralDraft.getState().put(one)
  const user = userEvent.setup({ delay: null })
  const { unmount } = render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter initialEntries={['/plan/clinic']}>
          <Routes>
            <Route path="/plan/clinic" element={<SeveralPage />} />
            <Route path="/patients" element={<h1>Patients</h1>} />
          </Routes>
        </MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
  return { desk, user, unmount }
}

function planner(): FakeWorker {
  const [worker] = FakeWorker.all
  if (worker === undefined) throw new Error('no worker was started')
  return worker
}

function say(data: FromPlanner) {
  act(() => planner().onmessage?.(new MessageEvent('message', { data })))
}

function progress(done: number, score: number, leftOut: number, bound: number): FromPlanner {
  return { say: 'progress', progress: { done, score, leftOut, bound } }
}

function answerOf(): FromPlanner {
  const [first] = planner().heard
  if (first?.say !== 'plan') throw new Error('nothing was asked')
  const { clinic, wishes, standing } = first.question
  return { say: 'answer', answers: proposeCourses(clinic, wishes, 200, standing).courses }
}

async function adopt(desk: Desk, user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'Adopt all 2 plans' }))
  const dialog = await screen.findByRole('dialog', { name: 'Adopt all 2 plans?' })
  expect(dialog).toHaveTextContent('books 8 sessions of 2 new patients')
  expect(desk.book.courses()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Adopt all 2 plans' }))
}

it('shows the best so far, the bound and who is left out, keeps the best when stopped, and books all at once', async () => {
  const { desk, user } = await showWith(patient('n1', 'N-1'), patient('n2', 'N-2'))
  await user.click(screen.getByRole('button', { name: 'Start planning' }))
  expect(planner().heard).toMatchObject([{ say: 'plan', seconds: 10 }])
  say(progress(0.25, 540, 1, 30))
  const bar = screen.getByRole('progressbar', { name: 'Search' })
  expect(bar).toHaveValue(0.25)
  expect(screen.getByText('540 points')).toBeVisible()
  expect(screen.getByText('30 points')).toBeVisible()
  expect(screen.getByText('1 of 2')).toBeVisible()
  expect(screen.getByText(/No other plan can be better by more than 510 points/)).toBeVisible()
  say(progress(0.5, 40, 0, 40))
  expect(screen.getByText(/No plan scores lower/)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Stop and keep the best' }))
  expect(planner().heard.at(-1)).toEqual({ say: 'stop' })
  say(answerOf())
  expect(await screen.findByRole('heading', { name: 'Plans for 2 courses' })).toBeVisible()
  expect(FakeWorker.all.every(({ isTerminated }) => isTerminated)).toBe(true)

  await adopt(desk, user)
  expect(await screen.findByRole('heading', { name: 'Patients' })).toBeVisible()
  expect(desk.book.courses().map((course) => course.patient.code)).toEqual(['N-1', 'N-2'])
  expect(useSeveralDraft.getState().patients).toEqual([])
})

it('says aloud only every quarter of the way', async () => {
  const { user } = await showWith(patient('n1', 'N-1'), patient('n2', 'N-2'))
  await user.click(screen.getByRole('button', { name: 'Start planning' }))
  const heard = new Set<string | null>()
  for (let step = 1; step <= 40; step += 1) {
    say(progress(step / 41, 100 - step, 0, 10))
    heard.add(screen.getByRole('status').textContent)
  }
  expect([...heard]).toEqual(['Planning 2 courses.', '25 percent.', '50 percent.', '75 percent.'])
})

it('stopped before there is any plan goes back to what was asked', async () => {
  const { user } = await showWith(patient('n1', 'N-1'), patient('n2', 'N-2'))
  await user.click(screen.getByRole('button', { name: 'Start planning' }))
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.getByRole('heading', { name: 'Plan several together' })).toBeVisible()
  expect(screen.getByRole('rowheader', { name: /N-1/ })).toBeVisible()
  expect(planner().isTerminated).toBe(true)
})

it('says in a sentence that the worker failed, and loses nothing', async () => {
  const { desk, user } = await showWith(patient('n1', 'N-1'), patient('n2', 'N-2'))
  await user.click(screen.getByRole('button', { name: 'Start planning' }))
  act(() => planner().onerror?.(new ErrorEvent('error')))
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was booked, and what you asked for is still here.')
  expect(screen.getByRole('rowheader', { name: /N-2/ })).toBeVisible()
  expect(desk.book.courses()).toEqual([])
})

it('ends the workers when the page is left', async () => {
  const { user, unmount } = await showWith(patient('n1', 'N-1'), patient('n2', 'N-2'))
  await user.click(screen.getByRole('button', { name: 'Start planning' }))
  await user.click(screen.getByRole('link', { name: 'Planning' }))
  expect(await screen.findByRole('alertdialog', { name: 'Stop planning and leave?' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Stay' }))
  expect(planner().isTerminated).toBe(false)
  unmount()
  expect(FakeWorker.all.every(({ isTerminated }) => isTerminated)).toBe(true)
})

it('refuses plans that no longer fit in a sentence, books nothing, and offers to plan again', async () => {
  const { desk, user } = await showWith(patient('n1', 'N-1'), patient('n2', 'N-2'))
  await user.click(screen.getByRole('button', { name: 'Start planning' }))
  say(answerOf())
  await screen.findByRole('heading', { name: 'Plans for 2 courses' })
  await user.click(screen.getByRole('button', { name: 'Adopt all 2 plans' }))
  const clinic = desk.book.clinic()
  if (clinic === null) throw new Error('no clinic')
  await desk.performClinic({ type: 'ChangeClinic', clinic: { ...clinic, closures: [{ name: 'flood', from: addDays(firstDay, 1), to: addDays(firstDay, 20) }] } })
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Adopt all 2 plans' }))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/These plans no longer fit what is booked; nothing was adopted\. N-1: .*closed/))
  expect(desk.book.courses()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Plan again' }))
  expect(FakeWorker.all.filter(({ isTerminated }) => !isTerminated)[0]?.heard).toMatchObject([{ say: 'plan' }])
  expect(screen.getByRole('heading', { name: 'Planning 2 courses' })).toBeVisible()
})
