/** Knows how a test opens the page of a dosing day, with the messages that acts leave; refuses to know what is done there. */
import { render } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { DosingPage } from '../../../src/features/dosing/dosing-page'
import { ToastRegion } from '../../../src/ui/toast-region'
import { ToastsProvider, useToasts } from '../../../src/ui/toasts'

export function showDosingPage(desk: Desk, session = 'exp-1'): void {
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter initialEntries={[`/patients/c1/dosing/${session}`]}>
          <Routes>
            <Route path="/patients/:courseId/dosing/:sessionId" element={<DosingPage />} />
          </Routes>
        </MemoryRouter>
        <Messages />
      </ToastsProvider>
    </DeskProvider>,
  )
}

function Messages() {
  const { toasts, dismiss } = useToasts()
  return <ToastRegion toasts={toasts} onDismiss={dismiss} />
}
