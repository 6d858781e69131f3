/** Knows that slack comes to a page by itself, after it is shown and after each commit; refuses to know what the planner finds. */
import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { DeskProvider } from '../../src/desk/desk-provider'
import { useSlack } from '../../src/desk/use-slack'
import { useNow } from '../../src/desk/use-desk'
import { addDays } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { adoptPlan, firstDay } from './small-protocol'
import { deskWithClinic, newStorage } from './test-desk'

function Shown({ ids }: { readonly ids: readonly string[] }) {
  const { today } = useNow()
  const slack = useSlack(ids, today)
  return ids.map((id) => {
    const course = slack.get(id)
    const words = course == null ? (course === null ? 'nothing' : 'working') : course.sessions.map(({ session, booked, others }) => `${session} ${booked ?? ''} ${others}`).join(', ')
    return <p key={id}>{`${id}: ${words}`}</p>
  })
}

it('is there a moment after the page, course by course, and again after each commit', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17', firstDay, { startLatest: addDays(firstDay, 2) }))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 40)))
  render(
    <StrictMode>
      <DeskProvider desk={desk}>
        <Shown ids={['c1', 'c2']} />
      </DeskProvider>
    </StrictMode>,
  )
  expect(screen.getByText('c1: working')).toBeInTheDocument()
  await screen.findByText(/^c1: prep-1 2026-12-01 2, exp-1 2026-12-08 /)
  // Named no latest start: up to four weeks later.
  await screen.findByText(/^c2: prep-1 2027-01-10 28, exp-1 /)

  const slot = { day: addDays(firstDay, 1), time: time('08:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'r1' }
  await act(() => desk.perform('c1', { type: 'MoveSession', session: 'prep-1', to: slot, despite: null }))
  await screen.findByText(/^c1: prep-1 2026-12-02 2, exp-1 2026-12-08 /)

  await act(() => desk.perform('c2', { type: 'PutOnHold', reason: 'ill' }))
  await screen.findByText('c2: nothing')
})
