/** Knows what a form hears that gives a command; refuses to know any form. */
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { type Give, useGive } from '../../src/acts/use-act'
import type { Desk } from '../../src/desk/desk'
import { DeskProvider } from '../../src/desk/desk-provider'
import { ToastsProvider, useToasts } from '../../src/ui/toasts'
import { adoptPlan } from '../desk/small-protocol'
import { deskWithClinic, newStorage } from '../desk/test-desk'

function giving(desk: Desk) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <DeskProvider desk={desk}>
      <ToastsProvider>{children}</ToastsProvider>
    </DeskProvider>
  )
  const { result } = renderHook((): { give: Give; toasts: number } => ({ give: useGive(), toasts: useToasts().toasts.length }), { wrapper })
  return result
}

const hold = { type: 'PutOnHold', reason: 'Snow.' } as const

it('nothing where it was done, a sentence where it was refused or could not be written, and then no toast', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  expect(await giving(desk).current.give('c1', hold)).toBeNull()

  const refused = giving(desk)
  expect(await refused.current.give('c1', hold)).toMatch(/\.$/)
  expect(refused.current.toasts).toBe(0)

  const failing = giving({ ...desk, perform: () => Promise.resolve({ verdict: 'failed', failure: { code: 'part-not-loaded' } }) })
  expect(await failing.current.give('c1', hold)).toMatch(/\.$/)
  expect(failing.current.toasts).toBe(0)
  expect(desk.book.course('c1')?.standing).toBe('on-hold')
})
