import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useActTogether } from '../../src/acts/use-act-together'
import { useUndoKey } from '../../src/acts/use-undo-key'
import type { Desk } from '../../src/desk/desk'
import { DeskProvider } from '../../src/desk/desk-provider'
import type { TogetherItem } from '../../src/desk/outcome'
import type { CourseId } from '../../src/domain/course/course'
import { time } from '../../src/domain/time/clock-time'
import { addDays } from '../../src/domain/time/day'
import { ToastRegion } from '../../src/ui/toast-region'
import { ToastsProvider, useToasts } from '../../src/ui/toasts'
import { adoptPlan, firstDay } from '../desk/small-protocol'
import { deskWithClinic, newStorage } from '../desk/test-desk'

function timeOf(desk: Desk, courseId: CourseId): string | undefined {
  return desk.book.course(courseId)?.sessions.find(({ id }) => id === 'end')?.slot?.time
}

/** The last meeting at three in the afternoon. */
function postponed(desk: Desk, courseId: CourseId): TogetherItem {
  const slot = desk.book.course(courseId)?.sessions.find(({ id }) => id === 'end')?.slot
  if (slot == null) throw new Error('no slot')
  return { courseId, command: { type: 'ReplanSessions', slots: [{ session: 'end', slot: { ...slot, time: time('15:00') } }], despite: null, reason: '' } }
}

function Acting({ items }: { readonly items: readonly TogetherItem[] }) {
  const together = useActTogether()
  const { toasts, dismiss } = useToasts()
  useUndoKey()
  return (
    <>
      <button onClick={() => void together(items)}>Both</button>
      <input aria-label="Note" />
      <input type="checkbox" aria-label="Met" />
      <ToastRegion toasts={toasts} onDismiss={dismiss} />
    </>
  )
}

async function shown(itemsOf: (desk: Desk) => readonly TogetherItem[]): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 2)))
  render(
    <ToastsProvider>
      <DeskProvider desk={desk}>
        <Acting items={itemsOf(desk)} />
      </DeskProvider>
    </ToastsProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Both' }))
  return desk
}

const both = (desk: Desk) => [postponed(desk, 'c1'), postponed(desk, 'c2')]

describe('a change of several courses', () => {
  it('is said with its courses, and taken back in all of them by the one Undo of its message', async () => {
    const desk = await shown(both)
    expect(await screen.findByText('Done: 2 sessions moved.')).toBeVisible()
    expect(screen.getByText('K-17 and M-08.')).toBeVisible()
    expect([timeOf(desk, 'c1'), timeOf(desk, 'c2')]).toEqual(['15:00', '15:00'])
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Change taken back.')).toBeVisible()
    expect([timeOf(desk, 'c1'), timeOf(desk, 'c2')]).toEqual(['08:00', '08:00'])
  })

  it('is taken back in all of them by the undo key', async () => {
    const desk = await shown(both)
    await screen.findByText('Done: 2 sessions moved.')
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await waitFor(() => expect([timeOf(desk, 'c1'), timeOf(desk, 'c2')]).toEqual(['08:00', '08:00']))
  })

  it('is left to a field that is typed in, and taken back from one that is only ticked', async () => {
    const desk = await shown(both)
    await screen.findByText('Done: 2 sessions moved.')
    expect(fireEvent.keyDown(screen.getByRole('textbox'), { key: 'z', ctrlKey: true })).toBe(true)
    expect(fireEvent.keyDown(screen.getByRole('checkbox'), { key: 'z', ctrlKey: true })).toBe(false)
    await waitFor(() => expect([timeOf(desk, 'c1'), timeOf(desk, 'c2')]).toEqual(['08:00', '08:00']))
  })

  it('says which course stands in the way of its undo, and why', async () => {
    const desk = await shown(both)
    await screen.findByText('Done: 2 sessions moved.')
    await act(() => desk.perform('c2', { type: 'ConfirmSession', session: 'prep-1' }))
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Nothing was changed.')).toBeVisible()
    expect(screen.getByText('M-08: Only the latest change can be taken back: the confirmation of Preparation.')).toBeVisible()
    expect([timeOf(desk, 'c1'), timeOf(desk, 'c2')]).toEqual(['15:00', '15:00'])
  })

  it('says of each course that refuses why it does', async () => {
    const desk = await shown((book) => [postponed(book, 'c1'), { courseId: 'c3', command: adoptPlan('m-08', addDays(firstDay, 40)) }])
    expect(await screen.findByText('Nothing was changed.')).toBeVisible()
    expect(screen.getByText('m-08: m-08 has a course that goes on. Another patient needs another code.')).toBeVisible()
    expect(timeOf(desk, 'c1')).toBe('08:00')
  })
})
