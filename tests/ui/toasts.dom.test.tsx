import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ToastRegion, toastStay } from '../../src/ui/toast-region'
import { type ToastContent, ToastsProvider, useToasts } from '../../src/ui/toasts'

function Messages({ contents }: { readonly contents: readonly ToastContent[] }) {
  const { toasts, show, dismiss } = useToasts()
  return (
    <>
      <button type="button" onClick={() => contents.forEach(show)}>
        Go
      </button>
      <ToastRegion toasts={toasts} onDismiss={dismiss} />
    </>
  )
}

function show(...contents: readonly ToastContent[]) {
  render(
    <ToastsProvider>
      <Messages contents={contents} />
    </ToastsProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Go' }))
}

const wait = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}
const message = () => screen.queryByRole('listitem')

describe('messages', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are heard without taking the focus', () => {
    show({ tone: 'done', title: 'Integration 2.2 moved', text: 'to Wed 10 Mar, 10:00.' })
    expect(message()).toHaveTextContent('Integration 2.2 moved to Wed 10 Mar, 10:00.')
    expect(screen.getByRole('list')).toHaveAttribute('aria-live', 'polite')
    expect(document.body).toHaveFocus()
  })

  it('leave by themselves', () => {
    show({ tone: 'done', title: 'Plan adopted' })
    wait(toastStay - 1)
    expect(message()).toBeInTheDocument()
    wait(1)
    expect(message()).toBeNull()
  })

  it('stay while they are pointed at or focused', () => {
    show({ tone: 'refused', title: 'Not moved', act: { words: 'Move to 16:00', onAct: () => undefined } })
    fireEvent.pointerEnter(screen.getByRole('listitem'))
    wait(toastStay * 3)
    fireEvent.pointerLeave(screen.getByRole('listitem'))
    act(() => {
      screen.getByRole('button', { name: 'Move to 16:00' }).focus()
    })
    wait(toastStay * 3)
    expect(message()).toBeInTheDocument()
    act(() => {
      screen.getByRole('button', { name: 'Move to 16:00' }).blur()
    })
    wait(toastStay)
    expect(message()).toBeNull()
  })

  it('do their act once and leave', () => {
    const onAct = vi.fn()
    show({ tone: 'done', title: 'Moved', act: { words: 'Undo', onAct } })
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onAct).toHaveBeenCalledOnce()
    expect(message()).toBeNull()
  })

  it('leave on Escape', () => {
    show({ tone: 'done', title: 'Moved' })
    fireEvent.keyDown(screen.getByRole('button', { name: 'Close the message' }), { key: 'Escape' })
    expect(message()).toBeNull()
  })

  it('never pile up beyond three', () => {
    show(...['one', 'two', 'three', 'four'].map((title): ToastContent => ({ tone: 'done', title })))
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['two', 'three', 'four'])
  })
})
