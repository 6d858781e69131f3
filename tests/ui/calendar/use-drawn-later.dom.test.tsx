/** Knows that everything is drawn in the end, and what is near at once; refuses to know what a lane is. */
import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useDrawnLater } from '../../../src/ui/calendar/use-drawn-later'

interface Lane {
  readonly key: string
  readonly word: string
}

const seen: string[] = []

function Lanes({ lanes, near }: { readonly lanes: readonly Lane[]; readonly near: number }) {
  const { drawn, later } = useDrawnLater(lanes, near)
  const words = [...drawn.map(({ word }) => word), ...Array.from({ length: later }, () => '–')].join(' ')
  seen.push(words)
  return <p>{words}</p>
}

const lanes = (words: string) => words.split(' ').map((word, at) => ({ key: String(at), word }))

it('draws the near ones first, the others after them, and follows every change', async () => {
  seen.length = 0
  const { rerender } = render(<Lanes lanes={lanes('a b c d')} near={2} />)
  expect(await screen.findByText('a b c d')).toBeInTheDocument()
  expect(seen[0]).toBe('a b – –')
  rerender(<Lanes lanes={lanes('e f g h i')} near={2} />)
  expect(await screen.findByText('e f g h i')).toBeInTheDocument()
  expect(seen).toContain('e f c d –')
})

it('draws all at once where all are near', async () => {
  seen.length = 0
  await act(() => render(<Lanes lanes={lanes('a b')} near={2} />))
  expect(seen).toEqual(['a b'])
})
