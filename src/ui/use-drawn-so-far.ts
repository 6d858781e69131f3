/** Knows how much of a long list is drawn: what fills a tall screen first, more as it is scrolled to, all of it on paper; refuses to know what is in it. */
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { useBeforePrint } from './use-before-print'

export interface DrawnSoFar {
  /** How many of all are drawn, from the first. */
  readonly count: number
  readonly hasMore: boolean
  /** Draws more of them, as scrolling to the foot does. */
  readonly grow: () => void
  /** Draws at least so many. */
  readonly reach: (count: number) => void
  /** What stands around the list, and what stands at its end while there is more. */
  readonly list: RefObject<HTMLDivElement | null>
  readonly foot: RefObject<HTMLDivElement | null>
}

/** `atFirst` fills a tall screen; `more` is a few screens. A list of other things is another list: it asks for a key. */
export function useDrawnSoFar(all: number, { atFirst, more }: Shares): DrawnSoFar {
  const { drawn, grow, reach, list } = useDrawn({ atFirst, more })
  const foot = useRef<HTMLDivElement>(null)
  const hasMore = drawn < all

  useEffect(() => {
    const timer = setTimeout(grow)
    return () => clearTimeout(timer)
  }, [grow])
  useEffect(() => {
    const element = foot.current
    if (element === null || !hasMore || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && grow(), { rootMargin: '1200px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [hasMore, drawn, grow])

  return { count: Math.min(drawn, all), hasMore, grow, reach, list, foot }
}

export interface DrawnOnWish<T> {
  readonly shown: readonly T[]
  /** How many are not drawn yet. */
  readonly left: number
  readonly showMore: () => void
  /** What stands around the list. */
  readonly list: RefObject<HTMLDivElement | null>
}

/** The first of them, then more with each wish and not by scrolling, where other things follow below. */
export function useDrawnOnWish<T>(all: readonly T[], shares: Shares): DrawnOnWish<T> {
  const { drawn, grow, list } = useDrawn(shares)
  return { shown: all.slice(0, drawn), left: Math.max(0, all.length - drawn), showMore: grow, list }
}

interface Shares {
  readonly atFirst: number
  readonly more: number
}

function useDrawn({ atFirst, more }: Shares) {
  const [drawn, setDrawn] = useState(atFirst)
  const list = useRef<HTMLDivElement>(null)
  const grow = useCallback(() => startTransition(() => setDrawn((now) => now + more)), [more])
  const reach = useCallback((count: number) => setDrawn((now) => Math.max(now, count)), [])
  useBeforePrint(list, () => setDrawn(Infinity))
  return { drawn, grow, reach, list }
}
