/** Knows how a long list is drawn: what fills a screen first, more when asked for, all of it on paper; refuses to know what it lists. */
import { type RefObject, startTransition, useRef, useState } from 'react'
import { useBeforePrint } from '../../ui/use-before-print'

export interface FewFirst<T, E extends HTMLElement> {
  /** Put on the element that holds the list. */
  readonly list: RefObject<E | null>
  readonly shown: readonly T[]
  /** How many are not drawn yet. */
  readonly left: number
  readonly showMore: () => void
}

/** The first `few` of them, then `more` with each wish. */
export function useFewFirst<T, E extends HTMLElement>(all: readonly T[], few: number, more: number): FewFirst<T, E> {
  const list = useRef<E>(null)
  const [count, setCount] = useState(few)
  useBeforePrint(list, () => setCount(Infinity))
  return { list, shown: all.slice(0, count), left: Math.max(0, all.length - count), showMore: () => startTransition(() => setCount((now) => now + more)) }
}
