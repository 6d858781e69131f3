/** Knows what the machine says and that its table is the domain's own; refuses to know its drawing. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { courseLifecycle, sessionLifecycle } from '../../../src/domain/course/lifecycle'
import { CourseMachine, type MachineStage } from '../../../src/ui/machine/course-machine'
import { CourseLifecycle, SessionLifecycle } from '../../../src/ui/machine/lifecycle-diagram'

const stages: readonly MachineStage[] = [
  { id: 'preparation', title: 'Preparation', detail: '3 of 3', look: 'preparation', state: 'done' },
  { id: 'dosing-1', title: 'Dosing 1', detail: 'cancelled', look: 'dosing', state: 'not-held' },
  { id: 'dosing-2', title: 'Dosing 2', detail: 'in progress', look: 'dosing', state: 'here' },
  { id: 'completed', title: 'Completed', detail: '', look: null, state: 'ahead' },
]
const exits = [
  { id: 'hold', title: 'On hold', disabled: false },
  { id: 'lost', title: 'Lost to follow-up', disabled: true },
]

test('stages are a list that says where the course is', () => {
  render(<CourseMachine label="Where the course stands" stages={stages} exits={[]} gateSentence={null} />)
  const list = screen.getByRole('list', { name: 'Where the course stands' })
  expect(within(list).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Preparation, done, 3 of 3',
    'Dosing 1, not held, cancelled',
    'Dosing 2, the course is here, in progress',
    'Completed, ahead',
  ])
  expect(within(list).getByText('Dosing 2').closest('li')).toHaveAttribute('aria-current', 'step')
  expect(screen.queryByRole('list', { name: 'Exits' })).not.toBeInTheDocument()
})

test('exits are pressed where they may be', async () => {
  const onExit = vi.fn()
  render(<CourseMachine label="Stages" stages={stages} exits={exits} gateSentence="Consent first." onExit={onExit} />)
  expect(screen.getByText('Consent first.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'On hold' }))
  expect(screen.getByRole('button', { name: 'Lost to follow-up' })).toBeDisabled()
  expect(onExit).toHaveBeenCalledExactlyOnceWith('hold')
})

function stepsIn(figure: HTMLElement): number {
  return within(figure).getAllByRole('img', { name: 'leads to' }).length
}

function stepsOf(table: Readonly<Record<string, object>>): number {
  return Object.values(table).reduce((sum, steps) => sum + Object.keys(steps).length, 0)
}

test('the lifecycles are drawn whole, from their tables', () => {
  render(
    <>
      <SessionLifecycle here="confirmed" />
      <CourseLifecycle here={null} />
    </>,
  )
  const session = screen.getByRole('figure', { name: 'How a session goes on' })
  const course = screen.getByRole('figure', { name: 'How a course goes on' })
  expect(stepsIn(session)).toBe(stepsOf(sessionLifecycle))
  expect(stepsIn(course)).toBe(stepsOf(courseLifecycle))
  expect(within(session).getByText('You are here').closest('li')).toHaveTextContent(/^ConfirmedYou are here/)
  expect(within(course).queryByText('You are here')).not.toBeInTheDocument()
  expect(within(session).getByRole('list', { name: 'From in progress' })).toHaveTextContent('complete')
})
