/** Knows that a course that was ended early is nowhere called completed; refuses to know how it is ended. */
import { render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { CoursePage } from '../../../src/features/course/course-page'
import { CourseThenPage } from '../../../src/features/course/course-then-page'
import { RosterPage } from '../../../src/features/roster/roster-page'
import { ToastsProvider } from '../../../src/ui/toasts'
import { adoptPlan } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'


async function ended(): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  expect(await desk.perform('c1', { type: 'EndCourseEarly', reason: 'wished by the patient' })).toMatchObject({ verdict: 'accepted' })
  return desk
}

test.each([
  ['the list of patients', '/patients?show=ended'],
  ['the course’s page', '/patients/c1'],
  ['the course as it stood', '/patients/c1/then?asof=2026-12-01'],
])('%s says that it was ended early', async (_place, address) => {
  render(
    <DeskProvider desk={await ended()}>
      <MemoryRouter initialEntries={[address]}>
        <ToastsProvider>
          <Routes>
            <Route path="/patients" element={<RosterPage />} />
            <Route path="/patients/:courseId" element={<CoursePage />} />
            <Route path="/patients/:courseId/then" element={<CourseThenPage />} />
          </Routes>
        </ToastsProvider>
      </MemoryRouter>
    </DeskProvider>,
  )
  expect((await screen.findAllByText('Ended early', {}, { timeout: 10_000 })).length).toBeGreaterThan(0)
  expect(screen.queryByText('Completed', { selector: 'b, span' })).toBeNull()
})
