/** Knows a list that shows its first few and opens in place for all; refuses to know what is in it. */
import { type ReactNode, useState } from 'react'
import { Button } from './button'

export interface FirstFewProps<T> {
  readonly items: readonly T[]
  /** How many stand there until somebody asks for all; one more than these is shown rather than hidden. */
  readonly few: number
  /** What the button says, such as "All 40 overdue". */
  readonly wordAll: (count: number) => string
  readonly children: (shown: readonly T[]) => ReactNode
}

export function FirstFew<T>({ items, few, wordAll, children }: FirstFewProps<T>) {
  const [showsAll, setShowsAll] = useState(false)
  if (items.length <= few + 1) return children(items)
  return (
    <>
      {children(showsAll ? items : items.slice(0, few))}
      <Button size="small" tone="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
        {showsAll ? 'The first only' : wordAll(items.length)}
      </Button>
    </>
  )
}
