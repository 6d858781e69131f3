/** Knows when a session is told of and when that ends, by pointer, key and finger; refuses to know where the sheet stands. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EntriesTold } from '../../../../src/ui/calendar/telling/entries-told'
import { line } from '../session-lines'

const dosing = line({ session: 'exp-1', title: 'Dosing 1', look: 'dosing', on: '2027-03-02', at: '09:00', minutes: 480, status: 'confirmed', week: 4, roomName: 'Oak' })
const outcome = line({ session: 'end', title: 'Outcome', look: 'assessment', on: '2027-04-20', week: 11 })
const entries = [
  { courseId: 'c1', code: 'K-17', line: dosing },
  { courseId: 'c1', code: 'K-17', line: outcome },
]
const drawn = vi.fn()

function Marks() {
  drawn()
  return (
    <>
      <button type="button" data-tell="c1 exp-1">
        one
      </button>
      <button type="button" data-tell="c1 end">
        two
      </button>
      <p>beside</p>
    </>
  )
}

function show(isOff = false) {
  return render(
    <EntriesTold entries={entries} isOff={isOff}>
      <Marks />
    </EntriesTold>,
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  drawn.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

const tip = () => screen.queryByRole('tooltip', { hidden: true })
const at = (name: string) => screen.getByText(name)
const wait = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}
const point = (element: Element, more: object = {}) => fireEvent.pointerMove(element, { pointerType: 'mouse', ...more })
const focus = (element: HTMLElement) => {
  act(() => {
    element.focus()
  })
}
const walkTo = (element: HTMLElement) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
  focus(element)
}

test('a pointer that rests is told of the session, one that passes by is not, and moving on tells at once', () => {
  show()
  point(at('one'))
  wait(300)
  point(at('beside'))
  wait(1000)
  expect(tip()).toBeNull()
  point(at('one'))
  wait(360)
  expect(tip()).toHaveTextContent('K-17, Dosing 1ConfirmedTuesday 2 March, 09:00–17:00, 8 hWeek 4 of the courseAna and Ben · Oak')
  point(at('two'))
  expect(tip()).toHaveTextContent('K-17, Outcome')
  expect(drawn).toHaveBeenCalledOnce()
})

test('the pointer may go onto what is told, and leaving both ends it', () => {
  show()
  point(at('one'))
  wait(360)
  point(at('beside'))
  wait(100)
  point(screen.getByText('Ana and Ben · Oak'))
  wait(5000)
  expect(tip()).not.toBeNull()
  point(at('beside'))
  wait(200)
  expect(tip()).toBeNull()
})

test('Escape ends it without moving pointer or focus, and it stays away until the pointer has left', () => {
  show()
  point(at('one'))
  wait(360)
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(tip()).toBeNull()
  point(at('one'))
  wait(1000)
  expect(tip()).toBeNull()
  point(at('beside'))
  point(at('one'))
  wait(360)
  expect(tip()).not.toBeNull()
})

test('keys that walk tell where they rest; focus that the page moves tells nothing', () => {
  show()
  focus(at('one'))
  wait(2000)
  expect(tip()).toBeNull()
  walkTo(at('two'))
  wait(400)
  walkTo(at('one'))
  wait(400)
  expect(tip()).toBeNull()
  wait(150)
  expect(tip()).toHaveTextContent('Dosing 1')
  fireEvent.keyDown(at('one'), { key: 'Escape' })
  expect(tip()).toBeNull()
  expect(at('one')).toHaveFocus()
  // As when a dialog closed by Escape gives the focus back.
  focus(at('two'))
  wait(2000)
  expect(tip()).toBeNull()
})

test('a press ends it, a finger and a session in the hand tell nothing', () => {
  const { rerender } = show()
  point(at('one'))
  wait(360)
  fireEvent.pointerDown(at('one'))
  point(at('one'), { buttons: 1 })
  wait(1000)
  expect(tip()).toBeNull()
  point(at('two'), { pointerType: 'touch' })
  wait(1000)
  expect(tip()).toBeNull()
  point(at('two'))
  wait(360)
  expect(tip()).not.toBeNull()
  rerender(
    <EntriesTold entries={entries} isOff>
      <Marks />
    </EntriesTold>,
  )
  expect(tip()).toBeNull()
  point(at('one'))
  wait(1000)
  expect(tip()).toBeNull()
})

test('what is told is not heard beside the session, and ends when the session is gone', () => {
  const { rerender } = show()
  walkTo(at('one'))
  wait(600)
  expect(screen.queryByRole('tooltip')).toBeNull()
  rerender(
    <EntriesTold entries={[]}>
      <p>nothing</p>
    </EntriesTold>,
  )
  expect(tip()).toBeNull()
})
