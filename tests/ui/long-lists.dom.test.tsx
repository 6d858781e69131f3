/** Knows what of a long list is there at once, and how the rest comes; refuses to know any list. */
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { FirstFew } from '../../src/ui/first-few'
import { useDrawnSoFar } from '../../src/ui/use-drawn-so-far'

const items = (count: number) => Array.from({ length: count }, (_, index) => `session ${index + 1}`)

function Few({ count }: { readonly count: number }) {
  return (
    <FirstFew items={items(count)} few={3} wordAll={(all) => `All ${all} overdue`}>
      {(shown) => shown.map((item) => <p key={item}>{item}</p>)}
    </FirstFew>
  )
}

function Long({ count }: { readonly count: number }) {
  const drawn = useDrawnSoFar(count, { atFirst: 4, more: 10 })
  return (
    <div ref={drawn.list}>
      {items(count).slice(0, drawn.count).map((item) => <p key={item}>{item}</p>)}
      {drawn.hasMore && <button onClick={drawn.grow}>{`${count - drawn.count} more`}</button>}
    </div>
  )
}

const shown = () => screen.getAllByText(/^session/).length

describe('a list that shows its first few', () => {
  it('opens in place for all and folds again', async () => {
    const user = userEvent.setup()
    render(<Few count={9} />)
    expect(shown()).toBe(3)
    await user.click(screen.getByRole('button', { name: 'All 9 overdue', expanded: false }))
    expect(shown()).toBe(9)
    await user.click(screen.getByRole('button', { name: 'The first only', expanded: true }))
    expect(shown()).toBe(3)
  })

  it('shows one more rather than a button for one', () => {
    render(<Few count={4} />)
    expect(shown()).toBe(4)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a list that is drawn as far as it is scrolled to', () => {
  it('begins with a screen, adds more a moment later and when asked, and ends', async () => {
    const user = userEvent.setup()
    render(<Long count={20} />)
    expect(shown()).toBe(4)
    await user.click(await screen.findByRole('button', { name: '6 more' }))
    await waitFor(() => expect(shown()).toBe(20))
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is drawn whole for paper', () => {
    render(<Long count={200} />)
    act(() => {
      dispatchEvent(new Event('beforeprint'))
    })
    expect(shown()).toBe(200)
  })
})
